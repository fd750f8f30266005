"""The store: everything that can be told of, in a database in ``.spec/`` that search reads.

It is made when somebody asks, and made anew when a file that it is made of has changed.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from spec.kit.claims.sources import version_of
from spec.kit.data.kept import stamp_of
from spec.kit.data.schema import BadData
from spec.kit.explain.glossary import FILE
from spec.kit.progress import during

_KIT = Path(__file__).parents[1]
FORMAT = version_of(*(_KIT / room for room in ("claims", "data", "explain", "stacks")))


def open_store(root: Path) -> sqlite3.Connection:
    """The store of the spec in ``root``, current. BadData: what it is made of is not well formed.

    Where ``.spec/`` cannot be written, it is made in memory.
    """
    now = stamp_of(root, FILE)
    if sys.platform != "emscripten":  # where files cannot be locked
        try:
            return _current(root / ".spec" / "explain.sqlite", root, now)
        except (sqlite3.Error, OSError) as error:
            if type(error) is sqlite3.DatabaseError:  # damaged: the next one makes it anew
                with suppress(OSError):
                    (root / ".spec" / "explain.sqlite").unlink()
    try:
        return _made(":memory:", root, now)
    except sqlite3.OperationalError as error:
        told = f"this Python's SQLite is too old: {error}; 3.34 or later is needed"
        raise BadData(told) from None


def _current(path: Path, root: Path, now: str) -> sqlite3.Connection:
    """The store in a file, made anew where it is not of these sources."""
    path.parent.mkdir(exist_ok=True)
    if path.exists():
        database = sqlite3.connect(path)
        try:
            is_of_it = database.execute("PRAGMA user_version").fetchone() == (FORMAT,)
            if is_of_it and database.execute("SELECT stamp FROM kept").fetchone() == (now,):
                return database
        except BaseException:
            database.close()
            raise
        database.close()
        path.unlink()
    return _made(path, root, now)


def _made(place: Path | str, root: Path, now: str) -> sqlite3.Connection:
    """A new store; its format is written last, so that half of one is not taken for it."""
    database = sqlite3.connect(place)
    try:
        database.execute("PRAGMA journal_mode = MEMORY")
        database.execute("PRAGMA synchronous = OFF")  # what is lost is made again
        with during("making the index"):
            import_module("spec.kit.explain.make").fill(database, root, now)  # slow to load
        database.execute(f"PRAGMA user_version = {FORMAT}")
    except BaseException:
        database.close()
        raise
    return database
