"""Hooks: note 1's listing, which fails on purpose, and note 2's, which shows the order.

Both print; here each note has a trace, a short list of text, in place of its console.
"""

from __future__ import annotations

from collections import deque
from typing import Any

from flask import Blueprint, Response, current_app, render_template, request, url_for

from app.examples import Example

TITLE = "Hooks"
EXAMPLES = (
    Example("hooks_note_1.hello", "Every hook runs around this view; it answers “hello page”."),
    Example("hooks_note_1.index", "Divides by zero: the answer is 500.", fails=True),
    Example("hooks_note_2.index", "Four hooks, in the order in which they run."),
    Example("hooks.index", "The trace: what the hooks above have written so far."),
)

blueprint = Blueprint("hooks", __name__, url_prefix="/hooks")
note_1 = Blueprint("hooks_note_1", __name__, url_prefix="/hooks")
note_2 = Blueprint("hooks_note_2", __name__, url_prefix="/hooks")


def new_traces() -> dict[str, deque[str]]:
    """Make an empty trace for each note; a trace keeps its last hundred lines."""
    return {"note 1": deque(maxlen=100), "note 2": deque(maxlen=100)}


def trace(note: str, line: str) -> None:
    """Add a line to the trace of a note, as the note's `print` adds one to the console."""
    current_app.extensions["trace"][note].append(line)


@blueprint.route("/")
def index() -> str:
    """Show the traces; no hook runs here."""
    traces = {note: list(lines) for note, lines in current_app.extensions["trace"].items()}
    return render_template("hooks.html", traces=traces)


@note_1.route("/index", endpoint="index")
def failing_index() -> str:
    """Divide by zero, on purpose."""
    trace("note 1", "index Executed")
    a = 1 / 0
    return f"index page {a}"  # pragma: no cover - never reached, as in the note


@note_1.route("/hello")
def hello() -> str:
    """Answer between the hooks."""
    trace("note 1", "hello Executed")
    return "hello page"


def handle_before_first_request() -> None:
    """Run before the first request, whatever its URL; `create_app` registers it on the app."""
    trace("note 1", "handle_before_first_request Executed")


@note_1.before_request
def handle_before_request() -> None:
    """Run before each request."""
    trace("note 1", "handle_before_request Executed")


@note_1.after_request
def handle_after_request(response: Response) -> Response:
    """Run after each request whose view did not raise; since Flask 1.1 after a 500 as well."""
    trace("note 1", "handle_after_request Executed")
    return response


@note_1.teardown_request
def handle_teardown_request(response: BaseException | None) -> Any:
    """Run at the end of each request. What the note calls the response is the exception or None."""
    path = request.path
    if path == url_for(".index"):
        trace("note 1", "Judge the view logic of the request in the request hook: index")
    else:
        trace("note 1", "Judge the view logic of the request in the request hook: hello")
    trace("note 1", "handle_teardown_request Executed")
    return response


@note_2.route("/order", endpoint="index")
def ordered_index() -> str:
    """Answer between the hooks of note 2."""
    return "<h1>Hello, World!</h1>"


def before_first_request() -> None:
    """Run before the first request, whatever its URL; `create_app` registers it on the app."""
    trace("note 2", "before_first_request")


@note_2.before_request
def before_request() -> None:
    """Run before each request."""
    trace("note 2", "before_request")


@note_2.after_request
def after_request(response: Response) -> Response:
    """Run after each request."""
    trace("note 2", "after_request")
    return response


@note_2.teardown_request
def teardown_request(_exc: BaseException | None) -> None:
    """Run at the end of each request, with the exception that nobody handled, or None."""
    trace("note 2", "teardown_request")
