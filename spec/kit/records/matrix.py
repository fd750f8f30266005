"""The matrix: what each claim gives on each stack, one Flask with one Werkzeug."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from packaging.version import Version

from spec.kit.claims.claim import Claim
from spec.kit.claims.outcomes import RED, worst
from spec.kit.records.cells import Cells, Kept


@dataclass(frozen=True)
class Stack:
    """One Flask and Werkzeug, and its cells, the oldest Python first."""

    flask: str
    werkzeug: str
    kept: tuple[Kept, ...]

    @property
    def name(self) -> str:
        """Its name in ranges: ``3.1.3+3.1.9``."""
        return f"{self.flask}+{self.werkzeug}"

    @property
    def companions(self) -> list[str]:
        """Flask's companions, and what claims need beside them, each with its release."""
        found: dict[str, str] = {}
        for kept in self.kept:
            found |= {**kept.cell.packages, **kept.cell.parts}
        return [f"{name} {it}" for name, it in found.items() if name not in {"flask", "werkzeug"}]

    @property
    def pythons(self) -> list[str]:
        """The names of the Pythons, the oldest first."""
        return [kept.cell.python_name for kept in self.kept]


@dataclass(frozen=True)
class Given:
    """What a claim gives on a stack."""

    stack: Stack
    outcome: str
    """What it gives on the newest Python that has its parts, or the worst that is red."""
    differing: Mapping[str, str]
    """The outcome by the name of a Python, where the Pythons differ, apart from missing parts."""
    shown: Kept
    """The cell to tell of: the newest with its parts, with CPython itself where there is one."""


@dataclass(frozen=True)
class Stretch:
    """Neighbouring stacks in which a claim gives the same."""

    given: tuple[Given, ...]

    @property
    def first(self) -> Given:
        """What it gives on the oldest of the stacks."""
        return self.given[0]

    @property
    def last(self) -> Given:
        """What it gives on the newest of the stacks."""
        return self.given[-1]

    @property
    def outcome(self) -> str:
        """What it gives on all of them."""
        return self.given[0].outcome


class Matrix:
    """All claims by all stacks, the oldest Flask first."""

    def __init__(self, cells: Cells) -> None:
        """Nothing is worked out before it is asked for."""
        self.cells = cells
        self._rows: dict[Hashable, tuple[Given, ...]] = {}
        self._stretches: dict[Hashable, tuple[Stretch, ...]] = {}
        by_release: dict[tuple[str, str], list[Kept]] = defaultdict(list)
        for kept in cells.kept:
            by_release[kept.cell.flask, kept.cell.werkzeug].append(kept)
        self.stacks = tuple(
            Stack(*pair, tuple(sorted(by_release[pair], key=_python)))
            for pair in sorted(by_release, key=lambda pair: [*map(Version, pair)])
        )

    def row(self, claim: Claim) -> tuple[Given, ...]:
        """What a claim gives on each stack."""
        key = self.cells.like(claim)
        if key not in self._rows:
            self._rows[key] = tuple(self._given(claim, stack) for stack in self.stacks)
        return self._rows[key]

    def _given(self, claim: Claim, stack: Stack) -> Given:
        all_of_them = [(kept, self.cells.outcome(kept, claim)) for kept in stack.kept]
        here = [pair for pair in all_of_them if pair[1] != "missing-part"] or all_of_them
        outcomes = [outcome for _, outcome in here]
        red = RED.intersection(outcomes)
        differ = len(set(outcomes)) > 1
        native = [kept for kept, _ in here if not kept.cell.is_wasm]
        return Given(
            stack,
            worst(red) if red else outcomes[-1],
            {kept.cell.python_name: outcome for kept, outcome in here} if differ else {},
            native[-1] if native else here[-1][0],
        )

    def stretches(self, claim: Claim) -> tuple[Stretch, ...]:
        """A claim's way through the stacks; a stack whose Pythons differ stands alone."""
        key = self.cells.like(claim)
        if key not in self._stretches:
            self._stretches[key] = tuple(_stretches(self.row(claim)))
        return self._stretches[key]


def _stretches(row: Iterable[Given]) -> Iterator[Stretch]:
    for (_, mixed), neighbours in groupby(row, key=_gives):
        same = tuple(neighbours)
        yield from [Stretch((it,)) for it in same] if mixed else [Stretch(same)]


def _gives(given: Given) -> tuple[str, bool]:
    return given.outcome, bool(given.differing)


def _python(kept: Kept) -> tuple[Version, str, bool]:
    return Version(kept.cell.python), kept.cell.platform, not kept.cell.parts
