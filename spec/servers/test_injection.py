"""Line breaks in headers."""

from __future__ import annotations

from spec.kit import claim
from spec.servers.on import GUNICORNS, on

DOC = "rfc:9110#section-5.5"


@claim(
    "servers.injection.flask-refuses", doc="werkzeug:datastructures#werkzeug.datastructures.Headers"
)
def test_flask_lets_no_line_break_into_a_header(ask):
    """Flask raises ValueError for a header value with a line break: 500 on every server."""
    answer = ask("/injection")

    assert (answer.status[9:12], answer.all(b"X-Injected")) == (b"500", [])


@on(*GUNICORNS, "waitress")
@claim("servers.injection.server-refuses")
def test_a_server_refuses_a_line_break(ask):
    """gunicorn and waitress refuse a header with a line break that Flask did not check."""
    answer = ask("/raw-injection")

    assert answer.status[9:] in {b"500 Internal Server Error", b"400 Bad Request"}
    assert answer.all(b"X-Injected") == []


@on("werkzeug", "cheroot")
@claim("servers.injection.server-sends")
def test_a_server_sends_a_line_break(ask):
    """The development server and cheroot send a header with a line break: it injects another."""
    answer = ask("/raw-injection")

    assert (answer.status[9:], answer.all(b"X-Injected")) == (b"200 OK", [b"b"])
