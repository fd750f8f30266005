"""Pairs: which releases of two packages fail together, found by exchanging one at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from spec.kit.stacks.known import TITLES
from spec.kit.stacks.versions import NONE, key, line
from spec.sources.stacks.bench import Bench, Stack

Value = TypeVar("Value")
Failure = tuple[str, str]
"""The step that fails, and its error; both empty where nothing does."""


class Grid(NamedTuple):
    """Two packages to be exchanged, on a Python, and what stands in for companions of the day."""

    one: str
    other: str
    python: str = "3.9"
    instead: Mapping[str, str] = {}


GRIDS = (
    Grid("flask", "werkzeug"),
    Grid("flask", "jinja2", instead={"markupsafe": "2.0.1"}),
    Grid("flask", "markupsafe", instead={"jinja2": "3.0.3"}),
    Grid("flask", "itsdangerous"),
    Grid("flask", "click", "3.11"),
    Grid("flask", "blinker"),
    Grid("jinja2", "markupsafe"),
    Grid("werkzeug", "markupsafe", instead={"jinja2": "3.0.3"}),
    *(
        Grid(package, "python")
        for package in ("flask", "werkzeug", "jinja2", "itsdangerous", "click", "blinker")
    ),
    Grid("flask", "simplejson"),
)
"""What is exchanged with what: CPython 3.9 runs them all, click from 8.2 on apart."""

NAMED = re.compile(r"(?:from |module |module named )'(\w+)")


def fill(
    releases: Sequence[str], value_of: Callable[[str], Value], knots: Sequence[int] = ()
) -> list[Value]:
    """The value of each release: run for the first and the last patch of each line, and at edges.

    Or for the releases at ``knots``, which hold the first and the last, and at edges.

    Between neighbours that differ the edge is looked for by halving; between those that are the
    same, all are taken to be the same.
    """
    knots = knots or ends_of_lines(releases)
    found = {place: value_of(releases[place]) for place in knots}

    def between(low: int, high: int) -> None:
        if high - low > 1 and found[low] != found[high]:
            middle = (low + high) // 2
            found[middle] = value_of(releases[middle])
            between(low, middle)
            between(middle, high)

    for low, high in zip(knots, knots[1:]):
        between(low, high)
    return [found[max(it for it in found if it <= place)] for place in range(len(releases))]


def ends_of_lines(releases: Sequence[str]) -> list[int]:
    """The places of the first and of the last patch of each release line."""
    last = len(releases) - 1
    lines = [line(release) for release in releases]
    return [
        place
        for place in range(len(releases))
        if place in {0, last} or not lines[place - 1] == lines[place] == lines[place + 1]
    ]


class Pairs:
    """The stacks of the day, and what comes of exchanging a package in them."""

    def __init__(self, bench: Bench, days: Sequence[Stack]) -> None:
        """``days`` are the stacks of the last patch of each Flask line, the oldest first."""
        self._bench = bench
        self._days = days

    def day(self, package: str, release: str) -> dict[str, str]:
        """The stack of the day of a release: the newest that pins none that is newer."""
        fit = [
            it
            for it in self._days
            if line(it.get(package, NONE)) <= line(release) and package in it
        ]
        return {"blinker": NONE, **(fit or self._days)[-1 if fit else 0]}

    def stack(self, grid: Grid, one: str, other: str) -> dict[str, str]:
        """The stack of the day of ``one``, with the two packages of a grid exchanged."""
        stack = {**self.day(grid.one, one), "python": grid.python, **grid.instead}
        stack |= {grid.one: one, grid.other: other}
        if stack["python"] == "3.9" and key(stack["click"]) >= (8, 2) and grid.one != "click":
            stack["click"] = "8.1.8"
        return stack

    def failure(self, grid: Grid, one: str, other: str) -> Failure:
        """How a pair fails; a failure that is another pair's is told by the grid of that one.

        Where the newest Python fails at the same step, its words are taken: they name more.
        """
        stack = self.stack(grid, one, other)
        found = self._bench.start(stack)
        if not found or found["step"] == "install" or blamed(grid, found) != {grid.one, grid.other}:
            return "", ""
        before = {**self.day(grid.one, one), **grid.instead}.get(grid.other, grid.python)
        if grid.other != "werkzeug":
            before = {**self.day(grid.one, one), **grid.instead}.get(grid.other, grid.python)
            if _alike(found, self._bench.start(self.stack(grid, one, before))):
                return "", ""  # it fails with the Werkzeug of the day
        newest = {**stack, "python": [*self._bench.pythons][-1]}
        again = self._bench.start(newest if grid.other != "python" else stack)
        is_same = _alike(found, again) and blamed(grid, again) == {grid.one, grid.other}
        return found["step"], (again if is_same else found)["error"]

    def table(self, grid: Grid, releases: Mapping[str, Sequence[str]]) -> list[tuple[Failure, ...]]:
        """The failures of a grid: a row a release of ``one``, a column a release of ``other``."""
        return fill(
            releases[grid.one],
            lambda one: tuple(
                fill(releases[grid.other], lambda other: self.failure(grid, one, other))
            ),
        )


def _alike(found: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two failures are at the same step: the words may differ between Pythons."""
    return all(found[name] == other.get(name) for name in ("step", "packages"))


def blamed(grid: Grid, found: Mapping[str, Any]) -> set[str]:
    """Which two packages a failure is between: by its error, or the files that it went through."""
    packages = [it for it in found["packages"] if it in TITLES]
    deepest = [grid.one, *packages][-1]
    named = NAMED.search(found["error"])
    if named:
        return {deepest, named[1] if named[1] in TITLES else "python"}
    return {grid.other, [grid.one, *(it for it in packages if it != grid.other)][-1]}
