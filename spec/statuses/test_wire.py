"""What a WSGI server is told: the status line, once."""

from wsgiref.validate import validator

import flask
import pytest

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.Flask.wsgi_app"


@claim("statuses.wire.status-is-sent-as-given")
def test_start_response_is_called_once_with_the_status_as_given(wire):
    """Flask calls `start_response` once, with the status that the view gave."""
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
        pytest.param(lambda: ("x", "404 a\r\nb: c"), "404 a\r\nb: c", id="crlf"),
        pytest.param(lambda: flask.abort(404), "404 not found", id="abort"),
        pytest.param(lambda: 1 / 0, "500 internal server error", id="unhandled"),
    ],
)
def test_every_answer_is_started_once_and_with_text(wire, view, status):
    """Flask calls `start_response` once, for an abort and an unhandled exception too."""
    assert [arguments[0].lower() for arguments in wire(view).calls] == [status]


@claim("statuses.wire.wsgiref-accepts-three-digits")
def test_a_number_of_three_digits_with_a_phrase_passes_the_validator(app):
    """A status such as "666 itcast status" is valid WSGI."""
    app.add_url_rule("/", "view", lambda: ("x", "666 itcast status"))
    app.wsgi_app = validator(app.wsgi_app)

    assert client_of(app).get("/", buffered=True).status == "666 itcast status"
