"""Dates and ranges that make some release answer 500: any client can send them."""

import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.if_modified_since"
RANGE = "werkzeug:wrappers#werkzeug.wrappers.Request.range"

HUGE_HOUR = {"If-Modified-Since": "Thu, 01 Jan 2026 9999999999:00:00 GMT"}


@claim(
    "request.if-modified-since.hour-of-ten-digits-is-none",
    werkzeug="<2.0",
    otherwise=OverflowError,
)
def test_a_date_with_an_hour_of_ten_digits_is_none(ask):
    """`if_modified_since` is None for a date whose hour has ten digits."""
    assert ask(lambda: request.if_modified_since, headers=HUGE_HOUR) is None


@claim("request.if-modified-since.hour-of-ten-digits-raises", werkzeug=">=2.0")
def test_a_date_with_an_hour_of_ten_digits_raises(ask):
    """`if_modified_since` raises OverflowError, a 500, for a date whose hour has ten digits."""
    with pytest.raises(OverflowError, match="greater than maximum|too large to convert"):
        ask(lambda: request.if_modified_since, headers=HUGE_HOUR)


@claim(
    "request.if-modified-since.hour-of-ten-digits-breaks-conditional-answers",
    doc="werkzeug:wrappers#werkzeug.wrappers.Response.make_conditional",
    werkzeug=">=2.0",
)
def test_a_date_with_an_hour_of_ten_digits_breaks_conditional_answers(serve):
    """`make_conditional()` answers 500 if the hour of If-Modified-Since has ten digits."""
    client = serve(lambda: flask.Response("tea").make_conditional(request))

    assert client.get("/", headers=HUGE_HOUR).status_code == 500


@claim(
    "request.if-modified-since.overflow-handler-answers-400",
    doc="errorhandling#registering",
    werkzeug=">=2.0",
)
def test_a_handler_of_overflow_error_answers_400(app, serve):
    """An error handler of OverflowError answers 400 to a date whose hour has ten digits."""
    app.register_error_handler(OverflowError, lambda error: ("no date", 400))
    client = serve(lambda: str(request.if_modified_since))

    assert client.get("/", headers=HUGE_HOUR).status_code == 400


DIGITS = [
    pytest.param("bytes=\xb2-1", id="superscript"),
    pytest.param("bytes=1-\xb2", id="superscript-end"),
]


@claim("request.range.a-superscript-digit-raises", doc=RANGE, werkzeug="<2.2.2")
@pytest.mark.parametrize("header", DIGITS)
def test_a_superscript_digit_in_a_range_raises(ask, header):
    """`range` raises ValueError, a 500, for a superscript digit."""
    with pytest.raises(ValueError, match=r"^invalid literal for int\(\) with base 10: '²'$"):
        ask(lambda: request.range, headers={"Range": header})


@claim(
    "request.range.a-superscript-digit-is-none",
    doc=RANGE,
    werkzeug=">=2.2.2",
    otherwise=ValueError,
)
@pytest.mark.parametrize("header", DIGITS)
def test_a_superscript_digit_in_a_range_is_none(ask, header):
    """`range` is None for a superscript digit."""
    assert ask(lambda: request.range, headers={"Range": header}) is None


SIGNED = ["bytes=+1-5", "bytes=1-+5"]


@claim("request.range.a-plus-sign-makes-it-none", doc=RANGE, werkzeug="<2.2.2 || >=2.3.5")
@pytest.mark.parametrize("header", SIGNED)
def test_a_number_with_a_plus_sign_makes_a_range_none(ask, header):
    """`range` is None for a number with a plus sign, such as `bytes=+1-5`."""
    assert ask(lambda: request.range, headers={"Range": header}) is None


@claim("request.range.a-plus-sign-is-ignored", doc=RANGE, werkzeug=">=2.2.2,<2.3.5")
@pytest.mark.parametrize("header", SIGNED)
def test_a_plus_sign_in_a_range_is_ignored(ask, header):
    """`range` ignores a plus sign before a number, such as in `bytes=+1-5`."""
    assert str(ask(lambda: request.range, headers={"Range": header})) == "bytes=1-5"
