"""The settings that every app starts with, and the attributes that forward to them."""

import warnings
from datetime import timedelta

import flask
import pytest

from spec.kit import claim

DOC = "config#builtin-configuration-values"

DEFAULTS = {
    "TESTING": False,
    "PROPAGATE_EXCEPTIONS": None,
    "TRAP_HTTP_EXCEPTIONS": False,
    "TRAP_BAD_REQUEST_ERRORS": None,
    "SECRET_KEY": None,
    "SESSION_COOKIE_NAME": "session",
    "SESSION_COOKIE_DOMAIN": None,
    "SESSION_COOKIE_PATH": None,
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SECURE": False,
    "SESSION_COOKIE_SAMESITE": None,
    "PERMANENT_SESSION_LIFETIME": timedelta(days=31),
    "SESSION_REFRESH_EACH_REQUEST": True,
    "USE_X_SENDFILE": False,
    "SERVER_NAME": None,
    "APPLICATION_ROOT": "/",
    "PREFERRED_URL_SCHEME": "http",
    "MAX_CONTENT_LENGTH": None,
    "TEMPLATES_AUTO_RELOAD": None,
    "EXPLAIN_TEMPLATE_LOADING": False,
    "MAX_COOKIE_SIZE": 4093,
}


@pytest.fixture
def fresh():
    """An app that no fixture has set up."""
    return flask.Flask("example")


@claim("application.config-default.is-as-documented")
def test_a_setting_has_its_documented_default(fresh):
    """Each built-in setting has its documented default."""
    assert {key: fresh.config[key] for key in DEFAULTS} == DEFAULTS


@claim("application.config-default.max-age-is-half-a-day", flask="<2.0")
def test_files_are_cached_for_half_a_day(fresh):
    """Before Flask 2.0 SEND_FILE_MAX_AGE_DEFAULT is twelve hours."""
    assert fresh.config["SEND_FILE_MAX_AGE_DEFAULT"] == timedelta(hours=12)


@claim("application.config-default.max-age-is-none", flask=">=2.0")
def test_files_are_cached_for_no_set_time(fresh):
    """SEND_FILE_MAX_AGE_DEFAULT is None."""
    assert fresh.config["SEND_FILE_MAX_AGE_DEFAULT"] is None


@claim(
    "application.config-default.hosts-are-not-restricted",
    flask=">=3.1",
    otherwise=KeyError,
    doc="config#TRUSTED_HOSTS",
)
def test_trusted_hosts_is_none(fresh):
    """TRUSTED_HOSTS is None by default."""
    assert fresh.config["TRUSTED_HOSTS"] is None


@claim(
    "application.config-default.session-is-not-partitioned",
    flask=">=3.1",
    otherwise=KeyError,
    doc="config#SESSION_COOKIE_PARTITIONED",
)
def test_session_cookie_partitioned_is_false(fresh):
    """SESSION_COOKIE_PARTITIONED is False by default."""
    assert fresh.config["SESSION_COOKIE_PARTITIONED"] is False


@claim("application.config-default.app-has-an-env", flask="<2.3", doc="config#debug-mode")
def test_the_config_has_an_env(fresh):
    """Before Flask 2.3 `app.config` has the key ENV."""
    assert "ENV" in fresh.config


@claim("application.config-default.app-has-no-env", flask=">=2.3", doc="config#debug-mode")
def test_the_config_has_no_env(fresh):
    """Reading `app.config["ENV"]` raises KeyError."""
    with pytest.raises(KeyError, match="^'ENV'$"):
        fresh.config["ENV"]


@claim(
    "application.config-attribute.env-is-the-setting",
    flask="<2.3",
    doc="config#debug-mode",
    otherwise=AttributeError,
)
@pytest.mark.filterwarnings("ignore:'app.env' is deprecated:DeprecationWarning")
def test_the_app_has_an_env(fresh):
    """`app.env` is the setting ENV."""
    fresh.config["ENV"] = "staging"

    assert fresh.env == "staging"


@claim(
    "application.config-attribute.env-is-gone",
    flask=">=2.3",
    doc="config#debug-mode",
)
@pytest.mark.filterwarnings("ignore:'app.env' is deprecated:DeprecationWarning")
def test_the_app_has_no_env(fresh):
    """Reading `app.env` raises AttributeError."""
    with pytest.raises(AttributeError, match="^'Flask' object has no attribute 'env'$"):
        _ = fresh.env


@claim("application.config-attribute.debug-is-the-setting", doc="config#DEBUG")
def test_debug_is_the_setting(fresh):
    """`app.debug` reads and writes the setting DEBUG."""
    fresh.debug = True
    written = fresh.config["DEBUG"]
    fresh.config["DEBUG"] = False

    assert (written, fresh.debug) == (True, False)


