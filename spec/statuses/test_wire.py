"""What a WSGI server is told: the status line, once."""

from wsgiref.validate import validator

import flask
import pytest

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.Flask.wsgi_app"


@claim("statuses.wire.status-is-sent-as-given")
def test_start_response_is_called_once_with_the_status_as_given(wire):
    """The server's start_response is called exactly once, with the status as the view gave it."""
    assert wire(lambda: ("index page", "666 itcast status")) == (
        [
            (
                "666 itcast status",
                [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", "10")],
            )
        ],
        b"index page",
    )


@claim("statuses.wire.every-answer-is-started-once")
@pytest.mark.parametrize(
    ("view", "status"),
    [
        pytest.param(lambda: ("x", 666), "666 UNKNOWN", id="number"),
        pytest.param(lambda: ("x", "itcast"), "0 itcast", id="phrase"),
        pytest.param(lambda: ("x", "1000 lots"), "1000 lots", id="four-digits"),
        pytest.param(lambda: ("x", "404 没有"), "404 没有", id="chinese"),
        pytest.param(lambda: ("x", "404 a\r\nb: c"), "404 a\r\nb: c", id="crlf"),
        pytest.param(lambda: flask.abort(404), "404 NOT FOUND", id="abort"),
        pytest.param(lambda: 1 / 0, "500 INTERNAL SERVER ERROR", id="unhandled"),
        pytest.param(lambda: ("x", ""), "500 INTERNAL SERVER ERROR", id="refused-status"),
        pytest.param(lambda: flask.redirect("/a"), "302 FOUND", id="redirect"),
    ],
)
def test_every_answer_is_started_once_and_with_text(wire, view, status):
    """Whatever the view does, start_response gets one status, as text that Flask does not limit."""
    assert [arguments[0] for arguments in wire(view).calls] == [status]


@claim("statuses.wire.wsgiref-accepts-three-digits")
def test_a_number_of_three_digits_with_a_phrase_passes_the_validator(app):
    """A number of three digits and a phrase of one's own are valid WSGI."""
    app.add_url_rule("/", "view", lambda: ("x", "666 itcast status"))
    app.wsgi_app = validator(app.wsgi_app)

    assert client_of(app).get("/", buffered=True).status == "666 itcast status"


@claim("statuses.wire.wsgiref-refuses-other-numbers")
@pytest.mark.parametrize("status", ["1000 lots", "itcast", "99 few"])
def test_a_number_of_other_length_fails_the_validator(app, status):
    """Flask sends numbers of one, two or four digits; a strict server refuses them."""
    app.add_url_rule("/", "view", lambda: ("x", status))
    app.wsgi_app = validator(app.wsgi_app)

    with pytest.raises(AssertionError, match="^Status codes must be three characters"):
        client_of(app).get("/")


@claim("statuses.wire.wsgi-callable-keeps-its-status", doc="api#flask.Flask.make_response")
@pytest.mark.parametrize(
    ("returned", "status"),
    [
        pytest.param(lambda application: application, "666 itcast status", id="alone"),
        pytest.param(lambda application: (application, 404), "404 NOT FOUND", id="in-a-tuple"),
    ],
)
def test_a_wsgi_application_that_a_view_returns_keeps_its_status(wire, returned, status):
    """A view may return a WSGI application: its status is sent, unless a tuple gives another."""

    def application(environ, start_response):
        start_response("666 itcast status", [("City", "sz")])
        return [b"index page"]

    [(sent, _)], body = wire(lambda: returned(application))

    assert (sent, body) == (status, b"index page")
