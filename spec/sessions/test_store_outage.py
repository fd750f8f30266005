"""A Redis that is not there, hangs, or is full."""

from __future__ import annotations

import signal
import socket
import time

import pytest

from spec.kit import claim
from spec.sessions.visitors import Visitor
from spec.tools.redis import address_of, redis_server

DOC = "errorhandling#generic-exception-handlers"
REFUSED = (503, "text/html", [])
PAGE = """\
<h1>Service Unavailable</h1>
<p>The sessions cannot be reached now. Please try again later.</p>
"""


@pytest.fixture
def folder(tmp_path, redis_config):
    """A folder for a Redis of one's own."""
    return tmp_path


@pytest.fixture
def app(app_at, folder):
    """An app whose sessions live there."""
    app = app_at({"SESSION_STORE": "redis", "REDIS_URL": address_of(folder)})
    app.testing = True  # an unhandled error would not become a 500
    return app


def refusal(visitor):
    """The status, the type and the Set-Cookie lines of the last answer."""
    response = visitor.response
    return response.status_code, response.mimetype, response.headers.getlist("Set-Cookie")


ACTIONS = [
    pytest.param(Visitor.visit, id="read"),
    pytest.param(Visitor.log_in, id="login"),
]


@pytest.mark.parametrize("action", ACTIONS)
@claim("sessions.outage.lets-the-app-start", example=True)
def test_a_redis_that_is_not_there_is_a_503(app, action):
    """While Redis is down the example app starts, and answers 503 if a session is used."""
    visitor = Visitor(app, "A" * 43)
    action(visitor)

    assert (refusal(visitor), visitor.response.text.endswith(PAGE)) == (REFUSED, True)


@claim("sessions.outage.failed-write-is-a-503", example=True)
def test_a_change_that_cannot_be_kept_is_a_503(app):
    """The example app answers 503 in place of the view's answer if Redis cannot keep a session."""
    visitor = Visitor(app)
    visitor.log_in()

    assert (refusal(visitor), visitor.token) == (REFUSED, "")
    assert "Next" not in visitor.response.headers


@claim("sessions.outage.does-not-touch-other-pages", example=True)
def test_a_page_without_session_is_served(app):
    """While Redis is down the example app serves pages that use no session."""
    visitor = Visitor(app, "A" * 43)
    visitor.visit(lambda session: None)

    assert visitor.response.status_code == 200


@claim("sessions.outage.is-over-when-redis-is-back", example=True)
def test_service_is_back_as_soon_as_redis_is(app, folder):
    """After Redis died and came back, the example app serves the next request."""
    visitor = Visitor(app)
    statuses = []
    with redis_server(folder) as server:
        visitor.log_in()
        statuses.append(visitor.response.status_code)
        server.kill()
        visitor.visit()
        statuses.append(visitor.response.status_code)
    with redis_server(folder):
        visitor.log_in()
        statuses.append(visitor.response.status_code)

        assert (statuses, visitor.visit()) == ([200, 503, 200], {"name": "python"})


@claim("sessions.outage.refused-connection-is-not-tried-again", example=True)
def test_a_refused_connection_is_not_tried_again(app_at, redis_config):
    """The example app answers 503 at once if Redis refuses connections: it does not try again."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        url = f"redis://127.0.0.1:{bound.getsockname()[1]}"
        visitor = Visitor(app_at({"SESSION_STORE": "redis", "REDIS_URL": url}), "A" * 43)
        began = time.monotonic()
        visitor.visit()
        took = time.monotonic() - began

    assert (refusal(visitor), took < 1) == (REFUSED, True)


@claim("sessions.outage.answers-503-if-redis-hangs", example=True)
def test_a_redis_that_hangs_is_a_503_soon(app, folder):
    """The example app answers 503 after half a second if Redis does not answer."""
    visitor = Visitor(app)
    with redis_server(folder) as server:
        visitor.log_in()
        server.send(signal.SIGSTOP)
        began = time.monotonic()
        visitor.put(a=1)
        took = time.monotonic() - began
        refused = refusal(visitor)
        server.send(signal.SIGCONT)

        assert (refused, 0.4 < took < 5) == (REFUSED, True)
        assert visitor.visit() == {"name": "python"}


@claim("sessions.outage.refuses-changes-if-redis-is-full", example=True)
def test_a_full_redis_is_a_503_and_keeps_what_it_has(app, folder):
    """With a full Redis the example app refuses changes; reading and logout go on."""
    visitor = Visitor(app)
    with redis_server(folder, "--maxmemory-policy", "noeviction"):
        visitor.log_in()
        redis = app.session_interface.store._redis
        redis.config_set("maxmemory", "1")
        visitor.put(a=1)
        refused = refusal(visitor)
        visitor.log_in("somebody else")

        assert (refused, refusal(visitor), visitor.visit()) == (
            REFUSED,
            REFUSED,
            {"name": "python"},
        )
        visitor.log_out()
        assert (visitor.response.status_code, redis.keys()) == (200, [])


@claim("sessions.outage.is-logged-as-one-warning", example=True)
def test_an_outage_is_one_line_in_the_log(app, caplog):
    """The example app logs a request refused for lack of Redis as one warning, no traceback."""
    Visitor(app, "A" * 43).visit()

    (record,) = caplog.records
    assert (record.levelname, record.getMessage().count("\n"), record.exc_info) == (
        "WARNING",
        0,
        None,
    )
    assert "redis.sock" in record.getMessage()


@claim("sessions.outage.log-has-no-session", example=True)
def test_the_log_has_no_session(app, folder, caplog):
    """The example app logs neither the id nor the data of a session that Redis refused."""
    with redis_server(folder, "--maxmemory", "1", "--maxmemory-policy", "noeviction"):
        Visitor(app).put(secret="python")

    assert [record.getMessage() for record in caplog.records] == [
        "Redis does not keep sessions: OutOfMemoryError"
    ]
