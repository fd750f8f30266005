"""Settings from objects and mappings: upper case counts, and nothing else."""

import sys
from types import ModuleType

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Config.from_object"


@pytest.fixture
def config():
    """A config that holds nothing yet."""
    return flask.Config("/")


class Settings:
    """Settings as a class."""

    FIRST = 1
    _SECOND = 2
    third = 3
    Fourth = 4
    FIFTH = property(lambda self: 5)


@claim("application.config-object.reads-attributes-of-an-instance")
def test_an_instance_gives_its_upper_case_attributes(config):
    """`from_object()` reads the upper case attributes and properties of an instance."""
    config.from_object(Settings())

    assert config == {"FIRST": 1, "_SECOND": 2, "FIFTH": 5}


@claim("application.config-object.class-keeps-its-properties")
def test_a_class_gives_the_property_itself(config):
    """`from_object()` takes a property of a class as the property object."""
    config.from_object(Settings)

    assert config == {"FIRST": 1, "_SECOND": 2, "FIFTH": Settings.__dict__["FIFTH"]}


@claim("application.config-object.reads-what-a-class-inherits", doc="config#development-production")
def test_a_class_gives_what_it_inherits(config):
    """`from_object()` reads what a class inherits, too."""

    class Base:
        KEPT, CHANGED = "base", "base"

    class Production(Base):
        CHANGED = "production"

    config.from_object(Production)

    assert config == {"KEPT": "base", "CHANGED": "production"}


@claim("application.config-object.import-name-is-imported")
def test_an_import_name_is_imported(config, monkeypatch):
    """`from_object("module:Class")` imports the class."""
    module = ModuleType("settings_module")
    module.Settings = type("Settings", (), {"KEY": "value"})
    monkeypatch.setitem(sys.modules, "settings_module", module)

    config.from_object("settings_module:Settings")

    assert config == {"KEY": "value"}


@claim("application.config-object.unknown-import-name-raises-import-error")
def test_an_unknown_import_name_raises_import_error(config):
    """`from_object()` raises ImportError for an unknown import name."""
    with pytest.raises(ImportError, match="no_such_settings"):
        config.from_object("no_such_settings")


@claim("application.config-object.dict-gives-nothing")
def test_a_dictionary_is_no_object_of_settings(config):
    """`from_object()` reads nothing from a dictionary: keys are not attributes."""
    config.from_object({"KEY": "value"})

    assert config == {}


@claim("application.config-mapping.keeps-upper-case-keys", doc="api#flask.Config.from_mapping")
def test_from_mapping_takes_upper_case_keys(config):
    """`from_mapping()` keeps the keys in upper case and returns True."""
    assert (config.from_mapping({"ONE": 1, "one": 0, "One": 0}), config) == (True, {"ONE": 1})


@claim("application.config-mapping.keywords-win", doc="api#flask.Config.from_mapping")
def test_keywords_win_over_the_mapping(config):
    """Keywords of `from_mapping()` override the mapping."""
    config.from_mapping({"ONE": 1, "TWO": 1}, TWO=2, three=3)

    assert config == {"ONE": 1, "TWO": 2}


@claim(
    "application.config-mapping.takes-the-mapping-by-name",
    doc="api#flask.Config.from_mapping",
    flask=">=2.0",
)
def test_from_mapping_takes_the_mapping_by_name(config):
    """`from_mapping()` takes its mapping as the keyword `mapping` too."""
    config.from_mapping(mapping={"ONE": 1})

    assert config == {"ONE": 1}


@claim(
    "application.config-mapping.ignores-the-keyword-mapping",
    doc="api#flask.Config.from_mapping",
    flask="<2.0",
)
def test_from_mapping_ignores_the_keyword_mapping(config):
    """Before Flask 2.0 `from_mapping()` ignores the keyword `mapping`, which is in lower case."""
    config.from_mapping(mapping={"ONE": 1})

    assert config == {}


@claim("application.config-mapping.takes-one-mapping", doc="api#flask.Config.from_mapping")
def test_two_mappings_are_refused(config):
    """`from_mapping()` raises TypeError for two mappings."""
    with pytest.raises(TypeError, match="positional argument"):
        config.from_mapping({}, {})


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param({}, {"path": "/", "url_x": "u"}, id="default"),
        pytest.param({"lowercase": False}, {"PATH": "/", "URL_X": "u"}, id="case-kept"),
        pytest.param(
            {"trim_namespace": False}, {"store_path": "/", "store_url_x": "u"}, id="prefix-kept"
        ),
    ],
)
@claim(
    "application.config-namespace.returns-keys-without-the-prefix",
    doc="api#flask.Config.get_namespace",
)
def test_get_namespace_cuts_and_lowers(config, options, expected):
    """`get_namespace()` returns the keys with a prefix, without it and in lower case."""
    config.from_mapping(STORE_PATH="/", STORE_URL_X="u", STOR="no", RESTORE_PATH="no")

    assert config.get_namespace("STORE_", **options) == expected


@claim("application.config-repr.shows-class-and-items", doc="api#flask.Config")
def test_repr_shows_class_and_items():
    """`repr()` of a config has its class and its items."""
    assert repr(flask.Config("/", {"a": 1})) == "<Config {'a': 1}>"
