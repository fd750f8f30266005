"""A Redis that is not there, hangs, or is full."""

from __future__ import annotations

import signal
import socket
import time

import pytest

from spec.kit import claim
from spec.kit.redis import address_of, redis_server
from spec.sessions.visitors import Visitor

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
    pytest.param(lambda visitor: visitor.put(a=2), id="write"),
    pytest.param(Visitor.log_in, id="login"),
    pytest.param(Visitor.log_out, id="logout"),
]


@pytest.mark.parametrize("action", ACTIONS)
@claim("sessions.outage.at-start")
def test_a_redis_that_is_not_there_is_a_503(app, action):
    """While Redis is down the app starts; a use of a session is a 503 with a plain page."""
    visitor = Visitor(app, "A" * 43)
    action(visitor)

    assert (refusal(visitor), visitor.response.text.endswith(PAGE)) == (REFUSED, True)


@claim("sessions.outage.write-alone")
def test_a_change_that_cannot_be_kept_is_a_503(app):
    """Where only the keeping fails the view's own answer is replaced: no login seems to succeed."""
    visitor = Visitor(app)
    visitor.log_in()

    assert (refusal(visitor), visitor.token) == (REFUSED, "")
    assert "Next" not in visitor.response.headers


@claim("sessions.outage.other-pages")
def test_a_page_without_session_is_served(app):
    """Pages that use no session are served while Redis is down, to whoever has one too."""
    visitor = Visitor(app, "A" * 43)
    visitor.visit(lambda session: None)

    assert visitor.response.status_code == 200


@claim("sessions.outage.in-the-middle")
def test_service_is_back_as_soon_as_redis_is(app, folder):
    """Redis may die and come back: the next request after that is served, on old connections."""
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


@claim("sessions.outage.no-second-try")
def test_a_refused_connection_is_not_tried_again(app_at, redis_config):
    """A Redis that refuses connections is tried once; redis-py's `Redis()` would try for long."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        url = f"redis://127.0.0.1:{bound.getsockname()[1]}"
        visitor = Visitor(app_at({"SESSION_STORE": "redis", "REDIS_URL": url}), "A" * 43)
        began = time.monotonic()
        visitor.visit()
        took = time.monotonic() - began

    assert (refusal(visitor), took < 1) == (REFUSED, True)


@claim("sessions.outage.hangs")
def test_a_redis_that_hangs_is_a_503_soon(app, folder):
    """A Redis that accepts connections and does not answer costs half a second, and is a 503."""
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


@claim("sessions.outage.full")
def test_a_full_redis_is_a_503_and_keeps_what_it_has(app, folder):
    """A Redis without room refuses changes; the session is whole, reading and logout go on."""
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


@claim("sessions.outage.log")
def test_an_outage_is_one_line_in_the_log(app, caplog):
    """A refused request is one warning that says why, without a traceback."""
    Visitor(app, "A" * 43).visit()

    (record,) = caplog.records
    assert (record.levelname, record.getMessage().count("\n"), record.exc_info) == (
        "WARNING",
        0,
        None,
    )
    assert "redis.sock" in record.getMessage()


@claim("sessions.outage.log-is-discreet")
def test_the_log_tells_no_session(app, folder, caplog):
    """The log has neither the id nor the data of a session that was refused."""
    with redis_server(folder, "--maxmemory", "1", "--maxmemory-policy", "noeviction"):
        Visitor(app).put(secret="python")

    assert [record.getMessage() for record in caplog.records] == [
        "Redis does not keep sessions: OutOfMemoryError"
    ]
