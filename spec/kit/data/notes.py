"""The notes: ``spec/notes.toml``, statement by statement, with the claims that decide."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spec.kit.data.schema import BadData, any_of, check, read_tables


@dataclass(frozen=True)
class Chapter:
    """A chapter: the name of a folder under ``spec/``, and what stands in it."""

    name: str
    title: str


@dataclass(frozen=True)
class Statement:
    """One thing that a note says, and the claims that bear it out or contradict it."""

    id: str
    chapter: str
    note: str
    says: str
    borne_out_by: tuple[tuple[str, ...], ...]
    """All of these hold where the note is right; each is a claim, or several to choose from."""
    contradicted_by: tuple[str, ...]
    """Claims that hold where it is wrong: what is so instead."""
    advice: str = ""
    """What to make of it, where there is nothing to assert."""
    also: tuple[str, ...] = ()
    """What else people look for: its words in Chinese, the message of an error."""

    @property
    def claims(self) -> tuple[str, ...]:
        """Every claim that it names."""
        return (*(id for item in self.borne_out_by for id in item), *self.contradicted_by)

    def is_right(self, holds: Callable[[str], bool]) -> bool:
        """Whether the note is right where ``holds`` tells of each claim whether it holds."""
        return bool(self.borne_out_by) and all(any(map(holds, it)) for it in self.borne_out_by)


@dataclass(frozen=True)
class Notes:
    """Everything in ``notes.toml``."""

    chapters: tuple[Chapter, ...]
    statements: tuple[Statement, ...]


def read_notes(path: Path) -> Notes:
    """Read ``notes.toml``. BadData: it is not TOML, or an entry is not well formed."""
    tables = read_tables(path, {"chapter", "statement"})
    chapters = tuple(_chapter(path, table) for table in tables["chapter"])
    names = {chapter.name for chapter in chapters}
    return Notes(chapters, tuple(_statement(path, table, names) for table in tables["statement"]))


def _chapter(path: Path, table: Mapping[str, Any]) -> Chapter:
    where = f"{path.name}: chapter {table.get('name', '?')!r}"
    check(where, table, {"name": str, "title": str}, {})
    return Chapter(table["name"], table["title"])


def _statement(path: Path, table: Mapping[str, Any], chapters: Collection[str]) -> Statement:
    where = f"{path.name}: statement {table.get('id', '?')!r}"
    required = {"id": str, "chapter": str, "note": str, "says": str}
    optional = {"borne_out_by": tuple, "contradicted_by": list, "advice": str, "also": list}
    check(where, table, required, optional)
    if table["chapter"] not in chapters:
        raise BadData(f"{where}: no chapter is {table['chapter']!r}; use one of {any_of(chapters)}")
    borne_out_by = tuple(
        tuple(item) if isinstance(item, list) else (item,) for item in table.get("borne_out_by", ())
    )
    contradicted_by = tuple(table.get("contradicted_by", ()))
    if not (borne_out_by or contradicted_by or table.get("advice")):
        raise BadData(f'{where}: name claims, borne_out_by = ["…"] or contradicted_by = ["…"]')
    rest = {key: table[key] for key in (*required, "advice") if key in table}
    also = tuple(table.get("also", ()))
    return Statement(borne_out_by=borne_out_by, contradicted_by=contradicted_by, also=also, **rest)
