"""What is known to differ on a stack: the changes that lie between it and a cell that was run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from spec.kit.stacks.files import read_asked
from spec.kit.stacks.known import TITLES, Stack
from spec.kit.stacks.versions import NONE, key, line, pinned

_FIELD = re.compile(r'^(id|release|shows|error) = "(.*)"$', re.MULTILINE)
_LINE = re.compile(r"flask-\d+\.\d+")


class Difference(NamedTuple):
    """A change, and the release that brought it; ``shows`` is as in the changes."""

    package: str
    release: str
    id: str
    shows: str
    error: str


class Differences(NamedTuple):
    """The nearest cell, and what lies between: what a newer package brings, an older one lacks."""

    cell: str
    """The file of its pins."""
    pins: Mapping[str, str]
    newer: list[Difference]
    older: list[Difference]


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
    return min(found, key=lambda it: (len(it.newer) + len(it.older), it.cell), default=None)


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
                found = dict(_FIELD.findall(entry))
                error = found.get("error", "").replace('\\"', '"').replace("\\\\", "\\")
                yield Difference(package, found["release"], found["id"], found["shows"], error)
