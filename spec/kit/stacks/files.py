"""The files that say what is installed: requirements, constraints, locks, ``pyproject.toml``."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from spec.kit.data.schema import BadData, load_toml
from spec.kit.stacks.markers import applies
from spec.kit.stacks.versions import allows

Asked = dict[str, str]
"""Package to specifier; ``@`` where it comes from an address or a folder."""

_REQUIREMENT = re.compile(r"([A-Za-z\d][\w.-]*)\s*(?:\[[^\]]*\])?\s*\(?([<>=!~][^()@]*|@)?")
_EGG = re.compile(r"[#&]egg=([A-Za-z\d][\w.-]*)")
_ELSEWHERE = {"git", "url", "path", "file", "directory", "editable", "virtual"}
"""What a lock file says of a package that no index has."""


def read_asked(paths: Iterable[Path], python: str) -> Asked:
    """What files ask for, on a Python. BadData: one cannot be read."""
    asked: Asked = {}
    for path in paths:
        for name, specifier in _found(path, python):
            before = asked.get(name, "")
            both = sorted({*before.split(","), *specifier.split(",")} - {""})
            asked[name] = "@" if "@" in both else ",".join(both)
    return asked


def wanted_python(paths: Iterable[Path]) -> str:
    """Which Python files are for, as a specifier; empty where none of them says it."""
    found = (it for path in paths if _is_toml(path) or _is_json(path) for it in _wanted(path))
    return ",".join(it.replace(" ", "") for it in found if it and isinstance(it, str))


def _wanted(path: Path) -> Iterator[Any]:
    """What a lock file or a project says of the Python, wherever its tool writes it."""
    content = _json_of(path) if _is_json(path) else _toml_of(path)
    with contextlib.suppress(AttributeError, KeyError, TypeError, IndexError):  # told of packages
        meta, tables = content.get("metadata", {}), content.get("tool", {})
        yield content.get("requires-python")
        yield content.get("project", {}).get("requires-python")
        yield tables.get("poetry", {}).get("dependencies", {}).get("python")
        yield from (meta.get(name) for name in ("python-versions", "requires_python"))
        yield from (it.get("requires_python") for it in meta.get("targets", [])[:1])
        requires = content.get("_meta", content).get("requires", {})
        version = requires.get("python_version") or requires.get("python_full_version")
        yield version and f"=={'.'.join(version.split('.')[:2])}.*"


def normal(name: str) -> str:
    """A package's name as the index has it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _found(path: Path, python: str) -> Iterator[tuple[str, str]]:
    if _is_json(path):
        yield from _of_json(path, python)
    elif _is_toml(path):
        yield from _of_toml(path, python)
    else:
        yield from _of_lines(path, python, {path.absolute()})


def _is_toml(path: Path) -> bool:
    return path.name == "Pipfile" or path.suffix in {".toml", ".lock"}


def _is_json(path: Path) -> bool:
    return path.name == "Pipfile.lock"


@cache
def _json_of(path: Path) -> Any:
    try:
        return json.loads(_text(path))
    except ValueError:
        raise BadData(f"{path}: cannot be read: it is no Pipfile.lock") from None


@cache
def _toml_of(path: Path) -> dict[str, Any]:
    return load_toml(path, _text(path))


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
        return content.decode(
            "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
        )
    except OSError as error:
        raise BadData(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise BadData(f"{path}: cannot be read: it is not text") from None


def _of_lines(path: Path, python: str, seen: set[Path]) -> Iterator[tuple[str, str]]:
    """A requirements or constraints file, with those that it names."""
    for line in re.sub(r"\\\r?\n", " ", _text(path)).splitlines():
        text = re.split(r"(?:^|\s)#(?!egg=)", line.strip())[0]
        option = re.match(r"(?:-r|-c|--requirement|--constraint)[ =]*(\S+)", text)
        if option and "://" not in option[1]:
            other = (path.parent / option[1]).absolute()
            if other not in seen:
                seen.add(other)
                yield from _of_lines(other, python, seen)
        elif egg := _EGG.search(text):
            yield normal(egg[1]), "@"
        else:
            yield from _of_requirement(re.split(r"\s--", text)[0], python)


def _of_requirement(text: str, python: str) -> Iterator[tuple[str, str]]:
    """One requirement: its name and its specifier; nothing where its marker keeps it away."""
    wanted, _, marker = text.partition(";")
    match = _REQUIREMENT.match(wanted)
    if match and not re.match(r"\w+(\+\w+)?://", wanted) and applies(marker, python):
        yield normal(match[1]), (match[2] or "").replace(" ", "")


def _of_table(table: Mapping[str, Any], python: str) -> Iterator[tuple[str, str]]:
    """A table of package to specifier, as Poetry and Pipenv have it."""
    for name, value in table.items():
        for each in value if isinstance(value, list) else [value]:
            it = each if isinstance(each, dict) else {"version": each}
            here = applies(it.get("markers", ""), python) and allows(it.get("python", ""), python)
            if name.lower() != "python" and here:
                text = it.get("version", "").strip("*").replace(" ", "")
                pin = f"=={text}" if text[:1].isdigit() else text
                yield normal(name), "@" if _ELSEWHERE & {*it} else pin


def _of_json(path: Path, python: str) -> Iterator[tuple[str, str]]:
    content = _json_of(path)
    try:
        tables = [content.get(name, {}) for name in ("default", "develop")]
        yield from (it for table in tables for it in _of_table(table, python))
    except (AttributeError, TypeError):
        raise BadData(f"{path}: cannot be read: it is no Pipfile.lock") from None


def _of_toml(path: Path, python: str) -> Iterator[tuple[str, str]]:
    content = _toml_of(path)
    try:
        if path.name == "Pipfile":
            for table in ("dev-packages", "packages"):
                yield from _of_table(content.get(table, {}), python)
        elif locked := content.get("package") or content.get("packages"):
            yield from _of_lock(locked, python)
        else:
            yield from _of_project(content, python)
    except (AttributeError, KeyError, TypeError):
        raise BadData(f"{path}: cannot be read: it is not as its tool writes it") from None


def _of_lock(packages: Iterable[Mapping[str, Any]], python: str) -> Iterator[tuple[str, str]]:
    """The packages of a lock file; of several releases the last that is for this Python."""
    found = {}
    for it in packages:
        marker = it.get("marker") or it.get("markers") or ""
        markers = it.get("resolution-markers") or [marker if isinstance(marker, str) else ""]
        if any(applies(each, python) for each in markers):
            source: Any = it.get("source")
            is_index = not isinstance(source, dict) or source.get("type") == "legacy"
            is_pinned = "version" in it and (is_index or not _ELSEWHERE.intersection(source))
            found[normal(it["name"])] = f"=={it['version']}" if is_pinned else "@"
    yield from found.items()


def _of_project(content: Mapping[str, Any], python: str) -> Iterator[tuple[str, str]]:
    """``pyproject.toml``: the project's dependencies, and Poetry's."""
    for text in content.get("project", {}).get("dependencies", []):
        yield from _of_requirement(text, python)
    poetry = content.get("tool", {}).get("poetry", {})
    yield from _of_table(poetry.get("dependencies", {}), python)
