"""Sessions in the memory of one server."""

from __future__ import annotations

import pytest

from spec.kit import claim
from spec.sessions.visitors import LIFETIME, Visitor

DOC = "deploying#self-hosted-options"
CONFIG = {"SESSION_STORE": "memory"}


def names_seen(servers, count):
    """Log in on the first server; give the names that ``count`` requests in turns see."""
    token = ""
    seen = []
    for number in range(-1, count):
        guest = Visitor(servers[number % len(servers) if number >= 0 else 0], token)
        if number < 0:
            guest.log_in()
        else:
            seen.append(guest.visit(lambda session: session.get("name")))
        token = guest.token
    return seen


@claim("sessions.memory.balancer-loses-sessions", example=True)
def test_a_second_server_does_not_have_the_session(app_at):
    """Behind a round-robin balancer the example app's memory store loses every second visit."""
    servers = [app_at(CONFIG), app_at(CONFIG)]

    assert names_seen(servers, 4) == ["python", None, "python", None]


@pytest.mark.parametrize("store", ["cookie", "redis"])
@claim("sessions.stores.balancer-keeps-sessions", example=True)
def test_a_shared_session_is_read_by_every_server(app_at, redis_config, store):
    """Behind a round-robin balancer the example app's cookie and Redis stores keep a session."""
    config = redis_config if store == "redis" else {"SESSION_STORE": "cookie"}

    assert names_seen([app_at(config), app_at(config)], 4) == ["python"] * 4


@claim("sessions.memory.restart-loses-sessions", example=True)
def test_a_server_started_anew_has_no_session(app_at):
    """The example app's memory store loses its sessions when the app is made anew."""
    visitor = Visitor(app_at(CONFIG))
    visitor.log_in()

    assert Visitor(app_at(CONFIG), visitor.token).visit() == {}


@claim("sessions.memory.is-given-back", example=True)
def test_memory_is_given_back(app_at, clock):
    """The example app's memory store frees a session at logout, old and expired ones at login."""
    visitor = Visitor(app_at(CONFIG))
    kept = visitor.app.session_interface.store._kept
    visitor.put(a=1)
    first = list(kept)
    visitor.log_in()
    second = list(kept)
    clock.shift(LIFETIME + 1)
    other = Visitor(visitor.app)
    other.log_in()
    third = list(kept)
    other.log_out()

    assert (len({*first, *second, *third}), list(kept)) == (3, [])


@claim("sessions.memory.values-are-copies", example=True)
def test_two_requests_share_no_object(app_at):
    """The example app's memory store keeps copies: a value changed later is not kept."""
    visitor = Visitor(app_at(CONFIG))
    value = [1]
    visitor.put(a=value)
    value.append(2)

    assert visitor.visit() == {"a": [1]}
