import datetime as dt
import time

import flask
import pytest

from spec.kit import claim
from spec.tools.parts import need_os

DOC = "api#flask.Response.set_cookie"
MOMENT = dt.datetime(2017, 11, 18, 4, 36, 4, tzinfo=dt.timezone.utc)

KINDS = [
    pytest.param(MOMENT, id="aware"),
    pytest.param(MOMENT.astimezone(dt.timezone(dt.timedelta(hours=8))), id="aware, not UTC"),
    pytest.param(MOMENT.replace(tzinfo=None, microsecond=999999), id="naive, taken for UTC"),
    pytest.param(1510979764.9, id="seconds, fractions are cut"),
]


@claim("cookies.expires.is-written-with-dashes", werkzeug="<2.0")
@pytest.mark.parametrize("expires", KINDS)
def test_expires_is_written_with_dashes(expires):
    """Before Werkzeug 2.0 `set_cookie(expires=…)` writes a date with dashes."""
    response = flask.Response()
    response.set_cookie("a", "b", expires=expires, path=None)

    assert response.headers["Set-Cookie"] == "a=b; Expires=Sat, 18-Nov-2017 04:36:04 GMT"


@claim("cookies.expires.is-written-with-spaces", werkzeug=">=2.0")
@pytest.mark.parametrize("expires", KINDS)
def test_expires_is_written_with_spaces(expires):
    """`set_cookie(expires=…)` writes a date with spaces, like every other HTTP date."""
    response = flask.Response()
    response.set_cookie("a", "b", expires=expires, path=None)

    assert response.headers["Set-Cookie"] == "a=b; Expires=Sat, 18 Nov 2017 04:36:04 GMT"


@pytest.fixture
def west(monkeypatch):
    """Local time is eight hours behind UTC."""
    need_os("time zones")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "WEST+8")
        time.tzset()
        yield
    time.tzset()


@claim("cookies.expires.struct-time-is-utc", werkzeug="<2.0")
def test_a_struct_time_is_taken_for_utc(west):
    """Before Werkzeug 2.0 a `time.struct_time` given as `expires` is UTC."""
    response = flask.Response()
    response.set_cookie("a", "b", expires=time.gmtime(0), path=None)

    assert response.headers["Set-Cookie"] == "a=b; Expires=Thu, 01-Jan-1970 00:00:00 GMT"


@claim("cookies.expires.struct-time-is-local", werkzeug=">=2.0")
def test_a_struct_time_is_taken_for_local_time(west):
    """A `time.struct_time` given as `expires` is local time."""
    response = flask.Response()
    response.set_cookie("a", "b", expires=time.localtime(0), path=None)

    assert response.headers["Set-Cookie"] == "a=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT"


@claim("cookies.expires.text-is-sent-as-given")
def test_text_is_sent_as_given():
    """A string given as `expires` is sent as given, even if it is not a date."""
    response = flask.Response()
    response.set_cookie("a", "b", expires="tomorrow; Secure", path=None)

    assert response.headers["Set-Cookie"] == "a=b; Expires=tomorrow; Secure"


@claim("cookies.expires.takes-a-date-as-midnight", werkzeug=">=2.0", otherwise=AttributeError)
def test_a_date_is_its_midnight():
    """A `date` given as `expires` is sent as its midnight in UTC."""
    response = flask.Response()
    response.set_cookie("a", "b", expires=dt.date(2030, 6, 1), path=None)

    assert response.headers["Set-Cookie"] == "a=b; Expires=Sat, 01 Jun 2030 00:00:00 GMT"


@claim("cookies.expires.year-is-short", werkzeug="<1.0.1")
def test_a_year_before_1000_is_written_short():
    """Before Werkzeug 1.0.1 a year before 1000 in Expires has fewer than four digits."""
    response = flask.Response()
    response.set_cookie("a", "b", expires=dt.datetime(999, 1, 1), path=None)

    assert response.headers["Set-Cookie"] == "a=b; Expires=Tue, 01-Jan-999 00:00:00 GMT"


@claim("cookies.expires.year-has-four-digits", werkzeug=">=1.0.1")
def test_a_year_before_1000_is_filled_with_zeros():
    """The year in Expires has four digits."""
    response = flask.Response()
    response.set_cookie("a", "b", expires=dt.datetime(999, 1, 1), path=None)

    line = response.headers["Set-Cookie"]
    assert line.replace("-", " ") == "a=b; Expires=Tue, 01 Jan 0999 00:00:00 GMT"
