import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.if_none_match"


@claim("request.etags.strong-and-weak-are-told-apart")
@pytest.mark.parametrize(
    ("header", "attribute"), [("If-Match", "if_match"), ("If-None-Match", "if_none_match")]
)
def test_strong_and_weak_etags_are_told_apart(ask, header, attribute):
    """`contains()` finds strong ETags, `contains_weak()` all, `contains_raw()` quoted ones."""

    def look():
        etags = getattr(request, attribute)
        return (
            [etags.contains("strong"), etags.contains("weak"), "strong" in etags],
            [etags.contains_weak("strong"), etags.contains_weak("weak")],
            [etags.contains_raw('"strong"'), etags.contains_raw('W/"weak"')],
        )

    seen = ask(look, headers={header: 'W/"weak", "strong"'})

    assert seen == ([True, False, True], [True, True], [True, True])


@claim("request.etags.a-star-contains-every-tag")
def test_a_star_contains_every_tag(ask):
    """`if_none_match` contains every ETag if the header is `*`."""
    seen = ask(
        lambda: (request.if_none_match.star_tag, request.if_none_match.contains("any")),
        headers={"If-None-Match": "*"},
    )

    assert seen == (True, True)


@claim("request.etags.absent-is-false")
def test_absent_etags_are_false(ask):
    """`if_match` and `if_none_match` are false and contain nothing without their headers."""
    seen = ask(
        lambda: (
            bool(request.if_match),
            bool(request.if_none_match),
            request.if_match.contains("any"),
        )
    )

    assert seen == (False, False, False)


RANGE = "api#flask.Request.range"


@claim("request.range.is-half-open", doc=RANGE)
@pytest.mark.parametrize(
    ("header", "units", "ranges"),
    [
        pytest.param("bytes=0-99", "bytes", [(0, 100)], id="closed"),
        pytest.param("bytes=100-", "bytes", [(100, None)], id="open"),
        pytest.param("bytes=-5", "bytes", [(-5, None)], id="from the end"),
        pytest.param("bytes=0-0,5-9", "bytes", [(0, 1), (5, 10)], id="two"),
    ],
)
def test_range_has_half_open_pairs(ask, header, units, ranges):
    """`request.range` has the unit, and each range as its start and the byte after its end."""
    seen = ask(lambda: (request.range.units, request.range.ranges), headers={"Range": header})

    assert seen == (units, ranges)


@claim("request.range.nonsense-is-none", doc=RANGE)
@pytest.mark.parametrize(
    "header",
    [
        *("0-5", "bytes=5", "bytes=-", "bytes=5-2", "bytes=a-b", "bytes=5-x"),
        *("bytes=-5,0-3", "bytes=0-5,3-9"),
    ],
)
def test_a_malformed_range_is_none(ask, header):
    """`request.range` is None without a Range header, and for a malformed one."""
    seen = ask(lambda: request.range, headers={"Range": header})

    assert (seen, ask(lambda: request.range)) == (None, None)


@claim("request.range.a-suffix-of-zero-is-taken", doc=RANGE, werkzeug="<3.1.9")
def test_a_suffix_of_zero_bytes_is_a_range(ask):
    """`request.range` is a range for `bytes=-0`."""
    assert ask(lambda: request.range is not None, headers={"Range": "bytes=-0"}) is True


@claim("request.range.a-suffix-of-zero-is-none", doc=RANGE, werkzeug=">=3.1.9")
def test_a_suffix_of_zero_bytes_is_no_range(ask):
    """`request.range` is None for `bytes=-0`."""
    assert ask(lambda: request.range, headers={"Range": "bytes=-0"}) is None


IF_RANGE = "api#flask.Request.if_range"


@claim("request.if-range.is-an-etag-or-a-date", doc=IF_RANGE)
@pytest.mark.parametrize(
    ("headers", "etag", "year"),
    [
        pytest.param({}, None, None, id="absent"),
        pytest.param({"If-Range": '"abc"'}, "abc", None, id="etag"),
        pytest.param({"If-Range": "Wed, 21 Oct 2015 07:28:00 GMT"}, None, 2015, id="date"),
    ],
)
def test_if_range_is_an_etag_or_a_date(ask, headers, etag, year):
    """`if_range` has an ETag or a date, or neither."""

    def look():
        date = request.if_range.date
        return request.if_range.etag, date and date.year

    assert ask(look, headers=headers) == (etag, year)


@claim("request.if-range.a-weak-etag-is-taken", doc=IF_RANGE, werkzeug="<3.2")
def test_if_range_takes_a_weak_etag(ask):
    """`if_range` has the ETag of a weak one, which must not be compared for a range."""
    assert ask(lambda: request.if_range.etag, headers={"If-Range": 'W/"abc"'}) == "abc"


@claim("request.if-range.a-weak-etag-is-discarded", doc=IF_RANGE, werkzeug=">=3.2")
def test_if_range_discards_a_weak_etag(ask):
    """From Werkzeug 3.2 on `if_range` has no ETag if the one sent is weak."""
    assert ask(lambda: request.if_range.etag, headers={"If-Range": 'W/"abc"'}) is None
