import flask

from spec.kit import claim

DOC = "api#flask.stream_with_context"


@claim("responses.stream.with-context-takes-any-iterator")
def test_stream_with_context_takes_an_iterator_without_close(serve):
    """`stream_with_context()` takes an iterator that has no `close()`."""
    client = serve(lambda: flask.Response(flask.stream_with_context(iter(["a", "b"]))))

    assert client.get("/").text == "ab"
