import datetime as dt

import flask

from spec.cookies.header import attributes_of
from spec.kit import claim

DOC = "web-security#security-cookie"
NOON = dt.datetime(2026, 1, 1, 12, tzinfo=dt.timezone.utc)


@claim("cookies.expiry.is-not-sent-by-default")
def test_a_cookie_has_no_lifetime_by_default():
    """Without `max_age` and `expires` a cookie has neither Max-Age nor Expires."""
    response = flask.Response()
    response.set_cookie("a", "b", path=None)

    assert response.headers["Set-Cookie"] == "a=b"


@claim("cookies.max-age.sends-expires-too")
def test_max_age_sends_expires_too(clock):
    """`max_age` is sent as Max-Age in seconds, and as Expires for clients without Max-Age."""
    response = flask.Response()
    response.set_cookie("a", "b", max_age=3600, path=None)

    assert attributes_of(response.headers["Set-Cookie"]) == {
        "Expires": dt.datetime(2026, 1, 1, 13, tzinfo=dt.timezone.utc),
        "Max-Age": "3600",
    }


@claim("cookies.max-age.expires-follows-the-clock")
def test_expires_is_reckoned_from_the_moment_of_the_call(clock):
    """Expires is `max_age` after the call of `set_cookie()`, not after the response was made."""
    response = flask.Response()
    clock.shift(dt.timedelta(days=59))
    response.set_cookie("a", "b", max_age=60)

    assert attributes_of(response.headers["Set-Cookie"])["Expires"] == dt.datetime(
        2026, 3, 1, 12, 1, tzinfo=dt.timezone.utc
    )


@claim("cookies.max-age.zero-expires-now")
def test_a_max_age_of_zero_expires_now(clock):
    """`max_age=0` sends a Max-Age of 0 and an Expires of now; it does not mean no lifetime."""
    response = flask.Response()
    response.set_cookie("a", "b", max_age=0, path=None)

    assert attributes_of(response.headers["Set-Cookie"]) == {"Expires": NOON, "Max-Age": "0"}


@claim("cookies.max-age.negative-is-past")
def test_a_negative_max_age_lies_in_the_past(clock):
    """A negative `max_age` is sent unchanged, with an Expires in the past."""
    response = flask.Response()
    response.set_cookie("a", "b", max_age=-5, path=None)

    assert attributes_of(response.headers["Set-Cookie"]) == {
        "Expires": dt.datetime(2026, 1, 1, 11, 59, 55, tzinfo=dt.timezone.utc),
        "Max-Age": "-5",
    }


@claim("cookies.expires.sends-no-max-age")
def test_expires_alone_sends_no_max_age():
    """`set_cookie()` with `expires` alone sends no Max-Age."""
    response = flask.Response()
    response.set_cookie("a", "b", expires=NOON, path=None)

    assert attributes_of(response.headers["Set-Cookie"]) == {"Expires": NOON}


@claim("cookies.expires.is-sent-beside-max-age")
def test_expires_and_max_age_are_both_sent_as_given(clock):
    """`set_cookie()` sends both `expires` and `max_age` as given, even if they contradict."""
    response = flask.Response()
    response.set_cookie("a", "b", max_age=60, expires=0, path=None)

    assert attributes_of(response.headers["Set-Cookie"]) == {
        "Expires": dt.datetime(1970, 1, 1, tzinfo=dt.timezone.utc),
        "Max-Age": "60",
    }
