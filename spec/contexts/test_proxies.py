import copy

import flask
from flask import current_app, g, request, session
from werkzeug.local import LocalProxy

from spec.kit import claim

DOC = "reqcontext#notes-on-proxies"


@claim("contexts.proxy.is-not-the-object")
def test_a_proxy_equals_its_object_but_is_not_it(app):
    """`current_app` equals the app but is not it; `_get_current_object()` returns it."""
    with app.app_context():
        assert (current_app == app, app == current_app, current_app is app) == (True, True, False)
        assert hash(current_app) == hash(app)
        assert current_app._get_current_object() is app


@claim("contexts.proxy.is-printed-as-the-object")
def test_a_proxy_is_printed_as_its_object(app):
    """`repr()` of a proxy is the `repr()` of its object."""
    with app.test_request_context("/?a=1"):
        printed = [repr(proxy) for proxy in (current_app, g, request, session)]

    assert printed == [
        "<Flask 'example'>",
        "<flask.g of 'example'>",
        "<Request 'http://localhost/?a=1' [GET]>",
        "<SecureCookieSession {}>",
    ]


@claim("contexts.proxy.truth-is-that-of-the-object")
def test_the_truth_of_a_proxy_is_that_of_its_object(app):
    """A proxy is as true as its object: an empty `session` is false."""
    with app.test_request_context():
        truth = [bool(proxy) for proxy in (current_app, g, request, session)]
        session["name"] = 1
        assert bool(session) is True

    assert truth == [True, True, True, False]


@claim("contexts.proxy.type-is-local-proxy", doc="api#flask.current_app")
def test_the_type_of_a_proxy_is_not_that_of_its_object(app):
    """`type()` of a proxy is LocalProxy."""
    with app.test_request_context():
        names = {type(proxy).__name__ for proxy in (current_app, g, request, session)}

    assert names == {"LocalProxy"}


@claim("contexts.proxy.is-an-instance", werkzeug=">=2.0")
def test_a_proxy_is_an_instance_of_the_class_of_its_object(app):
    """`isinstance(request, flask.Request)` is True in a request."""
    with app.test_request_context():
        inside = isinstance(request, flask.Request)

    assert (inside, isinstance(request, flask.Request)) == (True, False)


@claim("contexts.proxy.is-no-instance", werkzeug="<2.0")
def test_a_proxy_is_no_instance_of_the_class_of_its_object(app):
    """Before Werkzeug 2.0 `isinstance(request, flask.Request)` is False."""
    with app.test_request_context():
        assert isinstance(request, flask.Request) is False


@claim("contexts.proxy.object-outlives-the-context")
def test_the_object_behind_a_proxy_outlives_the_context(app):
    """The object of `_get_current_object()` can be used after its context has ended."""
    with app.test_request_context("/one"):
        kept = request._get_current_object()

    assert (kept.path, bool(request)) == ("/one", False)


@claim("contexts.proxy.copy-is-of-the-object")
def test_a_copy_of_a_proxy_is_a_copy_of_its_object(app):
    """`copy.copy()` of a proxy copies the object."""
    with app.test_request_context():
        session["name"] = "value"
        copied = copy.copy(session)

    assert (type(copied).__name__, dict(copied)) == ("SecureCookieSession", {"name": "value"})


@claim("contexts.proxy.is-imported-from-flask", doc="api#flask.current_app")
def test_the_four_proxies_are_imported_from_flask(app):
    """A view can use `current_app`, `g`, `request` and `session`, imported from `flask`."""

    @app.route("/<name>")
    def view(name):
        g.seen = request.view_args["name"]
        session["seen"] = g.seen
        return f"{current_app.name} {g.seen} {session['seen']}"

    assert app.test_client().get("/x").data == b"example x x"


@claim("contexts.proxy.of-a-function-stands-for-its-result", doc="appcontext#storing-data")
def test_a_proxy_of_a_function_stands_for_its_result(app):
    """`LocalProxy(function)` is a proxy to what the function returns, anew at each use."""
    database = LocalProxy(lambda: g.database)

    with app.app_context():
        g.database = "tea"
        assert database.upper() == "TEA"
        g.database = "cup"
        assert database == "cup"
