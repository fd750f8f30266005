"""Guards: the releases in which a claim holds.

A guard is a range over one package's releases, written as PEP 440 writes it and half-open:
``>=2.3``, ``<2.1``, ``>=2.1,<3``. ``!=`` leaves single releases out of a range. What was
there, went and came again has several ranges: ``<2.0 || >=2.2.2``.
"""

from __future__ import annotations

import platform
import re
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

from packaging.specifiers import Specifier, SpecifierSet
from packaging.version import Version

PACKAGES = (
    "flask",
    "werkzeug",
    "jinja2",
    "markupsafe",
    "itsdangerous",
    "click",
    "gunicorn",
    "python",
)
"""The packages whose releases may decide whether a claim holds."""

_PART = re.compile(r"(>=|<|!=)\d+(\.\d+)*")


@cache
def installed(package: str) -> str:
    """The release of ``package`` that is installed here."""
    return platform.python_version() if package == "python" else version(package)


@cache
def _contains(range: str, release: str) -> bool:
    return SpecifierSet(range).contains(Version(release).base_version)


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
        if self.package not in PACKAGES:
            return f"no guard is called {self.package!r}: use one of {', '.join(PACKAGES)}"
        parts = [part for range in self._ranges() for part in range.split(",")]
        if not all(_PART.fullmatch(part.strip()) for part in parts):
            return f"{self.range!r} is no range of {self.package} releases: write '>=2.3' or '<2.1'"
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

    def holds_for(self, release: str) -> bool:
        """Whether ``release`` is in the range; a development version counts as its release."""
        return any(_contains(range, release) for range in self._ranges())

    def holds_here(self) -> bool:
        """Whether the installed release is in the range."""
        return self.holds_for(installed(self.package))

    def _ranges(self) -> list[str]:
        return str(self.range).split("||")
