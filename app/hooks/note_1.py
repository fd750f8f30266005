"""Note 1's listing of hooks: it prints to `console`, and its app is a blueprint."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request, url_for

from app.console import Console

blueprint = Blueprint("hooks_note_1", __name__, url_prefix="/hooks")
console = Console("note 1")


@blueprint.route("/index")
def index() -> str:
    """Note 1's view that divides by zero answers 500.

    All its hooks run; before Flask 1.1, `after_request` does not.
    """
    print("index Executed", file=console)
    a = 1 / 0  # noqa: F841
    return "index page"  # pragma: no cover - nobody gets here, as in the note


@blueprint.route("/hello")
def hello() -> str:
    """Note 1's other view answers between its hooks."""
    print("hello Executed", file=console)
    return "hello page"


# Instead of @app.before_first_request, which Flask 2.3 removed, create_app() calls it.
def handle_before_first_request() -> None:
    """It is executed before the first request processing."""
    print("handle_before_first_request Executed", file=console)


@blueprint.before_request
def handle_before_request() -> None:
    """Executed before each request."""
    print("handle_before_request Executed", file=console)


@blueprint.after_request
def handle_after_request(response: Response) -> Response:
    """At each request then it was executed, the premise is that the view raised no exception.

    From Flask 1.1 on it is executed for the 500 of such an exception as well.
    """
    print("handle_after_request Executed", file=console)
    return response


@blueprint.teardown_request
def handle_teardown_request(response: BaseException | None) -> Any:
    """At each request after that, it is executed, whether the view raised an exception or not.

    What the note calls the response is that exception, or None.
    """
    path = request.path
    if path == url_for(".index"):
        print("Judge the view logic of the request in the request hook: index", file=console)
    elif path == url_for(".hello"):
        print("Judge the view logic of the request in the request hook: hello", file=console)
    print("handle_teardown_request Executed", file=console)
    return response
