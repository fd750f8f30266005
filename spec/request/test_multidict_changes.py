import pytest
from flask import request

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.MultiDict"

QUERY = "/?a=1&b=x&a=2"


@claim("request.multidict.cannot-be-changed")
@pytest.mark.parametrize(
    "of",
    [
        pytest.param(lambda: request.args, id="args"),
        pytest.param(lambda: request.form, id="form"),
        pytest.param(lambda: request.files, id="files"),
        pytest.param(lambda: request.values, id="values"),
        pytest.param(lambda: request.cookies, id="cookies"),
    ],
)
@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda them: them.__setitem__("a", "1"), id="set"),
        pytest.param(lambda them: them.__delitem__("a"), id="delete"),
        pytest.param(lambda them: them.pop("a"), id="pop"),
        pytest.param(lambda them: them.setdefault("a", "1"), id="setdefault"),
        pytest.param(lambda them: them.update({"a": "1"}), id="update"),
        pytest.param(lambda them: them.clear(), id="clear"),
    ],
)
def test_what_a_client_sent_cannot_be_changed(ask, of, change):
    """Changing args, form, files, values or cookies raises TypeError."""
    with pytest.raises(TypeError, match="objects are immutable"):
        ask(lambda: change(of()))


@claim("request.multidict.copy-can-be-changed")
def test_a_copy_can_be_changed(ask):
    """copy() gives a MultiDict with all values that may be changed."""

    def look():
        copy = request.args.copy()
        copy.add("a", "3")
        return copy.getlist("a"), request.args.getlist("a")

    assert ask(look, QUERY) == (["1", "2", "3"], ["1", "2"])


@claim("request.multidict.or-flattens-into-a-dict", werkzeug="<3.1")
def test_a_union_is_a_dict_that_loses_values(ask):
    """| gives a plain dict in which the right side replaces all values of a key."""
    union = ask(lambda: request.args | {"c": "3"}, QUERY)

    assert (type(union), union.get("c")) == (dict, "3")


@claim("request.multidict.or-keeps-all-values", werkzeug=">=3.1")
def test_a_union_keeps_every_value(ask):
    """| gives a MultiDict with the values of both sides."""
    union = ask(lambda: request.args | {"a": "9"}, QUERY)

    assert list(dict.items(union)) == [("a", ["1", "2", "9"]), ("b", ["x"])]


@claim("request.multidict.in-place-or-changes-it", werkzeug="<3.1")
def test_an_in_place_union_changes_what_is_immutable(ask):
    """|= changes args although every other way is refused."""

    def look():
        args = request.args
        args |= {"c": ["3"]}
        return request.args["c"]

    try:
        seen = ask(look)
    except TypeError:
        seen = None
    assert seen == "3"


@claim("request.multidict.in-place-or-is-refused", werkzeug=">=3.1")
def test_an_in_place_union_is_refused(ask):
    """`|=` raises TypeError for `request.args`, like every other change."""

    def look():
        args = request.args
        args |= {"c": ["3"]}

    with pytest.raises(TypeError, match="objects are immutable"):
        ask(look)


@claim("request.multidict.its-class-can-be-chosen", doc="api#flask.Request.parameter_storage_class")
def test_parameter_storage_class_is_what_holds_args(app, ask):
    """A request class may keep args and form in a class of its own choice."""
    app.request_class = type("Request", (app.request_class,), {"parameter_storage_class": dict})

    assert ask(lambda: request.args, "/?a=1&a=2") == {"a": "2"}
