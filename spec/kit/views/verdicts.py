"""What is right in the notes, worked out from what holds: typed nowhere."""

from __future__ import annotations

from collections.abc import Mapping

from spec.kit.claims.claim import Claim
from spec.kit.data.notes import Statement
from spec.kit.records.matrix import Matrix, Stack
from spec.kit.records.spans import spans

Claims = Mapping[str, Claim]


def verdict(statement: Statement, claims: Claims, outcomes: Mapping[str, str]) -> str:
    """``right`` or ``wrong`` on this install, or ``advice``, of which neither can be said.

    ``outcomes`` are what was run; of a claim that was not, its range tells.
    """
    if statement.advice:
        return "advice"
    return "right" if statement.is_right(lambda it: holds_here(claims[it], outcomes)) else "wrong"


def holds_here(claim: Claim, outcomes: Mapping[str, str]) -> bool:
    """Whether a claim holds on this install: as it was run, or else as its range says."""
    outcome = outcomes.get(claim.id)
    return outcome == "holds" if outcome in {"holds", "gives-way"} else claim.in_range


def instead(statement: Statement, claims: Claims, outcomes: Mapping[str, str]) -> list[Claim]:
    """The claims that tell what is so here in place of what the note says."""
    found = [claims[id] for id in statement.contradicted_by]
    return [claim for claim in found if holds_here(claim, outcomes)]


def right_on(statement: Statement, claims: Claims, matrix: Matrix) -> str:
    """The stacks of the matrix on which a note is right, in words."""
    return spans([(it.flask, _is_right_on(statement, claims, it)) for it in matrix.stacks])


def _is_right_on(statement: Statement, claims: Claims, stack: Stack) -> bool:
    releases = stack.kept[-1].cell.releases
    return statement.is_right(lambda it: claims[it].holds_for(releases))
