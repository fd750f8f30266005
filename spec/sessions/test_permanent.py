"""Permanent sessions."""

from __future__ import annotations

import datetime as dt

import pytest

from spec.kit import claim
from spec.sessions.samples import A_IS_1, PERMANENT

DOC = "api#flask.session.permanent"


def lines(response):
    """The cookies that a response sets."""
    return response.headers.getlist("Set-Cookie")


@claim("sessions.permanent.ends-with-the-browser", doc="api#flask.session.permanent")
def test_a_session_that_is_not_permanent_ends_with_the_browser(answer, clock):
    """The cookie of a session that is not permanent has neither Expires nor Max-Age."""
    assert lines(answer(lambda session: session.update(a=1))) == [
        f"session={A_IS_1}; HttpOnly; Path=/"
    ]


@claim("sessions.permanent.expires-after-its-lifetime", werkzeug=">=2.0")
@pytest.mark.parametrize(
    ("lifetime", "date"),
    [
        pytest.param(dt.timedelta(days=31), "Sun, 01 Feb 2026 12:00:00", id="default"),
        pytest.param(5, "Thu, 01 Jan 2026 12:00:05", id="seconds"),
    ],
)
def test_a_permanent_session_expires_after_its_lifetime(app, answer, clock, lifetime, date):
    """The cookie of a permanent session has an Expires, `PERMANENT_SESSION_LIFETIME` ahead."""
    app.config["PERMANENT_SESSION_LIFETIME"] = lifetime

    assert lines(answer(lambda session: setattr(session, "permanent", True))) == [
        f"session={PERMANENT}; Expires={date} GMT; HttpOnly; Path=/"
    ]


@claim("sessions.permanent.expires-with-dashes", werkzeug="<2.0")
@pytest.mark.parametrize(
    ("lifetime", "date"),
    [
        pytest.param(dt.timedelta(days=31), "Sun, 01-Feb-2026 12:00:00", id="default"),
        pytest.param(5, "Thu, 01-Jan-2026 12:00:05", id="seconds"),
    ],
)
def test_a_permanent_session_expires_at_a_dashed_date(app, answer, clock, lifetime, date):
    """Before Werkzeug 2.0 the Expires of a permanent session has dashes."""
    app.config["PERMANENT_SESSION_LIFETIME"] = lifetime

    assert lines(answer(lambda session: setattr(session, "permanent", True))) == [
        f"session={PERMANENT}; Expires={date} GMT; HttpOnly; Path=/"
    ]


@claim("sessions.permanent.stays-permanent")
def test_a_session_stays_permanent(client):
    """A permanent session is still permanent in the next request."""
    with client.session_transaction() as session:
        session.permanent = True

    with client.session_transaction() as session:
        assert (session.permanent, dict(session)) == (True, {"_permanent": True})


@claim("sessions.permanent.is-renewed-by-each-request", doc="config#SESSION_REFRESH_EACH_REQUEST")
def test_a_permanent_session_lives_as_long_as_it_is_visited(app, client, clock):
    """Each request renews a permanent session; a pause longer than the lifetime ends it."""
    app.config["PERMANENT_SESSION_LIFETIME"] = 60
    app.add_url_rule("/", "index", lambda: "")
    with client.session_transaction() as session:
        session.update(a=1, _permanent=True)
    states = []
    for pause in (50, 50, 61):
        clock.shift(pause)
        client.get("/")
        with client.session_transaction() as session:
            states.append(session.get("a"))

    assert states == [1, 1, None]


@claim(
    "sessions.permanent.is-not-renewed-without-refresh", doc="config#SESSION_REFRESH_EACH_REQUEST"
)
def test_a_permanent_session_without_refresh_ends_on_time(app, client, clock):
    """Without `SESSION_REFRESH_EACH_REQUEST` a visit does not renew a permanent session."""
    app.config.update(PERMANENT_SESSION_LIFETIME=60, SESSION_REFRESH_EACH_REQUEST=False)
    app.add_url_rule("/", "index", lambda: "")
    with client.session_transaction() as session:
        session.update(a=1, _permanent=True)
    states = []
    for pause in (50, 50):
        clock.shift(pause)
        client.get("/")
        with client.session_transaction() as session:
            states.append(session.get("a"))

    assert states == [1, None]


@claim(
    "sessions.permanent.expiration-is-aware",
    flask=">=2.2",
    otherwise=TypeError,
    doc="api#flask.sessions.SessionInterface.get_expiration_time",
)
def test_the_expiration_time_is_aware(app, clock):
    """`get_expiration_time()` returns an aware datetime in UTC."""
    session = app.session_interface.session_class({"_permanent": True})
    noon = dt.datetime(2026, 1, 1, 12, tzinfo=dt.timezone.utc)

    lifetime = app.session_interface.get_expiration_time(app, session) - noon
    assert lifetime == dt.timedelta(days=31)


@claim(
    "sessions.permanent.expiration-is-naive",
    flask="<2.2",
    otherwise=TypeError,
    doc="api#flask.sessions.SessionInterface.get_expiration_time",
)
def test_the_expiration_time_is_naive(app, clock):
    """Before Flask 2.2 `get_expiration_time()` returns a naive datetime in UTC."""
    session = app.session_interface.session_class({"_permanent": True})
    noon = dt.datetime(2026, 1, 1, 12)

    lifetime = app.session_interface.get_expiration_time(app, session) - noon
    assert lifetime == dt.timedelta(days=31)


@claim(
    "sessions.permanent.off-has-no-expiration-time",
    doc="api#flask.sessions.SessionInterface.get_expiration_time",
)
def test_a_session_that_is_not_permanent_has_no_expiration_time(app):
    """`get_expiration_time()` returns None for a session that is not permanent."""
    session = app.session_interface.session_class({"a": 1})

    assert app.session_interface.get_expiration_time(app, session) is None
