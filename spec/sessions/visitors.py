"""Visitors of an app whose sessions live in one of its stores."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import flask

from app.sessions.choice import use_store
from spec.tools.client import client_of

LIFETIME = 31 * 24 * 60 * 60
"""The default of ``PERMANENT_SESSION_LIFETIME``, in seconds."""


def app_over(config: dict[str, Any]) -> flask.Flask:
    """An app with one view, which does to its session what a visitor asks for."""
    app = flask.Flask("example", static_folder=None)
    app.secret_key = "key"
    app.config.update(config)
    use_store(app)

    @app.route("/")
    def view() -> flask.Response:
        flask.request.environ["spec.action"](flask.session)
        response = flask.Response("")
        response.headers["Next"] = flask.url_for("view")
        return response

    return app


class Visitor:
    """Shows its token, a cookie or a part of the URL, and takes another one when it is told to."""

    def __init__(self, app: flask.Flask, token: str = "") -> None:
        """Begin with a token, or without."""
        self.app = app
        self.client = client_of(app)
        self.token = token
        self.response: Any = None

    def visit(self, action: Callable[[Any], Any] = dict) -> Any:
        """Do something to the session; give what comes of it, or None where nothing does."""
        seen: list[Any] = []
        by_url = self.app.config["SESSION_STORE"].startswith("url")
        shown = f"session={self.token}" if self.token else ""
        environ = {"spec.action": lambda session: seen.append(action(session))}
        if shown and not by_url:
            environ["HTTP_COOKIE"] = shown
        url = f"/?{shown}" if by_url else "/"
        self.response = self.client.get(url, environ_overrides=environ)
        lines = self.response.headers.getlist("Next" if by_url else "Set-Cookie")
        if lines:
            self.token = re.sub("^(.*session=)?([^;&]*).*", r"\2", lines[-1]).strip("/")
        return seen[0] if seen else None

    def put(self, **items: Any) -> None:
        """Put items into the session."""
        self.visit(lambda session: session.update(items))

    def log_in(self, name: str = "python") -> None:
        """Begin a session anew, as the app's login does."""
        self.visit(lambda session: session.clear() or session.update(name=name))

    def log_out(self) -> None:
        """Empty the session, as the app's logout does."""
        self.visit(lambda session: session.clear())
