"""werkzeug.http: the functions that write a header, for headers that a response has none for."""

import datetime as dt

import pytest
from werkzeug import http

from spec.kit import claim

DOC = "werkzeug:http#http-utilities"


@claim(
    "responses.dump.value-is-quoted-if-it-is-no-token",
    doc="werkzeug:http#werkzeug.http.quote_header_value",
)
@pytest.mark.parametrize(
    ("value", "options", "written"),
    [
        pytest.param("a", {}, "a", id="token"),
        pytest.param("a", {"allow_token": False}, '"a"', id="token-in-quotes"),
        pytest.param("a b", {}, '"a b"', id="blank"),
        pytest.param('a"b', {}, r'"a\"b"', id="quote"),
        pytest.param(5, {}, "5", id="number"),
    ],
)
def test_a_value_is_quoted_where_it_has_to_be(value, options, written):
    """`quote_header_value()` quotes a value that is not a token, and escapes quotes."""
    assert http.quote_header_value(value, **options) == written
    assert http.unquote_header_value(written) == str(value)


@claim(
    "responses.dump.empty-value-is-quoted",
    doc="werkzeug:http#werkzeug.http.quote_header_value",
    werkzeug=">=2.3",
)
def test_an_empty_value_is_quoted():
    """`quote_header_value("")` is a pair of quotes."""
    assert http.quote_header_value("") == '""'


@claim(
    "responses.dump.empty-value-is-nothing",
    doc="werkzeug:http#werkzeug.http.quote_header_value",
    werkzeug="<2.3",
)
def test_an_empty_value_is_nothing():
    """`quote_header_value("")` is empty."""
    assert http.quote_header_value("") == ""


@claim(
    "responses.dump.header-is-written-of-a-list-or-a-dict",
    doc="werkzeug:http#werkzeug.http.dump_header",
)
@pytest.mark.parametrize(
    ("value", "header"),
    [
        pytest.param(["a", "b c"], 'a, "b c"', id="list"),
        pytest.param({"a": "b", "c": None, "d": "e f"}, 'a=b, c, d="e f"', id="dict"),
        pytest.param({"a*": "UTF-8''%C3%A9"}, "a*=UTF-8''%C3%A9", id="charset"),
    ],
)
def test_a_list_or_a_dict_is_written(value, header):
    """`dump_header()` writes a list, or a dict as `key=value`, or `key` if the value is None."""
    assert http.dump_header(value) == header


@claim(
    "responses.dump.options-are-written-after-the-value",
    doc="werkzeug:http#werkzeug.http.dump_header",
)
@pytest.mark.parametrize(
    ("value", "options", "header"),
    [
        pytest.param("a/b", {"c": "d", "e": "f g"}, 'a/b; c=d; e="f g"', id="options"),
        pytest.param("a/b", {"c*": "UTF-8''%C3%A9"}, "a/b; c*=UTF-8''%C3%A9", id="charset"),
        pytest.param(None, {"c": "d"}, "c=d", id="no-value"),
    ],
)
def test_options_are_written_after_the_value(value, options, header):
    """`dump_options_header()` writes a value and its options, as in Content-Type."""
    assert http.dump_options_header(value, options) == header


@claim("responses.dump.etag-is-quoted", doc="werkzeug:http#werkzeug.http.quote_etag")
def test_an_etag_is_quoted():
    """`quote_etag()` quotes a strong or weak ETag, and raises ValueError for one with a quote."""
    assert [http.quote_etag("a"), http.quote_etag("a", weak=True)] == ['"a"', 'W/"a"']
    with pytest.raises(ValueError, match="invalid etag"):
        http.quote_etag('a"b')


@claim("responses.dump.age-is-written-in-seconds", doc="api#flask.Response.age")
@pytest.mark.parametrize(("age", "written"), [(dt.timedelta(seconds=90), "90"), (None, None)])
def test_an_age_is_written_in_seconds(age, written):
    """`dump_age()` writes a timedelta in seconds, and raises ValueError below 0."""
    assert http.dump_age(age) == written
    with pytest.raises(ValueError, match="negative"):
        http.dump_age(-5)


@claim("responses.dump.date-is-written-in-gmt", doc="werkzeug:http#werkzeug.http.http_date")
@pytest.mark.parametrize(
    ("date", "written"),
    [
        pytest.param(0, "Thu, 01 Jan 1970 00:00:00 GMT", id="seconds"),
        pytest.param(dt.datetime(2026, 1, 1), "Thu, 01 Jan 2026 00:00:00 GMT", id="naive"),
        pytest.param(
            dt.datetime(2026, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=1))),
            "Wed, 31 Dec 2025 23:00:00 GMT",
            id="aware",
        ),
    ],
)
def test_a_date_is_written_in_gmt(date, written):
    """`http_date()` takes seconds since 1970, a naive datetime in UTC, or an aware one."""
    assert http.http_date(date) == written


@claim(
    "responses.dump.content-range-is-read-as-written",
    doc="werkzeug:http#werkzeug.http.parse_content_range_header",
)
@pytest.mark.filterwarnings("ignore:The 'parse_:DeprecationWarning")
@pytest.mark.parametrize("header", ["bytes 0-9/50", "bytes 0-9/*", "bytes */0", "bytes */*"])
def test_content_range_is_read_and_written(header):
    """`parse_content_range_header()` reads what `ContentRange.to_header()` writes."""
    assert http.parse_content_range_header(header).to_header() == header


