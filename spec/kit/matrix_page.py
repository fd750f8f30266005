"""The matrix as one static HTML file: what a cell means, the changes, the map of the claims."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from packaging.version import Version

from spec.kit.claims import Claim
from spec.kit.data import Change
from spec.kit.matrix import Record, Stack, Stretch, counts, is_expected, stretches
from spec.kit.outcomes import OUTCOMES, RED
from spec.kit.page import template
from spec.kit.records import python_name

if TYPE_CHECKING:
    from spec.kit.run import Run

SIGNS = dict(zip(OUTCOMES, ("●", "-", "?", "~", "!", "!", "✕")))


@dataclass(frozen=True)
class Row:
    """A claim's row of the map."""

    claim: Claim
    stretches: list[Stretch]

    @property
    def with_parts(self) -> list[Stretch]:
        """The stretches in which the claim's parts are there; all, where they are there in none."""
        return [it for it in self.stretches if it.outcome != "missing-part"] or self.stretches

    @property
    def changes(self) -> bool:
        """Whether the claim does not give the same wherever its parts are there."""
        outcomes = {stretch.outcome for stretch in self.with_parts}
        return len(outcomes) > 1 or any(stretch.mixed for stretch in self.with_parts)

    @property
    def has_red(self) -> bool:
        """Whether a cell of the row is red."""
        return any(stretch.outcome in RED for stretch in self.stretches)


@dataclass(frozen=True)
class Release:
    """The changes that came with one release of a package."""

    name: str
    changes: list[Change]

    @property
    def unannounced(self) -> int:
        """How many of the changes no changelog tells."""
        return sum(not change.announced for change in self.changes)

    @property
    def words(self) -> str:
        """The chapters that it touches; with ``!`` those with an unannounced change."""
        return " ".join(sorted({word for it in self.changes for word in words(it).split()}))


def render(run: Run, stacks: Sequence[Stack]) -> str:
    """The page of some stacks as HTML."""
    order = sorted(run.claims.values(), key=lambda claim: (claim.path, claim.line))
    rows = [Row(claim, stretches(claim.id, stacks)) for claim in order]
    chapters = [
        (chapter, [row for row in rows if row.claim.chapter == chapter.name])
        for chapter in run.notes.chapters
    ]
    return template("matrix.html").render(
        claims=run.claims,
        stacks=stacks,
        records=[record for stack in stacks for record in stack.records],
        outcomes=OUTCOMES,
        signs=SIGNS,
        red=[row for row in rows if row.has_red],
        chapters=[(chapter, rows) for chapter, rows in chapters if rows],
        releases=releases(run.changes, stacks),
        counts=counts,
        words=words,
        expected=expected,
        rerun=rerun,
        python_name=python_name,
    )


def releases(changes: Iterable[Change], stacks: Sequence[Stack]) -> list[Release]:
    """The changes by release, the newest first: by the first stack that has the release."""
    ordered = sorted(changes, key=lambda it: (_column(it, stacks), it.package, it.release))
    by_release = groupby(ordered, key=lambda it: f"{it.package} {it.release}")
    return [Release(name, list(of)) for name, of in by_release][::-1]


def words(change: Change) -> str:
    """The chapters of a change, for the filter; each with ``!`` too where it is unannounced."""
    chapters = sorted({id.partition(".")[0] for id in change.was + change.now})
    return " ".join(chapters if change.announced else [*chapters, *(f"{it}!" for it in chapters)])


def expected(claim: Claim, record: Record) -> str:
    """What a claim has to give in a record's cell, in words."""
    if is_expected(claim, record["cell"]):
        return "to hold"
    guards = " and ".join(map(str, claim.guards))
    error = claim.otherwise.__name__
    how = "" if error == "AssertionError" else f" with {error}"
    return f"to fail{how}, outside {guards}"


def rerun(claim: Claim, record: Record) -> str:
    """The shell line that runs a claim again in a record's cell."""
    environment = record["environment"]
    tool = f"tox run -e {environment} --" if environment else "python -m pytest"
    return f"{tool} --claim {shlex.quote(claim.id)}"


def _column(change: Change, stacks: Sequence[Stack]) -> int:
    for column, stack in enumerate(stacks):
        cell = stack.records[0]["cell"]
        release = {**cell["companions"], **cell}.get(change.package)
        if change.package != "python" and release and Version(release) >= change.release:
            return column
    return -1
