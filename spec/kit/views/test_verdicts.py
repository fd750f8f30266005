"""What is right in the notes, worked out from what holds."""

from dataclasses import replace

import pytest

from spec.kit.conftest import cell_of, claim_of, claims_of, matrix_of
from spec.kit.data.notes import Statement
from spec.kit.views.verdicts import holds_here, instead, right_on, verdict

HOT = claim_of("tea.cup.is-hot")
OLD = claim_of("tea.cup.is-old", python="<3")
NEW = claim_of("tea.cup.is-new", python=">=3")
CLAIMS = claims_of(HOT, OLD, NEW)


def statement(borne_out_by=(), contradicted_by=(), advice=""):
    alternatives = tuple((it,) if isinstance(it, str) else it for it in borne_out_by)
    return Statement("tea.a", "tea", "1", "-", alternatives, contradicted_by, advice)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        pytest.param(statement([HOT.id, NEW.id]), "right", id="all-hold"),
        pytest.param(statement([HOT.id, OLD.id]), "wrong", id="one-does-not"),
        pytest.param(statement([(OLD.id, NEW.id)]), "right", id="one-of-several"),
        pytest.param(statement((), (HOT.id,)), "wrong", id="contradicted"),
        pytest.param(statement([OLD.id], advice="Drink."), "advice", id="advice"),
    ],
)
def test_a_verdict_is_what_the_ranges_say_of_this_install(told, found):
    assert verdict(told, CLAIMS, {}) == found


@pytest.mark.parametrize(
    ("outcome", "holds"),
    [("holds", True), ("gives-way", False), ("broken", True), ("missing-part", True), (None, True)],
)
def test_what_was_run_goes_over_what_the_range_says(outcome, holds):
    assert holds_here(HOT, {HOT.id: outcome}) is holds
    assert verdict(statement([HOT.id]), CLAIMS, {HOT.id: outcome}) == (
        "right" if holds else "wrong"
    )


def test_what_is_so_instead_is_what_holds_here():
    assert instead(statement((), (OLD.id, NEW.id)), CLAIMS, {}) == [NEW]


RELEASES = ["1.0", "1.1", "2.0", "3.0"]


@pytest.mark.parametrize(
    ("range", "words"),
    [
        pytest.param(">=0.1", "every release", id="all"),
        pytest.param(">=4", "no release", id="none"),
        pytest.param(">=2.0", "Flask 2.0 and later", id="from"),
        pytest.param(">=3.0", "Flask 3.0 and later", id="newest"),
        pytest.param("<2.0", "Flask 1.0 to 1.1", id="up-to"),
        pytest.param("<1.1", "Flask 1.0", id="one"),
        pytest.param("<1.1 || >=2.0", "Flask 1.0, 2.0 and later", id="two-ranges"),
        pytest.param("<1.1 || >=2.0,<3", "Flask 1.0, 2.0", id="two-of-one"),
    ],
)
def test_the_releases_on_which_a_note_is_right_are_told(range, words):
    matrix, _ = matrix_of(*((cell_of(release), {}) for release in RELEASES))
    claim = claim_of(flask=range)

    assert right_on(statement([claim.id]), claims_of(claim), matrix) == words


def test_a_matrix_without_cells_tells_so():
    matrix, _ = matrix_of()

    assert right_on(statement([HOT.id]), CLAIMS, matrix) == "no release that was run"


def test_the_newest_python_of_a_stack_decides():
    matrix, _ = matrix_of((cell_of(python="3.9.1"), {}), (cell_of(python="3.13.1"), {}))
    old = replace(HOT, guards=claim_of(python="<3.13").guards)

    assert right_on(statement([old.id]), claims_of(old), matrix) == "no release"
