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


@claim("application.config-object.instance")
def test_an_instance_gives_its_upper_case_attributes(config):
    """from_object() takes the attributes in upper case, properties of an instance among them."""
    config.from_object(Settings())

    assert config == {"FIRST": 1, "_SECOND": 2, "FIFTH": 5}


@claim("application.config-object.class-keeps-its-properties")
def test_a_class_gives_the_property_itself(config):
    """from_object() makes no instance of a class: a property stays a property object."""
    config.from_object(Settings)

    assert config == {"FIRST": 1, "_SECOND": 2, "FIFTH": Settings.__dict__["FIFTH"]}


@claim("application.config-object.inherits", doc="config#development-production")
def test_a_class_gives_what_it_inherits(config):
    """A class of settings gives those of its base class too, and its own win."""

    class Base:
        KEPT, CHANGED = "base", "base"

    class Production(Base):
        CHANGED = "production"

    config.from_object(Production)

    assert config == {"KEPT": "base", "CHANGED": "production"}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("settings_module.Settings", id="dot"),
        pytest.param("settings_module:Settings", id="colon"),
    ],
)
@claim("application.config-object.import-name")
def test_an_import_name_is_imported(config, monkeypatch, name):
    """from_object() imports what a text names, with a dot or a colon before the class."""
    module = ModuleType("settings_module")
    module.Settings = type("Settings", (), {"KEY": "value"})
    monkeypatch.setitem(sys.modules, "settings_module", module)

    config.from_object(name)

    assert config == {"KEY": "value"}


@claim("application.config-object.unknown-import-name")
def test_an_unknown_import_name_is_an_import_error(config):
    """from_object() with the name of no module raises ImportError."""
    with pytest.raises(ImportError, match="no_such_settings"):
        config.from_object("no_such_settings")


@claim("application.config-object.dict-gives-nothing")
def test_a_dictionary_is_no_object_of_settings(config):
    """The keys of a dict are not attributes: from_object() takes nothing from it."""
    config.from_object({"KEY": "value"})

    assert config == {}


@pytest.mark.parametrize(
    "mapping",
    [
        pytest.param({"ONE": 1, "one": 0, "One": 0}, id="dict"),
        pytest.param([("ONE", 1), ("one", 0), ("One", 0)], id="pairs"),
    ],
)
@claim("application.config-mapping.upper-case", doc="api#flask.Config.from_mapping")
def test_from_mapping_takes_upper_case_keys(config, mapping):
    """from_mapping() takes the keys in upper case, of a mapping or of pairs, and says True."""
    assert (config.from_mapping(mapping), config) == (True, {"ONE": 1})


@claim("application.config-mapping.keywords-win", doc="api#flask.Config.from_mapping")
def test_keywords_win_over_the_mapping(config):
    """from_mapping() takes keywords too, which win over the mapping."""
    config.from_mapping({"ONE": 1, "TWO": 1}, TWO=2, three=3)

    assert config == {"ONE": 1, "TWO": 2}


@claim("application.config-mapping.one-mapping", doc="api#flask.Config.from_mapping")
def test_two_mappings_are_refused(config):
    """from_mapping() takes one mapping at most: two are a TypeError."""
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
@claim("application.config-namespace.options", doc="api#flask.Config.get_namespace")
def test_get_namespace_cuts_and_lowers(config, options, expected):
    """get_namespace() gives the keys with a prefix, without it, in lower case, unless told."""
    config.from_mapping(STORE_PATH="/", STORE_URL_X="u", STOR="no", RESTORE_PATH="no")

    assert config.get_namespace("STORE_", **options) == expected


@claim("application.config-repr.shows-the-dict", doc="api#flask.Config")
def test_repr_shows_class_and_items():
    """A config shows its class and its items; defaults of any case are kept as they are."""
    assert repr(flask.Config("/", {"a": 1})) == "<Config {'a': 1}>"
