"""On which releases a change shows its error."""

from dataclasses import replace

import pytest
from packaging.version import Version

from spec.kit.claims.outcomes import OUTCOMES
from spec.kit.conftest import claim_of, claims_of
from spec.kit.data.changes import Change
from spec.kit.data.errors import Errors, seen_in

PAST = claim_of("tea.cup.is-past", python="<3")
LATE = claim_of("tea.cup.is-late", python=">=3")
BACK = claim_of("tea.cup.is-back", python="<2 || >=3")
BRIEF = claim_of("tea.cup.is-brief", python=">=2,<3")
CLAIMS = claims_of(PAST, LATE, BACK, BRIEF)


def change(shows, release, was=(), now=()):
    sides = tuple(it.id for it in was), tuple(it.id for it in now)
    told = Change("python.dries", "python", Version(release), *sides, shows, (), (), "-")
    return replace(told, errors=("KeyError: 'milk'",))


def told(change, here="3.9.1", **outcomes):
    errors = Errors([change], CLAIMS, {"python": here})
    given = {id: [outcomes.get(id.rpartition("-")[2], "holds")] for id in CLAIMS}
    return [*errors.missing(given)]


@pytest.mark.parametrize(
    ("change", "count"),
    [
        pytest.param(change("breaks", "3.0", [PAST], [LATE]), 1, id="breaks"),
        pytest.param(change("answers", "3.0", [PAST], [LATE]), 1, id="answers"),
        pytest.param(change("breaks", "3.0", [PAST]), 1, id="one-side"),
        pytest.param(change("adds", "3.0", [PAST], [LATE]), 0, id="added-before"),
        pytest.param(change("adds", "4.0", [LATE]), 1, id="added-later"),
        pytest.param(change("breaks", "4.0", [LATE]), 0, id="breaks-later"),
        pytest.param(change("breaks", "2.0", [BACK]), 0, id="came-back"),
        pytest.param(change("breaks", "2.0", [BACK], [BRIEF]), 0, id="was-mended"),
    ],
)
def test_an_error_is_shown_from_one_edge_to_the_next(change, count):
    assert len(told(change)) == count


def test_the_error_is_told():
    (line,) = told(change("breaks", "3.0", [PAST], [LATE]))

    assert line == (
        "spec/changes: change 'python.dries' tells \"KeyError: 'milk'\": no claim of it raises "
        "that here; mend the error, or catch it with pytest.raises"
    )


@pytest.mark.parametrize("outcome", [*OUTCOMES, "not-run"])
def test_only_green_claims_are_asked_for_an_error(outcome):
    lines = told(change("breaks", "3.0", [PAST], [LATE]), late=outcome)

    assert bool(lines) is (outcome in {"holds", "gives-way"})


def test_a_package_that_is_not_installed_is_before_every_release():
    assert told(change("breaks", "3.0", [PAST], [LATE]), here=None) == []


def test_an_error_that_was_seen_is_not_missing():
    it = change("breaks", "3.0", [PAST], [LATE])
    errors = Errors([it], CLAIMS, {"python": "3.9.1"})
    errors.take(seen_in([ValueError("milk"), KeyError("milk")], errors.of(PAST)))

    assert [*errors.missing({PAST.id: ["gives-way"], LATE.id: ["holds"]})] == []
    assert errors.of(BACK) == []


def test_ahead_of_the_releases_only_what_is_not_released_is_asked_for():
    it = change("breaks", "3.0", [PAST], [LATE])
    green = {PAST.id: ["gives-way"], LATE.id: ["holds"]}
    both = [it, replace(it, id="python.cools", unreleased=True)]

    (line,) = Errors(both, CLAIMS, {"python": "3.9.1"}).missing(green, ahead=True)

    assert line.startswith("spec/changes: change 'python.cools' tells ")
