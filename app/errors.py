"""Errors: `abort()` in its forms, and handlers registered by code and by class."""

from __future__ import annotations

from flask import Blueprint, Response, abort
from werkzeug.exceptions import NotFound

blueprint = Blueprint("errors", __name__, url_prefix="/errors")


@blueprint.route("/login", methods=["GET"])
def login() -> str:
    """Note 1's login refuses everybody with `abort(404)`; its handler sends that with 200.

    POST answers 405.
    """
    name = ""
    pwd = ""
    if name != "zhangsan" or pwd != "admin":  # noqa: S105
        # Use the abort function to immediately terminate the execution of the view function
        # And can return specific information to the front end
        # 1. The status code information must be a standard http status code
        abort(404)
    return "login success"  # pragma: no cover - nobody gets here, as in the note


@blueprint.route("/login/response")
def login_response() -> str:
    """Note 1's second way: `abort()` with a response sends it as it is, with its own 200."""
    # 2. Transfer responder information
    resp = Response("login failed")
    abort(resp)


@blueprint.route("/login/666")
def login_666() -> str:
    """`abort(666)` raises LookupError: it is not a standard code."""
    abort(666)


@blueprint.errorhandler(404)
def handle_404_error(err: NotFound) -> str:
    """Custom error handling methods."""
    # The return value of this function will be the final result seen by the front-end user
    return "A 404 error occurred with the following message:%s" % err


@blueprint.app_errorhandler(404)
def error(e: NotFound) -> tuple[str, int]:
    """Note 1's other handler answers for the whole app, unknown URLs too.

    It returns 404 beside the note's string, which keeps the status.
    """
    return "The page you requested does not exist, please confirm and visit again!%s" % e, 404


@blueprint.route("/divide")
def divide() -> str:
    """A handler for ZeroDivisionError answers 400 instead of 500."""
    return f"index page {1 / 0}"


@blueprint.errorhandler(ZeroDivisionError)
def handle_zero_division(err: ZeroDivisionError) -> tuple[str, int]:
    """Answer for every view of this chapter that divides by zero."""
    return f"This cannot be computed: {err}", 400
