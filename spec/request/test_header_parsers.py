"""werkzeug.http: the functions that read a header that request has no attribute for."""

import datetime as dt

import pytest
from werkzeug import http

from spec.kit import claim

DOC = "werkzeug:http#http-utilities"

UTC = dt.timezone.utc


@claim("request.parse.list", doc="werkzeug:http#werkzeug.http.parse_list_header")
@pytest.mark.parametrize(
    ("header", "items"),
    [
        pytest.param('a, "b, c", d', ["a", "b, c", "d"], id="comma-in-quotes"),
        pytest.param(r'"a\"b", c', ['a"b', "c"], id="quote-in-quotes"),
    ],
)
def test_a_list_is_split_at_commas(header, items):
    """parse_list_header() splits at commas, not within quotes, and takes the quotes away."""
    assert http.parse_list_header(header) == items


@claim(
    "request.parse.list-drops-nothing",
    doc="werkzeug:http#werkzeug.http.parse_list_header",
    werkzeug="<3.1.7",
)
def test_a_list_has_empty_items():
    """parse_list_header() keeps empty items, and a quote that is not closed."""
    assert [http.parse_list_header("a,,b"), http.parse_list_header('"a')] == [
        ["a", "", "b"],
        ['"a'],
    ]


@claim(
    "request.parse.list-drops-empty-items",
    doc="werkzeug:http#werkzeug.http.parse_list_header",
    werkzeug=">=3.1.7",
)
def test_a_list_has_no_empty_items():
    """parse_list_header() drops empty items, and everything where a quote is not closed."""
    assert [http.parse_list_header("a,,b"), http.parse_list_header('"a')] == [["a", "b"], []]


@claim("request.parse.set", doc="werkzeug:http#werkzeug.http.parse_set_header")
def test_a_set_is_read_of_a_list():
    """parse_set_header() reads a list into a HeaderSet, which is empty without a header."""
    assert http.parse_set_header('a, "B c"').as_set(True) == {"a", "B c"}
    assert http.parse_set_header(None).as_set() == set()


PARSE_DICT = "werkzeug:http#werkzeug.http.parse_dict_header"


@claim("request.parse.dict", doc=PARSE_DICT)
def test_a_dict_is_read_of_pairs():
    """parse_dict_header() reads key=value pairs; the value of a key alone is None."""
    assert http.parse_dict_header('a=1, b="x y", c') == {"a": "1", "b": "x y", "c": None}


@claim("request.parse.dict-decodes", doc=PARSE_DICT, werkzeug=">=2.3")
@pytest.mark.parametrize(
    ("value", "decoded"),
    [
        pytest.param("UTF-8''%C3%A9", "é", id="utf-8"),
        pytest.param("iso-8859-1''%E9", "é", id="latin-1"),
        pytest.param("nonsense''%C3%A9", "%C3%A9", id="other-charset"),
        pytest.param("%C3%A9", "%C3%A9", id="no-charset"),
    ],
)
def test_a_value_with_a_charset_is_decoded(value, decoded):
    """The value of key* is decoded where it names ASCII, UTF-8 or ISO-8859-1."""
    assert http.parse_dict_header(f"a*={value}") == {"a": decoded}


@claim("request.parse.dict-keeps-stars", doc=PARSE_DICT, werkzeug="<2.3")
def test_a_value_with_a_charset_is_kept():
    """The value of key* is kept as it is, under the key with its star."""
    assert http.parse_dict_header("a*=UTF-8''%C3%A9") == {"a*": "UTF-8''%C3%A9"}


@claim("request.parse.dict-without-a-key", doc=PARSE_DICT, werkzeug=">=3.0.5", otherwise=Exception)
def test_a_value_without_a_key_is_dropped():
    """=value, which names no key, is left out."""
    assert http.parse_dict_header("=z, a=1") == {"a": "1"}


OPTIONS = "werkzeug:http#werkzeug.http.parse_options_header"


@claim("request.parse.options", doc=OPTIONS)
@pytest.mark.parametrize(
    ("header", "value", "options"),
    [
        pytest.param('a/b; c="d e"', "a/b", {"c": "d e"}, id="quoted"),
        pytest.param(r'a; b="c\"d"', "a", {"b": 'c"d'}, id="quote-in-quotes"),
        pytest.param("a; b*=UTF-8''%C3%A9", "a", {"b": "é"}, id="charset"),
        pytest.param("a; b*0=x; b*1=y", "a", {"b": "xy"}, id="continued"),
        pytest.param("a; b*0*=UTF-8''%C3%A9; b*1*=%C3%A8", "a", {"b": "éè"}, id="both"),
        pytest.param("a; b=1; b=2", "a", {"b": "2"}, id="twice"),
        pytest.param("", "", {}, id="empty"),
        pytest.param(None, "", {}, id="none"),
    ],
)
def test_options_are_read_after_the_value(header, value, options):
    """parse_options_header() gives the value, and a dict of its options, decoded and joined."""
    assert http.parse_options_header(header) == (value, options)


