import pytest
from flask import request
from werkzeug.exceptions import ClientDisconnected

from spec.kit import claim
from spec.request.wire import FORM, MULTIPART, Reads, environ, multipart, part

DOC = "werkzeug:wsgi#werkzeug.wsgi.get_input_stream"

FIELD = multipart(part("a", b"1"))

LOOKS = [
    pytest.param(lambda: request.get_data(), ("text/plain", b"abcde", 2), b"abcde", id="get_data"),
    pytest.param(lambda: request.form["a"], (FORM, b"a=123", 2), "123", id="form"),
    pytest.param(lambda: request.form["a"], (MULTIPART, FIELD, 30), "1", id="multipart"),
]


def in_pieces(app, content_type, body, size):
    """A request whose server hands out ``size`` bytes of its body a read."""
    keys = environ(body, CONTENT_TYPE=content_type, wsgi__input=Reads(body, [size]))
    return app.request_context(keys)


@claim("request.stream.short-reads-end-the-body", werkzeug="<2.2.3")
@pytest.mark.parametrize(("look", "sent", "expected"), LOOKS)
def test_a_read_of_less_than_the_body_is_a_disconnect(app, look, sent, expected):
    """Reading a body that the server gives in pieces raises ClientDisconnected."""
    with in_pieces(app, *sent), pytest.raises(ClientDisconnected, match="^400 "):
        look()


@claim("request.stream.short-reads-are-joined", werkzeug=">=2.2.3", otherwise=ClientDisconnected)
@pytest.mark.parametrize(("look", "sent", "expected"), LOOKS)
def test_reads_of_less_than_the_body_are_joined(app, look, sent, expected):
    """A body that a server gives in pieces is read whole, whoever reads it."""
    with in_pieces(app, *sent):
        assert look() == expected


@claim(
    "request.stream.reading-nothing-gives-nothing", werkzeug="<2.3", otherwise=ClientDisconnected
)
def test_reading_no_bytes_gives_none(app):
    """`stream.read(0)` returns nothing, and leaves the body."""
    with app.request_context(environ(b"abc")):
        assert (request.stream.read(0), request.stream.read()) == (b"", b"abc")


@claim("request.stream.reading-nothing-is-a-disconnect", werkzeug=">=2.3")
def test_reading_no_bytes_is_a_disconnect(app):
    """`stream.read(0)` raises ClientDisconnected."""
    with app.request_context(environ(b"abc")), pytest.raises(ClientDisconnected, match="^400 "):
        request.stream.read(0)


@claim("request.stream.cannot-be-read-into-a-buffer", werkzeug="<2.3")
def test_the_stream_does_not_fill_a_buffer(app):
    """`stream` has no `readinto()`."""
    with app.request_context(environ(b"abc")):
        assert not hasattr(request.stream, "readinto")


@claim(
    "request.stream.a-short-read-grows-its-buffer",
    werkzeug=">=2.3,<3.1.9",
    otherwise=(AttributeError, AssertionError),
)
def test_a_short_read_makes_its_buffer_longer(app):
    """`stream.readinto()` makes a bytearray longer if the server gives less than expected."""
    buffer = bytearray(4)
    with in_pieces(app, None, b"abc", 2):
        read = request.stream.readinto(buffer)

    assert (read, buffer) == (2, b"ab\0\0\0")


@claim(
    "request.stream.a-short-read-keeps-its-buffer",
    werkzeug=">=3.1.9",
    otherwise=(AttributeError, AssertionError),
)
def test_a_short_read_leaves_the_rest_of_its_buffer(app):
    """`stream.readinto()` fills the start of a bytearray if the server gives less than expected."""
    buffer = bytearray(4)
    with in_pieces(app, None, b"abc", 2):
        read = request.stream.readinto(buffer)

    assert (read, buffer) == (2, b"ab\0\0")
