"""What came, went or changed: the facts of a package's releases as rows of ranges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from spec.sources.stacks.table import span
from spec.sources.surface.classes import STACK
from spec.sources.surface.paths import Paths, States, is_private, within

Facts = Sequence[Mapping[str, Any]]
"""The facts of each release of a package, the oldest first."""


def lines_of(releases: Sequence[str], facts: Facts) -> list[str]:
    """The lines of a package, sorted."""
    paths = Paths(facts)
    rows = dict(_rows(paths, facts))
    lines = [f"{key}  {_shown(releases, states)}" for key, states in rows.items()]
    return sorted([*lines, *paths.lines(re.split(r"::|\(", key)[0] for key in rows)])


def _rows(paths: Paths, facts: Facts) -> Iterator[tuple[str, States]]:
    """What differs from what holds it and is told, but not of each heir once more."""
    states = {**paths.names, **_owned(paths, facts)}
    rows = {key: it for key, it in states.items() if _is_told(key, it, _around(key, states, it))}
    for key, it in rows.items():
        path = re.split(r"::|\(", key)[0]
        bases = paths.bases(path) if path in paths.owners and key != path else ()
        if not any(within(it, rows.get(f"{base}{key[len(path) :]}", ())) for base in bases):
            yield key, it


def _owned(paths: Paths, facts: Facts) -> dict[str, States]:
    """The attributes and parameters of each class and function; ``f()`` stands for the call."""
    found: dict[str, States] = {}

    def add(place: int, key: str, state: str) -> None:
        found.setdefault(key, [None] * len(facts))[place] = state

    for path in paths.owners:
        homes = [*zip(facts, paths.homes[path])]
        own = {name for it, home in homes for name in it["own"].get(home, ())}
        for place, (it, home) in enumerate(homes):
            members = it["members"].get(home, {})
            for name in own:
                if name in members or (home in it["open"] and name[:2] != "__"):
                    add(place, f"{path}::{name}", members.get(name, "?"))
            for rest in ("", *(f"::{name}" for name in own & members.keys())):
                for name, state in it["calls"].get(f"{home}{rest}", ()):
                    add(place, f"{path}{rest}({name}=)", state)
                if f"{home}{rest}" in it["calls"]:
                    add(place, f"{path}{rest}()", "")
    return found


def _around(key: str, states: Mapping[str, States], own: States) -> States:
    """Where what holds something is there: a module, a class, a callable."""
    if key.endswith("()"):
        return own
    if key.endswith("=)"):
        return states[f"{key.rpartition('(')[0]}()"]
    path, colons, _ = key.rpartition("::")
    holder = path if colons else f"{key.removesuffix('.*').rpartition('.')[0]}.*"
    return states.get(holder, [""] * len(own))


def _is_told(key: str, states: States, around: States) -> bool:
    """Whether a row says more than what holds it.

    If it is private or merely imported, it is told only where it was lost.
    """
    inside = [it for it, holder in zip(_like_the_class(states), around) if holder is not None]
    if not {*inside} - {inside[0]}:
        return False
    there = [n for n, it in enumerate(inside) if it is not None]
    is_lost = len(there) < len(inside) - there[0]
    origins = {_origin(it) for it in inside if it is not None}
    if is_private(key):
        return is_lost and "" in origins and "(" not in key
    return "" in origins or (is_lost and not origins.isdisjoint(STACK))


def _like_the_class(states: States) -> Iterator[str | None]:
    """The states, with an attribute that instances set taken for that of the class elsewhere."""
    first = next((it for it in states if it not in {None, "self", "?"}), "")
    return (first if it in {"self", "?"} else it for it in states)


def _origin(state: str) -> str:
    """The package that a name is merely imported from."""
    found = re.match(r"!?<(\w+)", state)
    return found[1] if found else ""


def _shown(releases: Sequence[str], states: Iterable[str | None]) -> str:
    """Ranges of releases, each with what is to be said of it."""
    parts = []
    for state, same in groupby(enumerate(states), key=lambda it: it[1]):
        places = [place for place, _ in same]
        if state is not None:
            warns, said = state[:1] == "!", state.lstrip("!").replace(">=", "> =")
            parts.append(f"{span(releases, places[0], places[-1])}{'!' * warns} {said}".strip())
    return "  ".join(parts)
