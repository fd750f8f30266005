"""Claims: one behaviour, one id, one test function."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Optional

from spec.kit.claims.guards import Condition, Guard, here

Releases = Mapping[str, Optional[str]]


@dataclass(frozen=True)
class Claim:
    """What a claim says of itself, read from its source."""

    id: str
    says: str
    doc: str
    guards: tuple[Guard, ...]
    unless: tuple[Condition, ...]
    otherwise: str
    """The errors, joined by "or", with one of which it fails where it does not hold."""
    example: bool
    """Whether it is about the example app in ``app/``, not about Flask."""
    path: str
    line: int
    name: str
    source: str
    needs: tuple[tuple[str, int, int], ...]
    """The fixtures and helpers of its chapter: file, first and last line."""
    version: str
    """A hash of what it does: the same until its code, its helpers' or its guards change."""
    matches: tuple[str, ...] = ()
    """The patterns that the messages of its errors match."""
    texts: tuple[str, ...] = ()
    """The strings of several words in it: messages, answers, lines of a log."""

    @property
    def chapter(self) -> str:
        """The first part of the id."""
        return self.id.partition(".")[0]

    def holds_for(self, releases: Releases) -> bool:
        """Whether it has to hold with these packages; one that is not there decides nothing."""
        return all(guard.holds_for(releases.get(guard.package)) for guard in self.guards) and not (
            self.unless and all(condition.is_met(releases) for condition in self.unless)
        )

    @property
    def in_range(self) -> bool:
        """Whether it has to hold with the packages that are installed."""
        return self.holds_for(here())

    @property
    def ranges(self) -> str:
        """Where it holds, in words."""
        words = " and ".join(map(str, self.guards)) or "every release"
        return f"{words} unless {' with '.join(map(str, self.unless))}" if self.unless else words
