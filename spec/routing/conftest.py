from __future__ import annotations

import signal
import warnings
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import flask
import pytest
import werkzeug.routing
from flask.views import View
from werkzeug.routing import BaseConverter, Rule

from spec.tools.client import Client, client_of
from spec.tools.parts import need_os

_EXCEPTIONS = getattr(werkzeug.routing, "exceptions", werkzeug.routing)
# What Werkzeug 3.2 raises for a rule that is there already.
Duplicate: type[Exception] = vars(_EXCEPTIONS).get("DuplicateRuleError", ZeroDivisionError)


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
def at_once() -> Iterator[None]:
    """Fail after half a second: Werkzeug 2.2.0 and 2.2.1 read some rules for ever."""
    need_os("timers")

    def stop(*_: object) -> None:
        raise AssertionError("not done at once")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 0.5)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def page_at(app: flask.Flask) -> Callable[[str], AbstractContextManager[None]]:
    """Add a rule with the endpoint `page`, and be in a request for `/`."""

    @contextmanager
    def page_at(rule: str) -> Iterator[None]:
        app.add_url_rule(rule, "page")
        with app.test_request_context():
            yield

    return page_at


@pytest.fixture
def rule_of(app: flask.Flask) -> Callable[..., Rule]:
    """Add a rule and give it as it stands in the map."""

    def rule_of(rule: str, view: Callable[..., Any] | None = None, **options: Any) -> Rule:
        app.add_url_rule(rule, "added", view, **options)
        [added] = app.url_map.iter_rules("added")
        return added

    return rule_of


def allowed(response: flask.Response) -> set[str]:
    """The methods of the Allow header; their order differs from process to process."""
    return set(response.headers["Allow"].split(", "))


@pytest.fixture
def converter(app: flask.Flask) -> Callable[..., None]:
    """Make a class the converter called `own`, or `name`, of the rules to come."""

    def converter(cls: type[BaseConverter], name: str = "own") -> None:
        app.url_map.converters[name] = cls

    return converter


def texts(app: flask.Flask, *names: str) -> list[str | int]:
    """Give what / answers on each host, or the status where it is no page."""
    client = client_of(app)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Current server name")
        responses = [client.get("/", base_url=f"http://{name}") for name in names]
    return [r.text if r.status_code == 200 else r.status_code for r in responses]


def seen() -> str:
    """Answer endpoint, blueprint and URL of the view itself."""
    request = flask.request
    return f"{request.endpoint} of {request.blueprint} at {flask.url_for('.page')}"


def blueprint_of(name: str = "b", rule: str = "/page", **options: Any) -> flask.Blueprint:
    """Make a blueprint with one view."""
    blueprint = flask.Blueprint(name, __name__, **options)
    blueprint.add_url_rule(rule, "page", seen)
    return blueprint


def rules_of(app: flask.Flask) -> list[str]:
    """List the rules of an app, without the static one."""
    return [rule.rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]


def client_for(cls: type[View], app: flask.Flask) -> Client:
    """Serve a view class at / and give the client."""
    app.add_url_rule("/", view_func=cls.as_view("view"))
    return client_of(app)
