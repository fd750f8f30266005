import io

import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "reqcontext#manually-push-a-context"


@claim("with_statement.request-context.as-gives-the-context", doc="api#flask.ctx.RequestContext")
def test_as_gives_the_request_context(app):
    """`with app.test_request_context() as context` binds the request context."""
    with app.test_request_context("/a") as context:
        flask.session["b"] = 1

        assert (context.app, context.request.path, context.session["b"]) == (app, "/a", 1)


def left_in_debug_mode(app):
    """Leave a block by an exception in debug mode; say whether its request is still there."""
    app.debug = True
    context = app.test_request_context()
    with pytest.raises(ZeroDivisionError, match="by zero$"), context:
        _ = 1 / 0
    left = flask.has_request_context()
    if left:
        context.pop()
    return left


@claim("with_statement.request-context.debug-mode-keeps-it", flask="<2.2")
def test_a_request_context_is_kept_in_debug_mode(app):
    """Before Flask 2.2 an exception leaves the request context pushed in debug mode."""
    assert left_in_debug_mode(app) is True


@claim("with_statement.request-context.debug-mode-pops-it", flask=">=2.2")
def test_a_request_context_is_popped_in_debug_mode(app):
    """In debug mode the request context is popped if an exception leaves the block."""
    assert left_in_debug_mode(app) is False


@claim("with_statement.request-context.closes-uploads", doc="api#flask.Request.close")
def test_the_end_of_the_block_closes_uploads(app):
    """The end of a `test_request_context()` block closes its uploaded files."""
    data = {"pic": (io.BytesIO(b"1"), "a.png")}
    with app.test_request_context(method="POST", data=data):
        stream = request.files["pic"].stream
        inside = stream.closed

    assert (inside, stream.closed) == (False, True)
