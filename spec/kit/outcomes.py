"""Outcomes: what running a claim gave, kept apart."""

from __future__ import annotations

from collections.abc import Iterable

OUTCOMES = {
    "holds": "true on this install: in range, passed",
    "gives-way": "not true on this install, as its range says: out of range, failed as declared",
    "missing-part": "not run: a part that it needs, such as a program, is not here",
    "drift": "differs from the releases on record, and a package here is newer than all of them",
    "guard-unneeded": "out of range, passed: the range is too narrow",
    "error": "set-up or tear-down failed",
    "broken": "in range and failed, or out of range and failed in another way than declared",
}
"""Every outcome with its meaning, from the best to the worst."""

RED = ("guard-unneeded", "error", "broken")
"""The outcomes that fail a run."""

TOLD = ("missing-part", "drift", *RED)
"""The outcomes that a record gives the reason of."""

_ORDER = list(OUTCOMES)


def worst(outcomes: Iterable[str]) -> str:
    """The worst of some outcomes: what a claim with several cases counts as."""
    return max(outcomes, key=_ORDER.index)
