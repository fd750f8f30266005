"""copy_current_request_context of coroutine functions."""

import inspect

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.copy_current_request_context"


def run(coroutine):
    """The result of a coroutine that waits for nothing, without an event loop."""
    with pytest.raises(StopIteration) as ended:
        coroutine.send(None)
    return ended.value.value


@pytest.fixture
def copied(app):
    """An async function that was copied with its request."""
    app.async_to_sync = lambda function: lambda *given: run(function(*given))

    async def work(cup):
        return f"{flask.request.path} {cup}"

    with app.test_request_context("/tea"):
        return flask.copy_current_request_context(work)


@claim("contexts.copy-current.runs-an-async-function", flask=">=2.1")
def test_a_copied_async_function_runs_at_once(copied):
    """A copied `async` function runs with the request and returns its result."""
    answer = copied("green")
    if inspect.iscoroutine(answer):
        answer.close()

    assert answer == "/tea green"


@claim(
    "contexts.copy-current.returns-a-coroutine-without-the-request",
    flask="<2.1",
    otherwise=AttributeError,
)
def test_a_copied_async_function_has_no_request(copied):
    """Before Flask 2.1 a copied `async` function returns a coroutine without a request."""
    with pytest.raises(RuntimeError, match="^Working outside of request context"):
        run(copied("green"))
