"""The index: every claim, read from the sources of the spec without running or importing them.

It is kept in a database in ``.spec/``, by the size and time of each file.
"""

from __future__ import annotations

import json
import marshal
import sqlite3
import sys
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spec.kit.claims.claim import Claim
from spec.kit.claims.cores import cores_here, shared, uncollected
from spec.kit.claims.entries import claim_of, entries_of
from spec.kit.claims.facts import Facts, facts_of
from spec.kit.claims.lint import lint_claims
from spec.kit.claims.sources import stamps_of, version_of

FORMAT = version_of(Path(__file__).parent)
_FEW = 100
"""How many files are read by one core."""
_SCHEMA = f"""
PRAGMA user_version = {FORMAT};
CREATE TABLE files (path TEXT PRIMARY KEY, stamp TEXT, facts BLOB);
CREATE TABLE kept (stamp TEXT, entries BLOB, mistakes TEXT);
"""


@dataclass(frozen=True)
class Index:
    """The claims of a spec, in the order of their places, and what is wrong with them."""

    claims: dict[str, Claim]
    mistakes: tuple[str, ...]
    """What the lint finds, each as ``file:line: what is wrong, and how to mend it``."""


def read_index(root: Path) -> Index:
    """The index of the spec in ``root``, from ``.spec/`` where that is current."""
    stamps = stamps_of(root)
    whole = json.dumps(sorted(stamps.items()))
    try:
        with closing(_open(_folder(root))) as database, uncollected():
            return _kept(database, whole) or _make(database, root, stamps, whole)
    except (sqlite3.Error, OSError, ValueError) as error:  # not writable, in use, or damaged
        if type(error) is sqlite3.DatabaseError or isinstance(error, ValueError):
            with suppress(OSError):
                (root / ".spec" / "index.sqlite").unlink()  # the next one makes it anew
        with closing(_open(None)) as database, uncollected():
            return _make(database, root, stamps, whole)


def _folder(root: Path) -> Path | None:
    """Where the database is kept; nowhere on WebAssembly, where files cannot be locked."""
    return None if sys.platform == "emscripten" else root / ".spec"


def _open(folder: Path | None) -> sqlite3.Connection:
    if folder:
        folder.mkdir(exist_ok=True)
    database = sqlite3.connect(folder / "index.sqlite" if folder else ":memory:")
    try:
        database.execute("PRAGMA synchronous = OFF")  # what is lost is read again
        if database.execute("PRAGMA user_version").fetchone() != (FORMAT,):
            tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            for (name,) in tables.fetchall():
                database.execute(f"DROP TABLE {name}")
            database.executescript(_SCHEMA)
    except sqlite3.Error:
        database.close()
        raise
    return database


def _kept(database: sqlite3.Connection, whole: str) -> Index | None:
    """What the database holds, if it was made of these files."""
    query = "SELECT entries, mistakes FROM kept WHERE stamp = ?"
    found = database.execute(query, [whole]).fetchone()
    return _index(_loads(found[0]), json.loads(found[1])) if found else None


def _loads(text: bytes) -> Any:
    """What was kept. ValueError: it is damaged."""
    try:
        return marshal.loads(text)  # noqa: S302 - of this folder, and five times as fast as JSON
    except (EOFError, TypeError) as error:
        raise ValueError(str(error)) from None


def _dumps(value: Any) -> bytes:
    return marshal.dumps(value, 2)  # the format that every Python reads


def _make(database: sqlite3.Connection, root: Path, stamps: dict[str, str], whole: str) -> Index:
    """Read what is new, work out what each claim stands on, and keep it."""
    rows = database.execute("SELECT path, stamp, facts FROM files")
    before = {path: (stamp, facts) for path, stamp, facts in rows}
    facts: dict[str, Facts] = {}
    mistakes = []
    with database:
        paths = [path for path in stamps if path.endswith(".py")]
        current = {path for path in paths if path in before and before[path][0] == stamps[path]}
        read = _read_all(root, [path for path in paths if path not in current])
        for path in paths:
            found = before[path][1] if path in current else read[path]
            if isinstance(found, str):
                mistakes.append(found)
                continue
            facts[path] = _loads(found)
            if path not in current:
                kept = path, stamps[path], found
                database.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", kept)
        entries = list(entries_of(root, facts))
        mistakes += lint_claims(entries)
        database.execute("DELETE FROM kept")
        row = whole, _dumps(entries), json.dumps(mistakes)
        database.execute("INSERT INTO kept VALUES (?, ?, ?)", row)
    return _index(entries, mistakes)


def _read_all(root: Path, paths: Sequence[str]) -> dict[str, bytes | str]:
    """The facts of each file, to be kept, or what is wrong with it; two cores share many."""
    cores = cores_here() if len(paths) > _FEW else 1
    parts = shared(lambda part: {path: _read(root, path) for path in part}, paths, cores)
    return {path: facts for part in parts for path, facts in part.items()}


def _read(root: Path, path: str) -> bytes | str:
    try:
        return _dumps(facts_of((root / path).read_text("utf-8")))
    except SyntaxError as error:
        return f"{path}:{error.lineno or 1}: cannot be read: {error.msg}"
    except ValueError as error:  # not UTF-8, or with a null
        return f"{path}:1: cannot be read: {error}"


def _index(entries: Iterable[dict[str, Any]], mistakes: Iterable[str]) -> Index:
    claims: dict[str, Claim] = {}
    for entry in entries:
        claim = claim_of(entry)
        if claim:
            claims.setdefault(claim.id, claim)
    return Index(claims, tuple(mistakes))
