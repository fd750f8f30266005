"""Whether a connection is kept for the next request."""

from __future__ import annotations

import re
import socket

import pytest

from spec.kit import claim
from spec.servers.on import on
from spec.tools.wire import SECONDS, request_of

DOC = "rfc:9112#section-9.3"
LAST = request_of("GET", "/text")


def statuses_after(server, request):
    """The statuses that come for a request and another one, sent at once."""
    first = request.replace(b"Connection: close\r\n", b"", 1)
    with socket.create_connection(("127.0.0.1", server.port), SECONDS) as connection:
        connection.sendall(first + LAST)
        received = b""
        try:
            while data := connection.recv(65536):
                received += data
        except ConnectionResetError:
            pass
    return re.findall(rb"HTTP/1\.\d (\d+) ", received)


REQUESTS = [
    pytest.param(request_of("GET", "/fails/view"), b"500", id="an-error"),
    pytest.param(
        request_of("POST", "/text", "Content-Length: 3", body=b"tea"), b"200", id="an-unread-body"
    ),
]


@on("waitress", "cheroot")
@claim("servers.connection.is-kept-after-an-error")
@pytest.mark.parametrize(("request_", "status"), REQUESTS)
def test_a_connection_is_kept_after_an_error(server, request_, status):
    """waitress and cheroot keep a connection after a 500 and after a body that no view has read."""
    assert statuses_after(server, request_) == [status, b"200"]


UNREAD = request_of("POST", "/text", "Transfer-Encoding: chunked", body=b"3\r\ntea\r\n0\r\n\r\n")


@on("waitress")
@claim("servers.connection.waitress-reads-unread-chunks")
def test_waitress_reads_unread_chunks(server):
    """waitress answers the next request after chunks that no view has read."""
    assert statuses_after(server, UNREAD) == [b"200", b"200"]


@on("cheroot")
@claim("servers.connection.cheroot-takes-unread-chunks-for-a-request")
def test_cheroot_takes_unread_chunks_for_a_request(server):
    """cheroot takes chunks that no view has read for the next request, and answers 400."""
    assert statuses_after(server, UNREAD)[:2] == [b"200", b"400"]
