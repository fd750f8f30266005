"""What is worked out of files, kept in ``.spec/`` until one of them changes."""

from __future__ import annotations

import json
import marshal
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from spec.kit.claims.sources import stamp, stamps_of


def stamps(code: int, files: Iterable[Path]) -> str:
    """A text that changes with files, or with the code that reads them."""
    return " ".join([str(code), *(f"{it.name} {stamp(it)}" for it in files)])


def stamp_of(root: Path, *more: Path) -> str:
    """A text that changes with the claims of a spec, what is told of them, or a file beside."""
    told = [it for it in (root / "spec").glob("*.*") if it.suffix in {".toml", ".txt"}]
    told += [*(root / "spec" / "changes").glob("*.toml"), *more]
    return json.dumps(sorted({**stamps_of(root), **{str(it): stamp(it) for it in told}}.items()))


def kept(path: Path, stamp: str, make: Callable[[], Any]) -> Any:
    """What a file keeps, if it was made with this stamp; else it is made, and kept there.

    It is plain: tuples, lists, dicts, strings, numbers. Where the file cannot be written, or is
    damaged, it is made.
    """
    for found in before(path, stamp):
        return found
    made = make()
    keep(path, stamp, made)
    return made


def before(path: Path, stamp: str) -> Iterator[Any]:
    """What a file keeps; nothing if it is not there, damaged, or made with another stamp."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        made_with, found = marshal.loads(path.read_bytes())  # noqa: S302 - of this folder
        if made_with == stamp:
            yield found


def keep(path: Path, stamp: str, made: Any) -> None:
    """Keep what was made, where the file can be written."""
    with suppress(OSError):
        _write(path, marshal.dumps((stamp, made), 2))  # the format that every Python reads


def _write(path: Path, text: bytes) -> None:
    """Write a file whole: a reader never sees half of it."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    path.parent.mkdir(exist_ok=True)
    try:
        part.write_bytes(text)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
