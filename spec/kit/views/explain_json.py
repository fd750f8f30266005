"""What is told of a question, as JSON; ``explain.schema.json`` has its shape."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from spec.kit.explain.ask import Told
from spec.kit.explain.match import Match


def explain_json(told: Told) -> dict[str, Any]:
    """All that is told, with every field in every match."""
    return {
        "query": told.query,
        "stack": {name: it for name, it in told.here.releases.items() if it},
        "starts": not told.here.failures,
        "raised_by": told.trace.place._asdict() if told.trace and told.trace.place else None,
        "ran": {**told.ran},
        "do": [*told.todo],
        "matches": [*map(_match, told.matches)],
        "more": told.more,
        "nearest": [*told.nearest],
    }


def _match(match: Match) -> dict[str, Any]:
    found = {it.name: getattr(match, it.name) for it in fields(match)}
    told = {key: [*it] if isinstance(it, tuple) else it for key, it in found.items()}
    notes = [note._asdict() for note in match.notes]
    return {**told, "notes": notes, "change": match.change.id if match.change else None}
