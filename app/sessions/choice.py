"""Where sessions live: the config's SESSION_STORE says it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click

from app.sessions.in_memory import MemoryStore
from app.sessions.in_url import UrlSessions
from app.sessions.stored import StoredSessions

if TYPE_CHECKING:
    from flask import Flask


class BadStore(click.ClickException):
    """The config asks for a store that cannot be had; the message says how to mend it."""


def use_cookie(_app: Flask) -> None:
    """Keep all of a session in the signed cookie, as Flask does by itself."""


def use_memory(app: Flask) -> None:
    """Keep sessions in the memory of this process, which a balanced app loses."""
    app.session_interface = StoredSessions(MemoryStore())


def use_url(app: Flask) -> None:
    """Keep sessions in the memory of this process, and their ids in the URLs."""
    app.session_interface = sessions = UrlSessions(MemoryStore())
    sessions.attach(app)


def use_redis(app: Flask) -> None:
    """Keep sessions in the Redis of the config's REDIS_URL."""
    url = app.config["REDIS_URL"]
    try:
        store = import_module("app.sessions.in_redis").RedisStore(url)
    except ModuleNotFoundError:
        raise BadStore("SESSION_STORE=redis needs: python -m pip install redis") from None
    except ValueError as error:
        raise BadStore(f"REDIS_URL is {url!r}: {error}") from None
    app.session_interface = StoredSessions(store)


STORES = {"cookie": use_cookie, "memory": use_memory, "url": use_url, "redis": use_redis}


def use_store(app: Flask) -> None:
    """Keep the sessions of `app` where its config says.

    BadStore: SESSION_STORE is none of STORES, or what it needs is missing or wrong.
    """
    name = app.config["SESSION_STORE"]
    if name not in STORES:
        raise BadStore(f"SESSION_STORE is {name!r}; use one of {', '.join(STORES)}")
    STORES[name](app)
