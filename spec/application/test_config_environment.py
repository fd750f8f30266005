"""Settings from environment variables: the name of a file, or the settings themselves."""

import flask
import pytest

from spec.kit import claim

DOC = "config#configuring-from-environment-variables"


@pytest.fixture
def config(tmp_path):
    """An empty config that looks for its files in tmp_path."""
    return flask.Config(str(tmp_path))


@pytest.fixture
def environment(monkeypatch):
    """Set environment variables; give nothing."""

    def environment(**values):
        for name, value in values.items():
            monkeypatch.setenv(name, value)

    return environment


@claim("application.config-envvar.names-a-file", doc="api#flask.Config.from_envvar")
def test_a_variable_names_the_file(config, environment, tmp_path):
    """`from_envvar()` loads the Python file that an environment variable names."""
    (tmp_path / "settings.cfg").write_text("KEY = 'value'\n")
    environment(SHOP_SETTINGS="settings.cfg")

    assert (config.from_envvar("SHOP_SETTINGS"), config) == (True, {"KEY": "value"})


@pytest.mark.parametrize(
    "given", [pytest.param({}, id="unset"), pytest.param({"SHOP_SETTINGS": ""}, id="empty")]
)
@claim("application.config-envvar.unset-raises-runtime-error", doc="api#flask.Config.from_envvar")
def test_an_unset_variable_is_a_runtime_error(config, environment, given):
    """`from_envvar()` raises RuntimeError if the variable is not set or empty."""
    environment(**given)

    with pytest.raises(RuntimeError) as caught:
        config.from_envvar("SHOP_SETTINGS")
    assert " ".join(str(caught.value).split()) == (
        "The environment variable 'SHOP_SETTINGS' is not set and as such configuration could"
        " not be loaded. Set this variable and make it point to a configuration file"
    )


@claim("application.config-envvar.silent-returns-false", doc="api#flask.Config.from_envvar")
def test_silent_passes_over_variable_and_file(config, environment):
    """`from_envvar(silent=True)` returns False without the variable or its file."""
    environment(SHOP_SETTINGS="none.cfg")

    assert [config.from_envvar(it, silent=True) for it in ("SHOP_SETTINGS", "SHOP_NONE")] == [
        False,
        False,
    ]


@claim(
    "application.config-envvar.missing-file-raises-file-not-found-error",
    doc="api#flask.Config.from_envvar",
)
def test_a_variable_that_names_no_file_is_an_error(config, environment):
    """`from_envvar()` raises FileNotFoundError for a missing file."""
    environment(SHOP_SETTINGS="none.cfg")

    with pytest.raises(FileNotFoundError, match="Unable to load configuration file"):
        config.from_envvar("SHOP_SETTINGS")


VALUES = [
    pytest.param("true", True, id="true"),
    pytest.param("True", "True", id="python-is-text"),
]


@pytest.mark.parametrize(("text", "value"), VALUES)
@claim("application.config-prefixed.reads-json-or-strings", flask=">=2.1", otherwise=AttributeError)
def test_prefixed_variables_are_json_or_text(config, environment, text, value):
    """`from_prefixed_env()` reads values as JSON, and as strings if they are not JSON."""
    environment(FLASK_SHOP_KEY=text)
    config.from_prefixed_env()

    assert config["SHOP_KEY"] == value


@claim("application.config-prefixed.takes-another-prefix", flask=">=2.1", otherwise=AttributeError)
def test_a_prefix_ends_at_the_underscore(config, environment):
    """`from_prefixed_env("SHOP")` reads only variables that begin with `SHOP_`."""
    environment(SHOP_KEY="1", SHOP_key="2", SHOPPING="3", FLASK_KEY="4")

    assert (config.from_prefixed_env("SHOP"), config) == (True, {"KEY": 1, "key": 2})


@claim(
    "application.config-prefixed.two-underscores-set-an-item",
    flask=">=2.1",
    otherwise=AttributeError,
)
def test_two_underscores_reach_into_a_dictionary(config, environment):
    """`from_prefixed_env()` sets an item of a dictionary for a double underscore."""
    config["OLD"] = {"kept": 0}
    environment(SHOP_OLD__new="1", SHOP_NEW__a__b="2")
    config.from_prefixed_env("SHOP")

    assert config == {"OLD": {"kept": 0, "new": 1}, "NEW": {"a": {"b": 2}}}


@claim(
    "application.config-prefixed.reads-in-order-of-names", flask=">=2.1", otherwise=AttributeError
)
def test_variables_are_read_in_sorted_order(config, environment):
    """`from_prefixed_env()` reads variables in the order of their names."""
    environment(SHOP_B__x="2", SHOP_B='{"x": 0, "y": 1}', SHOP_A="0")
    config.from_prefixed_env("SHOP")

    assert (list(config), config["B"]) == (["A", "B"], {"x": 2, "y": 1})


@claim(
    "application.config-prefixed.item-of-a-string-raises-type-error",
    flask=">=2.1",
    otherwise=AttributeError,
)
def test_an_item_of_a_text_is_a_type_error(config, environment):
    """`from_prefixed_env()` raises TypeError for an item of a string."""
    environment(SHOP_A="text", SHOP_A__b="1")

    with pytest.raises(TypeError, match="does not support item assignment"):
        config.from_prefixed_env("SHOP")


@claim(
    "application.config-prefixed.reads-values-with-a-function",
    flask=">=2.1",
    otherwise=AttributeError,
)
def test_a_function_of_own_reads_the_values(config, environment):
    """`from_prefixed_env(loads=…)` reads values with a function and keeps what it refuses."""
    environment(SHOP_ONE="0x10", SHOP_TWO="two")
    config.from_prefixed_env("SHOP", loads=lambda text: int(text, 16))

    assert config == {"ONE": 16, "TWO": "two"}
