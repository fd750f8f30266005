"""What is known to differ on a stack: the changes that lie between it and a cell that was run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from spec.kit.stacks.files import read_asked
from spec.kit.stacks.known import TITLES, Stack
from spec.kit.stacks.versions import NONE, key, line, pinned

MOST = 5
"""How many changes of each kind are told one by one."""
SHOWS = ("breaks", "answers", "warns", "adds")
_FIELD = re.compile(r'^(id|release|shows|error) = "(.*)"$', re.MULTILINE)
_SIDE = re.compile(r'^(was|now) = \[\s*"(.*?)"', re.MULTILINE)
_LINE = re.compile(r"flask-\d+\.\d+")


class Difference(NamedTuple):
    """A change, and the release that brought it; ``shows`` is as in the changes."""

    package: str
    release: str
    id: str
    shows: str
    error: str
    was: str = ""
    """The first claim that it ended."""
    now: str = ""
    """The first claim that it began."""
    says: str = ""
    """What is so on the stack, if it is one of those that are told."""


class Differences(NamedTuple):
    """The nearest cell, and what lies between: what a newer package brings, an older one lacks."""

    cell: str
    """The file of its pins."""
    pins: Mapping[str, str]
    newer: list[Difference]
    older: list[Difference]
    day: str = ""
    """The Werkzeug of that Flask's own day, if that of the stack is of another line."""


def differences(spec: Path, stack: Stack) -> Differences | None:
    """What differs from the nearest cell of the same Flask line; None: no cell is of that line."""
    cells = {
        path: {name: pinned(it) for name, it in read_asked([path], stack["python"]).items()}
        for path in sorted((spec / "cells").glob("flask-*.txt"))
    }
    near = {path: it for path, it in cells.items() if line(it["flask"]) == line(stack["flask"])}
    changes = [*_changes(spec / "changes")]
    found = [
        Differences(
            path.name, pins, [*_between(changes, pins, stack)], [*_between(changes, stack, pins)]
        )
        for path, pins in near.items()
    ]
    if not found:
        return None
    nearest = min(found, key=lambda it: (len(it.newer) + len(it.older), it.cell))
    own = spec / f"cells/flask-{'.'.join(map(str, line(stack['flask'])))}.txt"
    day, werkzeug = near.get(own, {}).get("werkzeug", ""), stack.get("werkzeug", "")
    return nearest._replace(
        newer=_told(spec, nearest.newer, is_older=False),
        older=_told(spec, nearest.older, is_older=True),
        day=day if day and werkzeug and line(day) != line(werkzeug) else "",
    )


def _told(spec: Path, changes: list[Difference], *, is_older: bool) -> list[Difference]:
    """The changes, those first that matter most, the first of them with what is so on the stack.

    What another of them took back is left out.
    """
    ended = {it.was for it in changes} - {""}
    changes = [it for it in changes if it.now not in ended]
    changes = sorted(changes, key=lambda it: SHOWS.index(it.shows))
    return [
        it._replace(says=_says(spec, it, is_older=is_older) if number < MOST else "")
        for number, it in enumerate(changes)
    ]


def _says(spec: Path, change: Difference, *, is_older: bool) -> str:
    """The sentence of a change's claim on the side of the stack, or that the other's is not so."""
    here, there = (change.was, change.now) if is_older else (change.now, change.was)
    for path in sorted((spec / (here or there).partition(".")[0]).glob("test_*.py")):
        _, found, rest = path.read_text("utf-8").partition(f'"{here or there}"')
        if found:
            sentence = rest.split('"""')[1]
            return sentence if here else f"{'Not yet' if is_older else 'No longer'}: {sentence}"
    return ""


def _between(changes: Iterable[Difference], old: Stack, new: Stack) -> Iterator[Difference]:
    """The changes that the packages of one stack have and those of another do not."""
    for it in changes:
        low, high = old.get(it.package, NONE), new.get(it.package, NONE)
        if low != NONE and key(low) < key(it.release) <= key(high):
            yield it


def _changes(folder: Path) -> Iterator[Difference]:
    """The changes of packages, read by lines, as they are written: CPython 3.9 has no TOML."""
    for path in sorted(folder.glob("*.toml")):
        package = path.stem.rpartition("-")[0]
        if package in TITLES:
            for entry in path.read_text("utf-8").split("[[change]]\n")[1:]:
                found = dict(_FIELD.findall(entry) + _SIDE.findall(entry))
                error = found.get("error", "").replace('\\"', '"').replace("\\\\", "\\")
                yield Difference(
                    package,
                    found["release"],
                    found["id"],
                    found["shows"],
                    error,
                    found.get("was", ""),
                    found.get("now", ""),
                )
