"""What Werkzeug's parsers make of dates, ranges, entity tags and cookies."""

import datetime as dt

import pytest
from werkzeug import http

from spec.kit import claim

DOC = "werkzeug:http#http-utilities"

UTC = dt.timezone.utc


@claim(
    "request.parse.range-after-an-open-one-is-none",
    doc="werkzeug:http#werkzeug.http.parse_range_header",
    werkzeug=">=2.0",
    otherwise=TypeError,
)
@pytest.mark.filterwarnings("ignore:The 'parse_:DeprecationWarning")
def test_a_range_after_an_open_one_is_none():
    """`parse_range_header()` returns None if a range of last bytes follows an open one."""
    assert http.parse_range_header("bytes=5-,-3") is None


@claim("request.parse.etags-are-strong-and-weak", doc="werkzeug:http#werkzeug.http.parse_etags")
@pytest.mark.filterwarnings("ignore:The 'parse_:DeprecationWarning")
def test_etags_are_read_strong_and_weak():
    """`parse_etags()` reads ETags without quotes, too; `*` matches any."""
    tags = http.parse_etags('"a", W/"b" , c')

    assert (tags.as_set(), tags.as_set(True)) == ({"a", "c"}, {"a", "b", "c"})
    assert [http.parse_etags(it).star_tag for it in ("*", None)] == [True, False]


@claim("request.parse.etag-is-unquoted", doc="werkzeug:http#werkzeug.http.unquote_etag")
@pytest.mark.parametrize(
    ("header", "etag"),
    [
        pytest.param('W/"a"', ("a", True), id="weak"),
        pytest.param("a", ("a", False), id="no-quotes"),
        pytest.param(None, (None, None), id="none"),
    ],
)
def test_an_etag_is_unquoted(header, etag):
    """`unquote_etag()` returns an ETag without its quotes, and whether it is weak."""
    assert http.unquote_etag(header) == etag


@claim("request.parse.age-is-seconds-or-none", doc="api#flask.Response.age")
@pytest.mark.parametrize(
    ("header", "age"),
    [("5", dt.timedelta(seconds=5)), *((it, None) for it in ("-5", "x", None, "9" * 30))],
)
def test_an_age_is_a_number_of_seconds(header, age):
    """`parse_age()` returns None for anything but a number of seconds that is not negative."""
    assert http.parse_age(header) == age


@claim("request.parse.date-is-read-in-three-formats", doc="werkzeug:http#werkzeug.http.parse_date")
@pytest.mark.parametrize(
    "header",
    [
        pytest.param("Thu, 01 Jan 2026 00:00:00 GMT", id="rfc-5322"),
        pytest.param("Thursday, 01-Jan-26 00:00:00 GMT", id="rfc-850"),
        pytest.param("Thu Jan  1 00:00:00 2026", id="asctime"),
    ],
)
def test_a_date_is_read_in_every_format_of_http(header):
    """`parse_date()` reads the three date formats of HTTP, as UTC."""
    assert http.parse_date(header).replace(tzinfo=UTC) == dt.datetime(2026, 1, 1, tzinfo=UTC)


@claim("request.parse.date-is-none-if-it-is-invalid", doc="werkzeug:http#werkzeug.http.parse_date")
@pytest.mark.parametrize("header", [None, "Thu, 99 Jan 2026 00:00:00 GMT"])
def test_what_is_no_date_is_none(header):
    """`parse_date()` returns None for what is not a date."""
    assert http.parse_date(header) is None


@claim(
    "request.parse.date-has-its-zone",
    doc="werkzeug:http#werkzeug.http.parse_date",
    werkzeug=">=2.0",
)
def test_a_date_has_its_zone():
    """`parse_date()` returns a datetime with the time zone of the header, or else with UTC."""
    offsets = [
        http.parse_date(f"Thu, 01 Jan 2026 00:00:00 {it}").utcoffset()
        for it in ("GMT", "-0000", "+0100")
    ]

    assert offsets == [dt.timedelta(0), dt.timedelta(0), dt.timedelta(hours=1)]


@claim(
    "request.parse.cookie-is-read-of-a-header-or-an-environ",
    doc="werkzeug:http#werkzeug.http.parse_cookie",
)
@pytest.mark.parametrize(
    ("header", "cookies"),
    [
        pytest.param("a=b; c=d", {"a": "b", "c": "d"}, id="header"),
        pytest.param({"HTTP_COOKIE": "a=b"}, {"a": "b"}, id="environ"),
        pytest.param(None, {}, id="none"),
    ],
)
def test_cookies_are_read_of_a_header_or_an_environ(header, cookies):
    """`parse_cookie()` reads the Cookie header, or that of a WSGI environ."""
    assert dict(http.parse_cookie(header).items()) == cookies
