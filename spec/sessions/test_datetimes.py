"""Dates and times in a session."""

from __future__ import annotations

import datetime as dt

import pytest

from spec.kit import claim

DOC = "api#flask.json.tag.TaggedJSONSerializer"
UTC = dt.timezone.utc
MOMENT = dt.datetime(2020, 1, 2, 3, 4, 5, 678)


@claim("sessions.values.datetime-is-aware", werkzeug=">=2.0")
@pytest.mark.parametrize(
    "value",
    [
        pytest.param(MOMENT, id="naive"),
        pytest.param(MOMENT.replace(tzinfo=UTC), id="utc"),
        pytest.param(
            dt.datetime(2020, 1, 2, 5, 4, 5, tzinfo=dt.timezone(dt.timedelta(hours=2))), id="zone"
        ),
    ],
)
def test_a_datetime_comes_back_aware_in_utc(returned, value):
    """A datetime in the session comes back aware, in UTC and without its microseconds."""
    back = returned(value)

    assert (back.replace(tzinfo=None), back.tzinfo) == (dt.datetime(2020, 1, 2, 3, 4, 5), UTC)


@claim("sessions.values.datetime-is-naive", werkzeug="<2.0")
@pytest.mark.parametrize(
    "value",
    [
        pytest.param(MOMENT, id="naive"),
        pytest.param(MOMENT.replace(tzinfo=UTC), id="utc"),
        pytest.param(
            dt.datetime(2020, 1, 2, 5, 4, 5, tzinfo=dt.timezone(dt.timedelta(hours=2))), id="zone"
        ),
    ],
)
def test_a_datetime_comes_back_naive_in_utc(returned, value):
    """Before Werkzeug 2.0 a datetime in the session comes back naive, in UTC."""
    back = returned(value)

    assert (back.replace(tzinfo=None), back.tzinfo) == (dt.datetime(2020, 1, 2, 3, 4, 5), None)
