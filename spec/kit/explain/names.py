"""Names: in which releases each is there, as running found it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from spec.kit.explain.here import Here
from spec.kit.explain.match import Match
from spec.kit.explain.ranges import spans_of, title
from spec.kit.explain.spellings import keys_of, spellings
from spec.kit.explain.things import Thing, Words
from spec.kit.stacks.known import Known
from spec.kit.stacks.surface import Surface
from spec.kit.stacks.versions import NONE, Range, key

_WEIGHT = 0.25
"""A name alone tells less than a claim or a change that is about it."""

Rows = Sequence[Sequence[Any]]
"""Spans: first and last release, whether it warns, and where it is merely imported from."""


def names_in(surface: Surface) -> Iterator[Thing]:
    """The names, attributes and parameters that came, went or changed."""
    for id, spans in surface.rows.items():
        rows = [[it.range.low, it.range.high, it.warns, it.origin] for it in spans]
        keys = {**keys_of(id, {next(spellings(id)): _WEIGHT}), id: _WEIGHT}
        yield Thing("name", id, {"id": id, "spans": rows}, keys, (), Words(names=id))


def of_name(body: Mapping[str, Any], here: Here) -> Match:
    """What is told of a name."""
    id, rows = body["id"], body["spans"]
    package = id.partition(".")[0]
    ranges = [Range(low, high) for low, high, _, _ in rows]
    release = here.releases.get(package)
    there = release is not None and any(it.has(release) for it in ranges)
    return Match(
        id,
        "name",
        _said(id, package, rows, here.known),
        ("right" if there else "wrong") if here.was_run(package) else "unknown",
        ranges=f"{title(package)} {spans_of(ranges, here.known.releases[package])}",
        touches=(id,),
        package=package,
        release=_gone(package, rows, here.known),
    )


def _said(id: str, package: str, rows: Rows, known: Known) -> str:
    """Since when it is gone or there, and that it warned or was never its own."""
    gone, name = _gone(package, rows, known), title(package)
    parts = [f"is gone since {name} {gone}" if gone else f"is there since {name} {rows[0][0]}"]
    warned = [low for low, _, warns, _ in rows if warns]
    if warned:
        parts.append(f"warns from {warned[0]} on" if not gone else f"warned from {warned[0]} on")
    if rows[-1][3]:
        parts.append(f"{'was' if gone else 'is'} merely imported there from {rows[-1][3]}")
    return f"`{id.replace('::', '.')}` {', '.join(parts)}."


def _gone(package: str, rows: Rows, known: Known) -> str:
    """The first release without it, of those after the last that has it; empty if it is there."""
    last = rows[-1][1]
    later = [it for it in known.releases[package] if it != NONE and last and key(it) > key(last)]
    return later[0] if later else ""
