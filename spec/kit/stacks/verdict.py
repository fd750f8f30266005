"""What can be told of a set of packages: does it start, what mends it, and what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spec.kit.data.schema import BadData
from spec.kit.stacks.choice import Asked, choose
from spec.kit.stacks.differences import Differences
from spec.kit.stacks.gone import Gone, Read
from spec.kit.stacks.here import python_here
from spec.kit.stacks.known import ASIDE, TITLES, Fails, Known, Unmet
from spec.kit.stacks.mend import Mender, Pins
from spec.kit.stacks.versions import NONE, allows, is_final, key, pinned

_LINES = [f"3.{it}" for it in range(30)]


class Untold(BadData):
    """Nothing can be told of a set."""


class Verdict(NamedTuple):
    """What is told of a set; what is in ``unsure`` keeps it from being told that it starts."""

    asked: Asked
    stack: dict[str, str]
    failures: list[Fails]
    unmet: list[Unmet]
    held: list[Pins]
    moved: list[Pins]
    unsure: list[str]
    read: Read | None = None
    """What installed extensions import; what of it the failures tell is left out."""
    differs: Differences | None = None
    """What is known to differ from the nearest cell, if it starts."""

    @property
    def gone(self) -> list[Gone]:
        """What installed extensions take that is not there, those that it stops first."""
        told = {it.one for it in self.failures}
        gone = self.read.gone if self.read else []
        return sorted((it for it in gone if it.package not in told), key=lambda it: not it.at_once)

    @property
    def status(self) -> int:
        """The exit status: 0 starts, 1 does not, 2 could not tell."""
        fails = self.failures or any(it.at_once for it in self.gone)
        return 1 if fails else 2 if self.unsure else 0

    @property
    def runs(self) -> bool:
        """Whether nothing keeps a server from taking it."""
        return self.status != 1 or not (self.gone or {it.step for it in self.failures} - ASIDE)

    @property
    def strangers(self) -> list[str]:
        """The packages that the table does not hold, those with Flask in their names first."""
        names = [
            f"{name} {pinned(it)}".strip()
            for name, it in self.asked.items()
            if not {name} & {*TITLES, *self.stack, *(self.read.packages if self.read else ())}
        ]
        return sorted(names, key=lambda name: ("flask" not in name, name))


def python_for(known: Known, wanted: str) -> str:
    """The Python that runs, if a specifier allows it; else the newest that it allows."""
    here = python_here()
    lines = ([here], known.releases["python"], _LINES)
    fit = (it for some in lines for it in sorted(some, key=key)[::-1] if _allows_line(wanted, it))
    return next(fit, here)


def _allows_line(wanted: str, line: str) -> bool:
    """Whether a specifier allows a Python, of whichever patch."""
    return allows(wanted, line) or allows(wanted, f"{line}.99")


def judge(known: Known, asked: Asked, python: str) -> Verdict:
    """What the table tells of a set. Untold: there is no release of Flask in it."""
    if "flask" not in asked:
        raise Untold("no Flask is in it")
    if asked["flask"] == "@":
        raise Untold("its Flask comes from an address or a folder: which release is not known")
    stack = choose(known, {name: it for name, it in asked.items() if it != "@"}, python)
    if "flask" not in stack:
        raise Untold(f"no release of Flask that was run is {asked['flask']}")
    unsure = [*_unsure(known, asked, stack)]
    failures, unmet = known.failures(stack), [*known.unmet(stack)]
    mender = Mender(known, asked, stack)
    held = mender.hold_back() if failures else []
    moved = mender.move_on() if failures else []
    moved = [it for it in moved if not any(same.pins.items() <= it.pins.items() for same in held)]
    return Verdict(asked, stack, failures, unmet, held, moved, unsure)


def _unsure(known: Known, asked: Asked, stack: dict[str, str]) -> Iterator[str]:
    for package, title in TITLES.items():
        releases = [it for it in known.releases[package] if it != NONE]
        release = stack.get(package)
        if asked.get(package) == "@":
            yield f"{title} comes from an address or a folder"
        elif release is None:
            yield f"{title}: no release that was run fits {asked.get(package, 'the rest')}"
        elif release != NONE and key(release) > key(releases[-1]):
            yield f"{title} {release} is newer than all that was run ({releases[-1]})"
        elif release != NONE and key(release) < key(releases[0]):
            yield f"{title} {release} is older than all that was run ({releases[0]})"
        elif release != NONE and not is_final(release):
            yield f"{title} {release} is no release that was run"
