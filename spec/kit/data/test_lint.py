"""The lint between notes, changes and claims, with one bad example for each rule."""

from dataclasses import replace

import pytest
from packaging.version import Version

from spec.kit.conftest import claim_of, claims_of
from spec.kit.data.changes import Change
from spec.kit.data.lint import lint_changes, lint_notes, lint_retired, lint_unreleased
from spec.kit.data.notes import Notes, Statement
from spec.kit.data.retired import Retired

WET = claim_of("tea.cup.is-wet", flask="<2.0")
DRY = claim_of("tea.cup.is-dry", flask=">=2.0")
PLACE = "spec/tea/test_tea.py:1"


def change(was=("tea.cup.is-wet",), now=("tea.cup.is-dry",), **fields):
    told = Change("flask.dries", "flask", Version("2.0.0"), was, now, "answers", (), (), "-")
    return replace(told, **fields)


def lint(*changes, claims=(WET, DRY)):
    return list(lint_changes(changes, claims_of(*claims)))


def statement(*claims, **fields):
    return Statement("tea.hot", "tea", "1", "-", tuple((id,) for id in claims), (), **fields)


def test_a_statement_names_claims_that_are_there():
    notes = Notes((), (statement("tea.cup.is-hot", "tea.cup.is-odd"),))

    assert list(lint_notes(notes, claims_of(claim_of("tea.cup.is-hot")))) == [
        "spec/notes.toml: statement 'tea.hot' names the claim 'tea.cup.is-odd': no test makes it"
    ]


def test_a_statement_is_given_once():
    notes = Notes((), (statement(), statement()))

    assert list(lint_notes(notes, {})) == [
        "spec/notes.toml: statement 'tea.hot' is given twice: drop one"
    ]


def test_a_change_with_both_sides_is_let_through():
    assert lint(change()) == []


def test_a_change_names_claims_that_are_there():
    assert lint(change(was=("tea.cup.is-wet", "tea.cup.is-odd"))) == [
        "spec/changes: change 'flask.dries' names the claim 'tea.cup.is-odd': no test makes it"
    ]


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param(claim_of("tea.a"), id="no-guard"),
        pytest.param(claim_of("tea.a", flask=">=2.0"), id="other-side"),
        pytest.param(claim_of("tea.a", werkzeug="<2.0"), id="other-package"),
        pytest.param(claim_of("tea.a", flask="two"), id="no-range"),
    ],
)
def test_a_change_is_an_edge_of_its_claims(claim):
    line = (
        "spec/changes: change 'flask.dries' names 'tea.a', which has no guard with the edge <2.0.0"
    )

    assert line in lint(change(was=("tea.cup.is-wet", "tea.a")), claims=(WET, DRY, claim))


def test_an_edge_is_a_change():
    assert lint() == [
        (
            "spec/tea/test_tea.py:1: tea.cup.is-wet has an edge at flask 2.0: "
            "tell the change in spec/changes, with it as was"
        ),
        (
            "spec/tea/test_tea.py:1: tea.cup.is-dry has an edge at flask 2.0: "
            "tell the change in spec/changes, with it as now"
        ),
    ]


@pytest.mark.parametrize(
    ("otherwise", "count"), [pytest.param("AssertionError", 1), pytest.param("KeyError", 0)]
)
def test_a_change_of_one_side_needs_a_declared_error(otherwise, count):
    lines = lint(change(now=()), claims=[replace(WET, otherwise=otherwise)])

    said = "spec/changes: change 'flask.dries' has one side only: "
    assert lines == [said + "assert the other side of 'tea.cup.is-wet' too"] * count


WARNS = "def test_tea():\n    with pytest.warns(UserWarning):\n        pour()"
IGNORES = "def test_tea():\n    warnings.filterwarnings('ignore', 'hot')\n    pour()"


def test_a_warning_is_asserted_by_a_claim_of_now():
    claims = (WET, replace(DRY, source=WARNS))

    assert lint(change(shows="warns"), claims=claims) == []


@pytest.mark.parametrize(
    ("was", "now"), [pytest.param(WARNS, "", id="was"), pytest.param("", IGNORES, id="ignored")]
)
def test_a_warning_that_no_claim_of_now_asserts_is_told(was, now):
    claims = (replace(WET, source=was), replace(DRY, source=now))

    assert lint(change(shows="warns"), claims=claims) == [
        (
            "spec/changes: change 'flask.dries' shows a warning that no claim of now asserts: "
            "assert it, with pytest.warns"
        )
    ]


def test_what_the_lint_finds_stops_the_run(house):
    house.add_both_sides()
    house.change(was=["tea.cup.is-wet"], now=["tea.cup.is-hot"])

    assert house.refusal() == [
        "Exit: the claims are not well formed",
        (
            "spec/changes: change 'python.dries' names 'tea.cup.is-hot', "
            "which has no guard with the edge >=3.0"
        ),
        (
            "spec/tea/test_tea.py:21: tea.cup.is-dry has an edge at python 3: "
            "tell the change in spec/changes, with it as now"
        ),
    ]


def test_a_fix_is_run_by_a_claim_that_is_there():
    assert lint(change(fix_runs=DRY.id)) == []
    assert lint(change(fix_runs="advice")) == []
    assert lint(change(fix_runs="tea.cup.is-odd")) == [
        "spec/changes: change 'flask.dries' has its fix run by 'tea.cup.is-odd': no test makes it"
    ]


@pytest.mark.parametrize(
    ("now", "gone", "told"),
    [
        pytest.param({"a.b.old": "tea.cup.is-wet"}, {"a.b.c": "-"}, [], id="well-formed"),
        pytest.param(
            {"a.b.old": "a.b.older"},
            {},
            ["spec/retired.toml: 'a.b.old' is now 'a.b.older': no test makes it"],
            id="no-claim-says-it-now",
        ),
        pytest.param(
            {},
            {"tea.cup.is-wet": "-"},
            [f"spec/retired.toml: 'tea.cup.is-wet' is the id of {PLACE}: give that claim another"],
            id="in-use",
        ),
        pytest.param(
            {"a.b.old": "tea.cup.is-wet"},
            {"a.b.old": "-"},
            ["spec/retired.toml: 'a.b.old' is in [now] and in [gone]: drop one"],
            id="in-both",
        ),
    ],
)
def test_an_id_that_is_retired_stays_so(now, gone, told):
    assert list(lint_retired(Retired(now, gone), claims_of(WET))) == told


@pytest.mark.parametrize(("newest", "count"), [(None, 0), ("1.9", 0), ("2.0.0", 1), ("2.0.1", 1)])
def test_what_was_run_is_released(newest, count):
    told = [
        *lint_unreleased([change(), change(unreleased=True)], lambda _: newest and Version(newest))
    ]

    line = f"spec/changes: change 'flask.dries': flask {newest} was run: leave out '(unreleased)'"
    assert told == [line] * count
