"""The fixtures that every claim may use; loads the kit."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from typing import Any

import flask
import hypothesis
import pytest
import time_machine

from spec.kit.client import Client, client_of

pytest_plugins = ["spec.kit.plugin", "pytester"]

for profile, examples in {"default": 50, "deep": 100_000}.items():
    hypothesis.settings.register_profile(
        profile, deadline=None, database=None, max_examples=examples, report_multiple_bugs=False
    )
hypothesis.settings.load_profile(os.environ.get("SPEC_PROFILE", "default"))


@pytest.fixture
def app() -> flask.Flask:
    """An empty Flask app with a secret key, without a static folder."""
    app = flask.Flask("example", static_folder=None)
    app.secret_key = "key"
    return app


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
    with time_machine.travel(dt.datetime(2026, 1, 1, 12, tzinfo=dt.timezone.utc), tick=False) as it:
        yield it


@pytest.fixture
def client(app: flask.Flask) -> Client:
    """A client of ``app`` that keeps its cookies."""
    return client_of(app, use_cookies=True)
