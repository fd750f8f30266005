import flask
import pytest
import werkzeug.utils
import werkzeug.wrappers

from spec.kit import claim

DOC = "api#flask.redirect"
APP = "api#flask.Flask.redirect"


class Own(flask.Response):
    """A response class of one's own."""


@claim("redirects.class.is-werkzeugs", flask="<2.2")
def test_a_redirect_is_a_response_of_werkzeug(app):
    """`redirect()` returns a Werkzeug Response, whatever the app's `response_class` is."""
    app.response_class = Own

    with app.app_context():
        assert type(flask.redirect("/next")) is werkzeug.wrappers.Response


@claim("redirects.class.is-the-apps", flask=">=2.2")
def test_a_redirect_is_a_response_of_the_app(app):
    """`redirect()` returns a response of the app's `response_class`."""
    app.response_class = Own

    with app.app_context():
        assert type(flask.redirect("/next")) is Own


@claim("redirects.class.becomes-the-apps-on-return", doc="api#flask.Flask.make_response")
def test_a_returned_redirect_becomes_a_response_of_the_app(app, serve):
    """`after_request` functions receive a redirect as a response of the app's `response_class`."""
    app.response_class, seen = Own, []
    app.after_request(lambda response: seen.append(type(response)) or response)

    serve(lambda: flask.redirect("/next")).get("/")

    assert seen == [Own]


@claim("redirects.class.an-argument-decides", flask="<2.2")
def test_the_response_argument_is_the_class(app):
    """`redirect(url, Response=cls)` returns a response of that class."""
    with app.app_context():
        assert type(flask.redirect("/next", Response=Own)) is Own


@claim("redirects.class.an-argument-is-ignored", flask=">=2.2")
def test_the_response_argument_is_ignored_in_an_app(app):
    """`redirect(url, Response=cls)` returns the app's class in an application context."""
    with app.app_context():
        assert type(flask.redirect("/next", Response=Own)) is flask.Response


@claim("redirects.class.is-werkzeugs-outside-of-an-app")
def test_a_redirect_outside_of_an_app_is_a_response_of_werkzeug():
    """`redirect()` outside an application context returns a Werkzeug Response or `Response=`."""
    assert type(flask.redirect("/next")) is werkzeug.wrappers.Response
    assert type(flask.redirect("/next", Response=Own)) is Own


@claim("redirects.class.is-the-function-of-werkzeug", flask="<2.2")
def test_redirect_is_the_function_of_werkzeug():
    """`flask.redirect` is `werkzeug.utils.redirect`."""
    assert flask.redirect is werkzeug.utils.redirect


@claim(
    "redirects.class.app-redirect-returns-the-apps-class",
    doc=APP,
    flask=">=2.2",
    otherwise=AttributeError,
)
def test_app_redirect_returns_a_response_of_the_apps_class(app):
    """`app.redirect(url, code)` returns a redirect of the app's class, without a context."""
    app.response_class = Own

    response = app.redirect("/next", 303)

    assert (type(response), response.status_code) == (Own, 303)
    assert response.headers["Location"] == "/next"


@claim(
    "redirects.class.app-redirect-defaults-to-302",
    doc=APP,
    flask=">=2.2,<3.2",
    otherwise=(AttributeError, AssertionError),
)
def test_app_redirect_defaults_to_302(app):
    """Before Flask 3.2 `app.redirect(url)` returns a 302."""
    assert app.redirect("/next").status_code == 302


@pytest.fixture
def counting():
    """An app that answers every redirect with its number and target."""

    class Counting(flask.Flask):
        def redirect(self, location, code=302):
            return f"{code} {location}"

    return Counting("counting")


@claim("redirects.class.redirect-calls-the-app", doc=APP, flask=">=2.2")
def test_redirect_calls_the_method_of_the_app(counting):
    """`redirect()` calls `app.redirect()`, which a subclass may override."""
    with counting.app_context():
        assert flask.redirect("/next", 303) == "303 /next"
