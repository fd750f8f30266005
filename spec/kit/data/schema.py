"""The shape of the data that people edit: TOML files, read and checked entry by entry."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any


class Words:
    """A type of a key: a string, or a list of strings."""


_WORDS = {
    str: "string",
    Words: "string, or a list of strings",
    list: "list of strings",
    tuple: "list of strings, or of lists of them",
    bool: "boolean",
    dict: "table",
}


class BadData(Exception):
    """A file has a mistake; the message names file, entry and mend."""


def read_tables(path: Path, tables: Collection[str]) -> dict[str, list[Any]]:
    """The arrays of tables in a TOML file. BadData: it is not there, not TOML, or has others."""
    content = read_toml(path)
    for key, value in content.items():
        if key not in tables or not is_of(value, [dict]):
            known = " or ".join(f"[[{name}]]" for name in sorted(tables))
            raise BadData(f"{path.name}: {key!r} is not known; use {known}")
    return {name: content.get(name, []) for name in tables}


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file. BadData: it is not there or not TOML."""
    try:
        return load_toml(path, path.read_text("utf-8"))
    except FileNotFoundError:
        raise BadData(f"{path.name}: there is no such file in {path.parent}") from None
    except OSError as error:
        raise BadData(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise BadData(f"{path.name}: not TOML: {error}") from None


def load_toml(path: Path, text: str) -> dict[str, Any]:
    """The TOML of a file. BadData: it is not TOML, or nothing is here that reads it."""
    try:
        name = "tomllib" if sys.version_info >= (3, 11) else "tomli"
        content: dict[str, Any] = import_module(name).loads(text)
    except ModuleNotFoundError:
        raise BadData(f"{path.name}: to read TOML: python -m pip install tomli") from None
    except ValueError as error:
        raise BadData(f"{path.name}: not TOML: {error}") from None
    return content


def check(
    where: str,
    table: Mapping[str, Any],
    required: Mapping[str, type],
    optional: Mapping[str, type],
) -> None:
    """Insist on the keys of an entry: ``required`` ones are there, and all have their type."""
    known = {**required, **optional}
    for key, value in table.items():
        if key not in known:
            raise BadData(f"{where}: {key!r} is not known; use one of {any_of(known)}")
        if not _is_of_type(value, known[key]):
            raise BadData(f"{where}: {key!r} has to be a {_WORDS[known[key]]}")
    for key in required:
        if not table.get(key):
            raise BadData(f"{where}: {key!r} is missing")


def is_of(value: Any, kinds: Collection[type]) -> bool:
    """Whether a value is a list of things of these types."""
    return isinstance(value, list) and all(isinstance(it, tuple(kinds)) for it in value)


def _is_of_type(value: Any, type: type) -> bool:
    """Whether a value is of a type; ``list`` is of strings, ``tuple`` of lists of them too."""
    if type is Words:
        return isinstance(value, str) or is_of(value, [str])
    if type is tuple:
        inner = [it for it in value if isinstance(it, list)] if isinstance(value, list) else []
        return is_of(value, [str, list]) and all(is_of(it, [str]) for it in inner)
    return is_of(value, [str]) if type is list else isinstance(value, type)


def any_of(words: Iterable[str]) -> str:
    """Words to choose from, in order."""
    return ", ".join(sorted(words))
