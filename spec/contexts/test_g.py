import flask
import pytest
from flask import g

from spec.kit import claim

DOC = "api#flask.ctx._AppCtxGlobals"


@pytest.fixture(autouse=True)
def context(app):
    with app.app_context():
        yield


@claim("contexts.g.takes-any-attribute", doc="api#flask.g")
def test_g_takes_any_attribute():
    """Any attribute of `g` can be set, read and deleted."""
    g.name = "value"
    seen = g.name
    del g.name

    assert (seen, "name" in g) == ("value", False)


@claim("contexts.g.get-returns-a-default")
def test_get_gives_an_attribute_or_a_default():
    """`g.get()` returns an attribute or a default, which is None if none is given."""
    g.name = "value"

    assert [g.get("name"), g.get("other"), g.get("other", 5)] == ["value", None, 5]


@claim("contexts.g.setdefault-sets-what-is-missing")
def test_setdefault_sets_what_is_missing():
    """`g.setdefault()` sets a missing attribute and returns the value that is there."""
    seen = [g.setdefault("name", 1), g.setdefault("name", 2), g.setdefault("other")]

    assert (seen, g.name, g.other) == ([1, 1, None], 1, None)


@claim("contexts.g.pop-removes-an-attribute")
def test_pop_takes_an_attribute_away():
    """`g.pop()` removes an attribute and returns it; a missing one raises KeyError."""
    g.name = "value"

    assert [g.pop("name"), g.pop("name", 5)] == ["value", 5]
    with pytest.raises(KeyError, match="^'name'$"):
        g.pop("name")


@claim("contexts.g.lists-names")
def test_g_lists_the_names_of_its_attributes():
    """Iterating over `g` gives the names of its attributes in the order they were set."""
    g.second, g.first = 2, 1

    assert (list(g), "first" in g, "third" in g) == (["second", "first"], True, False)


@claim("contexts.g.missing-attribute-raises-attribute-error")
def test_a_missing_attribute_of_g_is_an_attribute_error():
    """Reading or deleting a missing attribute of `g` raises AttributeError."""
    with pytest.raises(AttributeError, match="name"):
        _ = g.name
    with pytest.raises(AttributeError, match="name"):
        del g.name


@claim("contexts.g.missing-attribute-is-named", flask=">=2.0.1")
def test_the_error_for_a_missing_attribute_is_its_name():
    """The AttributeError of a missing attribute of `g` is its name alone."""
    with pytest.raises(AttributeError) as caught:
        _ = g.name

    assert str(caught.value) == "name"


@claim("contexts.g.missing-attribute-names-the-class", flask="<2.0.1")
def test_the_error_for_a_missing_attribute_names_the_class():
    """Before Flask 2.0.1 the AttributeError of a missing attribute of `g` names its class."""
    with pytest.raises(AttributeError) as caught:
        _ = g.name

    assert str(caught.value) == "'_AppCtxGlobals' object has no attribute 'name'"


@claim("contexts.g.is-no-dictionary")
def test_g_is_no_dictionary():
    """`g["name"]` raises TypeError: `g` has attributes, not items."""
    with pytest.raises(TypeError, match="object is not subscriptable"):
        g["name"]


@claim("contexts.g.is-printed")
def test_g_is_printed_with_the_name_of_the_app():
    """`repr(g)` has the name of the current app."""
    assert repr(g) == "<flask.g of 'example'>"


@claim("contexts.g.class-is-app-ctx-globals-class", doc="api#flask.Flask.app_ctx_globals_class")
def test_a_subclass_of_flask_chooses_the_class_of_g():
    """`app_ctx_globals_class` is the class of `g`."""
    own = type("Own", (flask.ctx._AppCtxGlobals,), {"answer": 42})
    app = type("App", (flask.Flask,), {"app_ctx_globals_class": own})("other")

    with app.app_context():
        assert (g.answer, type(g._get_current_object())) == (42, own)
