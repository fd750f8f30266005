"""What each server makes of the statuses of the notes."""

from __future__ import annotations

import pytest

from spec.kit import claim
from spec.servers.on import GUNICORNS, on
from spec.tools.wire import exchange, request_of

DOC = "rfc:9112#section-4"

VERBATIM = [
    pytest.param("own-phrase", b"666 itcast status", id="666-itcast-status"),
]


@pytest.mark.parametrize(("case", "line"), VERBATIM)
@claim("servers.status.is-sent-as-made")
def test_a_custom_status_is_sent_as_made(ask, case, line):
    """A custom status code and phrase reach the client unchanged, on every server."""
    answer = ask(f"/status/{case}")

    assert (answer.status[9:], answer.body) == (line, b"body")


@on("werkzeug", "waitress")
@claim("servers.status.phrase-alone-is-zero")
def test_a_phrase_alone_gets_the_number_zero(ask):
    """The development server and waitress send a status without a number with the number 0."""
    assert ask("/status/phrase-alone").status[9:] == b"0 itcast"


@on(*GUNICORNS)
@claim("servers.status.gunicorn-sends-a-phrase-alone", gunicorn="<27.0")
def test_gunicorn_sends_a_phrase_alone_with_zero(ask):
    """Before gunicorn 27 a status without a number is sent with the number 0."""
    assert ask("/status/phrase-alone").status[9:] == b"0 itcast"


@on(*GUNICORNS)
@claim("servers.status.gunicorn-refuses-a-phrase-alone", gunicorn=">=27.0")
def test_gunicorn_refuses_a_phrase_alone(ask):
    """gunicorn answers a status without a number with a 500 of its own."""
    assert ask("/status/phrase-alone").status[9:] == b"500 Internal Server Error"


@on("cheroot")
@claim("servers.status.cheroot-drops-a-phrase-alone")
def test_cheroot_closes_on_a_phrase_alone(server):
    """cheroot closes the connection without an answer for a status without a number."""
    assert exchange(server.port, request_of("GET", "/status/phrase-alone")) == b""


@on("werkzeug", "cheroot")
@claim("servers.status.four-digits-are-sent", werkzeug="<3.2")
def test_four_digits_are_sent(ask):
    """The development server and cheroot send a status of four digits like any other."""
    answer = ask("/status/four-digits")

    assert (answer.status[9:], answer.body) == (b"1000 UNKNOWN", b"body")


@on("waitress")
@claim("servers.status.waitress-drops-the-body-of-1000")
def test_waitress_drops_the_body_of_four_digits(ask):
    """waitress sends the status 1000 without body and Content-Length, like a 1xx."""
    answer = ask("/status/four-digits")

    assert (answer.status[9:], answer.all(b"Content-Length"), answer.body) == (
        b"1000 UNKNOWN",
        [],
        b"",
    )


@on(*GUNICORNS)
@claim("servers.status.gunicorn-sends-four-digits", gunicorn="<27.0")
def test_gunicorn_sends_four_digits(ask):
    """Before gunicorn 27 a status of four digits is sent like any other."""
    assert ask("/status/four-digits").status[9:] == b"1000 UNKNOWN"


@on(*GUNICORNS)
@claim("servers.status.gunicorn-refuses-four-digits", gunicorn=">=27.0")
def test_gunicorn_refuses_four_digits(ask):
    """gunicorn answers a status of four digits with a 500 of its own."""
    assert ask("/status/four-digits").status[9:] == b"500 Internal Server Error"


@on("werkzeug")
@claim(
    "servers.status.development-server-is-http-1-1",
    werkzeug=">=2.1",
    doc="server#development-server",
)
def test_the_development_server_speaks_http_1_1(ask):
    """The development server answers in HTTP/1.1."""
    assert ask("/text").status == b"HTTP/1.1 200 OK"


@on("werkzeug")
@claim(
    "servers.status.development-server-is-http-1-0",
    werkzeug="<2.1",
    doc="server#development-server",
)
def test_the_development_server_speaks_http_1_0(ask):
    """Before Werkzeug 2.1 the development server answers in HTTP/1.0."""
    assert ask("/text").status == b"HTTP/1.0 200 OK"
