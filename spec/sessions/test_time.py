"""The time that a session cookie carries."""

from __future__ import annotations

import datetime as dt

import pytest

from spec.kit import claim
from spec.sessions import signer
from spec.sessions.samples import A_IS_1, NOON

DOC = "config#PERMANENT_SESSION_LIFETIME"
SINCE_2011 = NOON - 1293840000


@claim("sessions.time.is-alive-at-the-last-second")
def test_a_session_is_alive_until_its_last_second(seen, clock):
    """A session cookie exactly as old as the lifetime, 31 days, is read."""
    clock.shift(dt.timedelta(days=31))

    assert seen(A_IS_1) == {"a": 1}


@claim("sessions.time.is-dead-a-second-later")
def test_a_session_is_dead_a_second_after_its_lifetime(seen, clock):
    """A session cookie one second older than the lifetime is empty, even if it is not permanent."""
    clock.shift(dt.timedelta(days=31, seconds=1))

    assert seen(A_IS_1) == {}


@claim("sessions.time.lifetime-is-config")
@pytest.mark.parametrize(
    "lifetime",
    [
        pytest.param(5, id="seconds"),
        pytest.param(dt.timedelta(seconds=5), id="timedelta"),
    ],
)
def test_the_lifetime_is_seconds_or_a_timedelta(app, seen, clock, lifetime):
    """`PERMANENT_SESSION_LIFETIME` limits the age of every session cookie."""
    app.config["PERMANENT_SESSION_LIFETIME"] = lifetime
    ages = [(age, seen(signer.sign({"a": 1}, b"key", NOON - age))) for age in (5, 6)]

    assert ages == [(5, {"a": 1}), (6, {})]


@claim(
    "sessions.time.lifetime-attribute-is-a-timedelta",
    doc="api#flask.Flask.permanent_session_lifetime",
)
@pytest.mark.parametrize(
    "given", [pytest.param(90, id="seconds"), pytest.param(dt.timedelta(0, 90), id="timedelta")]
)
def test_the_lifetime_attribute_is_always_a_timedelta(app, given):
    """`app.permanent_session_lifetime` is a timedelta, even if the config has a number."""
    app.config["PERMANENT_SESSION_LIFETIME"] = given

    assert app.permanent_session_lifetime == dt.timedelta(seconds=90)


@claim("sessions.time.lifetime-is-31-days-by-default")
def test_the_lifetime_is_31_days_by_default(app):
    """`PERMANENT_SESSION_LIFETIME` is 31 days by default."""
    assert app.config["PERMANENT_SESSION_LIFETIME"] == dt.timedelta(days=31)


@claim(
    "sessions.time.counts-from-1970",
    itsdangerous=">=1.0",
    doc="itsdangerous:timed#itsdangerous.timed.TimestampSigner",
)
def test_the_timestamp_counts_from_1970(app, clock):
    """The timestamp of a session cookie counts the seconds since 1970."""
    cookie = app.session_interface.get_signing_serializer(app).dumps({})

    assert cookie.split(".")[1] == signer.timestamp_of(NOON)


@claim(
    "sessions.time.counts-from-2011",
    itsdangerous="<1.0",
    doc="api#flask.sessions.SecureCookieSessionInterface",
)
def test_the_timestamp_counts_from_2011(app, clock):
    """Before itsdangerous 1.0 the timestamp of a session cookie counts from 2011."""
    cookie = app.session_interface.get_signing_serializer(app).dumps({})

    assert cookie.split(".")[1] == signer.timestamp_of(SINCE_2011)


@claim(
    "sessions.time.future-is-refused",
    itsdangerous=">=2.0",
    doc="itsdangerous:timed#itsdangerous.timed.TimestampSigner",
)
def test_a_cookie_from_the_future_is_refused(seen, clock):
    """A session cookie signed one second ahead of the server's clock is an empty session."""
    assert seen(signer.sign({"a": 1}, b"key", NOON + 1)) == {}


@claim(
    "sessions.time.future-is-accepted",
    itsdangerous="<2.0",
    doc="itsdangerous:timed#itsdangerous.timed.TimestampSigner",
)
def test_a_cookie_from_the_future_is_accepted(seen, clock):
    """Before itsdangerous 2.0 a session cookie signed ahead of the server's clock is read."""
    cookie = signer.sign_text(A_IS_1[: A_IS_1.index(".")] + ".aVZhwQ", b"key")

    assert seen(cookie) == {"a": 1}


@claim("sessions.time.writing-renews")
def test_writing_to_a_session_renews_its_time(answer, clock):
    """A changed session is signed again, with the time of the change."""
    clock.shift(60)
    line = answer(lambda session: session.update(a=1), A_IS_1).headers["Set-Cookie"]

    assert line.split(";")[0] == "session=" + signer.sign({"a": 1}, b"key", NOON + 60)
