"""Beyond the notes: sessions whose id is in the URL.

No cookie is needed, and the URL is all that a thief needs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from flask import current_app, has_request_context, session
from markupsafe import Markup

from app.sessions.stored import StoredSession, StoredSessions

if TYPE_CHECKING:
    from flask import Flask, Request, Response


class UrlSessions(StoredSessions):
    """Keeps sessions in a store, and their ids in the query of every URL that `url_for` builds."""

    def attach(self, app: Flask) -> None:
        """Let the URLs of `app` carry the id, and its forms by `{{ session_field }}`.

        A form that is sent by GET needs the field: its fields replace the query of its URL.
        """
        app.url_defaults(add_id)
        app.context_processor(lambda: {"session_field": field()})

    def sent_id(self, app: Flask, request: Request) -> str | None:
        """Find the id in the query, whatever else is wrong with that."""
        name = re.escape(app.config["SESSION_COOKIE_NAME"].encode())
        found = re.search(rb"(?:^|&)%s=([^&]*)" % name, request.query_string)
        return found[1].decode("latin-1") if found else None

    def tell(self, app: Flask, session: StoredSession | None, response: Response) -> None:
        """Leave it to the links."""

    def mark(self, session: StoredSession, response: Response) -> None:
        """Keep the URL from other sites, and the page from shared caches."""
        response.headers["Referrer-Policy"] = "same-origin"
        if session.accessed:
            response.cache_control.private = True


def current_id() -> str | None:
    """The id of the session, if there is anything in it."""
    current: Any = session
    return current.id if has_request_context() and current else None


def add_id(_endpoint: str, values: dict[str, Any]) -> None:
    """Add the id to the values of a URL that is being built."""
    if id := current_id():
        values.setdefault(current_app.config["SESSION_COOKIE_NAME"], id)


def field() -> Markup:
    """The hidden field of a form."""
    name, id = current_app.config["SESSION_COOKIE_NAME"], current_id()
    return Markup('<input type="hidden" name="{}" value="{}">').format(name, id) if id else Markup()
