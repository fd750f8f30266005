"""The data that people edit: ``notes.toml`` and ``changes.toml``, read and checked for shape."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.version import InvalidVersion, Version

from spec.kit.guards import PACKAGES

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
    def name(self) -> str:
        """How messages call this change."""
        return f"change {self.package} {self.release}, {(self.was + self.now)[0]!r}"


@dataclass(frozen=True)
class Notes:
    """Everything in ``notes.toml``."""

    chapters: tuple[Chapter, ...]
    statements: tuple[Statement, ...]


_TEXT = str
_TEXTS = list


def read_notes(path: Path) -> Notes:
    """Read ``notes.toml``. BadData: it is not TOML, or an entry is not well formed."""
    tables = _read(path, {"chapter", "statement"})
    chapters = [
        _entry(path, "chapter", "name", table, {"name": _TEXT, "title": _TEXT}, {})
        for table in tables["chapter"]
    ]
    required = {"id": _TEXT, "chapter": _TEXT, "note": _TEXT, "verdict": _TEXT, "says": _TEXT}
    optional = {"really": _TEXT, "claims": _TEXTS}
    statements = [
        _entry(path, "statement", "id", table, required, optional) for table in tables["statement"]
    ]
    names = {chapter["name"] for chapter in chapters}
    for entry in statements:
        where = f"{path.name}: statement {entry['id']!r}"
        if entry["verdict"] not in VERDICTS:
            raise BadData(f"{where}: verdict is {entry['verdict']!r}; use one of {_any(VERDICTS)}")
        if entry["chapter"] not in names:
            raise BadData(f"{where}: there is no chapter {entry['chapter']!r}; use {_any(names)}")
        if entry["verdict"] in ("corrected", "advice", "python-2") and not entry.get("really"):
            raise BadData(f"{where}: say with really = \"…\" what is true instead")
        if entry["verdict"] != "advice" and not entry.get("claims"):
            raise BadData(f"{where}: name the claims that assert it with claims = [\"…\"]")
    return Notes(
        tuple(Chapter(**entry) for entry in chapters),
        tuple(
            Statement(
                **{"really": "", **entry, "claims": tuple(entry.get("claims", ()))}
            )
            for entry in statements
        ),
    )


def read_changes(path: Path) -> tuple[Change, ...]:
    """Read ``changes.toml``. BadData: it is not TOML, or an entry is not well formed."""
    required = {"release": _TEXT, "fix": _TEXT}
    optional = {"was": _TEXTS, "now": _TEXTS, "announced": _TEXT, "unannounced": bool}
    changes = []
    for table in _read(path, {"change"})["change"]:
        entry = _entry(path, "change", "release", table, required, optional)
        where = f"{path.name}: change {entry['release']!r}"
        package, _, text = entry["release"].partition(" ")
        try:
            release = Version(text)
        except InvalidVersion:
            raise BadData(f"{where}: write release = \"flask 2.3.0\"") from None
        if package not in PACKAGES:
            raise BadData(f"{where}: {package!r} is no package; use one of {_any(PACKAGES)}")
        if not (entry.get("was") or entry.get("now")):
            raise BadData(f"{where}: name claims with was = [\"…\"], now = [\"…\"] or both")
        if bool(entry.get("announced")) == bool(entry.get("unannounced")):
            raise BadData(f"{where}: give either announced = \"…\" or unannounced = true")
        changes.append(
            Change(
                was=tuple(entry.get("was", ())),
                now=tuple(entry.get("now", ())),
                package=package,
                release=release,
                announced=entry.get("announced", ""),
                fix=entry["fix"],
            )
        )
    return tuple(changes)


def _read(path: Path, tables: set[str]) -> dict[str, list[Any]]:
    try:
        content = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise BadData(f"{path.name}: there is no such file in {path.parent}") from None
    except tomllib.TOMLDecodeError as error:
        raise BadData(f"{path.name}: not TOML: {error}") from None
    for key, value in content.items():
        if key not in tables or not isinstance(value, list):
            raise BadData(f"{path.name}: {key!r} is not known; use [[{']] or [['.join(sorted(tables))}]]")
    return {name: content.get(name, []) for name in tables}


def _entry(
    path: Path,
    kind: str,
    name: str,
    table: Mapping[str, Any],
    required: Mapping[str, type],
    optional: Mapping[str, type],
) -> dict[str, Any]:
    """One entry with its keys checked: ``required`` ones are there, all have their type."""
    where = f"{path.name}: {kind} {table.get(name, '?')!r}"
    for key in table:
        if key not in required and key not in optional:
            raise BadData(f"{where}: {key!r} is not known; use {_any([*required, *optional])}")
    for key, wanted in {**required, **optional}.items():
        if key in required and not table.get(key):
            raise BadData(f"{where}: {key!r} is missing")
        if key in table and not isinstance(table[key], wanted):
            raise BadData(f"{where}: {key!r} has to be a {_WORDS[wanted]}")
    return dict(table)


_WORDS = {str: "string", list: "list of strings", bool: "boolean"}


def _any(words: Any) -> str:
    return ", ".join(sorted(words))