@claim("application.config-default.is-a-copy")
def test_defaults_are_copied_for_each_app(fresh):
    """A setting of one app changes neither another app nor `default_config`."""
    fresh.config["SERVER_NAME"] = "one.example"

    again = flask.Flask("two").config["SERVER_NAME"]
    assert (again, flask.Flask.default_config["SERVER_NAME"]) == (None, None)


@claim("application.config-default.is-set-by-a-subclass", doc="api#flask.Flask.default_config")
def test_a_subclass_has_defaults_of_its_own():
    """`default_config` of a subclass of Flask has the defaults of its apps."""

    class Own(flask.Flask):
        default_config = {**flask.Flask.default_config, "MAX_COOKIE_SIZE": 10}

    assert Own("example").config["MAX_COOKIE_SIZE"] == 10


@claim("application.config-class.is-that-of-the-config", doc="api#flask.Flask.config_class")
def test_a_subclass_has_a_config_class_of_its_own():
    """`config_class` of a subclass of Flask is the class of `app.config`."""

    class Config(flask.Config):
        pass

    class Own(flask.Flask):
        config_class = Config

    app = Own("example", root_path="/somewhere")
    assert (type(app.config), app.config.root_path) == (Config, "/somewhere")


FORWARDED = [
    pytest.param("testing", "TESTING", (True, "read"), id="testing"),
    pytest.param("secret_key", "SECRET_KEY", (b"key", "read"), id="secret_key"),
    pytest.param(
        "permanent_session_lifetime",
        "PERMANENT_SESSION_LIFETIME",
        (timedelta(hours=1), timedelta(days=1)),
        id="permanent_session_lifetime",
    ),
]


@pytest.mark.parametrize(("attribute", "key", "values"), FORWARDED)
@claim("application.config-attribute.forwards-both-ways", doc="config#configuration-basics")
def test_an_attribute_forwards_to_its_setting(fresh, attribute, key, values):
    """`app.testing`, `app.secret_key` and the session lifetime read and write their settings."""
    setattr(fresh, attribute, values[0])
    written = fresh.config[key]
    fresh.config[key] = values[1]

    assert (written, getattr(fresh, attribute)) == values


@claim(
    "application.config-attribute.read-from-the-class-is-the-descriptor",
    doc="config#configuration-basics",
)
def test_the_class_gives_the_forwarding_attribute_itself():
    """`Flask.secret_key`, read from the class, is the descriptor of the setting."""
    assert flask.Flask.secret_key.__name__ == "SECRET_KEY"


def written_by(attribute):
    """The setting after a write to an attribute, and the warnings of the write."""
    app = flask.Flask("example")
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        setattr(app, attribute, 60)
    return app.config[attribute.upper()] in (60, timedelta(seconds=60)), [
        it.category for it in told if f"'{attribute}'" in str(it.message)
    ]


OLD = ["session_cookie_name", "send_file_max_age_default", "use_x_sendfile"]


@claim("application.config-attribute.old-ones-forward", flask="<2.2")
def test_an_old_attribute_forwards():
    """Before Flask 2.2 `app.session_cookie_name` and its like write the setting silently."""
    assert [written_by(name) for name in OLD] == [(True, [])] * 3


@claim("application.config-attribute.old-ones-warn", flask=">=2.2,<2.3")
def test_an_old_attribute_warns():
    """In Flask 2.2 writing `app.session_cookie_name` and its like warns."""
    seen = [written_by(name) for name in OLD]

    assert [(forwards, set(told)) for forwards, told in seen] == [(True, {DeprecationWarning})] * 3


@claim("application.config-attribute.old-ones-can-be-read", flask="<2.3", otherwise=AttributeError)
@pytest.mark.filterwarnings("ignore:'[a-z_]+' is deprecated:DeprecationWarning")
def test_an_old_attribute_can_be_read(fresh):
    """Before Flask 2.3 `app.session_cookie_name` and its like read the setting."""
    read = [getattr(fresh, name) for name in OLD]

    assert read == [fresh.config[name.upper()] for name in OLD]


@claim("application.config-attribute.old-ones-cannot-be-read", flask=">=2.3")
@pytest.mark.filterwarnings("ignore:'[a-z_]+' is deprecated:DeprecationWarning")
def test_an_old_attribute_cannot_be_read(fresh):
    """Reading `app.session_cookie_name` or an attribute like it raises AttributeError."""
    for name in OLD:
        with pytest.raises(AttributeError, match=f"^'Flask' object has no attribute '{name}'$"):
            getattr(fresh, name)


@claim("application.config-attribute.old-ones-are-without-effect", flask=">=2.3")
def test_an_old_attribute_is_without_effect():
    """Writing `app.session_cookie_name` and its like does not change the setting."""
    assert [written_by(name) for name in OLD] == [(False, [])] * 3
