import flask
import pytest
from werkzeug.test import create_environ
from werkzeug.wrappers import Response

from spec.kit import claim

DOC = "api#flask.Response.force_type"


def application(environ, start_response):
    """A WSGI application."""
    start_response("201 MADE", [("X-A", "1")])
    return [b"made"]


@claim("responses.class.force-type-changes-in-place")
def test_force_type_changes_a_response_in_place():
    """`force_type()` changes the class of a Werkzeug response in place."""
    response = Response("body")

    assert flask.Response.force_type(response) is response
    assert type(response) is flask.Response


@claim("responses.class.force-type-runs-an-application")
def test_force_type_runs_a_wsgi_application():
    """`force_type()` with a WSGI application and a WSGI environ returns what it sends."""
    response = flask.Response.force_type(application, create_environ())

    assert (response.status, response.headers["X-A"], response.get_data()) == (
        "201 MADE",
        "1",
        b"made",
    )


@claim("responses.class.force-type-needs-an-environ")
def test_force_type_needs_an_environment_for_an_application():
    """`force_type()` with a WSGI application and no WSGI environ raises TypeError."""
    with pytest.raises(TypeError, match="cannot convert WSGI application into response objects"):
        flask.Response.force_type(application)


@claim("responses.class.from-app-calls-a-wsgi-application", doc="api#flask.Response.from_app")
def test_from_app_runs_a_wsgi_application():
    """`Response.from_app()` makes a response of what a WSGI application sends."""
    response = flask.Response.from_app(application, create_environ())

    assert (type(response), response.status, response.get_data()) == (
        flask.Response,
        "201 MADE",
        b"made",
    )


@claim(
    "responses.class.is-an-application",
    doc="werkzeug:wrappers#werkzeug.wrappers.Response",
    werkzeug="<3.2",
)
def test_a_response_is_a_wsgi_application():
    """A response is a WSGI application: it can be called with a WSGI environ."""
    seen = []
    body = flask.Response("body", 202)(create_environ(), lambda *given: seen.append(given))

    assert b"".join(body) == b"body"
    assert seen == [
        (
            "202 ACCEPTED",
            [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", "4")],
        )
    ]


@claim("responses.class.gives-its-wsgi-parts", doc="api#flask.Response", werkzeug="<3.2")
def test_a_response_gives_its_wsgi_parts(app):
    """`get_wsgi_response()` returns the body as an iterable, the status, and pairs of headers."""
    with app.test_request_context() as context:
        response = flask.Response("tea", 418, {"X-Cup": "big"}, content_type="text/plain")
        body, status, headers = response.get_wsgi_response(context.request.environ)

    assert (b"".join(body), status) == (b"tea", "418 I'M A TEAPOT")
    assert headers == [("X-Cup", "big"), ("Content-Type", "text/plain"), ("Content-Length", "3")]
