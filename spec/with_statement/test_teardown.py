import flask
import pytest

from spec.kit import claim

DOC = "reqcontext#teardown-callbacks"


@pytest.fixture
def trace(app):
    """What the teardown functions of the app receive."""
    received = []
    app.teardown_request(lambda error: received.append(("request", type(error).__name__)))
    app.teardown_appcontext(lambda error: received.append(("app", type(error).__name__)))
    return received


@claim("with_statement.teardown.app-context-receives-none")
def test_teardown_of_an_app_context_receives_none(app, trace):
    """The end of an app context's block calls the app's teardown functions with None."""
    with app.app_context():
        pass

    assert trace == [("app", "NoneType")]


@claim("with_statement.teardown.app-context-receives-the-exception")
@pytest.mark.parametrize("error", [KeyError, KeyboardInterrupt, SystemExit])
def test_teardown_of_an_app_context_receives_the_exception(app, trace, error):
    """The exception that leaves the block is what the app's teardown functions receive."""
    with pytest.raises(error), app.app_context():
        raise error

    assert trace == [("app", error.__name__)]


@claim("with_statement.teardown.request-context-receives-the-exception")
def test_teardown_of_a_request_context_receives_the_exception(app, trace):
    """The exception that leaves the block is told to the request's functions, then the app's."""
    with pytest.raises(KeyError), app.test_request_context():
        raise KeyError

    assert trace == [("request", "KeyError"), ("app", "KeyError")]


@claim("with_statement.teardown.a-caught-exception-is-none")
def test_teardown_does_not_receive_what_the_block_caught(app, trace):
    """An exception that the block itself catches is not received."""
    with app.test_request_context(), pytest.raises(KeyError):
        raise KeyError

    assert trace == [("request", "NoneType"), ("app", "NoneType")]


@claim("with_statement.teardown.an-exception-around-the-block-is-none")
def test_teardown_does_not_receive_an_exception_around_the_block(app, trace):
    """A block in an except clause that ends well tells None, not the exception around it."""
    try:
        _ = {}["missing"]
    except KeyError:
        with app.app_context():
            pass

    assert trace == [("app", "NoneType")]


@claim(
    "with_statement.teardown.pop-tells-the-exception-around-it", doc="api#flask.ctx.AppContext.pop"
)
def test_pop_without_argument_tells_the_exception_around_it(app, trace):
    """pop() in an except clause does tell that clause's exception, unlike the end of a block."""
    context = app.app_context()
    context.push()
    try:
        _ = {}["missing"]
    except KeyError:
        context.pop()

    assert trace == [("app", "KeyError")]


@claim("with_statement.teardown.pop-takes-an-exception", doc="api#flask.ctx.RequestContext.pop")
def test_pop_takes_an_exception(app, trace):
    """pop(error) tells the teardown functions that error, without raising it."""
    context = app.test_request_context()
    context.push()
    context.pop(KeyError())

    assert trace == [("request", "KeyError"), ("app", "KeyError")]


@claim("with_statement.teardown.cannot-swallow", doc="appcontext#events-and-signals")
def test_teardown_cannot_swallow_the_exception(app):
    """What a teardown function returns does not count: the exception goes on."""
    app.teardown_appcontext(lambda error: True)

    with pytest.raises(KeyError), app.app_context():
        raise KeyError


@claim("with_statement.teardown.its-own-error-replaces")
def test_an_error_in_teardown_replaces_the_exception(app):
    """An error in a teardown function leaves the block instead; the context is popped."""

    @app.teardown_appcontext
    def fail(error):
        raise LookupError

    with pytest.raises(LookupError) as caught, app.app_context():
        raise KeyError

    assert (type(caught.value.__context__), flask.has_app_context()) == (KeyError, False)


@claim("with_statement.teardown.still-has-the-context", doc="appcontext#storing-data")
def test_teardown_still_has_the_context(app):
    """Teardown functions run before the context is popped: g still has what the block put there."""
    seen = []
    app.teardown_appcontext(lambda error: seen.append(flask.g.pop("connection")))
    with app.app_context():
        flask.g.connection = "open"

    assert seen == ["open"]


@claim("with_statement.teardown.last-registered-first", doc="api#flask.Flask.teardown_appcontext")
def test_teardown_runs_in_reverse(app):
    """Teardown functions run in reverse of their registration, as nested blocks would end."""
    trace = []
    app.teardown_appcontext(lambda error: trace.append("first"))
    app.teardown_appcontext(lambda error: trace.append("second"))
    with app.app_context():
        pass

    assert trace == ["second", "first"]
