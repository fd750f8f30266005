import io

import flask

from spec.kit import claim

DOC = "api#flask.Response.call_on_close"


@claim("responses.close.calls-in-order")
def test_functions_are_called_when_the_response_is_closed():
    """Functions given to call_on_close() are called in their order when it is closed."""
    trace = []
    response = flask.Response("body")
    response.call_on_close(lambda: trace.append(1))
    response.call_on_close(lambda: trace.append(2))

    response.close()
    assert trace == [1, 2]


@claim("responses.close.decorates")
def test_call_on_close_decorates():
    """call_on_close() gives back the function, so that it may decorate it."""
    function = list

    assert flask.Response().call_on_close(function) is function


@claim("responses.close.with-statement", doc="api#flask.Response.close")
def test_a_with_statement_closes_the_response():
    """A response is closed at the end of a with statement."""
    trace = []
    with flask.Response("body") as response:
        response.call_on_close(lambda: trace.append("closed"))

    assert trace == ["closed"]


@claim("responses.close.after-the-body")
def test_the_response_is_closed_after_its_body_was_sent(serve):
    """The server closes the response once the body was sent, and the request is gone then."""
    trace = []

    def view():
        response = flask.Response(trace.append(piece) or piece for piece in "ab")
        response.call_on_close(lambda: trace.append(flask.has_request_context()))
        return response

    serve(view).get("/", buffered=True)
    assert trace == ["a", "b", False]


@claim("responses.close.closes-the-iterable", doc="api#flask.Response.close")
def test_a_body_that_can_be_closed_is_closed_too():
    """A generator given as body is closed with the response, though it was not read."""
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
    """A body that was collected into a list is closed when the response is, not before."""
    body = io.BytesIO(b"one\ntwo\n")
    response = flask.Response(body)

    assert (response.get_data(), body.closed) == (b"one\ntwo\n", False)
    response.close()
    assert body.closed
