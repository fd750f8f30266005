"""Guards: the releases in which a claim holds.

A guard is a range over one package's releases, written as PEP 440 writes it and half-open:
``>=2.3``, ``<2.1``, ``>=2.1,<3``. ``!=`` leaves single releases out of a range. What was
there, went and came again has several ranges: ``<2.0 || >=2.2.2``.

A condition is a range too, or that a package is there or not: ``flask <2.0``, ``simplejson``,
``no blinker``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from packaging.specifiers import Specifier, SpecifierSet
from packaging.version import Version

from spec.kit.packages import GUARDS, installed

_PART = re.compile(r"(>=|<|!=)\d+(\.\d+)*")
_CONDITION = re.compile(r"(no )?([a-z\d]+)(?: ([<>=!].*))?")


@cache
def _holds(ranges: str, release: str) -> bool:
    base = Version(release).base_version
    return any(SpecifierSet(range).contains(base) for range in ranges.split("||"))


class _Here(Mapping[str, "str | None"]):
    """What is installed, looked up when it is asked for."""

    def __getitem__(self, package: str) -> str | None:
        return installed(package)

    def __iter__(self) -> Iterator[str]:
        return iter(GUARDS)

    def __len__(self) -> int:
        return len(GUARDS)


def here() -> Mapping[str, str | None]:
    """The releases of the packages that are installed."""
    return _Here()


@dataclass(frozen=True)
class Edge:
    """One end of a guard: the first release on the other side of a change."""

    package: str
    release: Version
    lower: bool

    def __str__(self) -> str:
        return f"{self.package} {self.release}"

    @property
    def range(self) -> str:
        """The part of a guard that ends here, such as ``<2.1``."""
        return f"{'>=' if self.lower else '<'}{self.release}"


@dataclass(frozen=True)
class Guard:
    """A range of one package's releases."""

    package: str
    range: str

    def __str__(self) -> str:
        return f"{self.package} {self.range}"

    def problem(self) -> str | None:
        """What is wrong with this guard, in words, or None."""
        if self.package not in GUARDS:
            return f"no guard is called {self.package!r}: use one of {', '.join(GUARDS)}"
        parts = [part for range in self._ranges() for part in range.split(",")]
        if not all(_PART.fullmatch(part.strip()) for part in parts):
            return (
                f"{self.range!r} is not a range of {self.package} releases: write '>=2.3' or '<2.1'"
            )
        if not self.edges():
            return f"{self.range!r} has no edge: write '>=' or '<'"
        return None

    def edges(self) -> list[Edge]:
        """The ends of the ranges, as written."""
        return [
            Edge(self.package, Version(specifier.version), specifier.operator == ">=")
            for range in self._ranges()
            for specifier in map(Specifier, range.split(","))
            if specifier.operator != "!="
        ]

    def holds_for(self, release: str | None) -> bool:
        """Whether ``release`` is in the range; a development version counts as its release.

        A package that is not there decides nothing.
        """
        return release is None or _holds(self.range, release)

    def holds_here(self) -> bool:
        """Whether the installed release is in the range."""
        return self.holds_for(installed(self.package))

    def _ranges(self) -> list[str]:
        return self.range.split("||")


@dataclass(frozen=True)
class Condition:
    """That a package is there, is not there, or has a release in a range."""

    package: str
    range: str = ""
    absent: bool = False

    def __str__(self) -> str:
        return f"{'no ' if self.absent else ''}{self.package}{self.range and f' {self.range}'}"

    def is_met(self, releases: Mapping[str, str | None]) -> bool:
        """Whether it is so with these packages."""
        release = releases.get(self.package)
        if release is None or self.absent:
            return self.absent and release is None
        return not self.range or Guard(self.package, self.range).holds_for(release)


def read_conditions(text: str) -> tuple[Condition, ...] | None:
    """Conditions as they are written, separated by commas, or None where one is not well formed."""
    found = []
    for part in text.split(", ") if text else ():
        match = _CONDITION.fullmatch(part)
        if match is None or (match[3] and (match[1] or Guard(match[2], match[3]).problem())):
            return None
        if match[2] not in GUARDS:
            return None
        found.append(Condition(match[2], match[3] or "", bool(match[1])))
    return tuple(found)
