"""The matrix: claims by stacks, and stacks of one Flask and Werkzeug on several Pythons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from packaging.version import Version

from spec.kit.claims import Claim
from spec.kit.outcomes import RED, worst
from spec.kit.records import python_name
from spec.kit.table import aligned

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Stack:
    """One Flask and Werkzeug, and its records, the oldest Python first."""

    flask: str
    werkzeug: str
    records: tuple[Record, ...]

    def outcome(self, id: str) -> str:
        """What a claim gives on the newest Python that has its parts, or the worst that is red."""
        outcomes = self._outcomes(id)
        red = [outcome for outcome in outcomes if outcome in RED]
        return worst(red) if red else outcomes[-1]

    def is_mixed(self, id: str) -> bool:
        """Whether the Pythons differ, apart from parts that are missing."""
        return len(set(self._outcomes(id))) > 1

    def with_parts_of(self, id: str) -> list[Record]:
        """The records in which the claim's parts are there; all, where they are there in none."""
        here = [it for it in self.records if it["claims"][id]["outcome"] != "missing-part"]
        return here or list(self.records)

    def newest(self, id: str) -> Record:
        """The newest of these that was made with CPython itself, where there is one."""
        here = self.with_parts_of(id)
        native = [it for it in here if not it["cell"]["platform"].startswith("Emscripten")]
        return (native or here)[-1]

    def _outcomes(self, id: str) -> list[str]:
        return [record["claims"][id]["outcome"] for record in self.with_parts_of(id)]

    @property
    def companions(self) -> list[str]:
        """Flask's companions, and what claims need beside them, each with its release."""
        found: dict[str, str] = {}
        for record in self.records:
            found |= {**record["cell"]["companions"], **record["cell"].get("parts", {})}
        return [" ".join(pair) for pair in found.items()]

    @property
    def pythons(self) -> list[str]:
        """The names of the Pythons, the oldest first."""
        return [python_name(record["cell"]) for record in self.records]


@dataclass(frozen=True)
class Stretch:
    """Neighbouring stacks in which a claim gives the same."""

    stacks: tuple[Stack, ...]
    outcome: str
    mixed: bool
    shown: list[Record]
    """The records to open on: each stack's newest, or all of a stack whose Pythons differ."""


def stacks(records: Iterable[Record]) -> list[Stack]:
    """The stacks of some records, the oldest Flask first."""
    by_release: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in records:
        by_release[record["cell"]["flask"], record["cell"]["werkzeug"]].append(record)
    return [
        Stack(flask, werkzeug, tuple(sorted(by_release[flask, werkzeug], key=_python)))
        for flask, werkzeug in sorted(by_release, key=lambda pair: [*map(Version, pair)])
    ]


def stretches(id: str, stacks: Iterable[Stack]) -> list[Stretch]:
    """A claim's way through the releases; a stack whose Pythons differ stands alone."""
    found = []
    for (outcome, mixed), neighbours in groupby(
        stacks, key=lambda stack: (stack.outcome(id), stack.is_mixed(id))
    ):
        if mixed:
            found += [
                Stretch((stack,), outcome, mixed, stack.with_parts_of(id)) for stack in neighbours
            ]
        else:
            same = tuple(neighbours)
            found.append(Stretch(same, outcome, mixed, [stack.newest(id) for stack in same]))
    return found


def is_expected(claim: Claim, cell: Mapping[str, Any]) -> bool:
    """Whether the claim has to hold in a cell; what is not there, such as a server, cannot tell."""
    releases = {**cell["companions"], **cell}
    return all(
        guard.holds_for(releases[guard.package])
        for guard in claim.guards
        if guard.package in releases
    )


def counts(stack: Stack, ids: Iterable[str]) -> tuple[int, int, int]:
    """How many of some claims hold on a stack, how many wait for a part, how many are red."""
    outcomes = [stack.outcome(id) for id in ids]
    red = sum(outcome in RED for outcome in outcomes)
    return outcomes.count("holds"), outcomes.count("missing-part"), red


def matrix_table(stacks: Sequence[Stack], chapters: Sequence[str], width: int) -> Iterator[str]:
    """The lines of a table of chapters by stacks: how many claims hold, ``?`` wait, ``!`` are red.

    It is cut into several where it is wider than ``width``.
    """
    ids = list(stacks[0].records[0]["claims"])
    by_chapter = {
        chapter: [id for id in ids if id.split(".")[0] == chapter] for chapter in chapters
    }
    rows = [["Flask"], ["Werkzeug"], *([chapter] for chapter in by_chapter), ["all"]]
    for stack in stacks:
        column = [counts(stack, of) for of in (*by_chapter.values(), ids)]
        texts = [
            f"{held}{f'?{waiting}' if waiting else ''}{f'!{red}' if red else ''}"
            for held, waiting, red in column
        ]
        for row, text in zip(rows, (stack.flask, stack.werkzeug, *texts)):
            row.append(text)
    room = max(1, (width - max(len(row[0]) for row in rows)) // 8)
    for start in range(1, len(stacks) + 1, room):
        yield from aligned([[row[0], *row[start : start + room]] for row in rows])
        yield ""


def _python(record: Record) -> tuple[Version, str, bool]:
    cell = record["cell"]
    return Version(cell["python"]), cell["platform"], "parts" not in cell
