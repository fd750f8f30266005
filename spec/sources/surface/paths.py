"""Paths: which of the modules that have a class or a function the table takes for its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Optional

States = list[Optional[str]]
"""What is to be said of a name in each release; None: it is not there."""


class Paths:
    """The paths of a package's classes and functions over its releases."""

    def __init__(self, facts: Sequence[Mapping[str, Any]]) -> None:
        """Take the facts of each release, the oldest first."""
        self._facts = facts
        self.names = self._over_time("names")
        self.homes = self._over_time("homes")
        self.same = dict(self._find_same())
        self.owners = {it for it, at in self.same.items() if it == at and self._is_own(it)}
        self._at = [
            {home: self.same[path] for path, home in reversed([*it["homes"].items()])}
            for it in facts
        ]

    def lines(self, told: Iterable[str]) -> Iterator[str]:
        """The other paths of those that the table tells of, and the classes that they extend."""
        paths = {*told}
        for path, at in self.same.items():
            if path != at and at in paths and self._is_own(path):
                yield f"{path} = {at}"
        for path in sorted(self.owners):
            root = path.partition(".")[0]
            bases = [it for it in self.bases(path) if it in paths or it.split(".")[0] != root]
            if bases:
                yield f"{path} < {' '.join(bases)}"

    def bases(self, path: str) -> list[str]:
        """The classes that a class extends in each release that has it, the nearest first."""
        found: Counter[str] = Counter()
        for facts, at, home in zip(self._facts, self._at, self.homes[path]):
            found.update(at.get(base, base) for base in facts["bases"].get(home, ()))
        return [base for base, number in found.items() if number == count(self.homes[path])]

    def _over_time(self, kind: str) -> dict[str, States]:
        keys = sorted({key for it in self._facts for key in it[kind]})
        return {key: [it[kind].get(key) for it in self._facts] for key in keys}

    def _is_own(self, path: str) -> bool:
        """Whether a path is never merely imported from elsewhere in the package."""
        names = zip(self.names[path], self.homes[path])
        return not any(home and name and re.match("!?<", name) for name, home in names)

    def _find_same(self) -> Iterator[tuple[str, str]]:
        """Path to the path that always has the same: there the longest, owned, and short."""
        order = sorted(self.homes, key=self._rank)
        by_home: dict[str, list[str]] = {}
        for path in order:
            for home in {*self.homes[path]} - {None}:
                by_home.setdefault(str(home), []).append(path)
        for path in order:
            homes = self.homes[path]
            rivals = by_home[next(filter(None, homes))]
            yield path, next(it for it in rivals if within(homes, self.homes[it]))

    def _rank(self, path: str) -> tuple[int, bool, bool, int, str]:
        is_own = self._is_own(path)
        return -count(self.homes[path]), not is_own, is_private(path), path.count("."), path


def count(states: Iterable[object]) -> int:
    """In how many releases something is there."""
    return sum(it is not None for it in states)


def within(states: Sequence[object], others: Sequence[object]) -> bool:
    """Whether one is as the other is, wherever it is there."""
    return bool(others) and all(it is None or it == other for it, other in zip(states, others))


def is_private(key: str) -> bool:
    """Whether a part of a key starts with an underscore; a parameter is as private as its owner."""
    return re.search(r"(^|[.:])_(?!_version__$)", key.partition("(")[0]) is not None
