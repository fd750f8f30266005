from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flask
import pytest
from werkzeug.routing import Rule

from spec.kit.client import Client, client_of


@pytest.fixture
def routes(app: flask.Flask) -> Callable[..., Client]:
    """Serve each rule by a view that answers the rule and its values; give the client.

    The endpoint is the rule itself, or `endpoint`; `options` go to every rule.
    """

    def routes(*rules: str, endpoint: str | None = None, **options: Any) -> Client:
        for rule in rules:
            view = None if endpoint in app.view_functions else answer(rule)
            app.add_url_rule(rule, endpoint or rule, view, **options)
        return client_of(app)

    return routes


def answer(rule: str) -> Callable[..., str]:
    """Make a view that answers `rule` and the values it is called with."""
    return lambda **values: " ".join([rule, *(f"{key}={values[key]!r}" for key in sorted(values))])


@pytest.fixture
def built(app: flask.Flask) -> Callable[..., str]:
    """Build the URL of a rule of its own in a request for `/`, with url_for()."""

    def built(rule: str, **values: Any) -> str:
        app.add_url_rule(rule, "target")
        with app.test_request_context():
            return flask.url_for("target", **values)

    return built


@pytest.fixture
def rule_of(app: flask.Flask) -> Callable[..., Rule]:
    """Add a rule and give it as it stands in the map."""

    def rule_of(rule: str, view: Callable[..., Any] = answer(""), **options: Any) -> Rule:
        app.add_url_rule(rule, "added", view, **options)
        [added] = app.url_map.iter_rules("added")
        return added

    return rule_of


def allowed(response: flask.Response) -> set[str]:
    """The methods of the Allow header; their order differs from process to process."""
    return set(response.headers["Allow"].split(", "))
