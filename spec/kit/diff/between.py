"""What changes from one set of packages to another: each change whose edge lies between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from packaging.version import Version

from spec.kit.claims.claim import Claim
from spec.kit.data.changes import Change
from spec.kit.diff.sides import Side
from spec.kit.stacks.versions import NONE

ORDER = ("breaks", "warns", "answers", "adds")
"""How a change may show, what hurts most first."""

_BACK = {"breaks": "adds", "adds": "breaks", "warns": "answers"}
"""How a change shows to somebody who goes back over its edge, where that is otherwise."""

TIMES = {
    "now": "do now: a claim runs it on the first set",
    "with": "do with it: a claim runs it on the second set only",
    "look": "look: no claim runs it on either",
}
"""When a fix can be made, by where the claim that runs it holds."""


@dataclass(frozen=True)
class Met:
    """A change that lies between two sets, as it shows from the first to the second."""

    change: Change
    shows: str
    was: Claim | None
    now: Claim | None
    when: str
    """``now``, ``with`` or ``look``: see TIMES."""
    is_back: bool = False
    """Whether its package goes back over the edge."""
    is_ahead: bool = False
    """Whether the second set only warns of it."""

    @property
    def errors(self) -> tuple[str, ...]:
        """The error that a person sees on the second set, or will see on a later one."""
        return () if self.shows == "adds" else self.change.errors


@dataclass(frozen=True)
class Between:
    """What changes from one set to another."""

    old: Side
    new: Side
    met: tuple[Met, ...]
    passing: int
    """How many changes came and went between the two."""
    differing: tuple[Claim, ...]
    """The claims that a record, as the second set, contradicts: its releases do not say so."""


def between(
    old: Side, new: Side, claims: Mapping[str, Claim], changes: Iterable[Change]
) -> Between:
    """What changes from one set to another: what breaks first, then by package and release."""
    changes = list(changes)
    lying = [it for it in changes if _lies(it, old, new)]
    met = [found for it in lying if (found := _met(it, old, new, claims))]
    passing = len(lying) - len(met)
    told = {(it.change.release, name) for it in met for name in _names(it.change)}
    met += [
        _ahead(it, old, new, claims)
        for it in changes
        if _is_ahead(it, old, new) and not any((it.warned, name) in told for name in _names(it))
    ]
    met.sort(key=lambda it: (ORDER.index(it.shows), it.change.package, it.change.release))
    return Between(old, new, tuple(met), passing, tuple(_differing(new, claims)))


def _release(side: Side, package: str) -> Version:
    """The release of a package; one that is not there is before all others."""
    return _base(side.stack.get(package, NONE))


@cache
def _base(release: str) -> Version:
    """A release without what makes it a candidate or a development version."""
    return Version("0" if release == NONE else Version(release).base_version)


def _lies(change: Change, old: Side, new: Side) -> bool:
    first, last = sorted((_release(old, change.package), _release(new, change.package)))
    return first < change.release <= last


def _is_ahead(change: Change, old: Side, new: Side) -> bool:
    """Whether the second set warns of a change that is still to come, and the first does not."""
    if change.warned is None:
        return False
    first, last = _release(old, change.package), _release(new, change.package)
    return first < change.warned <= last < change.release


def _names(change: Change) -> set[tuple[str, str]]:
    """What a change is about, whatever the way of touching it."""
    return {(touch.name, touch.member) for touch in change.touches}


def _ahead(change: Change, old: Side, new: Side, claims: Mapping[str, Claim]) -> Met:
    was = next((claims[id] for id in change.was if new.holds(claims[id])), None)
    return Met(change, "warns", was, None, _when(change, old, new, claims), is_ahead=True)


def _met(change: Change, old: Side, new: Side, claims: Mapping[str, Claim]) -> Met | None:
    """A change as it shows between the two; None if nothing of it is left at the second."""
    is_back = _release(new, change.package) < _release(old, change.package)
    sides = (change.now, change.was) if is_back else (change.was, change.now)
    was = _first(sides[0], claims, holds=old, fails=new)
    now = _first(sides[1], claims, holds=new, fails=old)
    if was is None and now is None:
        return None
    shows = _BACK.get(change.shows, change.shows) if is_back else change.shows
    return Met(change, shows, was, now, _when(change, old, new, claims), is_back)


def _first(
    ids: Iterable[str], claims: Mapping[str, Claim], holds: Side, fails: Side
) -> Claim | None:
    """The first claim that holds on one side and not on the other."""
    found = (claims[id] for id in ids)
    return next((it for it in found if holds.holds(it) and not fails.holds(it)), None)


def _when(change: Change, old: Side, new: Side, claims: Mapping[str, Claim]) -> str:
    runs = claims.get(change.fix_runs)
    if runs is None:
        return "look"
    return "now" if old.holds(runs) else "with" if new.holds(runs) else "look"


def _differing(new: Side, claims: Mapping[str, Claim]) -> Iterator[Claim]:
    for id in new.outcomes.keys() & claims.keys():
        if new.outcomes[id] in {"broken", "guard-unneeded", "error", "drift"}:
            yield claims[id]
