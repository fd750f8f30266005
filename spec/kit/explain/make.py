"""The making of the store: everything that can be told of, written to a database."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from spec.kit.claims.index import read_index
from spec.kit.data.changes import read_changes
from spec.kit.data.notes import read_notes
from spec.kit.data.retired import Retired, read_retired
from spec.kit.explain.errors import longest, skeleton
from spec.kit.explain.glossary import read_glossary
from spec.kit.explain.names import names_in
from spec.kit.explain.things import Thing, Words, things_of
from spec.kit.records.cells_file import read_cells
from spec.kit.records.matrix import Matrix
from spec.kit.stacks.known import read_known
from spec.kit.stacks.surface import read_surface

SCHEMA = f"""
CREATE TABLE kept (stamp TEXT);
CREATE TABLE glossary (term TEXT PRIMARY KEY, means TEXT);
CREATE TABLE things (type TEXT, id TEXT, body TEXT);
CREATE INDEX things_by_id ON things (id);
CREATE TABLE keys (key TEXT, name TEXT, thing INTEGER, weight REAL);
CREATE INDEX keys_by_key ON keys (key);
CREATE TABLE links (claim TEXT, thing INTEGER);
CREATE INDEX links_by_claim ON links (claim);
CREATE TABLE cells (flask TEXT, releases TEXT);
CREATE TABLE texts (
    class TEXT, text TEXT, lower TEXT, longest TEXT, skeleton TEXT, thing INTEGER, weight REAL);
CREATE VIRTUAL TABLE words USING fts5(
    {", ".join(Words._fields)}, content = '', tokenize = 'porter unicode61');
CREATE VIRTUAL TABLE parts USING fts5(key, tokenize = 'trigram', columnsize = 0);
"""


def fill(database: sqlite3.Connection, root: Path, stamps: str) -> None:
    """Make the tables, and write everything that can be told of."""
    database.executescript(SCHEMA)
    spec = root / "spec"
    claims, notes = read_index(root).claims, read_notes(spec / "notes.toml")
    changes, known = read_changes(spec / "changes"), read_known(spec / "stacks.txt")
    retired = read_retired(spec / "retired.toml")
    things = [*found_by(retired, things_of(claims.values(), changes, notes.statements, known))]
    things += names_in(read_surface(spec / "surface.txt"))
    with database:
        _insert(database, things)
        cells = [
            (it.flask, it.kept[-1].cell.releases)
            for it in Matrix(read_cells(spec / "cells.toml", {})).stacks
        ]
        rows = ((flask, json.dumps(releases)) for flask, releases in cells)
        database.executemany("INSERT INTO cells VALUES (?, ?)", rows)
        terms = read_glossary().items()
        database.executemany("INSERT INTO glossary VALUES (?, ?)", terms)
        database.execute("INSERT INTO kept VALUES (?)", [stamps])


def found_by(retired: Retired, things: Iterable[Thing]) -> Iterator[Thing]:
    """The things, claims with the ids of old too."""
    had: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for old, new in retired.now.items():
        had[new][old] = 2.0
    for thing in things:
        its = had[thing.id] if thing.type == "claim" else {}
        yield thing._replace(keys={**thing.keys, **its})


def _insert(database: sqlite3.Connection, things: Iterable[Thing]) -> None:
    rows = [*enumerate(things, 1)]
    database.executemany(
        "INSERT INTO things (rowid, type, id, body) VALUES (?, ?, ?, ?)",
        ((n, it.type, it.id, json.dumps(it.body)) for n, it in rows),
    )
    database.executemany(
        "INSERT INTO keys VALUES (?, ?, ?, ?)",
        ((key.lower(), key, n, weight) for n, it in rows for key, weight in it.keys.items()),
    )
    database.executemany(
        "INSERT INTO links VALUES (?, ?)", ((id, n) for n, it in rows for id in it.claims)
    )
    database.executemany(
        "INSERT INTO texts VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (name, text, text.lower(), longest(text).lower(), skeleton(text), n, weight)
            for n, it in rows
            for name, text, weight in it.texts
        ),
    )
    marks = ", ".join("?" * (1 + len(Words._fields)))
    database.executemany(
        f"INSERT INTO words (rowid, {', '.join(Words._fields)}) VALUES ({marks})",  # noqa: S608
        ((n, *it.words) for n, it in rows),
    )
    database.execute("INSERT INTO parts SELECT DISTINCT key FROM keys")
