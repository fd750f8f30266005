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


@claim("sessions.redis.text")
def test_redis_holds_the_session_as_json(visitor, redis):
    """A session is one text in Redis, the JSON that Flask's cookie holds, under its id."""
    visitor.put(name="python", at=(1, 2))

    assert redis.get(f"session:{visitor.token}") == '{"at":{" t":[1,2]},"name":"python"}'


@pytest.mark.parametrize("permanent", [False, True])
@claim("sessions.redis.ttl", doc="config#PERMANENT_SESSION_LIFETIME")
def test_redis_drops_the_session_after_its_lifetime(visitor, redis, permanent):
    """The text has the session's lifetime as its time to live, permanent or not."""
    visitor.visit(lambda session: setattr(session, "permanent", permanent))

    assert redis.ttl(f"session:{visitor.token}") in {LIFETIME, LIFETIME - 1}


@claim("sessions.redis.nothing-left")
def test_redis_keeps_nothing_of_a_session_that_ended(visitor, redis):
    """A login leaves one text, under the new id; a logout leaves none."""
    visitor.put(a=1)
    first = f"session:{visitor.token}"
    visitor.log_in()
    second = f"session:{visitor.token}"
    after_login = redis.exists(first), redis.exists(second)
    visitor.log_out()

    assert (after_login, redis.exists(second)) == ((0, 1), 0)


@claim("sessions.redis.restart-keeps-sessions")
def test_an_app_started_anew_knows_the_session(visitor, app_at, redis_config):
    """Sessions in Redis outlive the app's process."""
    visitor.log_in()

    assert Visitor(app_at(redis_config), visitor.token).visit() == {"name": "python"}


@claim("sessions.redis.asked-when-needed")
def test_redis_is_asked_when_the_session_is_used(visitor, redis):
    """Redis is not asked for a view that uses no session, nor for what cannot be an id."""
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


@claim("sessions.redis.logout-wins")
def test_a_change_that_comes_too_late_takes_the_cookie_away(visitor):
    """Who changes a session that another request has ended meanwhile loses the cookie."""
    visitor.log_in()
    tab = Visitor(visitor.app, visitor.token)
    tab.visit(lambda session: (session.update(a=1), visitor.log_out()))

    assert tab.token == ""


@claim("sessions.redis.one-transaction")
def test_a_login_is_one_transaction(visitor, redis):
    """The old session goes and the new one comes in one MULTI, or neither does."""
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
