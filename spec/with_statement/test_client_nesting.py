import flask
import pytest
from flask import request

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.testing.FlaskClient"


@claim("with_statement.client.cannot-nest")
def test_a_client_cannot_be_nested_in_itself(app):
    """Entering a client in its own `with client` block raises RuntimeError."""
    with client_of(app, use_cookies=True) as client, pytest.raises(RuntimeError) as caught, client:
        pass

    assert str(caught.value) == "Cannot nest client invocations"


@claim("with_statement.client.a-refused-block-changes-nothing")
def test_a_refused_block_changes_nothing(pages):
    """A `with client` block goes on after a refused nested one: its request is kept."""
    with client_of(pages, use_cookies=True) as client:
        client.get("/a")
        with pytest.raises(RuntimeError, match="Cannot nest"), client:
            pass

        assert request.path == "/a"


@claim("with_statement.client.block-may-be-repeated")
def test_a_client_may_have_one_block_after_another(pages):
    """A client may have a second `with client` block after the first."""
    client = client_of(pages, use_cookies=True)
    paths = []
    for name in ("a", "b"):
        with client:
            client.get(name)
            paths.append(request.path)

    assert paths == ["/a", "/b"]


@claim("with_statement.client.another-takes-the-request-away", flask="<2.2")
def test_another_clients_block_takes_the_request_away(pages):
    """Before Flask 2.2 a nested block of another client ends the outer client's request."""
    with client_of(pages, use_cookies=True) as outer:
        outer.get("/outer")
        with client_of(pages, use_cookies=True) as inner:
            inner.get("/inner")
            assert request.path == "/inner"

        assert not flask.has_request_context()


@claim("with_statement.client.another-gives-the-request-back", flask=">=2.2")
def test_another_clients_block_gives_the_request_back(pages):
    """After a nested block of another client the outer client's request is back."""
    with client_of(pages, use_cookies=True) as outer:
        outer.get("/outer")
        with client_of(pages, use_cookies=True) as inner:
            inner.get("/inner")
            assert request.path == "/inner"

        assert flask.has_request_context()
        assert request.path == "/outer"


@claim(
    "with_statement.client.leaves-a-request-context-around-it",
    doc="reqcontext#how-the-context-works",
)
def test_a_request_context_around_a_request_is_back_after_it(pages):
    """A test client's request leaves a request context around it as it was."""
    with pages.test_request_context("/outer"):
        client_of(pages, use_cookies=True).get("/inner")

        assert request.path == "/outer"


def streamed_in_a_block(app):
    """Stream a body with its context in a client block; give the body, and what is kept after."""

    def pieces():
        yield request.path
        yield "!"

    app.add_url_rule("/a", "view", lambda: flask.Response(flask.stream_with_context(pieces())))
    with client_of(app, use_cookies=True) as client:
        body = client.get("/a").data
        inside = request.path
    kept = flask.has_request_context()
    with client_of(app, use_cookies=True):
        pass  # The end of another block pops what Flask 1.0 has left.
    return body, inside, kept


@claim("with_statement.client.a-stream-outlives-the-block", flask="<1.1")
def test_the_context_of_a_stream_outlives_the_client_block(app):
    """Before Flask 1.1 the request of a streamed body is kept after the `with client` block."""
    assert streamed_in_a_block(app) == (b"/a!", "/a", True)


@claim("with_statement.client.a-stream-ends-with-the-block", flask=">=1.1")
def test_the_context_of_a_stream_ends_with_the_client_block(app):
    """The request of a streamed body ends with the `with client` block."""
    assert streamed_in_a_block(app) == (b"/a!", "/a", False)
