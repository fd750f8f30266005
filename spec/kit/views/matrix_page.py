"""The matrix as one static HTML file: what a cell means, the changes, the map of the claims."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from string import ascii_letters, digits

from markupsafe import Markup
from packaging.version import Version

from spec.kit.claims.claim import Claim
from spec.kit.claims.outcomes import OUTCOMES, RED
from spec.kit.data.changes import UNRUN, Change
from spec.kit.data.notes import Chapter
from spec.kit.data.pages import Sentence
from spec.kit.records.cells import Kept
from spec.kit.records.matrix import Matrix, Stack, Stretch
from spec.kit.views.page import rendered
from spec.kit.views.table import columns

_LETTERS = ascii_letters + digits


@dataclass(frozen=True)
class Row:
    """A claim's row of the map."""

    claim: Claim
    stretches: Sequence[Stretch]

    @property
    def with_parts(self) -> Sequence[Stretch]:
        """The stretches in which the claim's parts are there; all, where they are there in none."""
        return [it for it in self.stretches if it.outcome != "missing-part"] or self.stretches

    @property
    def changes(self) -> bool:
        """Whether the claim does not give the same wherever its parts are there."""
        outcomes = {stretch.outcome for stretch in self.with_parts}
        return len(outcomes) > 1 or any(stretch.first.differing for stretch in self.with_parts)

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
        """How many of the changes were not announced when they came."""
        return sum(not change.is_announced for change in self.changes)

    @property
    def words(self) -> str:
        """The chapters that it touches; with ``!`` those with an unannounced change."""
        return " ".join(sorted({word for it in self.changes for word in words(it).split()}))


def render(
    matrix: Matrix,
    claims: Mapping[str, Claim],
    changes: Iterable[Change],
    chapters: Sequence[Chapter],
    wrong: Sequence[Sentence],
) -> str:
    """The page of a matrix as HTML; ``wrong``: sentences of the documentation."""
    rows = [Row(claim, matrix.stretches(claim)) for claim in claims.values()]
    by_chapter = [
        (chapter, [row for row in rows if row.claim.chapter == chapter.name])
        for chapter in chapters
    ]
    kept = matrix.cells.kept

    def observed(claim: Claim, it: Kept) -> str:
        return it.differs.get(claim.id) or matrix.cells.outcome(it, claim).replace("-", " ")

    return rendered(
        "matrix.html",
        claims=claims,
        stacks=matrix.stacks,
        cells=len(kept),
        outcomes=OUTCOMES,
        red=[row for row in rows if row.has_red],
        chapters=[(chapter, rows) for chapter, rows in by_chapter if rows],
        columns={
            chapter.name: columns(matrix, [row.claim for row in rows])
            for chapter, rows in by_chapter
        },
        releases=releases(changes, matrix.stacks),
        lines=lines(matrix.stacks),
        wrong=wrong,
        between=lambda change: between(change, claims, matrix.stacks),
        words=words,
        expected=expected,
        observed=observed,
        rerun=rerun,
        unrun=UNRUN,
    )


def releases(changes: Iterable[Change], stacks: Sequence[Stack]) -> list[Release]:
    """The changes by release, the newest first: by the first stack that has the release.

    What is not released stands before all others.
    """
    ordered = sorted(changes, key=lambda it: (_column(it, stacks), it.package, it.release))
    by_release = groupby(ordered, key=lambda it: f"{it.package} {it.came}")
    return [Release(name, list(of)) for name, of in by_release][::-1]


def lines(stacks: Sequence[Stack]) -> dict[str, str]:
    """The line of Flask, ``2.1``, of the stack that most of its cells have; of others nothing."""
    newest = {".".join(stack.flask.split(".")[:2]): stack.flask for stack in stacks}
    most = {
        line: max((it for it in stacks if it.flask == flask), key=lambda it: len(it.kept)).name
        for line, flask in newest.items()
    }
    return {stack.name: "" for stack in stacks} | {name: line for line, name in most.items()}


def between(change: Change, claims: Mapping[str, Claim], stacks: Sequence[Stack]) -> Markup:
    """By stack, whether it is past the change, and by a letter which of its claims hold there.

    A change lies between two stacks if one is past it; nothing is left of it if the letters are
    the same.
    """
    past, seen = "", []
    state = ""
    for stack in stacks:
        releases = stack.kept[-1].cell.releases
        past += str(int(Version(releases.get(change.package, "0")) >= change.release))
        holds = [claims[id].holds_for(releases) for id in change.was + change.now]
        seen += [holds] * (holds not in seen)
        state += _LETTERS[seen.index(holds)]
    return Markup('data-past="{}" data-state="{}"').format(past, state)


def words(change: Change) -> str:
    """The chapters of a change, for the filter; each with ``!`` too where it is unannounced."""
    chapters = sorted({id.partition(".")[0] for id in change.was + change.now})
    return " ".join(
        chapters if change.is_announced else [*chapters, *(f"{it}!" for it in chapters)]
    )


def expected(claim: Claim, kept: Kept) -> str:
    """What a claim has to give in a cell, in words."""
    if claim.holds_for(kept.cell.releases):
        return "Expected to hold."
    how = "" if claim.otherwise == "AssertionError" else f" with {claim.otherwise}"
    return f"Expected to fail{how}, outside {claim.ranges}."


def rerun(claim: Claim, kept: Kept) -> str:
    """The shell line that runs a claim again in a cell."""
    tool = f"tox run -e {kept.environment} --" if kept.environment else "python -m pytest"
    return f"{tool} --claim {shlex.quote(claim.id)}"


def _column(change: Change, stacks: Sequence[Stack]) -> int:
    for column, stack in enumerate(stacks):
        release = stack.kept[0].cell.packages.get(change.package)
        if release and Version(release) >= change.release:
            return column
    return len(stacks) if change.unreleased else -1
