"""The objects of a conditional request: ETags, IfRange and Range."""

import datetime as dt

import pytest
from werkzeug.datastructures import ETags, IfRange, Range

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.ETags"

TAGS = ETags(["s"], ["w"])


@claim("request.etags.compare-strong-tags")
@pytest.mark.parametrize(
    ("look", "seen"),
    [
        pytest.param(lambda: TAGS.as_set(), {"s"}, id="as-set"),
        pytest.param(lambda: TAGS.as_set(True), {"s", "w"}, id="as-set-weak"),
        pytest.param(lambda: ETags(star_tag=True).to_header(), "*", id="header-star"),
        pytest.param(lambda: repr(TAGS), '<ETags \'"s", W/"w"\'>', id="repr"),
        pytest.param(lambda: list(TAGS), ["s"], id="iterates-strong"),
        pytest.param(lambda: [bool(it) for it in (ETags(), TAGS)], [False, True], id="truth"),
        pytest.param(
            lambda: [TAGS.contains_raw(it) for it in ('"s"', 'W/"w"', '"w"')],
            [True, True, False],
            id="contains-raw",
        ),
        pytest.param(
            lambda: [TAGS.contains_weak("s"), TAGS.is_weak("w"), TAGS.is_strong("w")],
            [True, True, False],
            id="weak-and-strong",
        ),
        pytest.param(
            lambda: [TAGS("s"), TAGS("w"), TAGS("w", include_weak=True)],
            [True, False, True],
            id="called-with-an-etag",
        ),
    ],
)
def test_etags_compare_strong_tags_by_default(look, seen):
    """An ETags object compares only strong ETags by default."""
    assert look() == seen


@claim("request.etags.call-needs-an-etag-or-data")
def test_etags_are_called_with_an_etag_or_data():
    """Calling an ETags object with neither an ETag nor data raises TypeError."""
    with pytest.raises(TypeError, match="required"):
        TAGS()


@claim(
    "request.if-range.writes-its-header",
    doc="werkzeug:datastructures#werkzeug.datastructures.IfRange",
)
@pytest.mark.parametrize(
    ("make", "header"),
    [
        pytest.param(lambda: IfRange("e"), '"e"', id="etag"),
        pytest.param(
            lambda: IfRange(date=dt.datetime(2026, 1, 1, tzinfo=dt.timezone.utc)),
            "Thu, 01 Jan 2026 00:00:00 GMT",
            id="date",
        ),
        pytest.param(lambda: IfRange(), "", id="nothing"),
    ],
)
def test_an_if_range_is_an_etag_or_a_date(make, header):
    """`IfRange.to_header()` writes its ETag, its date, or an empty string."""
    assert (make().to_header(), repr(make())) == (header, f"<IfRange {header!r}>")


RANGE = "werkzeug:datastructures#werkzeug.datastructures.Range"


@claim("request.range.applies-to-a-length", doc=RANGE)
@pytest.mark.parametrize(
    ("ranges", "header", "of_50"),
    [
        pytest.param([(0, 10)], "bytes=0-9", (0, 10), id="both-ends"),
        pytest.param([(45, 70)], "bytes=45-69", (45, 50), id="end-beyond"),
        pytest.param([(-5, None)], "bytes=-5", (45, 50), id="last-bytes"),
        pytest.param([(70, None)], "bytes=70-", None, id="begins-beyond"),
        pytest.param([(-70, None)], "bytes=-70", None, id="more-than-there-is"),
        pytest.param([(0, 1), (2, 3)], "bytes=0-0,2-2", None, id="several"),
    ],
)
def test_a_range_is_counted_for_a_length(ranges, header, of_50):
    """`Range.range_for_length()` applies a single range to a length; else it is None."""
    range = Range("bytes", ranges)

    assert (str(range), range.range_for_length(50)) == (header, of_50)
    content = range.make_content_range(50)
    assert (content and (content.start, content.stop)) == of_50
    assert repr(range) == f"<Range {header!r}>"


@claim("request.range.another-unit-has-no-length", doc=RANGE)
def test_a_range_of_another_unit_or_an_unknown_length_is_not_counted():
    """`Range.range_for_length()` is None for another unit than bytes and an unknown length."""
    assert Range("rows", [(0, 10)]).range_for_length(50) is None
    assert Range("bytes", [(0, 10)]).range_for_length(None) is None
    assert Range("bytes", [(70, 80)]).to_content_range_header(50) is None


@claim("request.range.has-to-begin-before-it-ends", doc=RANGE)
@pytest.mark.parametrize("range", [(None, 10), (5, 2), (-5, 2)])
def test_a_range_begins_before_it_ends(range):
    """`Range()` raises ValueError for a range without a start, or with an end before it."""
    with pytest.raises(ValueError, match="is not a valid range"):
        Range("bytes", [range])


@claim("request.etags.length-counts-the-strong", werkzeug=">=2.0", otherwise=TypeError)
def test_etags_have_the_length_of_the_strong_ones():
    """`len()` of an ETags object counts the strong ETags."""
    assert len(ETags(["a", "b"], ["c"])) == 2
