"""A stream that keeps its request and is never sent, since a later hook fails."""

import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.stream_with_context"
pytestmark = pytest.mark.usefixtures("dropped")


class WrongPop(Exception):
    """Flask's AssertionError, to be told from one of a claim."""


@pytest.fixture
def later(app):
    """Ask for ``/a``, whose stream is not sent, then for ``/b``, which closes that stream."""
    kept = []

    @app.route("/a")
    def stream():
        kept.append(flask.stream_with_context(iter("ab")))
        return flask.Response(kept[0])

    @app.route("/b")
    def other():
        kept.pop().close()
        return request.path

    @app.after_request
    def fail(response):
        return response if request.path == "/b" else {}["key"]

    def ask():
        client = app.test_client()
        client.get("/a")
        try:
            return client.get("/b").data
        except AssertionError as error:
            raise WrongPop(str(error)) from error

    return ask


@claim(
    "contexts.stream.unsent-pops-a-later-request",
    flask="<2.2",
    otherwise=(AssertionError, LookupError),
)
def test_an_unsent_stream_pops_a_later_request(later):
    """Before Flask 2.2 closing a stream that was never sent fails the request that then runs."""
    with pytest.raises(WrongPop, match=r"^Popped wrong request context\."):
        later()


@claim(
    "contexts.stream.unsent-takes-a-later-request",
    flask=">=2.2,<3.1.2",
    otherwise=(AssertionError, WrongPop),
)
def test_an_unsent_stream_takes_a_later_request(later):
    """Before Flask 3.1.2 closing a stream that was never sent ends the request that then runs."""
    with pytest.raises(LookupError, match="^<ContextVar name='flask.request_ctx'"):
        later()


@claim(
    "contexts.stream.unsent-leaves-a-later-request",
    flask=">=3.1.2,<3.2",
    otherwise=(LookupError, WrongPop, AssertionError),
)
def test_an_unsent_stream_leaves_a_later_request_alone(later):
    """Closing a stream that was never sent changes nothing for the request that then runs."""
    assert later() == b"/b"


@claim(
    "contexts.stream.unsent-fails-a-later-request",
    flask=">=3.2",
    otherwise=(LookupError, WrongPop, AssertionError),
)
def test_an_unsent_stream_fails_a_later_request(later):
    """From Flask 3.2 on closing a stream that was never sent answers 500 for a later request."""
    assert b"<h1>Internal Server Error</h1>" in later()
