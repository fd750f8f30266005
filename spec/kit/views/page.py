"""The page: one static HTML file of what the claims gave here."""

from __future__ import annotations

import re
import shlex
import warnings
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape

from spec.kit.claims.claim import Claim
from spec.kit.claims.docs import doc_url
from spec.kit.claims.outcomes import OUTCOMES, RED
from spec.kit.data.changes import UNRUN, Change
from spec.kit.data.notes import Notes, Statement
from spec.kit.records.cell import Cell
from spec.kit.records.matrix import Matrix
from spec.kit.records.record import Results, Seen
from spec.kit.views.verdicts import instead, right_on, verdict

_CODE = re.compile(r"``?([^`]+)``?")


@dataclass(frozen=True)
class Shown:
    """What a page is made of: a run, and what is known of its claims."""

    root: Path
    cell: Cell
    claims: Mapping[str, Claim]
    notes: Notes
    changes: Iterable[Change]
    matrix: Matrix
    results: Results
    missing: Mapping[str, list[str]]
    """The claims that wait, by what they wait for."""
    tables: Mapping[str, dict[str, dict[str, object]]]
    """What claims recorded, by the case of the claim and by name."""


@dataclass(frozen=True)
class Told:
    """A statement of a note as it is here."""

    statement: Statement
    verdict: str
    instead: list[Claim]
    right_on: str


@dataclass(frozen=True)
class Entry:
    """A claim as the page shows it."""

    claim: Claim
    outcome: str
    observed: str
    told: list[Told]
    changes: list[Change]
    table: dict[str, dict[str, object]]
    """What ``record_property`` was told, by the case of the claim and by name."""
    needs: list[str]
    """Where the fixtures and helpers that it needs stand."""

    @property
    def rerun(self) -> str:
        """The shell line that runs this claim alone."""
        return f"python -m pytest --claim {shlex.quote(self.claim.id)}"


def rendered(name: str, **given: object) -> str:
    """A template of the kit, filled; what it is given is escaped.

    Jinja2 may warn of MarkupSafe in the name of the template: no page fails of that.
    """
    loader = FileSystemLoader(str(Path(__file__).parent))
    environment = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["doc_url"] = doc_url
    environment.filters["prose"] = prose
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return environment.get_template(name).render(**given)


def prose(text: str) -> Markup:
    """A sentence as HTML: what stands in backticks is code."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704 - escaped before


def render(run: Shown) -> str:
    """The page of a run as HTML: what is wrong first, what holds folded by chapter."""
    entries = _entries(run)
    chapters = [
        (chapter, [entry for entry in entries if entry.claim.chapter == chapter.name])
        for chapter in run.notes.chapters
    ]
    told = {it.statement.id: it for entry in entries for it in entry.told}
    return rendered(
        "page.html",
        cell=run.cell,
        outcomes=OUTCOMES,
        red=[entry for entry in entries if entry.outcome in RED],
        missing=run.missing,
        chapters=[(chapter, entries) for chapter, entries in chapters if entries],
        counts=counts,
        entries=entries,
        helpers=_helpers(run, entries),
        wrong=[it for it in told.values() if it.verdict == "wrong"],
        unrun=UNRUN,
    )


def counts(entries: Iterable[Entry]) -> list[tuple[str, int]]:
    """How many entries there are of each outcome, the best first."""
    found = Counter(entry.outcome for entry in entries)
    return [(outcome, found[outcome]) for outcome in OUTCOMES if found[outcome]]


def _entries(run: Shown) -> list[Entry]:
    """The claims that ran, in the order of their places."""
    outcomes = {id: run.results.of(id) for id in run.results.outcomes}
    told: dict[str, list[Told]] = {}
    for statement in run.notes.statements:
        it = Told(
            statement,
            verdict(statement, run.claims, outcomes),
            instead(statement, run.claims, outcomes),
            right_on(statement, run.claims, run.matrix),
        )
        for id in dict.fromkeys(statement.claims):
            told.setdefault(id, []).append(it)
    changes: dict[str, list[Change]] = {}
    for change in run.changes:
        for id in dict.fromkeys(change.was + change.now):
            changes.setdefault(id, []).append(change)

    return [
        Entry(
            claim=claim,
            outcome=outcomes[claim.id],
            observed=run.results.seen.get(claim.id, Seen()).text,
            told=told.get(claim.id, []),
            changes=changes.get(claim.id, []),
            table=run.tables.get(claim.id, {}),
            needs=[f"{path}:{first}" for path, first, _ in claim.needs],
        )
        for claim in run.claims.values()
        if claim.id in outcomes
    ]


def _helpers(run: Shown, entries: Iterable[Entry]) -> dict[str, str]:
    """The sources of the fixtures and helpers of some claims, by where they stand."""
    found = sorted({need for entry in entries for need in entry.claim.needs})
    lines = {path: (run.root / path).read_text("utf-8").splitlines() for path, _, _ in found}
    return {
        f"{path}:{first}": "\n".join(lines[path][first - 1 : last]) for path, first, last in found
    }
