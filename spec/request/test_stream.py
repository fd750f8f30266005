import pytest
from flask import request
from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge

from spec.kit import claim
from spec.request.wire import FORM, environ

DOC = "api#flask.Request.stream"
WSGI = "werkzeug:wsgi#werkzeug.wsgi.get_input_stream"


@claim("request.stream.ends-at-content-length")
def test_the_stream_ends_at_the_content_length(app):
    """`stream` ends after Content-Length bytes, even if more are waiting."""
    with app.request_context(environ(b"abcdef", CONTENT_LENGTH="5")):
        pieces = [request.stream.read(2), request.stream.read(), request.stream.read()]

    assert pieces == [b"ab", b"cde", b""]


@claim("request.stream.reads-lines")
def test_the_stream_reads_lines(app):
    """`stream` can be read line by line, up to Content-Length."""
    with app.request_context(environ(b"a\nb\nc\n", CONTENT_LENGTH="5")):
        lines = [request.stream.readline(), next(request.stream), *request.stream.readlines()]

    assert lines == [b"a\n", b"b\n", b"c"]


@claim("request.stream.input-stream-has-no-end", doc="api#flask.Request.input_stream")
def test_input_stream_is_the_servers_own(app):
    """`input_stream` is the server's stream, which does not end at Content-Length."""
    with app.request_context(environ(b"abcdef", CONTENT_LENGTH="3")):
        assert request.input_stream.read() == b"abcdef"


@claim("request.stream.no-length-means-no-body", doc=WSGI)
@pytest.mark.parametrize(
    "keys",
    [
        pytest.param({"CONTENT_LENGTH": None}, id="no Content-Length"),
        pytest.param({"CONTENT_LENGTH": "x"}, id="no number"),
        pytest.param({"CONTENT_LENGTH": "-1"}, id="negative"),
        pytest.param({"HTTP_TRANSFER_ENCODING": "chunked"}, id="chunked"),
    ],
)
def test_a_body_of_unknown_length_is_not_read(app, keys):
    """`get_data()` is empty without a usable Content-Length header."""
    with app.request_context(environ(b"abc", **keys)):
        assert request.get_data() == b""


@claim("request.stream.a-server-may-end-it", doc=WSGI)
@pytest.mark.parametrize(
    "keys",
    [
        pytest.param({"CONTENT_LENGTH": None}, id="no Content-Length"),
        pytest.param({"CONTENT_LENGTH": "2"}, id="a smaller Content-Length"),
        pytest.param({"CONTENT_LENGTH": None, "HTTP_TRANSFER_ENCODING": "chunked"}, id="chunked"),
    ],
)
def test_a_stream_that_the_server_ends_is_read_whole(app, keys):
    """With `wsgi.input_terminated` in the WSGI environ `get_data()` reads the whole stream."""
    with app.request_context(environ(b"abc", wsgi__input_terminated=True, **keys)):
        assert request.get_data() == b"abc"


@claim("request.stream.a-short-body-is-a-disconnect")
@pytest.mark.parametrize(
    "look",
    [
        pytest.param(lambda: request.get_data(), id="get_data"),
        pytest.param(lambda: request.form, id="form"),
    ],
)
def test_a_body_shorter_than_announced_is_a_bad_request(app, look):
    """Reading a body that ends before Content-Length raises ClientDisconnected, a 400."""
    short = environ(b"a=1", CONTENT_LENGTH="6", CONTENT_TYPE=FORM)

    with app.request_context(short), pytest.raises(ClientDisconnected) as caught:
        look()
    assert caught.value.code == 400


@claim("request.stream.reading-the-input-stream-breaks-it", doc="api#flask.Request.input_stream")
def test_reading_input_stream_first_looks_like_a_disconnect(app):
    """`get_data()` raises ClientDisconnected once `input_stream` was read."""
    with app.request_context(environ(b"abc")):
        request.input_stream.read()

        with pytest.raises(ClientDisconnected, match="^400 Bad Request"):
            request.get_data()


@claim("request.stream.a-limit-on-an-ended-stream-is-ignored", doc=WSGI, werkzeug="<2.3")
def test_a_limit_does_not_bind_a_stream_of_unknown_length(app):
    """`get_data()` of a stream that the server ends ignores `MAX_CONTENT_LENGTH`."""
    app.config["MAX_CONTENT_LENGTH"] = 2
    endless = environ(b"abc", CONTENT_LENGTH=None, wsgi__input_terminated=True)

    with app.request_context(endless):
        assert request.get_data() == b"abc"


@claim("request.stream.a-limit-on-an-ended-stream-cuts-it", doc=WSGI, werkzeug=">=2.3")
def test_a_limit_cuts_a_stream_of_unknown_length(app):
    """`get_data()` of a stream that the server ends is cut at `MAX_CONTENT_LENGTH`."""
    app.config["MAX_CONTENT_LENGTH"] = 2
    endless = environ(b"abc", CONTENT_LENGTH=None, wsgi__input_terminated=True)

    with app.request_context(endless):
        assert request.get_data() == b"ab"


@claim("request.stream.reading-past-the-limit-is-413", doc=WSGI, werkzeug=">=2.3")
def test_reading_past_the_limit_of_an_ended_stream_is_413(app):
    """Reading `stream` past `MAX_CONTENT_LENGTH` raises RequestEntityTooLarge, a 413."""
    app.config["MAX_CONTENT_LENGTH"] = 2
    endless = environ(b"abc", CONTENT_LENGTH=None, wsgi__input_terminated=True)

    with app.request_context(endless):
        request.stream.read()

        with pytest.raises(RequestEntityTooLarge) as caught:
            request.stream.read(1)
    assert (caught.value.code, caught.value.description) == (
        413,
        "The data value transmitted exceeds the capacity limit.",
    )


@claim("request.stream.may-be-wrapped", doc="patterns/requestchecksum#request-content-checksums")
def test_the_input_stream_may_be_wrapped(app):
    """A stream that replaces `wsgi.input` before the form is read sees each byte of the body."""
    seen = []

    class Wrapped:
        def __init__(self, stream):
            self.read = lambda size: seen.append(stream.read(size)) or seen[-1]
            self.readline = self.read

    with app.request_context(environ(b"tea=hot", CONTENT_TYPE=FORM)):
        request.environ["wsgi.input"] = Wrapped(request.environ["wsgi.input"])
        assert request.form.to_dict() == {"tea": "hot"}
    assert b"".join(seen) == b"tea=hot"
