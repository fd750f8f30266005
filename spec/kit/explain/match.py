"""A match: what is told of one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

HERE = ("right", "wrong", "unknown", "advice", "now", "was", "neither", "raises", "starts")
"""What can be said of a thing on a stack."""


class Note(NamedTuple):
    """A statement of the notes, and whether it is right."""

    id: str
    says: str
    here: str


@dataclass(frozen=True)
class Match:
    """A thing that was asked about; what a type does not have is empty."""

    id: str
    type: str
    says: str
    here: str
    """One of ``HERE``: a claim or a statement is right or wrong; of a change what is now or was."""
    ranges: str = ""
    since: str = ""
    """Since when it is as it is here."""
    touches: tuple[str, ...] = ()
    package: str = ""
    release: str = ""
    unreleased: bool = False
    """Whether that release has not come out."""
    shows: str = ""
    warned: str = ""
    announced: str = ""
    """The words of a changelog; empty where nobody announced a change."""
    error: str = ""
    fix: str = ""
    fix_runs: str = ""
    """The claim that runs the fix, or a word for why none can; empty: it is not run yet."""
    was: tuple[str, ...] = ()
    now: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    """The sentences of what is so here in its place."""
    notes: tuple[Note, ...] = ()
    doc: str = ""
    path: str = ""
    line: int = 0
    source: str = ""
    change: Match | None = None
    """The change at the edge that is nearest to here."""
    claims: tuple[str, ...] = ()
    """The claims that it is about."""
    example: bool = False
    """Whether it is about the example app, not about Flask."""

    @property
    def mend(self) -> str:
        """The fix, as it is told; the page tells which claim runs it."""
        is_unrun = self.fix and not self.fix_runs and self.type in {"change", "claim"}
        return f"{self.fix} (not run)" if is_unrun else self.fix

    @property
    def covers(self) -> set[str]:
        """The ids that are told with it."""
        names = self.touches if self.shows in {"breaks", "warns"} else ()
        with_it = self.change.covers if self.change else set()
        return {self.id, *self.claims, *names, *(it.id for it in self.notes), *with_it}
