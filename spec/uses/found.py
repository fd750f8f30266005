"""What is found: uses, what could not be read, names whose owner cannot be told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from spec.uses.files import NotLookedAt

KINDS = "breaks", "warns", "answers", "test", "adds"
"""What a use comes to: it raises, warns, gives something else, fails a test, or may do more."""


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
