import functools

import flask
import pytest

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.Flask.add_url_rule"


@claim("routing.endpoint.function-name", doc="api#flask.Flask.route")
def test_the_endpoint_of_a_decorated_view_is_its_name(app):
    """The endpoint of a view is the name of the function."""

    @app.route("/page")
    def hello():
        return flask.request.endpoint

    assert client_of(app).get("/page").text == "hello"
    assert app.view_functions["hello"] is hello


@claim("routing.endpoint.given", doc="api#flask.Flask.route")
def test_an_endpoint_may_be_given(serve):
    """An endpoint that is given counts instead of the function's name."""
    client = serve(lambda: flask.request.endpoint)

    assert client.get("/").text == "view"


@claim("routing.endpoint.route-returns-the-function", doc="api#flask.Flask.route")
def test_route_returns_the_function_so_that_rules_stack(app):
    """route() gives back the function itself, so that several rules can be stacked."""

    def hello():
        return "hello"

    assert app.route("/one")(app.route("/two")(hello)) is hello
    client = client_of(app)
    assert [client.get(path).text for path in ["/one", "/two"]] == ["hello", "hello"]


@claim("routing.endpoint.add-url-rule-does-the-same")
def test_add_url_rule_routes_without_a_decorator(app):
    """add_url_rule() connects a view to a URL as route() does."""

    def hello():
        return flask.request.endpoint

    app.add_url_rule("/page", view_func=hello)

    assert client_of(app).get("/page").text == "hello"


@claim("routing.endpoint.name-is-taken")
def test_another_function_for_the_same_endpoint_is_refused(app):
    """A second view for an endpoint is refused when it is added."""
    app.add_url_rule("/one", "name", lambda: "one")

    with pytest.raises(
        AssertionError,
        match="^View function mapping is overwriting an existing endpoint function: name$",
    ):
        app.add_url_rule("/two", "name", lambda: "two")


@claim("routing.endpoint.refused-rule-stays")
def test_the_rule_of_a_refused_view_stays(app):
    """The rule that came with the refused view is in the map: the first view answers it."""
    app.add_url_rule("/one", "name", lambda: "one")
    with pytest.raises(AssertionError):
        app.add_url_rule("/two", "name", lambda: "two")

    assert client_of(app).get("/two").text == "one"


@claim("routing.endpoint.needs-a-view-or-a-name")
def test_a_rule_without_view_and_endpoint_is_refused(app):
    """A rule needs a view or an endpoint."""
    with pytest.raises(AssertionError, match="^expected view func if endpoint is not provided"):
        app.add_url_rule("/")


@claim("routing.endpoint.partial-needs-a-name")
def test_a_view_without_a_name_needs_an_endpoint(app):
    """A view that has no __name__, such as a partial, needs an endpoint."""
    view = functools.partial(str, "page")

    with pytest.raises(AttributeError, match="has no attribute '__name__'"):
        app.add_url_rule("/", view_func=view)
    app.add_url_rule("/", "page", view)
    assert client_of(app).get("/").text == "page"


@claim("routing.endpoint.view-may-come-later", doc="api#flask.Flask.endpoint")
@pytest.mark.parametrize("by", ["decorator", "dictionary"])
def test_the_view_of_an_endpoint_may_come_later(app, by):
    """An endpoint gets its view with app.endpoint() or in app.view_functions."""
    app.add_url_rule("/", "page")
    if by == "decorator":
        app.endpoint("page")(lambda: "late")
    else:
        app.view_functions["page"] = lambda: "late"

    assert client_of(app).get("/").text == "late"


@claim("routing.endpoint.without-a-view-fails")
def test_an_endpoint_without_a_view_fails_in_the_request(app):
    """A rule whose endpoint has no view is a KeyError when it is requested."""
    app.testing = True
    app.add_url_rule("/", "page")

    with pytest.raises(KeyError, match="^'page'$"):
        client_of(app).get("/")


@claim("routing.endpoint.dot-looks-like-a-blueprint", doc="api#flask.Request.blueprint")
def test_the_part_before_the_dot_is_the_blueprint(app):
    """What stands before the last dot of an endpoint is request.blueprint."""
    app.add_url_rule("/", "a.b", lambda: flask.request.blueprint)

    assert client_of(app).get("/").text == "a"
