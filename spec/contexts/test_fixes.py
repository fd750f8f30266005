"""What changes of contexts say to write instead, run on both sides of them."""

import asyncio

import flask
from werkzeug.local import LocalProxy

from spec.kit import claim
from spec.tools.parts import need_os

DOC = "reqcontext#how-the-context-works"


@claim("contexts.fixes.a-stream-is-read-in-the-client-block", doc="api#flask.stream_with_context")
def test_a_stream_is_read_in_the_client_block(app, client):
    """A body of `stream_with_context()` is read in the `with client` block of its request."""

    @app.route("/tea")
    def tea():
        return flask.Response(flask.stream_with_context(flask.request.path for _ in "ab"))

    with client:
        data = client.get("/tea").data
    client.get("/")  # with which Flask 1.0 lets go of the first request

    assert data == b"/tea/tea"


@claim(
    "contexts.fixes.a-copied-function-runs-a-coroutine",
    doc="api#flask.copy_current_request_context",
)
def test_a_copied_function_runs_a_coroutine(app):
    """A copied function that calls `asyncio.run()` returns the coroutine's result."""
    need_os("event loops")

    async def path():
        return flask.request.path

    with app.test_request_context("/tea"):
        copied = flask.copy_current_request_context(lambda: asyncio.run(path()))

    assert copied() == "/tea"


@claim("contexts.fixes.a-match-is-read-in-the-block", doc="api#flask.Flask.test_request_context")
def test_a_match_is_read_in_the_block(app):
    """In a `test_request_context()` block the request has its endpoint and its values."""
    app.add_url_rule("/tea/<name>", "tea", str)
    with app.test_request_context("/tea/oolong"):
        request = flask.request

        assert (request.endpoint, request.view_args) == ("tea", {"name": "oolong"})


@claim("contexts.fixes.the-object-of-a-proxy-is-an-instance", doc="reqcontext#notes-on-proxies")
def test_the_object_of_a_proxy_is_an_instance(app):
    """The object behind `session` is an instance of dict; the type of `session` is LocalProxy."""
    with app.test_request_context():
        assert isinstance(flask.session._get_current_object(), dict)

    assert issubclass(type(flask.session), LocalProxy)
