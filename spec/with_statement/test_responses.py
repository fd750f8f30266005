import io

import flask
import pytest
from werkzeug.test import EnvironBuilder

from spec.kit import claim

DOC = "api#flask.Response.close"


@claim("with_statement.response.closes-at-the-end", doc="api#flask.Response.call_on_close")
def test_the_end_of_the_block_closes_the_response():
    """The end of a response's `with` block calls the functions given to `call_on_close()`."""
    trace = []
    with flask.Response("page") as response:
        response.call_on_close(lambda: trace.append("closed"))
        trace.append("block")

    assert trace == ["block", "closed"]


@claim("with_statement.response.closes-on-an-exception")
def test_an_exception_closes_the_response():
    """A response is closed if an exception leaves its `with` block."""
    trace = []
    page = flask.Response("page")
    page.call_on_close(lambda: trace.append("closed"))
    with pytest.raises(KeyError, match="tea"), page:
        raise KeyError("tea")

    assert trace == ["closed"]


@claim("with_statement.response.closes-every-time")
def test_a_response_closed_twice_calls_twice():
    """A response that is closed twice calls its `call_on_close()` functions twice."""
    trace = []
    with flask.Response("page") as response:
        response.call_on_close(lambda: trace.append("closed"))
        response.close()

    assert trace == ["closed", "closed"]


@claim("with_statement.request.closes-its-files", doc="api#flask.Request.close")
def test_the_end_of_a_requests_block_closes_its_files():
    """The end of a request's `with` block closes its uploaded files."""
    builder = EnvironBuilder(method="POST", data={"pic": (io.BytesIO(b"1"), "a.png")})
    with flask.Request(builder.get_environ()) as request:
        stream = request.files["pic"].stream
        inside = stream.closed
    builder.close()

    assert (inside, stream.closed) == (False, True)
