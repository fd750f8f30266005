import io

import flask

from spec.kit import claim

DOC = "api#flask.Response.call_on_close"


@claim("responses.close.calls-in-order")
def test_functions_are_called_when_the_response_is_closed():
    """`response.close()` calls the functions given to `call_on_close()` in order."""
    trace = []
    response = flask.Response("body")
    response.call_on_close(lambda: trace.append(1))
    response.call_on_close(lambda: trace.append(2))

    response.close()
    assert trace == [1, 2]


@claim("responses.close.call-on-close-returns-the-function")
def test_call_on_close_returns_the_function():
    """`call_on_close()` returns the function, so that it can be a decorator."""
    function = list

    assert flask.Response().call_on_close(function) is function


@claim("responses.close.comes-after-the-body")
def test_the_response_is_closed_after_its_body_was_sent(serve):
    """Functions given to `call_on_close()` run after the body was sent, without the request."""
    trace = []

    def view():
        response = flask.Response(trace.append(piece) or piece for piece in "ab")
        response.call_on_close(lambda: trace.append(flask.has_request_context()))
        return response

    serve(view).get("/", buffered=True)
    assert trace == ["a", "b", False]


@claim("responses.close.closes-the-iterable", doc="api#flask.Response.close")
def test_a_body_that_can_be_closed_is_closed_too():
    """`response.close()` closes a generator that is the body."""
    trace = []

    def pieces():
        try:
            yield "a"
        finally:
            trace.append("closed")

    body = pieces()
    next(body)
    flask.Response(body).close()
    assert trace == ["closed"]


@claim("responses.close.closes-what-was-collected", doc="api#flask.Response.make_sequence")
def test_a_body_that_was_collected_is_closed_with_the_response():
    """A file that is the body is closed by `response.close()`, not by `get_data()`."""
    body = io.BytesIO(b"one\ntwo\n")
    response = flask.Response(body)

    assert (response.get_data(), body.closed) == (b"one\ntwo\n", False)
    response.close()
    assert body.closed
