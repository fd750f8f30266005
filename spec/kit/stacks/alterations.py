"""Parameters that stayed and that a call meets otherwise: by another place or another default.

An alteration is a row of ``spec/surface.txt`` whose parameter has, from a release on, another
place, no place any more, a place for the first time or another default. What only gets a default
takes each call that it took before and is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from spec.kit.stacks.removals import Removal, holder_of, is_told_by_ledger
from spec.kit.stacks.surface import Span, Spans, Surface
from spec.kit.stacks.versions import key

_VALUE = re.compile(r"(?:#(?P<place>\d+)|\*{1,2}|keyword|)(?P<default>=.*)?")


class Alteration(NamedTuple):
    """From which release on a parameter has another place or another default."""

    package: str
    release: str
    key: str
    kind: str
    """``default``, ``keyword``, ``positional`` or ``place``, the first that is so."""
    place: int
    """Where it was, or has come to be; 0: it was taken by its name only, and still is."""
    causes: tuple[Removal, ...]
    """What went before it and thereby is all that moved it."""

    def __str__(self) -> str:
        """As a line of the ledger has it."""
        return f"changed {self.key}"

    @property
    def names(self) -> set[str]:
        """What a change touches that tells it: the parameter, or calls with so many places."""
        call = holder_of(self.key)
        return {self.key, *(f"{call}(#{place})" for place in range(1, self.place + 1))}


def alterations(surface: Surface, releases: Mapping[str, Collection[str]]) -> Iterator[Alteration]:
    """Every alteration since the first release that the ledger knows, of packages that have one."""
    calls: dict[str, dict[str, Spans]] = {}
    for row, spans in surface.rows.items():
        if row.endswith("=)"):
            calls.setdefault(holder_of(row), {})[row] = spans
    for rows in calls.values():
        for row, spans in rows.items():
            ordered = sorted(releases[row.partition(".")[0]], key=key)
            after = dict(zip(ordered, ordered[1:]))
            for old, new in zip(spans, spans[1:]):
                if after.get(old.range.high) != new.range.low or old.origin or new.origin:
                    continue
                if is_told_by_ledger(row, new.range.low):
                    yield from _altered(rows, row, old, new)


def _altered(rows: Mapping[str, Spans], row: str, old: Span, new: Span) -> Iterator[Alteration]:
    """What a parameter has become, if a call can meet it."""
    (was, default), (now, other) = map(_parts, (old.value, new.value))
    kinds = {
        "default": default and default != other,
        "keyword": was and not now,
        "positional": now and not was,
        "place": was and now and was != now,
    }
    if kind := next((kind for kind, is_so in kinds.items() if is_so), ""):
        package, release = row.partition(".")[0], new.range.low
        causes = _causes(rows, old, new) if kind == "place" else ()
        yield Alteration(
            package,
            release,
            row,
            kind,
            was or now,
            tuple(Removal(package, release, it) for it in causes),
        )


def _causes(rows: Mapping[str, Spans], old: Span, new: Span) -> list[str]:
    """The parameters before one that went, if its place says that nothing else moved it."""
    places = _parts(old.value)[0], _parts(new.value)[0]
    before = {row for row in rows if 0 < _place(rows[row], old.range.high) < places[0]}
    behind = {row for row in rows if 0 < _place(rows[row], new.range.low) < places[1]}
    gone = [row for row in sorted(before) if not _place(rows[row], new.range.low)]
    came = [row for row in behind if not _place(rows[row], old.range.high)]
    return gone if places[1] - places[0] == len(came) - len(gone) < 0 else []


def _place(spans: Spans, release: str) -> int:
    """The place of a parameter in a release; 0: it has none."""
    return next((_parts(it.value)[0] for it in spans if it.range.has(release)), 0)


def _parts(value: str) -> tuple[int, str]:
    """The place of a parameter, 0 if it has none, and its default with an equals sign."""
    match = _VALUE.fullmatch(value)
    place, default = match.group("place", "default") if match else (None, None)
    return int(place or 0), default or ""
