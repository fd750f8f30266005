"""Sessions in a Redis server."""

from __future__ import annotations

import pytest

from spec.kit import claim
from spec.sessions.visitors import LIFETIME, Visitor

DOC = "api#flask.sessions.SessionInterface"


@pytest.fixture
def visitor(app_at, redis_config):
    """A visitor of an app whose sessions live in Redis."""
    return Visitor(app_at(redis_config))


@pytest.fixture
def redis(visitor):
    """The client of the app."""
    return visitor.app.session_interface.store._redis


@claim("sessions.redis.holds-one-string-of-json", example=True)
def test_redis_holds_the_session_as_json(visitor, redis):
    """The example app keeps a session in Redis as one string, the JSON of Flask's own cookie."""
    visitor.put(name="python", at=(1, 2))

    assert redis.get(f"session:{visitor.token}") == '{"at":{" t":[1,2]},"name":"python"}'


@pytest.mark.parametrize("permanent", [False, True])
@claim(
    "sessions.redis.gives-it-its-lifetime", example=True, doc="config#PERMANENT_SESSION_LIFETIME"
)
def test_redis_drops_the_session_after_its_lifetime(visitor, redis, permanent):
    """The example app gives a session in Redis its lifetime as time to live, permanent or not."""
    visitor.visit(lambda session: setattr(session, "permanent", permanent))

    assert redis.ttl(f"session:{visitor.token}") in {LIFETIME, LIFETIME - 1}


@claim("sessions.redis.leaves-nothing-after-logout", example=True)
def test_redis_keeps_nothing_of_a_session_that_ended(visitor, redis):
    """The example app's login leaves one string in Redis, under the new id; its logout none."""
    visitor.put(a=1)
    first = f"session:{visitor.token}"
    visitor.log_in()
    second = f"session:{visitor.token}"
    after_login = redis.exists(first), redis.exists(second)
    visitor.log_out()

    assert (after_login, redis.exists(second)) == ((0, 1), 0)


@claim("sessions.redis.restart-keeps-sessions", example=True)
def test_an_app_started_anew_has_the_session(visitor, app_at, redis_config):
    """The example app's sessions in Redis are there for an app that is made anew."""
    visitor.log_in()

    assert Visitor(app_at(redis_config), visitor.token).visit() == {"name": "python"}


@claim("sessions.redis.is-called-when-needed", example=True)
def test_redis_is_called_when_the_session_is_used(visitor, redis):
    """The example app does not call Redis if a view uses no session or the id is malformed."""
    visitor.log_in()
    commands = []
    execute = redis.execute_command
    redis.execute_command = lambda *words, **options: (
        commands.append(words[0]) or execute(*words, **options)
    )
    visitor.visit(lambda session: None)
    unused = list(commands)
    visitor.visit()
    Visitor(visitor.app, "A" * 42).visit()

    assert (unused, commands) == ([], ["GET"])


@claim("sessions.redis.logout-wins", example=True)
def test_a_change_that_comes_too_late_takes_the_cookie_away(visitor):
    """The example app deletes the cookie of a session in Redis that another request has ended."""
    visitor.log_in()
    tab = Visitor(visitor.app, visitor.token)
    tab.visit(lambda session: (session.update(a=1), visitor.log_out()))

    assert tab.token == ""


@claim("sessions.redis.replaces-it-in-one-transaction", example=True)
def test_a_login_is_one_transaction(visitor, redis):
    """The example app replaces the session in Redis at login in one MULTI."""
    visitor.put(a=1)
    sent = []
    pack = redis.connection_pool.connection_class.pack_commands
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            redis.connection_pool.connection_class,
            "pack_commands",
            lambda self, commands: sent.append([c[0] for c in commands]) or pack(self, commands),
        )
        visitor.log_in()

    assert sent == [["MULTI", "DEL", "SET", "EXEC"]]
