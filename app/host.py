"""A Host header that is no host: refused before Werkzeug builds a redirect from it."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import abort, request


def refuse_bad_host() -> None:
    """Abort with 400; several Werkzeugs up to 3.0 raise ValueError instead, which is a 500."""
    try:
        _ = urlsplit(f"//{request.host}").port
    except ValueError as error:
        abort(400, f"The Host header cannot be used: {error}.")
