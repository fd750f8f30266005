"""Streams on the wire."""

from __future__ import annotations

from spec.kit import claim
from spec.servers.on import GUNICORNS, on

DOC = "patterns/streaming#basic-usage"
PRODUCTION = (*GUNICORNS, "waitress", "cheroot")


@on(*PRODUCTION)
@claim("servers.stream.strings-are-chunks", doc="rfc:9112#section-7.1")
def test_each_piece_is_a_chunk(ask):
    """Each string that a view yields is sent as one chunk; an empty chunk ends the stream."""
    answer = ask("/stream")

    assert answer.all(b"Transfer-Encoding") == [b"chunked"]
    assert answer.body == b"4\r\none \r\n3\r\ntwo\r\n0\r\n\r\n"


@on(*PRODUCTION)
@claim("servers.stream.failure-shows", doc="rfc:9112#section-7.1")
def test_a_stream_that_fails_has_no_end(ask):
    """A stream that raises is 200, but ends without its last chunk, so clients can notice."""
    answer = ask("/stream/broken")

    assert (answer.status[9:], answer.body) == (b"200 OK", b"4\r\none \r\n")


@on("werkzeug")
@claim(
    "servers.stream.development-server-sends-chunks",
    werkzeug=">=2.1",
    doc="server#development-server",
)
def test_the_development_server_sends_chunks(ask):
    """The development server sends chunks, and no last one if the stream raises."""
    whole, broken = ask("/stream"), ask("/stream/broken")

    assert whole.body == b"4\r\none \r\n3\r\ntwo\r\n0\r\n\r\n"
    assert broken.body == b"4\r\none \r\n"


@on("werkzeug")
@claim(
    "servers.stream.development-server-hides-failures",
    werkzeug="<2.1",
    doc="server#development-server",
)
def test_the_development_server_ends_a_stream_by_closing(ask):
    """Before Werkzeug 2.1 the development server only closes: a stream that raises looks whole."""
    whole, broken = ask("/stream"), ask("/stream/broken")

    assert (whole.all(b"Transfer-Encoding"), whole.body) == ([], b"one two")
    assert (broken.status[9:], broken.body) == (b"200 OK", b"one ")
