"""Taking a record: what of it counts, and what it leaves open."""

from dataclasses import replace

import pytest

from spec.kit.conftest import cell_of, claim_of, claims_of, record_of
from spec.kit.records.cells import Cells
from spec.kit.records.record import Entry

HOT = claim_of("tea.cup.is-hot")
WET = claim_of("tea.cup.is-wet", flask="<2.0")
CLAIMS = claims_of(HOT, WET)
OLD, NEW = cell_of("1.0"), cell_of("2.0")
NONE = Cells((), {}, {})


def outcomes(cells, claims=CLAIMS):
    return [[cells.outcome(kept, claim) for claim in claims.values()] for kept in cells.kept]


@pytest.fixture
def both():
    """Two cells, each of a whole run."""
    cells = NONE.take(record_of(NEW, [HOT, WET], wet="gives-way"), CLAIMS)
    return cells.take(record_of(OLD, [HOT, WET]), CLAIMS)


def test_a_whole_record_makes_a_cell(both):
    assert [kept.cell for kept in both.kept] == [OLD, NEW]
    assert outcomes(both) == [["holds", "holds"], ["holds", "gives-way"]]
    assert both.versions == {"tea.cup.is-hot": "1", "tea.cup.is-wet": "1"}
    assert [kept.differs for kept in both.kept] == [{}, {}]
    assert both.find(NEW.name) is both.kept[1]
    assert both.find("tea") is None


def test_a_part_of_a_run_leaves_the_rest_as_it_was(both):
    cells = both.take(record_of(OLD, [HOT], whole=False, hot="broken"), CLAIMS)

    assert outcomes(cells) == [["broken", "holds"], ["holds", "gives-way"]]


def test_a_part_of_a_run_in_a_new_cell_leaves_the_rest_open():
    cells = NONE.take(record_of(OLD, [HOT], whole=False), CLAIMS)

    assert outcomes(cells) == [["holds", "not-run"]]


def test_a_claim_that_was_added_is_not_yet_run_elsewhere(both):
    more = {**CLAIMS, **claims_of(claim_of("tea.pot.is-on"))}

    assert outcomes(both, more)[0][2] == "not-run"
    cells = both.take(record_of(OLD, more.values()), more)
    assert [row[2] for row in outcomes(cells, more)] == ["holds", "not-run"]


def test_a_claim_in_another_version_is_ignored(both):
    other = replace(HOT, version="2")

    assert both.take(record_of(OLD, [other], whole=False, hot="broken"), CLAIMS) == both


def test_a_claim_that_is_not_there_any_more_is_ignored(both):
    other = claim_of("tea.cup.is-gone")

    assert both.take(record_of(OLD, [HOT, WET, other]), CLAIMS) == both


def test_a_changed_claim_makes_all_other_cells_not_run(both):
    changed = claims_of(replace(HOT, version="2"), WET)
    assert [row[0] for row in outcomes(both, changed)] == ["not-run", "not-run"]

    cells = both.take(record_of(NEW, changed.values(), wet="gives-way"), changed)

    assert outcomes(cells, changed) == [["not-run", "holds"], ["holds", "gives-way"]]
    cells = cells.take(record_of(OLD, changed.values()), changed)
    assert outcomes(cells, changed) == [["holds", "holds"], ["holds", "gives-way"]]


def test_a_difference_is_kept_with_its_reason_until_it_is_gone(both):
    broken = Entry("broken", 1.0, "1", seen="assert 0")

    cells = both.take(record_of(OLD, [HOT, WET], hot=broken, wet="gives-way"), CLAIMS)

    assert cells.kept[0].differs == {
        "tea.cup.is-hot": "broken: assert 0",
        "tea.cup.is-wet": "gives-way",
    }
    assert outcomes(cells)[0] == ["broken", "gives-way"]
    assert cells.take(record_of(OLD, [HOT, WET]), CLAIMS).kept[0].differs == {}


def test_a_difference_of_a_changed_claim_is_forgotten(both):
    cells = both.take(record_of(OLD, [HOT, WET], hot="broken"), CLAIMS)
    changed = claims_of(replace(HOT, version="2"), WET)

    cells = cells.take(record_of(NEW, changed.values(), wet="gives-way"), changed)

    assert cells.kept[0].differs == {}


WAITS = Entry("missing-part", 0.0, "1", seen="no pot", part="pot")


def test_a_part_that_is_lacking_is_no_difference(both):
    cells = both.take(record_of(OLD, [HOT, WET], hot=WAITS), CLAIMS)

    assert cells.waits == {"pot": {"tea.cup.is-hot"}}
    assert [(kept.lacks, kept.differs) for kept in cells.kept] == [({"pot"}, {}), (set(), {})]
    assert outcomes(cells) == [["missing-part", "holds"], ["holds", "gives-way"]]


def test_a_part_of_a_run_says_nothing_of_what_else_is_lacking(both):
    cells = both.take(record_of(OLD, [HOT, WET], hot=WAITS), CLAIMS)

    part = cells.take(record_of(OLD, [WET], whole=False), CLAIMS)
    whole = cells.take(record_of(OLD, [HOT, WET]), CLAIMS)

    assert (part.kept[0].lacks, whole.kept[0].lacks) == ({"pot"}, set())
    assert (outcomes(part)[0], outcomes(whole)[0]) == (["missing-part", "holds"], ["holds"] * 2)


def test_a_changed_claim_waits_for_nothing_until_it_says_so(both):
    cells = both.take(record_of(OLD, [HOT, WET], hot=WAITS), CLAIMS)
    changed = claims_of(replace(HOT, version="2"), WET)

    cells = cells.take(record_of(NEW, changed.values(), wet="gives-way"), changed)

    assert cells.waits == {}


def test_the_date_stays_where_nothing_else_changes(both):
    later = replace(record_of(OLD, [HOT, WET]), date="2027-01-01", environment="py39")
    other = replace(record_of(OLD, [HOT, WET], hot="broken"), date="2027-01-01")

    assert both.take(later, CLAIMS).kept[0].date == "2026-01-01"
    assert both.take(other, CLAIMS).kept[0].date == "2027-01-01"
