import io

import flask
import pytest
from flask import request
from werkzeug.test import create_environ

from spec.kit import claim

DOC = "reqcontext#manually-push-a-context"


def contexts():
    """Say whether an application context and a request context are pushed."""
    return flask.has_app_context(), flask.has_request_context()


@claim("with_statement.request-context.is-pushed-for-the-block")
def test_a_request_context_is_pushed_for_its_block(app):
    """In the block of app.test_request_context() there is a request, and an app context."""
    with app.test_request_context("/a?b=c"):
        path, inside = request.full_path, contexts()

    assert (path, inside, contexts()) == ("/a?b=c", (True, True), (False, False))


@claim("with_statement.request-context.as-gives-the-context", doc="api#flask.ctx.RequestContext")
def test_as_gives_the_request_context(app):
    """The name after `as` is the context, with its app, request and session."""
    with app.test_request_context("/a") as context:
        flask.session["b"] = 1

        assert (context.app, context.request.path, context.session["b"]) == (app, "/a", 1)


@claim("with_statement.request-context.of-any-environment", doc="api#flask.Flask.request_context")
def test_a_request_context_is_made_of_any_environment(app):
    """app.request_context() makes the same of a WSGI environment."""
    with app.request_context(create_environ("/a", method="PUT")):
        assert (request.method, request.path, request.host) == ("PUT", "/a", "localhost")


@claim("with_statement.request-context.is-left-on-an-exception")
def test_a_request_context_is_popped_when_its_block_raises(app):
    """An exception goes on, and both contexts are popped."""
    with pytest.raises(ZeroDivisionError), app.test_request_context():
        _ = 1 / 0

    assert contexts() == (False, False)


def left_in_debug_mode(app):
    """Leave a block by an exception in debug mode; say whether its request is still there."""
    app.debug = True
    context = app.test_request_context()
    with pytest.raises(ZeroDivisionError), context:
        _ = 1 / 0
    left = flask.has_request_context()
    if left:
        context.pop()
    return left


@claim("with_statement.request-context.debug-mode-keeps-it", flask="<2.2")
def test_a_request_context_is_kept_in_debug_mode(app):
    """In debug mode an exception leaves the request pushed after the block."""
    assert left_in_debug_mode(app) is True


@claim("with_statement.request-context.debug-mode-pops-it", flask=">=2.2")
def test_a_request_context_is_popped_in_debug_mode(app):
    """In debug mode, too, the request is popped when an exception leaves the block."""
    assert left_in_debug_mode(app) is False


@claim("with_statement.request-context.nests", doc="reqcontext#how-the-context-works")
def test_request_contexts_nest(app):
    """request is that of the innermost block; the outer one's is back after it."""
    paths = []
    with app.test_request_context("/outer"):
        with app.test_request_context("/inner"):
            paths.append(request.path)
        paths.append(request.path)

    assert paths == ["/inner", "/outer"]


@claim(
    "with_statement.request-context.shares-an-app-context", doc="reqcontext#how-the-context-works"
)
def test_a_request_context_shares_the_app_context_around_it(app):
    """A request context in a block of its app's context uses that one, and its g."""
    with app.app_context():
        flask.g.a = 1
        with app.test_request_context():
            flask.g.a += 1

        assert flask.g.a == 2


@claim("with_statement.request-context.of-another-app-has-its-own")
def test_a_request_context_of_another_app_has_its_own_app_context():
    """A request context in a block of another app's context pushes one of its own."""
    one, two = flask.Flask("one"), flask.Flask("two")
    with one.app_context():
        flask.g.a = 1
        with two.test_request_context():
            inner = (flask.current_app.name, flask.g.get("a"))

        assert (inner, flask.current_app.name) == (("two", None), "one")


@claim(
    "with_statement.request-context.runs-no-hooks",
    doc="testing#tests-that-depend-on-an-active-context",
)
def test_a_test_request_context_runs_no_hooks(app):
    """The block runs no before_request function; app.preprocess_request() does."""
    trace = []
    app.before_request(lambda: trace.append("before"))
    with app.test_request_context():
        trace.append("block")
        app.preprocess_request()

    assert trace == ["block", "before"]


@claim("with_statement.request-context.closes-uploads", doc="api#flask.Request.close")
def test_the_end_of_the_block_closes_uploads(app):
    """When the block ends, the uploaded files of its request are closed."""
    data = {"pic": (io.BytesIO(b"1"), "a.png")}
    with app.test_request_context(method="POST", data=data):
        stream = request.files["pic"].stream
        inside = stream.closed

    assert (inside, stream.closed) == (False, True)


@claim("with_statement.request-context.matches-at-once", flask="<1.1")
def test_a_request_context_is_matched_when_it_is_made(app):
    """The URL is matched when the context is made, before the block."""
    app.add_url_rule("/a/<name>", "view", str)

    assert app.test_request_context("/a/b").request.endpoint == "view"


@claim("with_statement.request-context.matches-when-entered", flask=">=1.1")
def test_a_request_context_is_matched_when_it_is_entered(app):
    """The URL is matched when the block is entered, not before."""
    app.add_url_rule("/a/<name>", "view", str)
    context = app.test_request_context("/a/b")
    before = context.request.endpoint
    with context:
        assert (before, context.request.endpoint) == (None, "view")
