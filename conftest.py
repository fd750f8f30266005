"""The fixtures that every claim may use; loads the kit."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spec.kit import insist  # noqa: F401 - before Flask  # isort: skip
import flask
import pytest

from app import create_app
from spec.tools.client import Client, client_of
from spec.tools.clock import travel
from spec.tools.redis import address_of, redis_server

if TYPE_CHECKING:
    import time_machine

pytest_plugins = ["spec.kit.plugin", "spec.kit.profiles", "pytester"]

FOLDER = os.fspath(Path(__file__).parent)


@pytest.fixture
def app() -> flask.Flask:
    """An empty Flask app with a secret key, without a static folder."""
    app = flask.Flask("example", static_folder=None, root_path=FOLDER, instance_path=FOLDER)
    app.secret_key = "key"
    return app


@pytest.fixture(scope="session")
def app_of_the_notes() -> flask.Flask:
    """The app of the notes, made once for all; a claim puts back what it changes."""
    return create_app()


@pytest.fixture
def notes(app_of_the_notes: flask.Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Client:
    """A client of the app of the notes that keeps its cookies; uploads go to ``tmp_path``."""
    monkeypatch.setitem(app_of_the_notes.config, "UPLOAD_FOLDER", str(tmp_path))
    return client_of(app_of_the_notes, use_cookies=True)


@pytest.fixture
def serve(app: flask.Flask) -> Callable[..., Client]:
    """Serve a view at ``/`` for every method, or at another rule; give its client."""

    def serve(view: Callable[..., Any], rule: str = "/", **options: Any) -> Client:
        options.setdefault("methods", ["GET", "POST", "PUT", "PATCH", "DELETE"])
        app.add_url_rule(rule, "view", view, **options)
        return client_of(app)

    return serve


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """A clock that stands still at noon on 2026-01-01, UTC, until it is shifted or moved."""
    with travel(dt.datetime(2026, 1, 1, 12, tzinfo=dt.timezone.utc), tick=False) as it:
        yield it


@pytest.fixture
def client(app: flask.Flask) -> Client:
    """A client of ``app`` that keeps its cookies."""
    return client_of(app, use_cookies=True)


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The Redis that ``SPEC_REDIS_URL`` names, or one that runs as long as the tests do."""
    if named := os.environ.get("SPEC_REDIS_URL"):
        yield named
        return
    folder = tmp_path_factory.mktemp("redis")
    with redis_server(folder):
        yield address_of(folder)
