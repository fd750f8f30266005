"""A clock that a claim sets."""

import datetime as dt
import time

import pytest

from spec.tools import clock
from spec.tools.parts import MissingPart

NOON = dt.datetime(2026, 1, 1, 12, tzinfo=dt.timezone.utc)


def test_the_clock_stands_still_at_what_it_is_set_to():
    pytest.importorskip("time_machine")

    with clock.travel(NOON, tick=False) as traveller:
        assert time.time() == NOON.timestamp()
        traveller.shift(60)
        assert time.time() == NOON.timestamp() + 60


def test_a_claim_waits_where_the_package_is_not_here(monkeypatch):
    def missing(name, install):
        raise MissingPart(name, install)

    monkeypatch.setattr(clock, "need_package", missing)

    with pytest.raises(MissingPart, match="time_machine is not here; python -m pip install time-"):
        clock.travel(NOON)
