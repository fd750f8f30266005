"""What can be told of a set of packages: does it start, what mends it, and what is not known."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import distributions
from typing import NamedTuple

from spec.kit.data.schema import BadData
from spec.kit.stacks.choice import Asked, choose
from spec.kit.stacks.files import normal
from spec.kit.stacks.known import TITLES, Fails, Known, Unmet
from spec.kit.stacks.mend import Mender, Pins
from spec.kit.stacks.versions import NONE, is_final, key, pinned


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

    @property
    def status(self) -> int:
        """The exit status: 0 starts, 1 does not, 2 could not tell."""
        return 1 if self.failures else 2 if self.unsure else 0

    @property
    def strangers(self) -> list[str]:
        """The packages that the table does not hold, those with Flask in their names first."""
        names = [
            f"{name} {pinned(it)}".strip() for name, it in self.asked.items() if name not in TITLES
        ]
        return sorted(names, key=lambda name: ("flask" not in name, name))


def python_here() -> str:
    """The line of the Python that runs."""
    return "{}.{}".format(*sys.version_info)


def installed() -> dict[str, str]:
    """The packages that are installed, each pinned."""
    found = {}
    for it in distributions():
        name = it.metadata["Name"]
        if name and normal(name) not in found:  # the first on the path is the one that is imported
            found[normal(name)] = f"=={it.version}"
    return found


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
