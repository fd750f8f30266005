"""The sources of the spec: where claims stand, and what they may stand on, with size and time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

ROOMS = frozenset({"changes", "cells", "kit", "sources", "tools", "uses"})
"""The folders under ``spec/`` that are no chapters."""
_NOT_READ = ROOMS - {"tools"}
_TEXTS = (".py", ".html", ".css", ".conf", ".txt", ".toml", ".json")
"""How the names end of what a claim may stand on: modules, templates, configurations."""


def stamps_of(root: Path) -> dict[str, str]:
    """Size and time of each file that claims stand in or on, by its path."""
    start = len(str(root)) + 1
    return {it.path[start:].replace(os.sep, "/"): _stamp(it.stat()) for it in _sources(root)}


def stamp(path: Path) -> str:
    """The size and the time of a file. OSError: it is not there."""
    return _stamp(path.stat())


def _stamp(status: os.stat_result) -> str:
    return f"{status.st_size} {status.st_mtime_ns}"


def version_of(*folders: Path) -> int:
    """A number for the code in some folders, as it is now: what it made earlier is made anew."""
    found = (it for folder in folders for it in folder.glob("*.py"))
    files = sorted(it for it in found if not it.name.startswith("test_"))
    return crc32(" ".join(f"{it.name} {stamp(it)}" for it in files).encode()) & 0x7FFFFFFF


def _sources(root: Path) -> Iterator[os.DirEntry[str]]:
    """Where claims stand, and what they may stand on: the chapters, the tools, the app."""
    yield from (it for it in _listed(str(root)) if it.name == "conftest.py")
    for folder in (root / "app", *sorted((root / "spec").glob("*/"))):
        if folder.is_dir() and folder.name not in _NOT_READ:
            yield from _below(str(folder))


def _below(folder: str) -> Iterator[os.DirEntry[str]]:
    """The texts in a folder and those below it; pathlib takes three times as long."""
    for it in _listed(folder):
        if it.is_dir():
            yield from _below(it.path)
        elif it.name.endswith(_TEXTS):
            yield it


def _listed(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return sorted(entries, key=lambda it: it.name)
