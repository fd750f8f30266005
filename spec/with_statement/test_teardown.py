import flask
import pytest

from spec.hooks.conftest import Group
from spec.kit import claim

DOC = "reqcontext#teardown-callbacks"


@pytest.fixture
def trace(app):
    """What the teardown functions of the app receive."""
    received = []
    app.teardown_request(lambda error: received.append(("request", type(error).__name__)))
    app.teardown_appcontext(lambda error: received.append(("app", type(error).__name__)))
    return received


@claim("with_statement.teardown.request-context-receives-the-exception")
def test_teardown_of_a_request_context_receives_the_exception(app, trace):
    """`teardown_request` and `teardown_appcontext` receive the exception of the block."""
    with pytest.raises(KeyError, match="tea"), app.test_request_context():
        raise KeyError("tea")

    assert trace == [("request", "KeyError"), ("app", "KeyError")]


@claim("with_statement.teardown.an-exception-around-the-block-is-none")
def test_teardown_does_not_receive_an_exception_around_the_block(app, trace):
    """Teardown functions do not receive an exception that is handled around the block."""
    try:
        _ = {}["missing"]
    except KeyError:
        with app.app_context():
            pass

    assert trace == [("app", "NoneType")]


@claim("with_statement.teardown.cannot-swallow", doc="appcontext#events-and-signals")
def test_teardown_cannot_swallow_the_exception(app):
    """A teardown function that returns True does not end the exception."""
    app.teardown_appcontext(lambda error: True)

    with pytest.raises(KeyError, match="tea"), app.app_context():
        raise KeyError("tea")


@claim(
    "with_statement.teardown.its-own-error-replaces",
    unless="flask >=3.2, python >=3.11",
    otherwise=Group,
)
def test_an_error_in_teardown_replaces_the_exception(app):
    """An exception in a teardown function leaves the block instead; the context is popped."""

    @app.teardown_appcontext
    def fail(error):
        raise LookupError("tea")

    with pytest.raises(LookupError) as caught, app.app_context():
        raise KeyError("tea")

    assert (type(caught.value.__context__), flask.has_app_context()) == (KeyError, False)
