"""The cells that were run, and what of their results is not as the guards say.

Guards say what a claim gives in a cell, and the parts that a cell lacks which claims wait.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from packaging.version import Version

from spec.kit.claims.claim import Claim
from spec.kit.records.cell import Cell
from spec.kit.records.record import Record


@dataclass(frozen=True)
class Kept:
    """A cell that was run, and what of its results is not as the guards say."""

    cell: Cell
    date: str
    environment: str = ""
    lacks: frozenset[str] = frozenset()
    """The parts that were not there."""
    differs: Mapping[str, str] = field(default_factory=dict)
    """Other outcomes than expected by claim id, as ``broken: what was seen``."""
    not_run: frozenset[str] = frozenset()
    """Claims that were changed, or added, since they were run here."""


@dataclass(frozen=True)
class Cells:
    """Every cell that was run."""

    kept: tuple[Kept, ...]
    waits: Mapping[str, frozenset[str]]
    """The claims that wait for each part."""
    versions: Mapping[str, str]
    """The version of each claim that the results are of."""

    @cached_property
    def _waiting(self) -> Mapping[frozenset[str], frozenset[str]]:
        """The claims that wait, by the parts that a cell lacks."""
        return {
            kept.lacks: frozenset().union(*(self.waits.get(part, ()) for part in kept.lacks))
            for kept in self.kept
        }

    @cached_property
    def _parts(self) -> Mapping[str, frozenset[str]]:
        """The parts that each claim waits for."""
        found: dict[str, frozenset[str]] = {}
        for part, ids in self.waits.items():
            found |= {id: found.get(id, frozenset()) | {part} for id in ids}
        return found

    @cached_property
    def _odd(self) -> frozenset[str]:
        """The claims that differ somewhere, or were not run."""
        return frozenset().union(*(kept.not_run.union(kept.differs) for kept in self.kept))

    def like(self, claim: Claim) -> Hashable:
        """The same for claims that give the same in every cell."""
        if claim.id in self._odd or self.versions.get(claim.id) != claim.version:
            return claim.id
        return claim.guards, claim.unless, self._parts.get(claim.id)

    def not_run(self, claims: Iterable[Claim]) -> Mapping[str, int]:
        """The claims that were changed or added since, and in how many cells they were not run."""
        waiting = Counter(id for kept in self.kept for id in kept.not_run)
        numbers = {
            it.id: waiting[it.id] if self.versions.get(it.id) == it.version else len(self.kept)
            for it in claims
        }
        return {id: number for id, number in numbers.items() if number}

    def outcome(self, kept: Kept, claim: Claim) -> str:
        """What a claim gave in a cell: the name of an outcome."""
        if self.versions.get(claim.id) != claim.version or claim.id in kept.not_run:
            return "not-run"
        if claim.id in kept.differs:
            return kept.differs[claim.id].partition(":")[0]
        return self.expected(kept, claim)

    def expected(self, kept: Kept, claim: Claim) -> str:
        """What the guards say, and the parts that are not there."""
        if claim.id in self._waiting[kept.lacks]:
            return "missing-part"
        return "holds" if claim.holds_for(kept.cell.releases) else "gives-way"

    def find(self, name: str) -> Kept | None:
        """The cell of a name, or None."""
        return next((kept for kept in self.kept if kept.cell.name == name), None)

    def newest(self, package: str) -> Version | None:
        """The newest release of a package in any cell, or None."""
        releases = (kept.cell.packages.get(package) for kept in self.kept)
        return max(map(Version, filter(None, releases)), default=None)

    def oldest(self, package: str) -> Version | None:
        """The oldest release of a package in any cell, or None."""
        releases = (kept.cell.packages.get(package) for kept in self.kept)
        return min(map(Version, filter(None, releases)), default=None)

    def packages(self) -> Iterator[Mapping[str, str]]:
        """The packages of each cell."""
        yield from (kept.cell.packages for kept in self.kept)

    def renamed(self, now: Mapping[str, str], claims: Mapping[str, Claim]) -> Cells:
        """The cells with what was on record of an id as that of its id ``now``.

        It counts if the claim does the same as then, and has nothing on record yet.
        """
        names = {
            old: new
            for old, new in now.items()
            if new in claims
            and new not in self.versions
            and self.versions.get(old) == claims[new].version
        }
        if not names:
            return self
        kept = (
            replace(
                it,
                differs={names.get(id, id): text for id, text in it.differs.items()},
                not_run=frozenset(names.get(id, id) for id in it.not_run),
            )
            for it in self.kept
        )
        return Cells(
            tuple(kept),
            {part: frozenset(names.get(id, id) for id in ids) for part, ids in self.waits.items()},
            {names.get(id, id): version for id, version in self.versions.items()},
        )

    def take(self, record: Record, claims: Mapping[str, Claim]) -> Cells:
        """The cells after a record is taken, for the claims as they are now."""
        current = {
            id: entry
            for id, entry in record.claims.items()
            if id in claims and claims[id].version == entry.version
        }
        new = {id for id in current if self.versions.get(id) != current[id].version}
        waits = {part: set(ids) - new for part, ids in self.waits.items()}
        for id, entry in current.items():
            if entry.part:
                waits.setdefault(entry.part, set()).add(id)
        before = self.find(record.cell.name)
        lacks = {entry.part for entry in current.values() if entry.part}
        if before and not record.whole:
            lacks |= before.lacks
        kept = Kept(record.cell, record.date, record.environment, frozenset(lacks))
        cells = Cells(
            tuple(
                replace(
                    other,
                    differs={id: text for id, text in other.differs.items() if id not in new},
                    not_run=other.not_run | new,
                )
                for other in self.kept
                if other is not before
            ),
            {part: frozenset(ids) for part, ids in waits.items() if ids},
            {**self.versions, **{id: entry.version for id, entry in current.items()}},
        )
        with_it = replace(cells, kept=(*cells.kept, kept))
        differs = dict(before.differs) if before else {}
        for id, entry in current.items():
            differs.pop(id, None)
            if entry.outcome != with_it.expected(kept, claims[id]):
                differs[id] = f"{entry.outcome}: {entry.seen}" if entry.seen else entry.outcome
        old = set(before.not_run) if before else set(claims)
        not_run = frozenset(old - current.keys())
        kept = replace(kept, differs=differs, not_run=not_run)
        if before and _same(before, kept):
            kept = replace(kept, date=before.date)
        return replace(cells, kept=tuple(sorted((*cells.kept, kept), key=_order)))


def _same(one: Kept, other: Kept) -> bool:
    return replace(one, date="", environment="") == replace(other, date="", environment="")


def _order(kept: Kept) -> tuple[Version, Version, Version, str]:
    cell = kept.cell
    return Version(cell.flask), Version(cell.werkzeug), Version(cell.python), cell.name
