"""Errors: `abort` in its forms, and handlers registered by code and by class."""

from __future__ import annotations

from flask import Blueprint, Response, abort
from werkzeug.exceptions import NotFound

from app.examples import Example

TITLE = "Errors"
EXAMPLES = (
    Example(
        "errors.login",
        "abort(404); the handler of this chapter answers with a text alone, so the status is 200.",
    ),
    Example("errors.login", "The view is there for GET only: the answer is 405.", method="POST"),
    Example("errors.login_response", "abort() with a response: sent as it is, with its own 200."),
    Example(
        "errors.login_666",
        "abort(666): not a standard code, so abort() itself raises LookupError.",
        fails=True,
    ),
    Example("/errors/no-such-page", "No such URL: the 404 handler of the app keeps the status."),
    Example("errors.divide", "An exception handled by its class: 400 instead of 500."),
)

blueprint = Blueprint("errors", __name__, url_prefix="/errors")


@blueprint.route("/login", methods=["GET"])
def login() -> str:
    """Refuse everybody: the name and the password are empty."""
    name = ""
    pwd = ""
    if name != "zhangsan" or pwd != "admin":  # noqa: S105 - as note 1 prints it
        abort(404)
    return "login success"  # pragma: no cover - nobody gets here, as in the note


@blueprint.route("/login/response")
def login_response() -> str:
    """Refuse with a response object; no handler sees it."""
    resp = Response("login failed")
    abort(resp)


@blueprint.route("/login/666")
def login_666() -> str:
    """Refuse with a code that is not a standard one, on purpose: it is a LookupError."""
    abort(666)


@blueprint.errorhandler(404)
def handle_404_error(err: NotFound) -> str:
    """Answer as the note's listing does: a text alone, which Flask sends with 200."""
    return f"A 404 error occurred with the following message:{err}"


@blueprint.app_errorhandler(404)
def error(e: NotFound) -> tuple[str, int]:
    """Answer for the whole app, unknown URLs included; the note's text, the status kept."""
    return f"The page you requested does not exist, please confirm and visit again!{e}", 404


@blueprint.route("/divide")
def divide() -> str:
    """Raise an exception that has a handler."""
    return f"index page {1 / 0}"


@blueprint.errorhandler(ZeroDivisionError)
def handle_zero_division(err: ZeroDivisionError) -> tuple[str, int]:
    """Answer for every view of this chapter that divides by zero."""
    return f"This cannot be computed: {err}", 400
