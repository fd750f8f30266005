"""stream_with_context in async views, and where the test client keeps the request."""

from contextvars import copy_context

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.stream_with_context"


def loops(app):
    """Run async views of the app as asgiref does: in a copy of the context that is put back."""
    assert hasattr(flask.Flask, "ensure_sync"), "views cannot be async functions"
    app.testing = True

    def async_to_sync(function):
        def run():
            context = copy_context()
            with pytest.raises(StopIteration) as ended:
                context.run(function().send, None)
            for variable, value in context.items():
                variable.set(value)
            return ended.value.value

        return run

    app.async_to_sync = async_to_sync


@claim(
    "contexts.stream.works-in-an-async-view",
    flask=">=2.0,<2.2 || >=3.1.2",
    otherwise=(ValueError, AssertionError),
)
def test_stream_with_context_works_in_an_async_view(app):
    """`stream_with_context()` in an `async` view keeps the request while the body is sent."""
    loops(app)

    def pieces():
        yield flask.request.path

    @app.route("/tea")
    async def view():
        return flask.Response(flask.stream_with_context(pieces()))

    assert app.test_client().get("/tea").data == b"/tea"


@claim(
    "contexts.stream.raises-in-an-async-view",
    flask=">=2.2,<3.1.2",
)
def test_stream_with_context_raises_in_an_async_view(app):
    """`stream_with_context()` in an `async` view raises ValueError when the body is read."""
    loops(app)

    @app.route("/tea")
    async def view():
        return flask.Response(flask.stream_with_context(iter("ab")))

    with pytest.raises(ValueError, match="was created in a different Context$"):
        app.test_client().get("/tea")


def pieces():
    """The path of the request, after a piece that is sent before."""
    yield ""
    yield flask.request.path


def read_late(app, view):
    """The body of a view that is read after the block of the client was left.

    The block has to keep its requests, which that of Flask 1.0 or 1.1 beside Werkzeug 2.0 does not.
    """
    app.add_url_rule("/tea", "view", view)
    with app.test_client() as client:
        assert client.get("/").status_code == 404
        assert flask.has_request_context()
        response = client.get("/tea")
    body = response.data
    with app.test_client():
        pass  # The end of another block pops what Flask 1.0 has left.
    return body


@claim(
    "contexts.stream.outlives-the-client-block",
    flask="<1.1 || >=2.2",
    unless="flask <1.1, werkzeug >=2.0",
    otherwise=(RuntimeError, AssertionError),
)
def test_a_stream_outlives_the_client_block(app):
    """`stream_with_context()` data can be read after a `with client` block that keeps requests."""
    body = read_late(app, lambda: flask.Response(flask.stream_with_context(pieces())))

    assert body == b"/tea"


@claim(
    "contexts.stream.ends-with-the-client-block",
    flask=">=1.1,<2.2",
    unless="flask <2.0, werkzeug >=2.0",
)
def test_a_stream_loses_the_request_with_the_client_block(app):
    """A body of `stream_with_context()` has no request after the `with client` block."""
    with pytest.raises(RuntimeError, match="^Working outside of request context"):
        read_late(app, lambda: flask.Response(flask.stream_with_context(pieces())))
