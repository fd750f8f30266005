import flask
import pytest
from flask import g, request

from spec.kit import claim

DOC = "patterns/streaming#streaming-with-context"


@claim("contexts.stream.keeps-the-request")
@pytest.mark.parametrize("by", ["wrapper", "decorator"])
def test_stream_with_context_keeps_the_request(app, by):
    """A generator in `stream_with_context` has `request` and `g` while it is sent."""

    def letters():
        for letter in "ab":
            yield f"{request.path}{letter}{g.name} "

    @app.route("/")
    def view():
        g.name = "!"
        stream = flask.stream_with_context
        return flask.Response(stream(letters)() if by == "decorator" else stream(letters()))

    assert app.test_client().get("/").data == b"/a! /b! "


@claim("contexts.stream.without-it-there-is-no-request")
def test_a_plain_generator_has_no_request(app):
    """A generator that is sent without `stream_with_context` has no request."""

    def letters():
        yield request.path

    app.add_url_rule("/", "view", lambda: flask.Response(letters()))

    with pytest.raises(RuntimeError, match="^Working outside of request context"):
        app.test_client().get("/")


class Pieces:
    """An iterator over two pieces that notes when it is closed."""

    def __init__(self):
        self.pieces, self.trace = iter("ab"), []

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.pieces)

    def close(self):
        self.trace.append("closed")


@claim("contexts.stream.closes-what-it-reads", doc="api#flask.stream_with_context")
def test_stream_with_context_closes_what_it_reads(app):
    """`stream_with_context()` closes an iterator that has been read to its end."""
    pieces = Pieces()
    with app.test_request_context():
        assert list(flask.stream_with_context(pieces)) == ["a", "b"]

    assert pieces.trace == ["closed"]


@claim("contexts.stream.close-runs-finally-with-the-request", doc="api#flask.stream_with_context")
def test_closing_a_stream_runs_its_finally_with_the_context(app):
    """`close()` of a stream runs the generator's `finally` with the request."""
    trace = []

    def pieces():
        try:
            yield "a"
            yield "b"
        finally:
            trace.append(request.path)

    with app.test_request_context("/a"):
        stream = flask.stream_with_context(pieces())
        next(stream)
    stream.close()

    assert (trace, flask.has_request_context()) == (["/a"], False)
