"""Guards: the releases in which a claim holds.

A guard is a range over one package's releases, written as PEP 440 writes it and half-open:
``>=2.3``, ``<2.1``, ``>=2.1,<3``. ``!=`` leaves single releases out of a range.
"""

from __future__ import annotations

import platform
import re
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

from packaging.specifiers import SpecifierSet
from packaging.version import Version

PACKAGES = ("flask", "werkzeug", "jinja2", "itsdangerous", "click", "python")
"""The packages whose releases may decide whether a claim holds."""

_PART = re.compile(r"(>=|<|!=)\d+(\.\d+)*")


@cache
def installed(package: str) -> str:
    """The release of ``package`` that is installed here."""
    return platform.python_version() if package == "python" else version(package)


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
        if not isinstance(self.range, str) or not all(map(_PART.fullmatch, self._parts())):
            return f"{self.range!r} is no range of {self.package} releases: write '>=2.3' or '<2.1'"
        if not self.edges():
            return f"{self.range!r} has no edge: write '>=' or '<'"
        return None

    def edges(self) -> list[Edge]:
        """The ends of the range, lower ones first as written."""
        return [
            Edge(self.package, Version(part.lstrip("<>=")), part.startswith(">="))
            for part in self._parts()
            if not part.startswith("!=")
        ]

    def holds_for(self, release: str) -> bool:
        """Whether ``release`` is in the range; a development version counts as its release."""
        return SpecifierSet(self.range).contains(Version(release).base_version)

    def holds_here(self) -> bool:
        """Whether the installed release is in the range."""
        return self.holds_for(installed(self.package))

    def _parts(self) -> list[str]:
        return [part.strip() for part in self.range.split(",")]