@claim("request.parse.options-drop", doc=OPTIONS, werkzeug=">=2.3", otherwise=Exception)
@pytest.mark.parametrize(
    ("header", "options"),
    [
        pytest.param("a; b; c=1", {"c": "1"}, id="no-value"),
        pytest.param("a; =1; c=2", {"c": "2"}, id="no-key"),
        pytest.param('a; b="c', {}, id="quote-not-closed"),
        pytest.param("a; b*=nonsense''%C3%A9", {"b": "%C3%A9"}, id="other-charset"),
    ],
)
def test_options_that_are_not_well_formed_are_dropped(header, options):
    """An option without value or name is left out; another charset is not decoded."""
    assert http.parse_options_header(header)[1] == options


@claim("request.parse.accept", doc="werkzeug:http#werkzeug.http.parse_accept_header")
def test_accept_is_read_best_first():
    """parse_accept_header() sorts by quality; without a header nothing is given."""
    accept = http.parse_accept_header("c;q=0.5, f, d;p=1;q=0.3")

    assert [quality for _, quality in accept] == [1, 0.5, 0.3]
    assert [list(http.parse_accept_header(it)) for it in ("", None)] == [[], []]


@claim(
    "request.parse.accept-drops-bad-quality",
    doc="werkzeug:http#werkzeug.http.parse_accept_header",
    werkzeug=">=2.3",
)
@pytest.mark.parametrize("quality", ["2", "x", "-1"])
def test_a_value_whose_quality_is_no_number_from_0_to_1_is_dropped(quality):
    """A value with any other quality than a number from 0 to 1 is left out."""
    assert list(http.parse_accept_header(f"a;q={quality}, b")) == [("b", 1)]


@claim(
    "request.parse.accept-keeps-bad-quality",
    doc="werkzeug:http#werkzeug.http.parse_accept_header",
    werkzeug="<2.3",
)
def test_a_value_whose_quality_is_no_number_counts_as_1():
    """A value with another quality counts as 1."""
    assert sorted(http.parse_accept_header("a;q=2, b;q=x, c;q=-1")) == [
        ("a", 1),
        ("b", 1),
        ("c", 1),
    ]


@claim("request.parse.cache-control", doc="werkzeug:http#werkzeug.http.parse_cache_control_header")
def test_cache_control_is_read():
    """parse_cache_control_header() reads that of a request, and without one gives an empty one."""
    assert http.parse_cache_control_header("max-age=5, no-store").max_age == 5
    assert http.parse_cache_control_header(None).max_age is None


@claim("request.parse.if-range", doc="werkzeug:http#werkzeug.http.parse_if_range_header")
def test_if_range_is_an_etag_or_a_date():
    """parse_if_range_header() reads an ETag, weak ones too, or a date, or nothing."""
    etags = [http.parse_if_range_header(it).etag for it in ('"e"', 'W/"e"', None)]
    date = http.parse_if_range_header("Thu, 01 Jan 2026 00:00:00 GMT").date

    assert (etags, date.replace(tzinfo=None)) == (["e", "e", None], dt.datetime(2026, 1, 1))


@claim("request.parse.range", doc="werkzeug:http#werkzeug.http.parse_range_header")
@pytest.mark.parametrize(
    ("header", "ranges"),
    [
        pytest.param("bytes=0-9", [(0, 10)], id="both-ends"),
        pytest.param("bytes=5-", [(5, None)], id="open"),
        pytest.param("bytes=-5", [(-5, None)], id="last"),
        pytest.param("bytes=0-0,5-9", [(0, 1), (5, 10)], id="several"),
        pytest.param("rows=0-9", [(0, 10)], id="other-unit"),
    ],
)
def test_a_range_is_read(header, ranges):
    """parse_range_header() gives the beginning of each range and the end, which is not in it."""
    assert http.parse_range_header(header).ranges == ranges


@claim("request.parse.range-invalid", doc="werkzeug:http#werkzeug.http.parse_range_header")
@pytest.mark.parametrize(
    "header",
    [
        *(None, "", "bytes", "bytes=5", "bytes=-", "bytes=5-2", "bytes=a-b", "bytes=5-x"),
        *("bytes=-x", "bytes=--5", "bytes=-5,0-3", "bytes=0-5,3-9"),
    ],
)
def test_a_range_that_is_not_well_formed_is_none(header):
    """A header that is no list of ranges, in order, which do not overlap, gives None."""
    assert http.parse_range_header(header) is None


