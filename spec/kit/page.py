"""The page: one static HTML file of what the claims gave here."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, Template

from spec.kit.claims import Claim
from spec.kit.data import VERDICTS, Change, Statement
from spec.kit.docs import doc_url
from spec.kit.outcomes import OUTCOMES, RED

if TYPE_CHECKING:
    from spec.kit.run import Run


@dataclass(frozen=True)
class Entry:
    """A claim as the page shows it."""

    claim: Claim
    outcome: str
    observed: str
    statements: list[Statement]
    changes: list[Change]
    table: dict[str, dict[str, object]]
    """What ``record_property`` was told, by the case of the claim and by name."""

    @property
    def rerun(self) -> str:
        """The shell line that runs this claim alone."""
        return f"python -m pytest --claim {shlex.quote(self.claim.id)}"


def template(name: str) -> Template:
    """A template of the kit; what it is given is escaped."""
    loader = FileSystemLoader(str(Path(__file__).parent))
    environment = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["doc_url"] = doc_url
    return environment.get_template(name)


def render(run: Run) -> str:
    """The page of a run as HTML: what is wrong first, what holds folded by chapter."""
    claims = sorted(run.claims.values(), key=lambda claim: (claim.path, claim.line))
    entries = [_entry(run, claim) for claim in claims if claim.id in run.results.outcomes]
    chapters = [
        (chapter, [entry for entry in entries if entry.claim.chapter == chapter.name])
        for chapter in run.notes.chapters
    ]
    return template("page.html").render(
        cell=run.cell,
        outcomes=OUTCOMES,
        verdicts=VERDICTS,
        red=[entry for entry in entries if entry.outcome in RED],
        missing=run.missing,
        chapters=[(chapter, entries) for chapter, entries in chapters if entries],
        count=lambda entries, outcome: sum(entry.outcome == outcome for entry in entries),
        entries=entries,
    )


def _entry(run: Run, claim: Claim) -> Entry:
    return Entry(
        claim=claim,
        outcome=run.results.of(claim.id),
        observed=run.results.observed.get(claim.id, ""),
        statements=[it for it in run.notes.statements if claim.id in it.claims],
        changes=[it for it in run.changes if claim.id in it.was + it.now],
        table=run.tables.get(claim.id, {}),
    )
