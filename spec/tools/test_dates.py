"""Dates as HTTP writes them."""

import datetime as dt

import pytest

from spec.tools.dates import http_date

NAIVE = dt.datetime(1994, 11, 6, 8, 49, 37)  # noqa: DTZ001 - it has no zone


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        pytest.param(dt.date(2026, 1, 5), "Mon, 05 Jan 2026 00:00:00 GMT", id="day"),
        pytest.param(NAIVE, "Sun, 06 Nov 1994 08:49:37 GMT", id="no-zone"),
        pytest.param(
            dt.datetime(2026, 1, 1, 1, tzinfo=dt.timezone(dt.timedelta(hours=2))),
            "Wed, 31 Dec 2025 23:00:00 GMT",
            id="zone",
        ),
        pytest.param(dt.date(33, 4, 3), "Sun, 03 Apr 0033 00:00:00 GMT", id="early-year"),
    ],
)
def test_a_date_is_written_in_gmt(moment, text):
    assert http_date(moment) == text


def test_old_formats_have_dashes_and_short_years():
    assert http_date(dt.date(33, 4, 3), "-", 2) == "Sun, 03-Apr-33 00:00:00 GMT"
