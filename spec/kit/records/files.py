"""Files that are written whole or not at all, one writer at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path

from spec.kit.data.schema import BadData


def write_whole(path: Path, text: str) -> None:
    """Write a file whole, then move it into place: a reader never sees half of it.

    BadData: it cannot be written.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, "utf-8", "backslashreplace")
        part.replace(path)
    except OSError as error:
        raise BadData(f"{path}: cannot be written: {error.strerror}") from None
    finally:
        if part.exists():
            part.unlink()


def need_room_for(path: Path) -> None:
    """Refuse a path that cannot be written, before anything runs. BadData: it cannot."""
    folder = next(it for it in path.absolute().parents if it.exists())
    try:
        if path.is_dir():
            raise IsADirectoryError
        import_module("tempfile").TemporaryFile(dir=folder).close()  # slow to load
    except OSError:
        message = f"{path}: cannot be written; give the path of a file in a folder of yours"
        raise BadData(message) from None


@contextmanager
def only_writer(folder: Path) -> Iterator[None]:
    """Be the only one who writes the records of a spec. BadData: somebody else does."""
    lock = folder / "cells.lock"
    try:
        lock.touch(exist_ok=False)
    except FileExistsError:
        raise BadData(f"{lock}: another run writes; wait for it, or delete this file") from None
    except OSError as error:
        raise BadData(f"{lock}: cannot be written: {error.strerror}") from None
    try:
        yield
    finally:
        lock.unlink()
