"""Records: what the claims gave in one run, one JSON file a cell."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from packaging.version import Version

from spec.kit.claims.outcomes import OUTCOMES, worst
from spec.kit.data.schema import BadData
from spec.kit.records.cell import Cell

FORMAT = 2


@dataclass(frozen=True)
class Entry:
    """What a claim gave, in which version of it."""

    outcome: str
    ms: float
    version: str
    example: bool = False
    """Whether the claim is about the example app."""
    seen: str = ""
    """The line that says what happened, where the outcome needs a reason."""
    part: str = ""
    """The part that the claim waits for."""


@dataclass(frozen=True)
class Record:
    """A run in a cell."""

    cell: Cell
    date: str
    environment: str
    """The tox environment, or nothing."""
    whole: bool
    """Whether every claim of the spec was asked for."""
    claims: Mapping[str, Entry]
    statements: Mapping[str, str]
    """Whether each statement of the notes is ``right`` or ``wrong`` there."""

    def text(self) -> str:
        """The record as JSON: sorted, and one line a claim, so that a diff names claims."""
        head: dict[str, Any] = {
            "format": FORMAT,
            "date": self.date,
            "environment": self.environment,
        }
        head |= {"whole": self.whole, "cell": _as_json(self.cell), "claims": {}}
        head["statements"] = dict(self.statements)
        lines = (
            f"  {json.dumps(id)}: {json.dumps(_as_json(entry), ensure_ascii=False)}"
            for id, entry in sorted(self.claims.items())
        )
        claims = ",\n".join(lines)
        text = json.dumps(head, indent=1, sort_keys=True)
        return text.replace('"claims": {}', f'"claims": {{\n{claims}\n }}', 1) + "\n"


class Seen(NamedTuple):
    """What a phase of a case shows where it does not pass."""

    line: str = ""
    """The line that says what happened."""
    text: str = ""
    """All that pytest says of it."""
    part: str = ""
    """The part that it waits for."""


@dataclass
class Results:
    """The outcomes of a run by claim id: each case's outcome, milliseconds, what was seen first."""

    outcomes: dict[str, list[str]] = field(default_factory=dict)
    ms: dict[str, float] = field(default_factory=dict)
    seen: dict[str, Seen] = field(default_factory=dict)

    def add(self, claim: str, outcome: str | None, ms: float, seen: Seen) -> None:
        """Note one phase of one case; ``outcome`` is None where the phase decides nothing."""
        self.ms[claim] = self.ms.get(claim, 0.0) + ms
        if outcome is not None:
            self.outcomes.setdefault(claim, []).append(outcome)
        if seen.text or seen.part:
            self.seen.setdefault(claim, seen)

    def of(self, claim: str) -> str:
        """The worst outcome of the claim's cases."""
        return worst(self.outcomes[claim])

    def entry(self, claim: str, version: str, *, example: bool = False) -> Entry:
        """What a record says of a claim in a version of it."""
        outcome = self.of(claim)
        seen = self.seen.get(claim, Seen()) if OUTCOMES[outcome].told else Seen()
        return Entry(outcome, round(self.ms[claim], 1), version, example, seen.line, seen.part)


def record_of(
    cell: Cell, claims: Mapping[str, Entry], statements: Mapping[str, str], *, whole: bool
) -> Record:
    """The record of a run that ends now."""
    today = dt.datetime.now(dt.timezone.utc).date().isoformat()
    return Record(cell, today, os.environ.get("TOX_ENV_NAME", ""), whole, claims, statements)


def read_record(path: Path) -> Record:
    """A record. BadData: it is not there, damaged, or no record."""
    try:
        found = json.loads(path.read_text("utf-8"))
        if not isinstance(found, dict) or found.get("format") != FORMAT:
            raise BadData(f"{path}: not a record of format {FORMAT}; run its cell again")
        del found["format"]
        cell = found["cell"] = Cell(**found["cell"])
        for release in (cell.flask, cell.werkzeug, cell.python):
            Version(release)
        found["claims"] = {id: Entry(**entry) for id, entry in found["claims"].items()}
        record = Record(**found)
        unknown = {entry.outcome for entry in record.claims.values()} - OUTCOMES.keys()
    except OSError as error:
        raise BadData(f"{path}: cannot be read: {error.strerror}") from None
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise BadData(f"{path}: no record, or damaged ({error}); run its cell again") from None
    if unknown:
        raise BadData(f"{path}: {min(unknown)!r} is no outcome; run its cell again")
    return record


def _as_json(it: Any) -> dict[str, Any]:
    """The fields of a cell or an entry that hold something."""
    found = asdict(it).items()
    return {key: value for key, value in found if value not in ("", {}) and value is not False}
