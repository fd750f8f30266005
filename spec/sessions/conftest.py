"""Fixtures for claims about sessions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import flask
import pytest

from spec.sessions.visitors import Visitor, app_over
from spec.tools.client import Client, client_of
from spec.tools.parts import need_package
from spec.tools.redis import REDIS

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
        client = client_of(app, use_cookies=True)
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


@pytest.fixture(scope="session")
def redis_config(redis_url: str) -> dict[str, str]:
    """The config of an app that keeps its sessions in a Redis."""
    need_package("redis", "python -m pip install -U redis", REDIS)
    return {"SESSION_STORE": "redis", "REDIS_URL": redis_url}


def config_of(request: pytest.FixtureRequest) -> dict[str, str]:
    """The config of an app that keeps its sessions in the store of a fixture's parameter."""
    if request.param.endswith("redis"):
        return {**request.getfixturevalue("redis_config"), "SESSION_STORE": request.param}
    return {"SESSION_STORE": request.param}


ALL = ["cookie", "memory", "url", "redis", "url-redis"]
every_store = pytest.fixture(scope="session", params=ALL)(config_of)
any_store = pytest.fixture(scope="session", params=["cookie", "memory", "url"])(config_of)
server_store = pytest.fixture(scope="session", params=["memory", "redis"])(config_of)
cookie_store = pytest.fixture(scope="session", params=["cookie", "memory"])(config_of)


@pytest.fixture
def app_at() -> Iterator[Callable[[dict[str, str]], flask.Flask]]:
    """Make an app by its config; what it keeps in a Redis, and its connections, end with it."""
    stores = []

    def app_at(config: dict[str, str]) -> flask.Flask:
        app = app_over(config)
        if config["SESSION_STORE"].endswith("redis"):
            store = app.session_interface.store
            keys, save = [], store.save
            store.save = lambda key, *rest: keys.append(f"session:{key}") or save(key, *rest)
            stores.append((store._redis, keys))
        return app

    yield app_at
    for redis, keys in stores:
        with suppress(Exception):  # a Redis of the claim's own is gone already
            redis.delete("session:", *keys)
        redis.connection_pool.disconnect()


@pytest.fixture
def visitor(app_at: Callable[..., flask.Flask], any_store: dict[str, str]) -> Visitor:
    """A visitor of an app with each kind of store: Flask's cookie, an id in it or in the URL."""
    return Visitor(app_at(any_store))


@pytest.fixture
def visitor_of_every_store(
    app_at: Callable[..., flask.Flask], every_store: dict[str, str]
) -> Visitor:
    """A visitor of an app whose sessions live in one of the stores."""
    return Visitor(app_at(every_store))


@pytest.fixture
def stored_visitor(app_at: Callable[..., flask.Flask], server_store: dict[str, str]) -> Visitor:
    """A visitor whose session is kept on the server."""
    return Visitor(app_at(server_store))


@pytest.fixture
def cookie_visitor(app_at: Callable[..., flask.Flask], cookie_store: dict[str, str]) -> Visitor:
    """A visitor whose token is a cookie."""
    return Visitor(app_at(cookie_store))
