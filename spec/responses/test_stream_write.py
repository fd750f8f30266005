import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response"


@claim("responses.stream.list-has-no-length", werkzeug="<2.3")
def test_a_list_of_texts_is_sent_without_a_length(serve):
    """A body that is a list of strings is sent without Content-Length."""
    response = serve(lambda: flask.Response(["é", "!"])).get("/")

    assert (response.text, response.headers.get("Content-Length")) == ("é!", None)


@claim("responses.stream.list-has-a-length", werkzeug=">=2.3")
def test_a_list_of_texts_is_sent_with_its_length(serve):
    """A body that is a list of strings is sent with Content-Length."""
    response = serve(lambda: flask.Response(["é", "!"])).get("/")

    assert (response.text, response.headers.get("Content-Length")) == ("é!", "3")


@claim("responses.stream.list-of-bytes-has-a-length")
def test_a_list_of_bytes_is_sent_with_its_length(serve):
    """A body that is a list of bytes is sent with Content-Length."""
    response = serve(lambda: flask.Response([b"ab", b"c"])).get("/")

    assert (response.text, response.headers["Content-Length"]) == ("abc", "3")


@claim("responses.stream.iter-encoded-yields-bytes", doc="api#flask.Response.iter_encoded")
def test_iter_encoded_gives_bytes():
    """`iter_encoded()` yields the chunks of the body as bytes, strings in UTF-8."""
    assert list(flask.Response(["é", b"\xff"]).iter_encoded()) == [b"\xc3\xa9", b"\xff"]


@claim(
    "responses.stream.calculate-content-length-counts-or-is-none",
    doc="api#flask.Response.calculate_content_length",
)
def test_calculate_content_length_counts_or_gives_none():
    """`calculate_content_length()` collects a stream and counts, or returns None."""
    passed = flask.Response(iter([b"a"]), direct_passthrough=True)

    assert flask.Response(iter(["é", "!"])).calculate_content_length() == 3
    assert passed.calculate_content_length() is None


@claim("responses.stream.write-appends-to-the-body", doc="api#flask.Response.stream")
def test_stream_appends_to_the_body():
    """`response.stream.write()` appends to the body, and removes Content-Length."""
    response = flask.Response("one")
    response.stream.write(b" two")

    assert (response.get_data(), response.stream.tell()) == (b"one two", 7)
    assert "Content-Length" not in response.headers


@claim("responses.stream.write-after-close-raises-value-error", doc="api#flask.Response.stream")
def test_a_closed_stream_refuses_to_write():
    """`response.stream.write()` raises ValueError after `close()`."""
    response = flask.Response("one")
    response.stream.close()

    with pytest.raises(ValueError, match="I/O operation on closed file"):
        response.stream.write(b"two")


@claim("responses.stream.freeze-collects", doc="api#flask.Response.freeze")
def test_freeze_collects_and_counts():
    """`freeze()` turns the body into a list, and sets Content-Length."""
    response = flask.Response(iter(["a", "b"]))
    response.freeze()

    assert (response.response, response.headers["Content-Length"]) == ([b"a", b"b"], "2")


@claim("responses.stream.freeze-adds-no-etag", doc="api#flask.Response.freeze", werkzeug="<2.0")
def test_freeze_adds_no_etag():
    """`freeze()` adds no ETag."""
    response = flask.Response("ab")
    response.freeze()

    assert response.get_etag() == (None, None)


@claim(
    "responses.stream.freeze-adds-an-etag", doc="api#flask.Response.freeze", werkzeug=">=2.0,<3.2"
)
def test_freeze_adds_an_etag():
    """`freeze()` adds the SHA-1 of the body as ETag."""
    response = flask.Response("ab")
    response.freeze()

    assert response.get_etag() == ("da23614e02469a0d7c7bd1bdab5c9c474b1904dc", False)


@claim("responses.stream.is-like-a-file", doc="api#flask.Response.stream")
def test_the_stream_of_a_response_is_like_a_file():
    """`response.stream` has `writelines()`, `flush()` and `isatty()`."""
    response = flask.Response("a")
    response.stream.writelines(["b", "c"])
    response.stream.flush()
    stream = response.stream

    assert (response.get_data(), stream.isatty(), stream.encoding) == (b"abc", False, "utf-8")
    stream.close()
    for method in (stream.flush, stream.isatty):
        with pytest.raises(ValueError, match="closed file"):
            method()


@claim("responses.stream.makes-a-tuple-a-list", doc="api#flask.Response.stream")
def test_a_body_that_cannot_grow_becomes_a_list():
    """`response.stream.write()` turns a body that is a tuple into a list."""
    response = flask.Response(("a",))
    response.stream.write("b")

    assert response.response == ["a", "b"]