@claim(
    "responses.dump.invalid-content-range-is-none",
    doc="werkzeug:http#werkzeug.http.parse_content_range_header",
)
@pytest.mark.filterwarnings("ignore:The 'parse_:DeprecationWarning")
@pytest.mark.parametrize(
    "header",
    [
        *(None, "", "bytes 0-9", "bytes */x", "bytes 5-2/50", "bytes x-y/50", "bytes 09/50"),
    ],
)
def test_a_content_range_that_is_not_well_formed_is_none(header):
    """`parse_content_range_header()` returns None for an invalid header."""
    assert http.parse_content_range_header(header) is None


@claim(
    "responses.dump.headers-of-a-kind-are-removed",
    doc="werkzeug:http#werkzeug.http.remove_entity_headers",
)
def test_headers_of_a_kind_are_removed():
    """`remove_entity_headers()` and `remove_hop_by_hop_headers()` change a list of headers."""
    headers = [("Content-Type", "x"), ("Expires", "y"), ("Connection", "z"), ("A", "b")]
    http.remove_entity_headers(headers)
    seen = [list(headers)]
    http.remove_hop_by_hop_headers(headers)

    assert seen[0] == [("Expires", "y"), ("Connection", "z"), ("A", "b")]
    assert headers == [("Expires", "y"), ("A", "b")]
    assert (http.is_entity_header("CONTENT-type"), http.is_hop_by_hop_header("TE")) == (True, True)


HOP_BY_HOP = [
    "Connection",
    "Keep-Alive",
    "Proxy-Authenticate",
    "Proxy-Authorization",
    "TE",
    "Trailer",
    "Transfer-Encoding",
    "Upgrade",
]


@claim(
    "responses.dump.hop-by-hop-headers-are-eight",
    doc="werkzeug:http#werkzeug.http.is_hop_by_hop_header",
)
def test_hop_by_hop_headers_are_those_of_http():
    """`remove_hop_by_hop_headers()` removes the eight headers that RFC 2616 names."""
    headers = [(name, "x") for name in [*HOP_BY_HOP, "Via"]]
    http.remove_hop_by_hop_headers(headers)

    assert headers == [("Via", "x")]


@claim(
    "responses.dump.is-resource-modified-compares-an-environ",
    doc="werkzeug:http#werkzeug.http.is_resource_modified",
)
@pytest.mark.parametrize(
    ("method", "headers", "options", "modified"),
    [
        pytest.param("GET", {"IF_NONE_MATCH": '"a"'}, {"etag": '"b"'}, True, id="other-etag"),
        pytest.param("GET", {"IF_NONE_MATCH": 'W/"a"'}, {"etag": '"a"'}, False, id="weak-etag"),
        pytest.param("POST", {"IF_NONE_MATCH": '"a"'}, {"etag": '"a"'}, False, id="post"),
        pytest.param(
            "GET",
            {"IF_MODIFIED_SINCE": "Thu, 01 Jan 2026 00:00:00 GMT"},
            {"last_modified": "Fri, 02 Jan 2026 00:00:00 GMT"},
            True,
            id="later",
        ),
        pytest.param(
            "GET",
            {"RANGE": "bytes=0-1", "IF_RANGE": "Thu, 01 Jan 2026 00:00:00 GMT"},
            {"last_modified": dt.datetime(2025, 1, 1), "ignore_if_range": False},
            False,
            id="if-range",
        ),
        pytest.param("GET", {"IF_NONE_MATCH": '"a"'}, {"data": b"x"}, True, id="data"),
    ],
)
def test_a_resource_is_modified_unless_the_headers_say_otherwise(
    method, headers, options, modified
):
    """`is_resource_modified()` compares a WSGI environ with an ETag, a date or the data."""
    environ = {"REQUEST_METHOD": method, **{f"HTTP_{key}": headers[key] for key in headers}}

    assert http.is_resource_modified(environ, **options) is modified


@claim(
    "responses.dump.is-resource-modified-ignores-if-range",
    doc="werkzeug:http#werkzeug.http.is_resource_modified",
)
def test_if_range_is_ignored_by_default():
    """`is_resource_modified()` ignores If-Range unless `ignore_if_range=False`."""
    condition = "Thu, 01 Jan 2026 00:00:00 GMT"
    environ = {"REQUEST_METHOD": "GET", "HTTP_RANGE": "bytes=0-1", "HTTP_IF_RANGE": condition}

    assert http.is_resource_modified(environ, last_modified=dt.datetime(2025, 1, 1)) is True


@claim(
    "responses.dump.is-resource-modified-takes-etag-or-data",
    doc="werkzeug:http#werkzeug.http.is_resource_modified",
)
def test_a_resource_has_an_etag_or_data():
    """`is_resource_modified()` raises TypeError for both an ETag and data."""
    with pytest.raises(TypeError, match="both data and etag"):
        http.is_resource_modified({"REQUEST_METHOD": "GET"}, etag="a", data=b"x")
