"""The raw URI in the environ of a test request, and the type of an answer without one."""

import flask
import pytest
from werkzeug.test import create_environ

from spec.kit import claim

DOC = "werkzeug:test#werkzeug.test.EnvironBuilder"

RESPONSE = "werkzeug:test#werkzeug.test.TestResponse"


@claim("application.builder.raw-uri-is-the-path", werkzeug="<2.0")
def test_the_raw_uri_is_the_path_alone():
    """Before Werkzeug 2.0 REQUEST_URI and RAW_URI of a test request lack the query."""
    environ = create_environ("/a?b=c")

    assert (environ["REQUEST_URI"], environ["RAW_URI"]) == ("/a", "/a")


@claim("application.builder.raw-uri-has-the-query", werkzeug=">=2.0")
def test_the_raw_uri_has_the_query():
    """REQUEST_URI and RAW_URI of a test request have the path and the query."""
    environ = create_environ("/a?b=c")

    assert (environ["REQUEST_URI"], environ["RAW_URI"]) == ("/a?b=c", "/a?b=c")


@pytest.fixture
def type_of_none(serve):
    """What the client says is the type of a response that was sent without one."""

    def view():
        response = flask.Response("page")
        del response.headers["Content-Type"]
        return response

    return serve(view).get("/").mimetype


@claim("application.client.no-type-is-html", werkzeug="<2.2", doc=RESPONSE)
def test_a_response_without_a_type_is_html(type_of_none):
    """Before Werkzeug 2.2 a test response without Content-Type has the mimetype HTML."""
    assert type_of_none == "text/html"


@claim("application.client.no-type-is-none", werkzeug=">=2.2", doc=RESPONSE)
def test_a_response_without_a_type_has_none(type_of_none):
    """The mimetype of a test response without Content-Type is None."""
    assert type_of_none is None


@pytest.fixture
def followed(app):
    """The raw URI of a request that follows a redirect."""
    app.add_url_rule("/", "leave", lambda: flask.redirect("/a"))
    app.add_url_rule("/a", "end", lambda: flask.request.environ["RAW_URI"])
    return app.test_client().get("/", follow_redirects=True).data


@claim("application.client.raw-uri-follows-redirects", werkzeug="<2.0 || >=2.0.3")
def test_the_raw_uri_of_a_followed_redirect_is_the_new_path(followed):
    """RAW_URI of a request that follows a redirect is its own path."""
    assert followed == b"/a"


@claim("application.client.raw-uri-stays-over-redirects", werkzeug=">=2.0,<2.0.3")
def test_the_raw_uri_of_a_followed_redirect_is_the_first_path(followed):
    """On Werkzeug 2.0.0 to 2.0.2 RAW_URI after a redirect is the first request's path."""
    assert followed == b"/"
