"""How long a session lives in each store, and the cookie that carries it."""

from __future__ import annotations

import pytest

from spec.kit import claim
from spec.sessions.visitors import LIFETIME

DOC = "config#PERMANENT_SESSION_LIFETIME"


@pytest.fixture
def after(clock, visitor):
    """Let some seconds pass, for this process and for what a Redis keeps of the visitor."""

    def after(seconds):
        clock.shift(seconds)
        store = getattr(visitor.app.session_interface, "store", None)
        if redis := getattr(store, "_redis", None):
            key = f"session:{visitor.token}"
            redis.expire(key, redis.ttl(key) - seconds)

    return after


@claim("sessions.stores.end-it-after-its-lifetime", example=True)
def test_a_session_is_gone_after_its_lifetime(visitor, after):
    """In each kind of store of the example app a session unchanged for its lifetime is empty."""
    visitor.put(a=1)
    after(LIFETIME - 1)
    alive = visitor.visit()
    after(2)

    assert (alive, visitor.visit()) == ({"a": 1}, {})


@claim("sessions.stores.change-renews-lifetime", example=True)
def test_a_change_begins_the_lifetime_anew(visitor, after):
    """In each kind of store of the example app a change renews the lifetime of a session."""
    visitor.put(a=1)
    after(LIFETIME - 1)
    visitor.put(b=2)
    after(LIFETIME - 1)

    assert visitor.visit() == {"a": 1, "b": 2}


@claim("sessions.stores.permanent-renews-lifetime", example=True)
def test_a_permanent_session_lives_on_while_it_is_used(visitor, after):
    """In each kind of store of the example app using a permanent session renews its lifetime."""
    visitor.visit(lambda session: session.update(a=1) or setattr(session, "permanent", True))
    after(LIFETIME - 1)
    visitor.visit()
    after(LIFETIME - 1)

    assert visitor.visit() == {"a": 1, "_permanent": True}


@claim("sessions.stores.expired-token-stays-dead", example=True)
def test_what_follows_an_expired_session_has_another_token(visitor, after):
    """In each kind of store of the example app an expired session gets another token."""
    visitor.put(a=1)
    expired = visitor.token
    after(LIFETIME + 1)
    visitor.put(b=2)

    assert (visitor.token != expired, visitor.visit()) == (True, {"b": 2})


ATTRIBUTES = [
    pytest.param(False, ["session", "HttpOnly", "Path"], id="browser-session"),
    pytest.param(True, ["session", "Expires", "HttpOnly", "Path"], id="permanent"),
]


@pytest.mark.parametrize(("permanent", "names"), ATTRIBUTES)
@claim(
    "sessions.stores.only-permanent-sessions-have-a-date",
    example=True,
    doc="api#flask.sessions.SessionInterface.save_session",
)
def test_the_cookie_of_a_store_is_like_flasks_own(cookie_visitor, permanent, names):
    """In the example app's stores that use a cookie only a permanent session has an expiry date."""
    cookie_visitor.visit(lambda session: setattr(session, "permanent", permanent))

    (line,) = cookie_visitor.response.headers.getlist("Set-Cookie")
    assert [part.split("=")[0] for part in line.split("; ")] == names


@claim(
    "sessions.stores.follow-the-cookie-settings", example=True, doc="config#SESSION_COOKIE_SAMESITE"
)
def test_the_cookie_of_a_store_obeys_the_config(cookie_visitor):
    """The example app's stores that use a cookie follow the `SESSION_COOKIE_*` settings."""
    cookie_visitor.app.config.update(
        SESSION_COOKIE_NAME="id",
        SESSION_COOKIE_PATH="/shop",
        SESSION_COOKIE_SECURE=True,
        SESSION_COOKIE_HTTPONLY=False,
        SESSION_COOKIE_SAMESITE="Strict",
    )
    cookie_visitor.put(a=1)

    (line,) = cookie_visitor.response.headers.getlist("Set-Cookie")
    assert [line.split("=")[0], *line.split("; ")[1:]] == [
        "id",
        "Secure",
        "Path=/shop",
        "SameSite=Strict",
    ]


@claim("sessions.stores.send-vary-if-it-was-read", example=True)
def test_the_answer_to_a_session_varies_by_cookie(cookie_visitor):
    """The example app's stores that use a cookie send `Vary: Cookie` if the session was read."""
    cookie_visitor.put(a=1)
    cookie_visitor.visit(lambda session: session["a"])

    assert cookie_visitor.response.headers.getlist("Vary") == ["Cookie"]
