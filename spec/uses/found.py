"""What is found: uses, what could not be read, names whose owner cannot be told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from packaging.version import Version

KINDS = "breaks", "warns", "answers", "test", "adds"
"""What a use comes to: it raises, warns, gives something else, fails a test, or may do more."""


class NotLookedAt(NamedTuple):
    """A file that was not read, and why."""

    path: str
    reason: str


class Use(NamedTuple):
    """One place that a change touches."""

    path: str
    """Relative to the path that was given."""
    line: int
    end_line: int
    column: int
    """From 0."""
    name: str
    """The touch, as the change writes it."""
    way: str
    """``import read set call override``; ``header text compared pin command``."""
    kind: str
    certainty: str
    """``sure``, ``likely``, ``guarded``; only what is sure breaks."""
    why: str
    change: str
    """The change's id."""
    through: str = ""
    """``path:line`` of the import that the use hangs on."""


class Unsure(NamedTuple):
    """A name that a change touches, of something that cannot be told."""

    path: str
    line: int
    name: str
    why: str


@dataclass(frozen=True)
class Found:
    """What a tree was found to use."""

    uses: tuple[Use, ...]
    not_looked_at: tuple[NotLookedAt, ...]
    unsure: tuple[Unsure, ...]
    files: int
    """How many files of Python there are."""
    walked: int
    """How many of them name a library or import what does."""


@dataclass(frozen=True)
class Extension:
    """An installed package that asks for a library, and what it uses; it is not the user's code."""

    name: str
    release: str
    found: Found


@dataclass(frozen=True)
class Bound:
    """A release that the code needs, or that it breaks on, with the places that decide."""

    release: Version
    uses: tuple[Use, ...]


@dataclass(frozen=True)
class Bounds:
    """The releases of a package: from one on, and below another; None where nothing decides."""

    package: str
    at_least: Bound | None
    below: Bound | None

    @property
    def range(self) -> str:
        """As a guard writes it, such as ``>=2.0,<2.3``; empty where any release will do."""
        lower = f">={self.at_least.release}" if self.at_least else ""
        upper = f"<{self.below.release}" if self.below else ""
        return ",".join(filter(None, (lower, upper)))
