"""The pins that mend a stack: looked up in the table, not run."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from spec.kit.stacks.choice import Asked, choose
from spec.kit.stacks.known import TITLES, Known, Stack
from spec.kit.stacks.versions import key, line

MOST = 6
"""How many pins a mend may have."""


class Pins(NamedTuple):
    """A mend: what to pin, and the whole stack that comes of it."""

    pins: dict[str, str]
    stack: dict[str, str]


class Mender:
    """Looks for the pins that make a stack start."""

    def __init__(self, known: Known, asked: Asked, stack: Stack) -> None:
        """``stack`` is what came of what was asked for."""
        self.known = known
        self.asked = asked
        self.stack = dict(stack)
        self._clash: dict[tuple[str, ...], bool] = {}
        pairs = [(it.one, it.other) for it in known.fails]
        pairs += [
            (one, other) for one, rows in known.needs.items() for _, row in rows for other in row
        ]
        here = {*TITLES, *stack}
        self._pairs = [pair for pair in dict.fromkeys(pairs) if here.issuperset(pair)]
        self._worth = {package: [*_worth(known, package)] for package in known.releases}

    def hold_back(self) -> list[Pins]:
        """The least pins that make it start with its Flask, each the highest release.

        Python is one of them only where no others do.
        """
        for fixed in ({"flask", "python"}, {"flask"}):
            for number in range(1, MOST + 1):
                if found := [*self._search(self.stack, fixed, number, {})]:
                    return found
        return []

    def move_on(self) -> list[Pins]:
        """The next Flask that starts with the least pins besides, and the newest with its own."""
        flask = self.stack["flask"]
        higher = [it for it in self._worth["flask"][::-1] if key(it) > key(flask)]
        later = [it for it in higher if line(it) > line(flask)]
        for number in range(MOST):
            moved = [self._moved(it, number) for it in (later if number else higher)]
            if found := [it for it in moved if it]:
                first = line(found[0].stack["flask"])
                nearest = [it for it in found if line(it.stack["flask"]) == first][-1]
                return [nearest] if nearest is moved[-1] else [nearest, *self._newest()]
        return []

    def _newest(self) -> list[Pins]:
        """The newest Flask, with the least pins that it needs."""
        found = (self._moved(self._worth["flask"][0], number) for number in range(MOST))
        return [it for it in found if it][:1]

    def _moved(self, flask: str, number: int) -> Pins | None:
        """What comes of another Flask and so many pins besides; None: it does not start."""
        moved = choose(self.known, {**self.asked, "flask": f"=={flask}"}, self.stack["python"])
        return next(self._search(moved, {"flask", "python"}, number, {"flask": flask}), None)

    def _search(
        self, stack: dict[str, str], fixed: AbstractSet[str], left: int, pins: dict[str, str]
    ) -> Iterator[Pins]:
        """The stacks that start with so many more pins, first those with the highest releases."""
        broken = self._broken(stack)
        if not broken:
            yield Pins(pins, stack)
        if not broken or not left:
            return
        for package in sorted({*broken} - fixed):
            for release in self._worth[package]:
                moved = {**stack, package: release}
                if release != stack.get(package) and not self._clashes(*broken, moved):
                    wider = {**pins, package: release}
                    found = next(self._search(moved, fixed | {package}, left - 1, wider), None)
                    if found:
                        yield found
                        break

    def _broken(self, stack: Stack) -> tuple[str, str] | None:
        """The first two packages that do not start together, or that the metadata forbid."""
        return next((pair for pair in self._pairs if self._clashes(*pair, stack)), None)

    def _clashes(self, one: str, other: str, stack: Stack) -> bool:
        """Whether two packages of a stack do not start together, or the metadata forbid it."""
        if one not in stack or other not in stack:
            return False
        where = (one, stack[one], other, stack[other])
        if where not in self._clash:
            two = {one: stack[one], other: stack[other]}
            known = self.known
            self._clash[where] = bool(known.failures(two)) or any(known.unmet(two))
        return self._clash[where]


def _worth(known: Known, package: str) -> Iterator[str]:
    """The releases of a package that are worth a try, the newest first: last patches, and edges."""
    releases = [it for it in known.releases[package] if (package, it) not in known.yanked]
    edges = {
        edge
        for row in known.fails
        for name, range in ((row.one, row.ones), (row.other, row.others))
        if name == package
        for edge in range
    }
    for release, after in [*zip(releases, [*releases[1:], ""])][::-1]:
        if line(release) != line(after) or edges & {release, after}:
            yield release
