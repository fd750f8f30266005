import flask
import pytest
from flask import current_app, g, request

from spec.kit import claim

DOC = "reqcontext#how-the-context-works"


@claim("contexts.nested.request-shares-g", flask="<3.2", otherwise=AttributeError)
def test_a_request_context_within_another_shares_its_g(app):
    """A request context inside another of the same app has its own request and the same `g`."""
    with app.test_request_context("/one"):
        g.name = "outer"
        with app.test_request_context("/two"):
            inner = (request.path, g.name)
            g.name = "inner"

        assert (inner, request.path, g.name) == (("/two", "outer"), "/one", "inner")


@claim("contexts.nested.request-of-another-app-has-a-new-app-context")
def test_a_request_context_of_another_app_has_its_own_g(app):
    """A request context inside one of another app has a new app context."""
    with app.test_request_context("/one"):
        g.name = "outer"
        with flask.Flask("other").test_request_context("/two"):
            inner = (current_app.name, request.path, g.get("name"))

        assert (inner, current_app.name, g.name) == (("other", "/two", None), "example", "outer")


@claim("contexts.nested.app-context-keeps-the-request", flask="<3.2", otherwise=RuntimeError)
def test_an_application_context_within_a_request_keeps_the_request(app):
    """`request` stays the same in an app context of another app."""
    with app.test_request_context("/one"), flask.Flask("other").app_context():
        assert (current_app.name, request.path) == ("other", "/one")


@claim(
    "contexts.nested.url-for-uses-the-requests-app",
    doc="api#flask.url_for",
    flask="<3.2",
    otherwise=RuntimeError,
)
def test_url_for_uses_the_app_of_the_request(app):
    """`url_for()` uses the request's app, even in an app context of another app."""
    app.add_url_rule("/page", "page")

    with app.test_request_context(), flask.Flask("other").app_context():
        assert flask.url_for("page") == "/page"


@claim("contexts.nested.request-has-its-own-g", flask=">=3.2")
def test_a_request_context_within_another_has_its_own_g(app):
    """From Flask 3.2 on a request context inside another of the same app has its own `g`."""
    with app.test_request_context("/one"):
        g.name = "outer"
        with app.test_request_context("/two"):
            inner = (request.path, g.get("name"))

        assert (inner, request.path, g.name) == (("/two", None), "/one", "outer")


@claim("contexts.nested.app-context-hides-the-request", flask=">=3.2")
@pytest.mark.parametrize("name", ["example", "other"])
def test_an_application_context_within_a_request_hides_the_request(app, name):
    """From Flask 3.2 on there is no request in an app context within a request."""
    other = app if name == "example" else flask.Flask(name)
    with app.test_request_context("/one"), other.app_context():
        assert (current_app.name, flask.has_request_context()) == (name, False)
        with pytest.raises(RuntimeError, match=r"^There is no request in this context\.$"):
            _ = request.path


@claim(
    "contexts.nested.url-for-needs-a-server-name",
    doc="api#flask.url_for",
    flask=">=3.2",
    otherwise=pytest.fail.Exception,
)
def test_url_for_asks_the_innermost_context(app):
    """From Flask 3.2 on `url_for()` in an app context within a request needs SERVER_NAME."""
    app.add_url_rule("/page", "page")

    message = "^Unable to build URLs outside an active request"
    with app.test_request_context(), app.app_context(), pytest.raises(RuntimeError, match=message):
        flask.url_for("page")
