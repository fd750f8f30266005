"""All changes and claims as JSON, with what is worked out of their guards; see data.schema.json."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from spec.kit.claims.claim import Claim
from spec.kit.data.changes import Change
from spec.kit.data.notes import Notes
from spec.kit.records.matrix import Matrix
from spec.kit.views.verdicts import right_on


def as_json(
    claims: Mapping[str, Claim], changes: Iterable[Change], notes: Notes, matrix: Matrix
) -> dict[str, Any]:
    """One flat object: ``stacks``, ``claims``, ``changes``, ``statements``."""
    return {
        "stacks": {it.name: dict(it.kept[-1].cell.releases) for it in matrix.stacks},
        "claims": [_claim(it, matrix) for it in claims.values()],
        "changes": [change_json(it) for it in changes],
        "statements": [
            {
                "id": it.id,
                "chapter": it.chapter,
                "note": it.note,
                "says": it.says,
                "right_on": "" if it.advice else right_on(it, claims, matrix),
                "contradicted_by": list(it.contradicted_by),
            }
            for it in notes.statements
        ],
    }


def change_json(change: Change) -> dict[str, Any]:
    """A change, as it stands in its file."""
    return {
        "id": change.id,
        "package": change.package,
        "release": str(change.release),
        "unreleased": change.unreleased,
        "shows": change.shows,
        "was": list(change.was),
        "now": list(change.now),
        "warned": str(change.warned or ""),
        "error": list(change.errors),
        "touches": list(change.written),
        "announced": change.announced,
        "in_time": change.is_announced,
        "fix": change.fix,
        "fix_runs": change.fix_runs,
    }


def _claim(claim: Claim, matrix: Matrix) -> dict[str, Any]:
    return {
        "id": claim.id,
        "chapter": claim.chapter,
        "says": claim.says,
        "doc": claim.doc,
        "example": claim.example,
        "ranges": claim.ranges,
        "holds": [it.name for it in matrix.stacks if claim.holds_for(it.kept[-1].cell.releases)],
        "path": claim.path,
        "line": claim.line,
    }
