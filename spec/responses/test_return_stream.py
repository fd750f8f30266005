import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Flask.make_response"


def pieces():
    """Two pieces of a body, one text, one bytes."""
    yield "é"
    yield b"!"


@claim("responses.return.generator-is-streamed", flask=">=2.2")
@pytest.mark.parametrize(
    "body",
    [
        pytest.param(pieces, id="generator"),
        pytest.param(lambda: iter(["é", "!"]), id="iterator"),
    ],
)
def test_a_generator_is_streamed(serve, body):
    """A generator or iterator that a view returns is streamed without a length."""
    response = serve(body).get("/")

    assert (response.status_code, response.text) == (200, "é!")
    assert "Content-Length" not in response.headers


@claim("responses.return.generator-is-refused", flask="<2.2")
def test_a_generator_is_refused(app, serve):
    """A view that returns a generator raises TypeError."""
    app.testing = True
    client = serve(pieces)

    with pytest.raises(TypeError, match="did not return a valid response"):
        client.get("/")


@claim("responses.return.generator-in-a-response-is-streamed", doc="patterns/streaming#basic-usage")
def test_a_generator_in_a_response_is_streamed(serve):
    """`Response(generator)` is streamed without a length."""
    response = serve(lambda: flask.Response(pieces(), mimetype="text/csv")).get("/")

    assert (response.mimetype, response.text) == ("text/csv", "é!")
    assert "Content-Length" not in response.headers
