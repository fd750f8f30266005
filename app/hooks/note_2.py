"""Note 2's listing of hooks: it prints to `console`, and its app is a blueprint."""

from __future__ import annotations

from flask import Blueprint, Response

from app.console import Console

blueprint = Blueprint("hooks_note_2", __name__, url_prefix="/hooks")
console = Console("note 2")


# Instead of @app.before_first_request, which Flask 2.3 removed, create_app() calls it.
def before_first_request() -> None:
    """Run before the first request."""
    print("before_first_request", file=console)


@blueprint.before_request
def before_request() -> None:
    """Run before each request."""
    print("before_request", file=console)


@blueprint.after_request
def after_request(response: Response) -> Response:
    """Run after each request, if no exception is left unhandled."""
    print("after_request", file=console)
    return response


@blueprint.teardown_request
def teardown_request(exc: BaseException | None) -> None:  # noqa: ARG001
    """Run after each request, with the exception that is left unhandled, or None."""
    print("teardown_request", file=console)


@blueprint.route("/order")
def index() -> str:
    """Note 2's view: its hooks print their names in the order in which they run."""
    return "<h1>Hello, World!</h1>"
