"""The sources of the spec: where claims stand, and what they may stand on, with size and time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

ROOMS = frozenset({"changes", "cells", "kit", "sources", "tools", "uses"})
"""The folders under ``spec/`` that are no chapters."""
_NOT_READ = ROOMS - {"tools"}
_TEXTS = frozenset({".py", ".html", ".css", ".conf", ".txt", ".toml", ".json"})
"""How the names end of what a claim may stand on: modules, templates, configurations."""


def stamps_of(root: Path) -> dict[str, str]:
    """Size and time of each file that claims stand in or on, by its path."""
    return {path.relative_to(root).as_posix(): stamp(path) for path in _sources(root)}


def stamp(path: Path) -> str:
    """The size and the time of a file. OSError: it is not there."""
    status = path.stat()
    return f"{status.st_size} {status.st_mtime_ns}"


def version_of(*folders: Path) -> int:
    """A number for the code in some folders, as it is now: what it made earlier is made anew."""
    found = (it for folder in folders for it in folder.glob("*.py"))
    files = sorted(it for it in found if not it.name.startswith("test_"))
    return crc32(" ".join(f"{it.name} {stamp(it)}" for it in files).encode()) & 0x7FFFFFFF


def _sources(root: Path) -> Iterator[Path]:
    """Where claims stand, and what they may stand on: the chapters, the tools, the app."""
    yield from (path for path in [root / "conftest.py"] if path.exists())
    for folder in (root / "app", *sorted((root / "spec").glob("*/"))):
        if folder.name not in _NOT_READ:
            yield from (path for path in folder.rglob("*.*") if path.suffix in _TEXTS)
