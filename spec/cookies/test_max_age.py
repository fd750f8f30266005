import datetime as dt

import flask
import pytest

from spec.cookies.header import attributes_of
from spec.kit import claim

DOC = "web-security#security-cookie"


@claim("cookies.max-age.takes-a-timedelta-in-whole-seconds")
def test_a_timedelta_is_sent_in_whole_seconds():
    """A timedelta given as `max_age` is sent in whole seconds."""
    response = flask.Response()
    response.set_cookie("a", "b", max_age=dt.timedelta(days=31, microseconds=900000))

    assert attributes_of(response.headers["Set-Cookie"])["Max-Age"] == "2678400"


@claim(
    "cookies.max-age.negative-fraction-rounds-down",
    doc="api#flask.Response.set_cookie",
    werkzeug="<2.0",
)
def test_a_negative_fraction_rounds_down():
    """Before Werkzeug 2.0 a `max_age` of `timedelta(seconds=-1.5)` sends a Max-Age of -2."""
    response = flask.Response()
    response.set_cookie("a", "b", max_age=dt.timedelta(seconds=-1.5))

    assert attributes_of(response.headers["Set-Cookie"])["Max-Age"] == "-2"


@claim("cookies.max-age.negative-fraction-rounds-to-zero", werkzeug=">=2.0")
def test_a_negative_fraction_rounds_towards_zero():
    """A `max_age` of `timedelta(seconds=-1.5)` sends a Max-Age of -1."""
    response = flask.Response()
    response.set_cookie("a", "b", max_age=dt.timedelta(seconds=-1.5))

    assert attributes_of(response.headers["Set-Cookie"])["Max-Age"] == "-1"


@claim("cookies.max-age.text-is-refused")
def test_max_age_as_text_is_refused():
    """`set_cookie()` raises TypeError for a `max_age` that is a string."""
    with pytest.raises(TypeError, match="unsupported operand"):
        flask.Response().set_cookie("a", "b", max_age="60")


@claim(
    "cookies.max-age.beyond-year-9999-is-sent",
    doc="api#flask.Response.set_cookie",
    werkzeug="<2.0",
    otherwise=ValueError,
)
def test_a_max_age_of_millennia_is_sent(clock):
    """Before Werkzeug 2.0 a `max_age` that ends after the year 9999 is sent."""
    response = flask.Response()
    response.set_cookie("a", "b", max_age=10**12, path=None)

    assert response.headers["Set-Cookie"] == (
        "a=b; Expires=Fri, 28-Sep-33714 13:46:40 GMT; Max-Age=1000000000000"
    )


@claim("cookies.max-age.beyond-year-9999-is-refused", werkzeug=">=2.0")
def test_a_max_age_of_millennia_is_refused(clock):
    """`set_cookie()` raises ValueError for a `max_age` that ends after the year 9999."""
    with pytest.raises(ValueError, match="year 33714 is out of range"):
        flask.Response().set_cookie("a", "b", max_age=10**12)
