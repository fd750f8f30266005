"""The data that people edit: ``notes.toml`` and ``changes.toml``, read and checked for shape."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.version import InvalidVersion, Version

from spec.kit.guards import PACKAGES
from spec.kit.quotes import Quote, read_quotes

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

VERDICTS = {
    "holds": "The note is right.",
    "corrected": "The note is wrong.",
    "advice": "Advice: nothing of its own to assert.",
    "python-2": "True on Python 2 only.",
}


class BadData(Exception):
    """A file has a mistake; the message names file, entry and mend."""


@dataclass(frozen=True)
class Chapter:
    """A chapter: the name of a folder under ``spec/``, and what stands in it."""

    name: str
    title: str


@dataclass(frozen=True)
class Statement:
    """One thing that a note says, and the claims that assert it or what is true instead."""

    id: str
    chapter: str
    note: str
    verdict: str
    says: str
    really: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class Change:
    """An edge of a guard: the claims on either side, the release, who announced it, the fix."""

    was: tuple[str, ...]
    now: tuple[str, ...]
    package: str
    release: Version
    announced: str
    fix: str

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """What the changelogs say, in their words; nothing where none announced it."""
        return read_quotes(self.announced)

    @property
    def name(self) -> str:
        """How messages call this change."""
        return f"change {self.package} {self.release}, {(self.was + self.now)[0]!r}"


@dataclass(frozen=True)
class Notes:
    """Everything in ``notes.toml``."""

    chapters: tuple[Chapter, ...]
    statements: tuple[Statement, ...]


def read_notes(path: Path) -> Notes:
    """Read ``notes.toml``. BadData: it is not TOML, or an entry is not well formed."""
    tables = _read(path, {"chapter", "statement"})
    chapters = tuple(_chapter(path, table) for table in tables["chapter"])
    names = {chapter.name for chapter in chapters}
    return Notes(chapters, tuple(_statement(path, table, names) for table in tables["statement"]))


def read_changes(path: Path) -> tuple[Change, ...]:
    """Read ``changes.toml``. BadData: it is not TOML, or an entry is not well formed."""
    return tuple(_change(path, table) for table in _read(path, {"change"})["change"])


def _chapter(path: Path, table: Mapping[str, Any]) -> Chapter:
    where = f"{path.name}: chapter {table.get('name', '?')!r}"
    _check(where, table, {"name": str, "title": str}, {})
    return Chapter(table["name"], table["title"])


def _statement(path: Path, table: Mapping[str, Any], chapters: Collection[str]) -> Statement:
    where = f"{path.name}: statement {table.get('id', '?')!r}"
    required = {"id": str, "chapter": str, "note": str, "verdict": str, "says": str}
    _check(where, table, required, {"really": str, "claims": list})
    verdict = table["verdict"]
    if verdict not in VERDICTS:
        raise BadData(f"{where}: verdict is {verdict!r}; use one of {_any(VERDICTS)}")
    if table["chapter"] not in chapters:
        raise BadData(f"{where}: no chapter is {table['chapter']!r}; use one of {_any(chapters)}")
    if verdict != "holds" and not table.get("really"):
        raise BadData(f'{where}: say with really = "…" what is true instead')
    if verdict != "advice" and not table.get("claims"):
        raise BadData(f'{where}: name the claims that assert it with claims = ["…"]')
    return Statement(**{"really": "", **table, "claims": tuple(table.get("claims", ()))})


def _change(path: Path, table: Mapping[str, Any]) -> Change:
    where = f"{path.name}: change {table.get('release', '?')!r}"
    optional = {"was": list, "now": list, "announced": str, "unannounced": bool}
    _check(where, table, {"release": str, "fix": str}, optional)
    package, _, text = table["release"].partition(" ")
    if package not in PACKAGES:
        raise BadData(f"{where}: {package!r} is no package; use one of {_any(PACKAGES)}")
    try:
        release = Version(text)
    except InvalidVersion:
        raise BadData(f'{where}: write release = "flask 2.3.0"') from None
    was, now = tuple(table.get("was", ())), tuple(table.get("now", ()))
    if not (was or now):
        raise BadData(f'{where}: name claims with was = ["…"], now = ["…"] or both')
    if bool(table.get("announced")) == bool(table.get("unannounced")):
        raise BadData(f'{where}: give either announced = "…" or unannounced = true')
    announced = table.get("announced", "")
    if announced and not read_quotes(announced):
        raise BadData(f'{where}: write announced = "Flask 2.3.0: …; Werkzeug 3.0.0: …"')
    return Change(was, now, package, release, announced, table["fix"])


def _read(path: Path, tables: Collection[str]) -> dict[str, list[Any]]:
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise BadData(f"{path.name}: there is no such file in {path.parent}") from None
    except tomllib.TOMLDecodeError as error:
        raise BadData(f"{path.name}: not TOML: {error}") from None
    for key, value in content.items():
        if key not in tables or not isinstance(value, list):
            known = " or ".join(f"[[{name}]]" for name in sorted(tables))
            raise BadData(f"{path.name}: {key!r} is not known; use {known}")
    return {name: content.get(name, []) for name in tables}


def _check(
    where: str,
    table: Mapping[str, Any],
    required: Mapping[str, type],
    optional: Mapping[str, type],
) -> None:
    """Insist on the keys of an entry: ``required`` ones are there, and all have their type."""
    known = {**required, **optional}
    for key, value in table.items():
        if key not in known:
            raise BadData(f"{where}: {key!r} is not known; use one of {_any(known)}")
        if not isinstance(value, known[key]):
            raise BadData(f"{where}: {key!r} has to be a {_WORDS[known[key]]}")
    for key in required:
        if not table.get(key):
            raise BadData(f"{where}: {key!r} is missing")


_WORDS = {str: "string", list: "list of strings", bool: "boolean"}


def _any(words: Iterable[str]) -> str:
    return ", ".join(sorted(words))
