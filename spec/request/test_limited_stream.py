"""``LimitedStream``: a body read into a buffer, read whole, and one that is at most so long."""

import io

import pytest
from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge
from werkzeug.wsgi import LimitedStream

from spec.kit import claim

DOC = "werkzeug:wsgi#werkzeug.wsgi.LimitedStream"


class Reader:
    """A stream that has read() and nothing else, or raises."""

    def __init__(self, data=b"", error=None):
        self.data, self.error = io.BytesIO(data), error

    def read(self, size=-1):
        if self.error:
            raise self.error
        return self.data.read(size)


class Filler(Reader):
    """A stream that fills buffers, too."""

    def readinto(self, buffer):
        if self.error:
            raise self.error
        return self.data.readinto(buffer)


@claim("request.limited-stream.readinto-fills-a-buffer", werkzeug=">=2.3", otherwise=AttributeError)
@pytest.mark.parametrize(
    ("kind", "limit", "size", "read", "buffer"),
    [
        pytest.param(Reader, 6, 4, 4, b"abcd", id="buffer-first"),
        pytest.param(Filler, 6, 4, 4, b"abcd", id="buffer-first-filler"),
        pytest.param(Filler, 3, 4, 3, b"abc\0", id="limit-first-filler"),
        pytest.param(Reader, 0, 4, 0, b"\0\0\0\0", id="at-the-limit"),
    ],
)
def test_a_limited_stream_fills_a_buffer(kind, limit, size, read, buffer):
    """`LimitedStream.readinto()` fills a buffer as far as the buffer and the limit allow."""
    it, stream = bytearray(size), LimitedStream(kind(b"abcdefgh"), limit)

    assert (stream.readinto(it), bytes(it), stream.tell()) == (read, buffer, read)


@claim(
    "request.limited-stream.readinto-raises-client-disconnected",
    werkzeug=">=2.3",
    otherwise=AttributeError,
)
@pytest.mark.parametrize(
    ("kind", "error", "size"),
    [
        pytest.param(Reader, None, 2, id="end"),
        pytest.param(Reader, OSError("gone"), 2, id="error"),
        pytest.param(Filler, ValueError("closed"), 2, id="error-filler"),
        pytest.param(Filler, None, 9, id="end-long-buffer"),
        pytest.param(Filler, OSError("gone"), 9, id="error-long-buffer"),
    ],
)
def test_readinto_of_a_limited_stream_raises_client_disconnected(kind, error, size):
    """`LimitedStream.readinto()` raises ClientDisconnected if the client is gone."""
    stream = LimitedStream(kind(error=error), 5)

    with pytest.raises(ClientDisconnected, match="^400 Bad Request"):
        stream.readinto(bytearray(size))


@claim("request.limited-stream.exhaust-gives-nothing", werkzeug="<2.3")
def test_exhausting_a_stream_gives_nothing():
    """`LimitedStream.exhaust()` reads what is left and returns None."""
    stream = LimitedStream(io.BytesIO(b"abcdef"), 4)

    assert (stream.exhaust(), stream.is_exhausted) == (None, True)


@claim("request.limited-stream.exhaust-gives-the-rest", werkzeug=">=2.3")
def test_exhausting_a_stream_gives_the_rest():
    """`LimitedStream.exhaust()` returns what is left, then nothing."""
    stream = LimitedStream(io.BytesIO(b"abcdef"), 4)

    assert [stream.exhaust(), stream.is_exhausted, stream.exhaust()] == [b"abcd", True, b""]


@claim("request.limited-stream.is-max-raises-past-its-limit", werkzeug=">=2.3", otherwise=TypeError)
@pytest.mark.parametrize(
    "read",
    [
        pytest.param(lambda it: it.read(1), id="read"),
        pytest.param(lambda it: it.read(), id="read-all"),
    ],
)
def test_a_stream_with_is_max_raises_past_its_limit(read):
    """A LimitedStream with `is_max=True` raises RequestEntityTooLarge when read past its limit."""
    stream = LimitedStream(io.BytesIO(b"abcdef"), 3, is_max=True)
    assert stream.readinto(bytearray(3)) == 3

    with pytest.raises(RequestEntityTooLarge, match="^413 "):
        read(stream)


@claim(
    "request.limited-stream.is-max-may-end-before-its-limit", werkzeug=">=2.3", otherwise=TypeError
)
def test_a_stream_with_is_max_may_end_before_its_limit():
    """A LimitedStream with `is_max=True` may end before its limit."""
    stream = LimitedStream(io.BytesIO(b"ab"), 3, is_max=True)

    assert [stream.read(), stream.read(1), stream.readinto(bytearray(1))] == [b"ab", b"", 0]