@claim(
    "request.parse.range-after-the-last",
    doc="werkzeug:http#werkzeug.http.parse_range_header",
    werkzeug=">=2.0",
    otherwise=TypeError,
)
def test_a_range_after_an_open_one_is_none():
    """A range of last bytes after an open one gives None."""
    assert http.parse_range_header("bytes=5-,-3") is None


@claim("request.parse.etags", doc="werkzeug:http#werkzeug.http.parse_etags")
def test_etags_are_read_strong_and_weak():
    """parse_etags() takes ETags without quotes too; * matches any."""
    tags = http.parse_etags('"a", W/"b" , c')

    assert (tags.as_set(), tags.as_set(True)) == ({"a", "c"}, {"a", "b", "c"})
    assert [http.parse_etags(it).star_tag for it in ("*", None)] == [True, False]


@claim("request.parse.etag", doc="werkzeug:http#werkzeug.http.unquote_etag")
@pytest.mark.parametrize(
    ("header", "etag"),
    [
        pytest.param('"a"', ("a", False), id="strong"),
        pytest.param('W/"a"', ("a", True), id="weak"),
        pytest.param("a", ("a", False), id="no-quotes"),
        pytest.param(None, (None, None), id="none"),
    ],
)
def test_an_etag_is_unquoted(header, etag):
    """unquote_etag() gives an ETag without its quotes, and whether it is weak."""
    assert http.unquote_etag(header) == etag


@claim("request.parse.age", doc="api#flask.Response.age")
@pytest.mark.parametrize(
    ("header", "age"),
    [("5", dt.timedelta(seconds=5)), *((it, None) for it in ("-5", "x", "", None, "9" * 30))],
)
def test_an_age_is_a_number_of_seconds(header, age):
    """parse_age() reads seconds from 0 on; what else there may be gives None."""
    assert http.parse_age(header) == age


@claim("request.parse.date", doc="werkzeug:http#werkzeug.http.parse_date")
@pytest.mark.parametrize(
    "header",
    [
        pytest.param("Thu, 01 Jan 2026 00:00:00 GMT", id="rfc-5322"),
        pytest.param("Thursday, 01-Jan-26 00:00:00 GMT", id="rfc-850"),
        pytest.param("Thu Jan  1 00:00:00 2026", id="asctime"),
        pytest.param("Thu, 01 Jan 2026 00:00:00 -0000", id="no-zone"),
    ],
)
def test_a_date_is_read_in_every_format_of_http(header):
    """parse_date() reads the three formats of HTTP as UTC."""
    assert http.parse_date(header).replace(tzinfo=UTC) == dt.datetime(2026, 1, 1, tzinfo=UTC)


@claim("request.parse.date-invalid", doc="werkzeug:http#werkzeug.http.parse_date")
@pytest.mark.parametrize("header", [None, "x", "Thu, 99 Jan 2026 00:00:00 GMT"])
def test_what_is_no_date_is_none(header):
    """parse_date() of what is no date gives None."""
    assert http.parse_date(header) is None


@claim(
    "request.parse.date-knows-its-zone",
    doc="werkzeug:http#werkzeug.http.parse_date",
    werkzeug=">=2.0",
    otherwise=Exception,
)
def test_a_date_knows_its_zone():
    """A date that is read is aware of its zone, UTC where the header has none."""
    offsets = [
        http.parse_date(f"Thu, 01 Jan 2026 00:00:00 {it}").utcoffset()
        for it in ("GMT", "-0000", "+0100")
    ]

    assert offsets == [dt.timedelta(0), dt.timedelta(0), dt.timedelta(hours=1)]


@claim("request.parse.cookie", doc="werkzeug:http#werkzeug.http.parse_cookie")
@pytest.mark.parametrize(
    ("header", "cookies"),
    [
        pytest.param("a=b; c=d", {"a": "b", "c": "d"}, id="header"),
        pytest.param({"HTTP_COOKIE": "a=b"}, {"a": "b"}, id="environ"),
        pytest.param({}, {}, id="empty-environ"),
        pytest.param(None, {}, id="none"),
    ],
)
def test_cookies_are_read_of_a_header_or_an_environ(header, cookies):
    """parse_cookie() takes the header or the whole environ."""
    assert dict(http.parse_cookie(header).items()) == cookies
