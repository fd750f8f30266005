import flask
import pytest

from spec.contexts.conftest import in_thread
from spec.kit import claim

DOC = "api#flask.copy_current_request_context"


@claim("contexts.copy-current.carries-the-request")
def test_a_function_carries_the_request_into_a_thread(app):
    """A function made by `copy_current_request_context` has the request in another thread."""

    @app.route("/page")
    def view():
        @flask.copy_current_request_context
        def work():
            return f"{flask.current_app.name} {flask.request.args['a']}"

        return in_thread(work)

    assert app.test_client().get("/page?a=1").data == b"example 1"


@claim("contexts.copy-current.does-not-carry-g", flask="<3.2")
def test_a_function_does_not_carry_g_into_a_thread(app):
    """A function made by `copy_current_request_context` has a new `g` in another thread."""
    with app.test_request_context():
        flask.g.name = "value"
        work = flask.copy_current_request_context(lambda: flask.g.get("name"))

        assert (in_thread(work), work()) == (None, "value")


@claim("contexts.copy-current.passes-arguments")
def test_a_function_passes_arguments_and_keeps_its_name(app):
    """A function made by `copy_current_request_context` passes its arguments on."""

    def work(*args, **options):
        return flask.request.path, args, options

    with app.test_request_context("/page"):
        copied = flask.copy_current_request_context(work)

    assert copied.__name__ == "work"
    assert [copied(1, a=2), copied()] == [("/page", (1,), {"a": 2}), ("/page", (), {})]


@claim("contexts.copy-current.runs-teardown")
def test_a_function_runs_teardown_functions_by_itself(app):
    """Each call of a copied function ends with teardown functions, which get its exception."""
    seen = []
    app.teardown_request(lambda error: seen.append(repr(error)))
    with app.test_request_context():
        copied = flask.copy_current_request_context(lambda: seen.append("work") or 1 / 0)
        with pytest.raises(ZeroDivisionError, match="^division by zero$"):
            copied()
        seen.append("block")

    assert seen == ["work", "ZeroDivisionError('division by zero')", "block", "None"]


@claim("contexts.copy-current.carries-the-session", flask=">=1.1")
def test_a_function_carries_the_session_as_it_is(app):
    """A function made by `copy_current_request_context` shares the session."""
    with app.test_request_context():
        flask.session["name"] = "value"
        work = flask.copy_current_request_context(lambda: flask.session.get("name"))

        assert work() == "value"


@claim("contexts.copy-current.opens-the-session-again", flask="<1.1")
def test_a_function_opens_the_session_again(app):
    """Before Flask 1.1 a copied function sees the session as the client sent it."""
    with app.test_request_context():
        flask.session["name"] = "value"
        work = flask.copy_current_request_context(lambda: flask.session.get("name"))

        assert work() is None


@claim("contexts.copy-current.needs-a-request", flask="<3.2", otherwise=pytest.fail.Exception)
def test_a_context_is_copied_in_a_request_only(app):
    """`copy_current_request_context` raises RuntimeError outside a request."""
    with app.app_context(), pytest.raises(RuntimeError, match="when a request context is"):
        flask.copy_current_request_context(print)


@claim(
    "contexts.request-context.copy-has-the-same-app-and-request",
    doc="api#flask.ctx.RequestContext.copy",
)
def test_a_copy_of_a_request_context_has_the_same_request(app):
    """`RequestContext.copy()` makes a context with the same app and request."""
    with app.test_request_context() as context:
        copied = context.copy()

    assert copied is not context
    assert (copied.app, copied.request) == (app, context.request)


@claim("contexts.copy-current.has-a-new-g", flask=">=3.2")
def test_a_function_has_a_new_g_in_its_own_request(app):
    """From Flask 3.2 on a copied function has a new `g` when it is called in its request too."""
    with app.test_request_context():
        flask.g.name = "value"
        work = flask.copy_current_request_context(lambda: flask.g.get("name"))

        assert (in_thread(work), work(), flask.g.name) == (None, None, "value")


@claim("contexts.copy-current.needs-no-request", flask=">=3.2", otherwise=RuntimeError)
def test_an_application_context_is_copied_too(app):
    """From Flask 3.2 on `copy_current_request_context` copies an app context without a request."""
    with app.app_context():
        work = flask.copy_current_request_context(lambda: flask.current_app.name)

    assert in_thread(work) == "example"
