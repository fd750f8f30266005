"""Fixtures for claims about sessions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flask
import pytest

from spec.kit.client import Client

Seen = Callable[[str], dict]
Answer = Callable[..., flask.Response]


@pytest.fixture
def seen(app: flask.Flask) -> Seen:
    """Send a session cookie to ``app``; give the session that its view sees."""

    def seen(value: str) -> dict[str, Any]:
        with app.test_request_context(headers={"Cookie": f"session={value}"}):
            return dict(flask.session)

    return seen


@pytest.fixture
def answer(serve: Callable[..., Client]) -> Answer:
    """Do something to the session in a view, after a session cookie; give the response."""

    def answer(action: Callable[[Any], Any], cookie: str | None = None) -> flask.Response:
        def view() -> str:
            action(flask.session)
            return ""

        headers = {"Cookie": f"session={cookie}"} if cookie else {}
        return serve(view).get("/", headers=headers)

    return answer


@pytest.fixture
def line(app: flask.Flask, answer: Answer, clock: Any) -> Callable[..., list[str]]:
    """Set some config of ``app``; give the Set-Cookie lines of a session that is ``{"a": 1}``."""

    def line(**config: Any) -> list[str]:
        app.config.update(config, TESTING=True)
        return answer(lambda session: session.update(a=1)).headers.getlist("Set-Cookie")

    return line


@pytest.fixture
def returned(app: flask.Flask) -> Callable[[Any], Any]:
    """Put a value into the session of ``app``; give what comes back of it."""

    def returned(value: Any) -> Any:
        client = app.test_client()
        with client.session_transaction() as session:
            session["value"] = value
        with client.session_transaction() as session:
            return session["value"]

    return returned


@pytest.fixture
def kept(client: Client) -> Callable[[], dict[str, Any]]:
    """Give what the session of ``client`` holds."""

    def kept() -> dict[str, Any]:
        with client.session_transaction() as session:
            return dict(session)

    return kept
