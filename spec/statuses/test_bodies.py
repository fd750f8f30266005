"""Statuses that carry no body."""

import flask
import pytest

from spec.kit import claim

DOC = "rfc:9110#section-15"


def sent(app, method="GET"):
    """Call the app as a WSGI server does; what start_response got, and the body."""
    calls = []
    environ = {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": "/",
        "QUERY_STRING": "",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": None,
        "wsgi.errors": None,
        "wsgi.version": (1, 0),
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    parts = app.wsgi_app(
        environ, lambda status, headers, exc_info=None: calls.append((status, headers))
    )
    body = b"".join(parts)
    parts.close()
    (status, headers), *more = calls
    assert not more
    return status, {name.lower(): value for name, value in headers}, body


@pytest.fixture
def answer(app):
    """Let the app answer ``/`` with a body and a status; gives what a server is handed."""

    def answer(status, method="GET"):
        app.add_url_rule("/", "view", lambda: ("body", status))
        return sent(app, method)

    return answer


@claim("statuses.wsgi.line-is-handed-over", doc="api#flask.Flask.wsgi_app")
def test_the_server_is_handed_the_status_line_as_written(answer):
    """start_response() gets the status text byte for byte, once."""
    status, headers, body = answer("666 itcast status")

    assert (status, headers["content-length"], body) == ("666 itcast status", "4", b"body")


@claim("statuses.wsgi.phrase-alone-gets-0", doc="api#flask.Flask.wsgi_app")
def test_the_server_is_handed_0_before_a_phrase_alone(answer):
    """A phrase alone reaches the server as ``0`` and the phrase."""
    assert answer("itcast")[0] == "0 itcast"


@pytest.mark.parametrize("status", [100, 101, 199, 204, "204 itcast", 304])
@claim("statuses.no-body.is-dropped", doc="rfc:9110#section-6.4.1")
def test_a_status_without_content_drops_the_body(answer, status):
    """1xx, 204 and 304 send no body and no Content-Length, whatever the view returns."""
    _, headers, body = answer(status)

    assert (headers.get("content-length"), body) == (None, b"")


@pytest.mark.parametrize("status", [200, 201, 205, 404, 666, "0 itcast"])
@claim("statuses.body.is-kept", doc="rfc:9110#section-15.3.6")
def test_every_other_status_keeps_its_body(answer, status):
    """Any other status sends its body, 205 too, though RFC 9110 forbids it there."""
    _, headers, body = answer(status)

    assert (headers["content-length"], body) == ("4", b"body")


@claim("statuses.head.keeps-the-headers", doc="rfc:9110#section-9.3.2")
def test_head_keeps_status_and_length_without_the_body(answer):
    """HEAD gets the status and the Content-Length of GET, and no body."""
    status, headers, body = answer("666 itcast status", method="HEAD")

    assert (status, headers["content-length"], body) == ("666 itcast status", "4", b"")


@claim(
    "statuses.conditional.is-304",
    doc="werkzeug:wrappers#werkzeug.wrappers.Response.make_conditional",
)
def test_a_matching_etag_turns_200_into_304(serve):
    """make_conditional() turns the status into 304 where the client's copy is fresh."""

    def view():
        response = flask.Response("body")
        response.set_etag("copy")
        return response.make_conditional(flask.request)

    response = serve(view).get("/", headers={"If-None-Match": '"copy"'})

    assert (response.status, response.get_data()) == ("304 NOT MODIFIED", b"")


@claim(
    "statuses.conditional.keeps-other-statuses",
    doc="werkzeug:wrappers#werkzeug.wrappers.Response.make_conditional",
)
def test_a_post_is_never_304(serve):
    """make_conditional() leaves the answer to a POST alone."""

    def view():
        response = flask.Response("body")
        response.set_etag("copy")
        return response.make_conditional(flask.request)

    response = serve(view).post("/", headers={"If-None-Match": '"copy"'})

    assert response.status == "200 OK"
