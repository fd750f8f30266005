import pytest
from flask import request
from werkzeug.datastructures import MultiDict

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
def test_what_a_client_sent_cannot_be_changed(ask, of):
    """Changing `args`, `form`, `files`, `values` or `cookies` of a request raises TypeError."""
    with pytest.raises(TypeError, match="objects are immutable"):
        ask(lambda: of().update({"a": "1"}))


@claim("request.multidict.copy-can-be-changed")
def test_a_copy_can_be_changed(ask):
    """`request.args.copy()` returns a MultiDict with all values, which can be changed."""

    def look():
        copy = request.args.copy()
        copy.add("a", "3")
        return type(copy), copy.getlist("a"), request.args.getlist("a")

    assert ask(look, QUERY) == (MultiDict, ["1", "2", "3"], ["1", "2"])


@claim("request.multidict.in-place-or-changes-it", werkzeug="<3.1")
def test_an_in_place_union_changes_what_is_immutable(ask):
    """`|=` changes `request.args`, which no other operation can."""

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
    """`parameter_storage_class` of a request class is the type of `args` and `form`."""
    app.request_class = type("Request", (app.request_class,), {"parameter_storage_class": dict})

    assert ask(lambda: request.args, "/?a=1&a=2") == {"a": "2"}


@claim("request.cookies.their-class-can-be-chosen", doc="api#flask.Request.dict_storage_class")
def test_dict_storage_class_is_what_holds_cookies(app, ask):
    """`dict_storage_class` of a request class is the type of `cookies`."""
    app.request_class = type("Request", (app.request_class,), {"dict_storage_class": dict})

    assert type(ask(lambda: request.cookies, headers={"Cookie": "a=1"})) is dict


@claim("request.access-route.its-class-can-be-chosen", doc="api#flask.Request.list_storage_class")
def test_list_storage_class_is_what_holds_the_access_route(app, ask):
    """`list_storage_class` of a request class is the type of `access_route`."""
    app.request_class = type("Request", (app.request_class,), {"list_storage_class": tuple})
    route = ask(lambda: request.access_route, environ_base={"REMOTE_ADDR": "192.0.2.1"})

    assert route == ("192.0.2.1",)
