"""Where the input of the development server ends."""

from __future__ import annotations

import socket

from spec.kit import claim
from spec.servers.on import on
from spec.tools.wire import SECONDS, answer_of, request_of

DOC = "server#development-server"
MORE = b"and more"


def body_of(server, request):
    """Send a request and more bytes, and end there; give the body of the answer."""
    with socket.create_connection(("127.0.0.1", server.port), SECONDS) as connection:
        connection.sendall(request + MORE)
        connection.shutdown(socket.SHUT_WR)
        return answer_of(b"".join(iter(lambda: connection.recv(65536), b""))).body


@on("werkzeug")
@claim(
    "servers.input.raw-input-is-read-to-the-end-of-the-connection",
    doc="werkzeug:request_data#missing-eof-marker-on-input-stream",
)
def test_the_raw_input_is_read_to_the_end_of_the_connection(server):
    """`environ["wsgi.input"].read()` waits on the development server for the client to close."""
    request = request_of("POST", "/raw", "Content-Length: 3", body=b"tea")

    assert body_of(server, request) == b"teaand more"


@on("werkzeug")
@claim(
    "servers.input.body-ends-with-its-length",
    doc="werkzeug:request_data#missing-eof-marker-on-input-stream",
)
def test_a_body_ends_with_its_length(server):
    """The body that a view reads ends after Content-Length bytes, without waiting for more."""
    request = request_of("POST", "/body", "Content-Length: 3", body=b"tea")

    assert body_of(server, request) == b"tea"


@on("werkzeug")
@claim(
    "servers.input.a-get-with-a-limit-is-answered",
    doc="config#MAX_CONTENT_LENGTH",
    werkzeug="<2.3 || >=2.3.2",
)
def test_a_get_with_a_limit_has_no_body(server):
    """With MAX_CONTENT_LENGTH set, a view that reads the body of a GET gets no bytes at once."""
    assert body_of(server, request_of("GET", "/body")) == b""


@on("werkzeug")
@claim(
    "servers.input.a-get-with-a-limit-waits-for-the-end",
    doc="config#MAX_CONTENT_LENGTH",
    werkzeug=">=2.3,<2.3.2",
)
def test_a_get_with_a_limit_waits_for_the_end(server):
    """On Werkzeug 2.3.0 and 2.3.1 reading the body of a GET waits if MAX_CONTENT_LENGTH is set."""
    assert body_of(server, request_of("GET", "/body")) == b"and more"
