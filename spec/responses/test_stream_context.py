import flask
import pytest

from spec.kit import claim

DOC = "api#flask.stream_with_context"


@claim("responses.stream.generator-runs-when-read", doc="api#flask.Response.is_streamed")
def test_a_generator_runs_as_the_body_is_read(app, serve):
    """A generator starts after the view has returned and the hooks have run."""
    trace = []

    def pieces():
        trace.append("body")
        yield "a"

    @app.after_request
    def note(response):
        trace.append("after_request")
        return response

    serve(lambda: flask.Response(pieces())).get("/")
    assert trace == ["after_request", "body"]


@claim("responses.stream.needs-the-request-kept", doc="patterns/streaming#streaming-with-context")
def test_a_generator_loses_the_request(app, serve):
    """A generator that asks for the request after the view has returned raises RuntimeError."""
    app.testing = True

    def pieces():
        yield flask.request.args["name"]

    client = serve(lambda: flask.Response(pieces()))
    with pytest.raises(RuntimeError, match="Working outside of request context"):
        client.get("/?name=lin")


@claim("responses.stream.with-context-keeps-the-request")
def test_stream_with_context_keeps_the_request(serve):
    """stream_with_context() of a generator keeps the request while it runs."""

    def pieces():
        yield "hello "
        yield flask.request.args["name"]

    client = serve(lambda: flask.Response(flask.stream_with_context(pieces())))
    assert client.get("/?name=lin").text == "hello lin"


@claim("responses.stream.with-context-decorates")
def test_stream_with_context_decorates(serve):
    """stream_with_context() decorates a generator function too."""

    def view():
        @flask.stream_with_context
        def pieces():
            yield flask.request.args["name"]

        return flask.Response(pieces())

    assert serve(view).get("/?name=lin").text == "lin"


@claim("responses.stream.with-context-needs-a-request")
def test_stream_with_context_needs_a_request():
    """stream_with_context() outside of a request raises RuntimeError, at once."""
    with pytest.raises(RuntimeError, match="context"):
        flask.stream_with_context(iter("ab"))


@claim("responses.stream.context-around-any-iterator")
def test_stream_with_context_takes_an_iterator_without_close(serve):
    """stream_with_context() takes any iterator, one that cannot be closed too."""
    client = serve(lambda: flask.Response(flask.stream_with_context(iter(["a", "b"]))))

    assert client.get("/").text == "ab"
