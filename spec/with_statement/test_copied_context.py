import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.copy_current_request_context"


@claim("with_statement.copied-context.outlives-the-block")
def test_a_copied_context_outlives_its_block(app):
    """A function with a copy of the context has the request after the block, while it runs."""
    with app.test_request_context("/a"):
        work = flask.copy_current_request_context(lambda: request.path)

    assert (work(), flask.has_request_context()) == ("/a", False)


@claim("with_statement.copied-context.may-run-again")
def test_a_function_with_a_copied_context_may_run_again(app):
    """The function may be called again; it keeps its name and takes its arguments."""

    def work(word, times=1):
        return f"{request.path} {word * times}"

    with app.test_request_context("/a"):
        copied = flask.copy_current_request_context(work)

    assert (copied("b"), copied("b", times=2), copied.__name__) == ("/a b", "/a bb", "work")


@claim("with_statement.copied-context.needs-a-request")
def test_a_context_is_copied_in_a_request_only(app):
    """Without a request there is nothing to copy: RuntimeError, already when decorating."""
    with app.app_context(), pytest.raises(RuntimeError, match="when a request context is"):
        flask.copy_current_request_context(print)


@claim("with_statement.copied-context.g-is-shared-within-the-block")
def test_a_copied_context_shares_g_within_the_block(app):
    """Called in the block, the function shares g; called after it, it has a new one."""
    with app.test_request_context("/a"):
        flask.g.user = "li"
        work = flask.copy_current_request_context(lambda: flask.g.get("user"))
        inside = work()

    assert (inside, work()) == ("li", None)


@claim("with_statement.copied-context.is-torn-down")
def test_each_call_with_a_copied_context_is_torn_down(app):
    """Each call ends with the teardown functions, which receive its exception."""
    with app.test_request_context("/a"):
        work = flask.copy_current_request_context(lambda: 1 // 0)
    errors = []
    app.teardown_request(errors.append)
    with pytest.raises(ZeroDivisionError) as caught:
        work()

    assert errors == [caught.value]


@claim("with_statement.copied-context.session-is-opened-anew", flask="<1.1")
def test_a_copied_context_opens_the_session_anew(app):
    """The copy does not have what was put into the session in the block."""
    with app.test_request_context("/a"):
        flask.session["user"] = "li"
        work = flask.copy_current_request_context(lambda: flask.session.get("user"))

    assert work() is None


@claim("with_statement.copied-context.session-is-shared", flask=">=1.1")
def test_a_copied_context_shares_the_session(app):
    """The copy has what was put into the session in the block."""
    with app.test_request_context("/a"):
        flask.session["user"] = "li"
        work = flask.copy_current_request_context(lambda: flask.session.get("user"))

    assert work() == "li"


STREAM = "api#flask.stream_with_context"


@claim("with_statement.stream.keeps-the-request", doc=STREAM)
def test_a_stream_with_context_keeps_the_request(app):
    """A generator given to stream_with_context has the request after the view has ended."""

    def pieces():
        yield request.args["name"]
        yield "!"

    app.add_url_rule("/", "view", lambda: flask.Response(flask.stream_with_context(pieces())))

    assert app.test_client().get("/?name=li").data == b"li!"


@claim(
    "with_statement.stream.plain-has-no-request", doc="patterns/streaming#streaming-with-context"
)
def test_a_plain_generator_has_no_request(app):
    """A generator that is streamed without its context finds no request."""

    def pieces():
        yield str(flask.has_request_context())

    app.add_url_rule("/", "view", lambda: flask.Response(pieces()))

    assert app.test_client().get("/").data == b"False"


@claim("with_statement.stream.may-decorate", doc=STREAM)
def test_stream_with_context_may_decorate_the_generator(app):
    """stream_with_context may decorate the generator function, inside the view."""

    def view():
        @flask.stream_with_context
        def pieces(word):
            yield request.path
            yield word

        return flask.Response(pieces("!"))

    app.add_url_rule("/a", "view", view)

    assert app.test_client().get("/a").data == b"/a!"


@claim("with_statement.stream.needs-a-request", doc=STREAM)
def test_stream_with_context_needs_a_request(app):
    """Without a request there is no context to keep: RuntimeError at once."""
    with app.app_context(), pytest.raises(RuntimeError, match="context"):
        flask.stream_with_context(iter(["a"]))


@claim("with_statement.stream.close-ends-the-context", doc=STREAM)
def test_closing_a_stream_runs_its_finally_with_the_context(app):
    """Closing a stream before its end runs the generator's finally, still with the request."""
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
