import datetime as dt

import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.content_type"


@claim("request.content-headers.are-given-as-sent", doc="api#flask.Request.referrer")
@pytest.mark.filterwarnings("ignore:The 'content_md5' attribute:DeprecationWarning")
@pytest.mark.parametrize(
    ("header", "attribute"),
    [
        ("Referer", "referrer"),
        ("Content-Encoding", "content_encoding"),
        ("Content-MD5", "content_md5"),
    ],
)
def test_some_headers_are_given_as_sent(ask, header, attribute):
    """`referrer`, `content_encoding` and `content_md5` are their headers as sent, or None."""
    sent = ask(lambda: getattr(request, attribute), headers={header: "Some Value"})
    absent = ask(lambda: getattr(request, attribute))

    assert (sent, absent) == ("Some Value", None)


@claim(
    "request.cors.headers-are-parsed",
    doc="api#flask.Request.origin",
    werkzeug=">=1.0",
    otherwise=AttributeError,
)
def test_the_headers_of_a_preflight_request_are_parsed(ask):
    """`origin` and the `access_control_request_...` attributes read a preflight request."""
    headers = {
        "Origin": "https://example.com",
        "Access-Control-Request-Method": "PUT",
        "Access-Control-Request-Headers": "X-A, x-b",
    }

    seen = ask(
        lambda: (
            request.origin,
            request.access_control_request_method,
            list(request.access_control_request_headers),
        ),
        headers=headers,
    )

    assert seen == ("https://example.com", "PUT", ["X-A", "x-b"])


@claim("request.pragma.is-a-set-of-tokens", doc="api#flask.Request.pragma")
@pytest.mark.filterwarnings("ignore:The 'pragma' attribute:DeprecationWarning")
def test_pragma_is_a_set_of_tokens(ask):
    """`pragma` holds the tokens of its header in order, and finds them in any case."""
    seen = ask(
        lambda: (list(request.pragma), "NO-CACHE" in request.pragma),
        headers={"Pragma": "no-cache, foo"},
    )

    assert seen == (["no-cache", "foo"], True)


@claim("request.pragma.is-empty-without-its-header", doc="api#flask.Request.pragma")
def test_pragma_is_empty_without_its_header(ask):
    """`pragma` is an empty set without a Pragma header."""
    assert ask(lambda: list(request.pragma)) == []


@claim("request.max-forwards.is-an-int-or-none", doc="api#flask.Request.max_forwards")
@pytest.mark.parametrize(("header", "expected"), [("5", 5), ("many", None)])
def test_max_forwards_is_an_int_or_none(ask, header, expected):
    """`max_forwards` is an int, or None if the header is not a number."""
    assert ask(lambda: request.max_forwards, headers={"Max-Forwards": header}) == expected


@claim("request.dates.are-naive", doc="api#flask.Request.date", werkzeug="<2.0")
def test_a_date_is_naive(ask):
    """`request.date` is a datetime in UTC without a time zone."""
    headers = {"Date": "Wed, 21 Oct 2015 07:28:00 GMT"}

    assert ask(lambda: request.date, headers=headers) == dt.datetime(2015, 10, 21, 7, 28)


@claim("request.dates.are-in-utc", doc="api#flask.Request.date", werkzeug=">=2.0")
@pytest.mark.parametrize(
    ("header", "attribute"),
    [
        pytest.param("Date", "date", id="date"),
        pytest.param("If-Modified-Since", "if_modified_since", id="if_modified_since"),
        pytest.param("If-Unmodified-Since", "if_unmodified_since", id="if_unmodified_since"),
    ],
)
def test_a_date_is_in_utc(ask, header, attribute):
    """`date`, `if_modified_since` and `if_unmodified_since` are datetimes in UTC."""
    headers = {header: "Wed, 21 Oct 2015 07:28:00 GMT"}

    assert ask(lambda: getattr(request, attribute), headers=headers) == dt.datetime(
        2015, 10, 21, 7, 28, tzinfo=dt.timezone.utc
    )


@claim("request.dates.nonsense-is-none", doc="api#flask.Request.date")
def test_a_date_that_is_none_is_none(ask):
    """`request.date` is None without a Date header, and if that is not a date."""
    nonsense = ask(lambda: request.date, headers={"Date": "gibberish"})

    assert (ask(lambda: request.date), nonsense) == (None, None)
