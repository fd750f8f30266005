"""What is told of a user's code: the changes between two sets, with the places they touch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from packaging.version import Version

from spec.kit.data.changes import Change
from spec.kit.diff.between import Met
from spec.uses.found import Found, Use
from spec.uses.kinds import Chosen, doomed_of, returned_of

SECTIONS = ("breaks", "warns", "answers", "test", "maybe", "adds")
"""Where a use is told, what hurts most first; ``maybe``: it is not sure, or it is guarded."""

_NONE = Version("0")
_MANY = 20
"""With more places than these a change that answers otherwise comes last."""


@dataclass(frozen=True)
class Told:
    """A change between two sets, with the uses that it meets in one way."""

    section: str
    met: Met
    uses: tuple[Use, ...] = ()


def chosen(met: Iterable[Met], changes: Iterable[Change]) -> Iterator[Chosen]:
    """What is looked for in a user's code."""
    met, changes = list(met), list(changes)
    doomed, between = doomed_of(changes), [it.change for it in met]
    for it in met:
        back = returned_of(it.change, between) if it.shows == "breaks" else frozenset[str]()
        yield Chosen(it.change, it.shows, doomed, back)


def told_of(met: Iterable[Met], found: Found) -> list[Told]:
    """The changes that the code touches, by how it shows there; what breaks warns no more.

    Of changes that break one name in one place the last is told: it had come back in between.
    """
    met, told = list(met), []
    releases = {it.change.id: it.change.release for it in met}
    broken: dict[tuple[str, int, str], Version] = {}
    by_change: dict[str, list[Use]] = {}
    for use in found.uses:
        by_change.setdefault(use.change, []).append(use)
        if _section(use) == "breaks":
            place = _place(use)
            broken[place] = max(releases[use.change], broken.get(place, _NONE))
    for it in met:
        mine = by_change.get(it.change.id, [])
        mine = [use for use in mine if use.kind != "warns" or _place(use) not in broken]
        for section in SECTIONS:
            uses = tuple(use for use in mine if _section(use) == section)
            if section == "breaks":
                release = it.change.release
                uses = tuple(use for use in uses if broken[_place(use)] == release)
            if uses:
                told.append(Told(section, it, uses))
    return sorted(told, key=lambda it: (SECTIONS.index(it.section), _is_common(it)))


def _is_common(it: Told) -> bool:
    """Whether it answers otherwise in so many places that few of them will meet it."""
    return it.section == "answers" and len(it.uses) > _MANY


def _section(use: Use) -> str:
    """Where a use is told: what is not sure, or is guarded, stands apart."""
    return use.kind if use.certainty == "sure" or use.kind == "adds" else "maybe"


def _place(use: Use) -> tuple[str, int, str]:
    return use.path, use.line, use.name


def everywhere(met: Iterable[Met], told: Iterable[Told]) -> list[Met]:
    """What any client or command line may meet, whatever the code; less what the code touches."""
    touched = {it.met.change.id for it in told}
    return [
        it
        for it in met
        if it.shows != "adds"
        and it.change.id not in touched
        and any(touch.kind in {"header", "command"} for touch in it.change.touches)
    ]


@dataclass(frozen=True)
class Stop:
    """A set on the way that runs the code unchanged, and of how many breaks it warns."""

    stack: Mapping[str, str]
    warns: int


def on_the_way(
    told: Iterable[Told], old: Mapping[str, str], ran: Iterable[Mapping[str, str]]
) -> Stop | None:
    """The set on the way to what breaks that warns of most of it; None if there is none.

    ``ran``: the sets on which claims were run, the oldest first.
    """
    breaking = [it.met.change for it in told if it.section == "breaks"]
    stops = []
    for place, stack in enumerate(ran):
        releases = {name: Version(release) for name, release in stack.items()}
        is_later = releases["flask"] > Version(old["flask"])
        if is_later and not any(it.release <= releases.get(it.package, _NONE) for it in breaking):
            warns = sum(
                bool(it.warned and it.warned <= releases.get(it.package, _NONE)) for it in breaking
            )
            stops.append((warns, place, stack))
    if not breaking or not stops:
        return None
    warns, _, stack = max(stops, key=lambda it: it[:2])
    return Stop(stack, warns)


def keys_of(told: Iterable[Told]) -> Iterator[tuple[Told, Use | None, str]]:
    """Each use with a key that stays when its line moves: change, file, name, and which of them."""
    seen: Counter[str] = Counter()
    for it in told:
        if not it.uses:
            yield it, None, it.met.change.id
        for use in it.uses:
            key = f"{it.met.change.id} {use.path} {use.name}"
            seen[key] += 1
            yield it, use, f"{key} {seen[key]}"


def less(told: Iterable[Told], known: frozenset[str]) -> tuple[list[Told], int]:
    """What is told without the uses whose keys are known, and how many those are."""
    kept: dict[int, list[Use]] = {}
    told = list(told)
    left = 0
    for it, use, key in keys_of(told):
        if key in known:
            left += 1
        else:
            kept.setdefault(id(it), []).extend([use] if use else [])
    return [Told(it.section, it.met, tuple(kept[id(it)])) for it in told if id(it) in kept], left
