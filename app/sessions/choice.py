"""Session stores, beyond the notes: the config's `SESSION_STORE` says where sessions live.

Note 1 speaks of URLs, the memory of a server and Redis, and has a listing of none of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click

from app.sessions.in_memory import MemoryStore
from app.sessions.in_url import UrlSessions
from app.sessions.stored import Store, StoredSessions

if TYPE_CHECKING:
    from flask import Flask


class BadStore(click.ClickException):
    """The config asks for a store that cannot be had; the message says how to mend it."""


def use_cookie(_app: Flask) -> None:
    """All of a session is in the signed cookie, as Flask has it by default."""


def use_memory(app: Flask) -> None:
    """Sessions are in the memory of this process: another server does not know them."""
    app.session_interface = StoredSessions(MemoryStore())


def use_url(app: Flask) -> None:
    """Sessions are in the memory of this process, and their ids in the URLs, without cookies."""
    app.session_interface = sessions = UrlSessions(MemoryStore())
    sessions.attach(app)


def use_redis(app: Flask) -> None:
    """Sessions are in the Redis of `REDIS_URL`, which servers can share."""
    app.session_interface = StoredSessions(redis_store(app))


def use_url_and_redis(app: Flask) -> None:
    """Sessions are in that Redis, and their ids in the URLs."""
    app.session_interface = sessions = UrlSessions(redis_store(app))
    sessions.attach(app)


def redis_store(app: Flask) -> Store:
    """Make the store of the config's REDIS_URL. BadStore: it cannot be had."""
    name, url = app.config["SESSION_STORE"], app.config["REDIS_URL"]
    try:
        store: Store = import_module("app.sessions.in_redis").RedisStore(url)
    except ModuleNotFoundError:
        raise BadStore(f"SESSION_STORE={name} needs: python -m pip install redis") from None
    except ValueError as error:
        raise BadStore(f"REDIS_URL is {url!r}: {error}") from None
    return store


STORES = {
    "cookie": use_cookie,
    "memory": use_memory,
    "url": use_url,
    "redis": use_redis,
    "url-redis": use_url_and_redis,
}


def use_store(app: Flask) -> None:
    """Keep the sessions of `app` where its config says.

    BadStore: SESSION_STORE is none of STORES, or what it needs is missing or wrong.
    """
    name = app.config["SESSION_STORE"]
    if name not in STORES:
        raise BadStore(f"SESSION_STORE is {name!r}; use one of {', '.join(STORES)}")
    STORES[name](app)
