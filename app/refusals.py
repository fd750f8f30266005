"""Refusals: bad input gets a 4xx with a plain page that says what was wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Flask, abort, current_app, request
from werkzeug.exceptions import BadRequestKeyError, RequestEntityTooLarge

if TYPE_CHECKING:
    from werkzeug.wrappers import Response


def refuse_bad_host() -> None:
    """Abort with 400; several Werkzeugs up to 3.0 raise ValueError instead, which is a 500."""
    try:
        _ = urlsplit(f"//{request.host}").port
    except ValueError as error:
        abort(400, f"The Host header cannot be used: {error}.")


def name_the_field(error: BadRequestKeyError) -> Response:
    """Answer 400 with the name of the field that is missing; Flask tells it in debug mode only."""
    error.description = f"The request has no field named {error.args[0]!r}."
    return error.get_response()


def name_the_limit(error: RequestEntityTooLarge) -> Response:
    """Answer 413 with the limit that the request exceeds."""
    limit = current_app.config["MAX_CONTENT_LENGTH"]
    error.description = f"The request is larger than this app takes: {limit} bytes at most."
    return error.get_response()


def register(app: Flask) -> None:
    """Register all of it on the app."""
    app.before_request(refuse_bad_host)
    app.register_error_handler(BadRequestKeyError, name_the_field)
    app.register_error_handler(RequestEntityTooLarge, name_the_limit)
