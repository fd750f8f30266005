import io

import flask
import pytest
from werkzeug.test import EnvironBuilder

from spec.kit import claim

DOC = "api#flask.Response.close"


@claim("with_statement.response.as-gives-the-response")
def test_as_gives_the_response(serve):
    """The name after `as` is the response, on which everything can be asked."""
    with serve(lambda: "page").get("/") as response:
        assert (response.status_code, response.text) == (200, "page")


@claim("with_statement.response.closes-at-the-end", doc="api#flask.Response.call_on_close")
def test_the_end_of_the_block_closes_the_response():
    """The end of the block calls what was given to call_on_close(), in order."""
    trace = []
    with flask.Response("page") as response:
        response.call_on_close(lambda: trace.append("first"))
        response.call_on_close(lambda: trace.append("second"))
        trace.append("block")

    assert trace == ["block", "first", "second"]


@claim("with_statement.response.closes-on-an-exception")
def test_an_exception_closes_the_response():
    """When the block raises, the response is closed and the exception goes on."""
    trace = []
    page = flask.Response("page")
    page.call_on_close(lambda: trace.append("closed"))
    with pytest.raises(KeyError), page:
        raise KeyError

    assert trace == ["closed"]


@claim("with_statement.response.closes-every-time")
def test_a_response_closed_twice_calls_twice():
    """Nothing remembers that a response was closed: the functions are called each time."""
    trace = []
    with flask.Response("page") as response:
        response.call_on_close(lambda: trace.append("closed"))
        response.close()

    assert trace == ["closed", "closed"]


@claim("with_statement.response.closes-its-iterable")
def test_the_end_of_the_block_closes_a_stream():
    """The end of the block closes the generator that makes the body."""
    trace = []

    def pieces():
        try:
            yield "a"
            yield "b"
        finally:
            trace.append("closed")

    with flask.Response(pieces()) as response:
        first = next(response.iter_encoded())

    assert (first, trace) == (b"a", ["closed"])


@claim("with_statement.request.closes-its-files", doc="api#flask.Request.close")
def test_the_end_of_a_requests_block_closes_its_files():
    """A request is a context manager as well: its block closes the uploaded files."""
    builder = EnvironBuilder(method="POST", data={"pic": (io.BytesIO(b"1"), "a.png")})
    with flask.Request(builder.get_environ()) as request:
        stream = request.files["pic"].stream
        inside = stream.closed
    builder.close()

    assert (inside, stream.closed) == (False, True)


@claim("with_statement.request.an-upload-is-closed-by-the-response", doc="api#flask.Request.files")
def test_an_upload_is_closed_when_its_request_ends(serve):
    """Flask closes the uploaded files itself when the request ends."""
    files = []
    client = serve(lambda: files.append(flask.request.files["pic"].stream) or "page")
    client.post("/", data={"pic": (io.BytesIO(b"1"), "a.png")})

    assert files[0].closed is True
