import functools

import flask
import pytest

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.Flask.add_url_rule"


@claim("routing.endpoint.is-the-functions-name", doc="api#flask.Flask.route")
def test_the_endpoint_of_a_decorated_view_is_its_name(app):
    """The endpoint of a view that `@app.route()` registers is the name of the function."""

    @app.route("/page")
    def hello():
        return flask.request.endpoint

    assert client_of(app).get("/page").text == "hello"
    assert app.view_functions["hello"] is hello


@claim("routing.endpoint.can-be-given", doc="api#flask.Flask.route")
def test_an_endpoint_may_be_given(app):
    """`add_url_rule(endpoint=…)` overrides the name of the function."""

    def page():
        return flask.request.endpoint

    app.add_url_rule("/", endpoint="home", view_func=page)

    assert app.test_client().get("/").data == b"home"


@claim("routing.endpoint.route-returns-the-function", doc="api#flask.Flask.route")
def test_route_returns_the_function_so_that_rules_stack(app):
    """`@app.route()` returns the function itself, so decorators can be stacked."""

    def hello():
        return "hello"

    assert app.route("/one")(app.route("/two")(hello)) is hello
    client = client_of(app)
    assert [client.get(path).text for path in ["/one", "/two"]] == ["hello", "hello"]


@claim("routing.endpoint.add-url-rule-uses-the-functions-name")
def test_add_url_rule_uses_the_name_of_the_function(app):
    """`add_url_rule()` without an endpoint uses the name of the view, as `route()` does."""

    def hello():
        return flask.request.endpoint

    app.add_url_rule("/page", view_func=hello)

    assert client_of(app).get("/page").text == "hello"


@claim("routing.endpoint.second-view-is-refused")
def test_a_second_view_of_an_endpoint_is_refused(app):
    """`add_url_rule()` raises AssertionError for a second view of the same endpoint."""
    app.add_url_rule("/one", "name", lambda: "one")

    with pytest.raises(
        AssertionError,
        match="^View function mapping is overwriting an existing endpoint function: name$",
    ):
        app.add_url_rule("/two", "name", lambda: "two")


@claim("routing.endpoint.refused-rule-stays")
def test_the_rule_of_a_refused_view_stays(app):
    """The rule of a refused second view stays in the map, and the first view answers it."""
    app.add_url_rule("/one", "name", lambda: "one")
    with pytest.raises(AssertionError, match="^View function mapping is overwriting"):
        app.add_url_rule("/two", "name", lambda: "two")

    assert client_of(app).get("/two").text == "one"


@claim("routing.endpoint.needs-a-view-or-a-name")
def test_a_rule_without_view_and_endpoint_is_refused(app):
    """`add_url_rule()` raises AssertionError without a view and an endpoint."""
    with pytest.raises(AssertionError, match="^expected view func if endpoint is not provided"):
        app.add_url_rule("/")


@claim("routing.endpoint.partial-needs-a-name")
def test_a_view_without_a_name_needs_an_endpoint(app):
    """A view without `__name__`, such as a `functools.partial`, needs an endpoint."""
    view = functools.partial(str, "page")

    with pytest.raises(AttributeError, match="has no attribute '__name__'"):
        app.add_url_rule("/", view_func=view)
    app.add_url_rule("/", "page", view)
    assert client_of(app).get("/").text == "page"


@claim("routing.endpoint.view-may-come-later", doc="api#flask.Flask.endpoint")
@pytest.mark.parametrize("by", ["decorator", "dictionary"])
def test_the_view_of_an_endpoint_may_come_later(app, by):
    """An endpoint may get its view later, by `app.endpoint()` or in `app.view_functions`."""
    app.add_url_rule("/", "page")
    if by == "decorator":
        app.endpoint("page")(lambda: "late")
    else:
        app.view_functions["page"] = lambda: "late"

    assert client_of(app).get("/").text == "late"


@claim("routing.endpoint.without-a-view-fails")
def test_an_endpoint_without_a_view_fails_in_the_request(app):
    """A request raises KeyError if the endpoint of its rule has no view."""
    app.testing = True
    app.add_url_rule("/", "page")

    with pytest.raises(KeyError, match="^'page'$"):
        client_of(app).get("/")
