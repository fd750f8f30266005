from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import flask.globals
import pytest

OUTSIDE_APP = {
    "old": (
        "Working outside of application context.\n\n"
        "This typically means that you attempted to use functionality that needed\n"
        "to interface with the current application object in some way. To solve\n"
        "this, set up an application context with app.app_context().  See the\n"
        "documentation for more information."
    ),
    "new": (
        "Working outside of application context.\n\n"
        "This typically means that you attempted to use functionality that needed\n"
        "the current application. To solve this, set up an application context\n"
        "with app.app_context(). See the documentation for more information."
    ),
    "3.2": (
        "Working outside of application context.\n\n"
        "Attempted to use functionality that expected a current application to be set. To\n"
        "solve this, set up an app context using 'with app.app_context()'. See the\n"
        "documentation on app context for more information."
    ),
}
OUTSIDE_REQUEST = {
    "old": (
        "Working outside of request context.\n\n"
        "This typically means that you attempted to use functionality that needed\n"
        "an active HTTP request.  Consult the documentation on testing for\n"
        "information about how to avoid this problem."
    ),
    "new": (
        "Working outside of request context.\n\n"
        "This typically means that you attempted to use functionality that needed\n"
        "an active HTTP request. Consult the documentation on testing for\n"
        "information about how to avoid this problem."
    ),
    "3.2": (
        "Working outside of request context.\n\n"
        "Attempted to use functionality that expected an active HTTP request. See the\n"
        "documentation on request context for more information."
    ),
}


@pytest.fixture
def dropped() -> Iterator[None]:
    """Drop what a wrong pop leaves: on the stacks of Flask up to 2.1, or pushed from 3.2 on."""
    yield
    for name in ("_request_ctx_stack", "_app_ctx_stack"):
        stack = vars(flask.globals).get(name)
        while stack is not None and stack.top is not None:
            stack.pop()
    while flask.has_app_context():
        flask.globals.app_ctx.pop()


def in_thread(function: Callable[[], Any]) -> Any:
    """Call `function` in a thread and give its result."""
    results: list[Any] = []
    thread = threading.Thread(target=lambda: results.append(function()))
    thread.start()
    thread.join()
    return results[0]


def contexts() -> tuple[bool, bool]:
    """Tell whether there is an application context, and a request context."""
    return flask.has_app_context(), flask.has_request_context()
