"""Refusals, beyond the notes: bad input gets a 4xx with a plain page that says what was wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Flask, current_app
from werkzeug.exceptions import BadRequest, BadRequestKeyError, RequestEntityTooLarge

if TYPE_CHECKING:
    from collections.abc import Iterable
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from werkzeug.wrappers import Response


class HostGuard:
    """A Host header that is no host answers 400, before Flask sees the request.

    Otherwise Werkzeug up to 3.0 raises ValueError for some when it builds a redirect, which is a
    500, and Flask up to 2.0 raises UnicodeError for some before it handles errors at all.
    """

    def __init__(self, app: WSGIApplication) -> None:
        """Guard `app`."""
        self.app = app

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Serve a request as WSGI has it."""
        host = environ.get("HTTP_HOST", "")
        try:
            _ = urlsplit(f"//{host}").port
            host.encode("idna")
        except ValueError as error:
            refusal = BadRequest(f"The Host header cannot be used: {error}.")
            return refusal.get_response(environ)(environ, start_response)
        return self.app(environ, start_response)


def name_the_field(error: BadRequestKeyError) -> Response:
    """A missing field of a form answers 400 with its name, as Flask does in debug mode only.

    Flask 1.0.3 takes the name away.
    """
    named = f" named {error.args[0]!r}" if error.args else " that the view needs"
    error.description = f"The request has no field{named}."
    return error.get_response()


def name_the_limit(error: RequestEntityTooLarge) -> Response:
    """A request of more than `MAX_CONTENT_LENGTH` answers 413 with that limit."""
    limit = current_app.config["MAX_CONTENT_LENGTH"]
    error.description = f"The request is larger than this app takes: {limit} bytes at most."
    return error.get_response()


def name_the_bytes(error: UnicodeDecodeError) -> Response:
    """Bytes that are not UTF-8 answer 400: Werkzeug from 2.3 on raises for some in a query."""
    bad = error.object[error.start : error.end]
    return BadRequest(f"The request has bytes that are not UTF-8: {bad!r}.").get_response()


def register(app: Flask) -> None:
    """Register all of it on the app."""
    app.wsgi_app = HostGuard(app.wsgi_app)  # type: ignore[method-assign]  # Flask documents it
    app.register_error_handler(BadRequestKeyError, name_the_field)
    app.register_error_handler(RequestEntityTooLarge, name_the_limit)
    app.register_error_handler(UnicodeDecodeError, name_the_bytes)
