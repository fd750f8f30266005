"""Outcomes: what running a claim gave, kept apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Outcome(NamedTuple):
    """What an outcome means, how the pages sign it, and what follows from it."""

    means: str
    sign: str
    red: bool = False
    """Whether it fails a run."""
    told: bool = False
    """Whether a record gives its reason."""


OUTCOMES = {
    "holds": Outcome("true on this install: in range, passed", "●"),
    "gives-way": Outcome(
        "not true on this install, as its range says: out of range, failed as declared", "-"
    ),
    "not-run": Outcome("not yet run since the claim was changed", "·"),
    "missing-part": Outcome(
        "not run: a part that it needs, such as a program, is not here", "?", told=True
    ),
    "drift": Outcome(
        "differs from the releases on record, and a package here is newer than all of them",
        "~",
        told=True,
    ),
    "guard-unneeded": Outcome(
        "out of range, passed: the range is too narrow", "!", red=True, told=True
    ),
    "error": Outcome("set-up or tear-down failed", "!", red=True, told=True),
    "broken": Outcome(
        "in range and failed, or out of range and failed in another way than declared",
        "✕",
        red=True,
        told=True,
    ),
}
"""Every outcome, from the best to the worst."""

RED = frozenset(name for name, outcome in OUTCOMES.items() if outcome.red)
"""The outcomes that fail a run."""

_ORDER = list(OUTCOMES)


def worst(outcomes: Iterable[str]) -> str:
    """The worst of some outcomes: what a claim with several cases counts as."""
    return max(outcomes, key=_ORDER.index)
