"""The archive: the records in ``spec/records``, kept, read and refused."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from packaging.version import Version

from spec.kit.data import BadData
from spec.kit.guards import installed
from spec.kit.outcomes import OUTCOMES, RED
from spec.kit.records import FORMAT, cell_name, text_of, write_whole

_NAME = re.compile(r"flask-(?P<flask>[^+]+)\+werkzeug-(?P<werkzeug>[^+]+)\+.*")
_CELL = ("flask", "implementation", "platform", "python", "werkzeug")
_RERUN = "make it anew with: tox run -e"


def version(root: Path) -> str:
    """The version of a spec: a hash of its claims, and of the app and fixtures that they use."""
    files = [root / "conftest.py", *root.glob("app/**/*"), *root.glob("spec/*/**/*")]
    kit, kept = root / "spec" / "kit", root / "spec" / "records"
    parts = [
        f"{file.relative_to(root).as_posix()}\n".encode() + file.read_bytes()
        for file in sorted(files)
        if file.suffix in {".py", ".html"} and not {kit, kept} & {*file.parents}
    ]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:12]


def newer_here(folder: Path) -> str:
    """The installed Flask and Werkzeug that are newer than those of every record, in words."""
    names = [match for file in folder.glob("*.json") if (match := _NAME.match(file.stem))]
    newer = (
        package
        for package in ("flask", "werkzeug")
        if names and Version(installed(package)) > max(Version(name[package]) for name in names)
    )
    return ", ".join(f"{package} {installed(package)}" for package in newer)


def keep(path: Path, record: Mapping[str, Any]) -> None:
    """Write a record, unless only date and timings would change in the file that is there.

    A claim whose outcome stays keeps its milliseconds, so that the diff is what changed.
    """
    try:
        before = read(path)
    except (BadData, FileNotFoundError):
        write_whole(path, text_of(record))
        return
    old = before["claims"]
    claims = {
        id: old[id] if id in old and _outcome(old[id]) == _outcome(entry) else entry
        for id, entry in record["claims"].items()
    }
    if {**record, "date": before["date"], "claims": claims} != before:
        write_whole(path, text_of({**record, "claims": claims}))


def is_current(path: Path | None, spec: str, cell: Mapping[str, Any]) -> bool:
    """Whether the record at ``path`` is of this spec and cell, whole, and has nothing red."""
    try:
        record = read(path) if path else {}
    except (BadData, FileNotFoundError):
        return False
    red = any(entry["outcome"] in RED for entry in record.get("claims", {}).values())
    return not red and (record.get("spec"), record.get("cell")) == (spec, cell)


def read_all(folder: Path, spec: str) -> list[dict[str, Any]]:
    """The records of a folder. BadData: one is damaged, foreign or outdated, or there is none."""
    records = [_current(file, spec) for file in sorted(folder.glob("*.json"))]
    if not records:
        raise BadData(f"{folder}: no record is here; make them with: tox run")
    return records


def read(path: Path) -> dict[str, Any]:
    """A record. BadData: it is damaged, or no record."""
    try:
        record = json.loads(path.read_text("utf-8"))
    except ValueError as error:
        raise BadData(f"{path}: damaged, not JSON ({error}); delete it and run its cell") from None
    problem = _problem(record)
    if problem:
        raise BadData(f"{path}: not a record of claims, {problem}; delete it or run its cell")
    return dict(record)


def _current(path: Path, spec: str) -> dict[str, Any]:
    record = read(path)
    environment = record["environment"] or "its environment"
    if path.stem != cell_name(record["cell"]):
        raise BadData(f"{path}: the record of another cell, {cell_name(record['cell'])}; rename it")
    if record["spec"] != spec:
        of = f"spec {record['spec']}" if record["spec"] else "a part of the spec"
        raise BadData(f"{path}: outdated, of {of}, this is {spec}; {_RERUN} {environment}")
    return record


def _problem(record: Any) -> str | None:
    """What keeps this from being a record, in words."""
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        return f"its format is not {FORMAT}"
    missing = {"spec", "date", "environment", "cell", "claims"} - record.keys()
    if missing:
        return f"{min(missing)!r} is missing"
    cell, claims = record["cell"], record["claims"]
    if not isinstance(cell, dict) or not all(isinstance(cell.get(key), str) for key in _CELL):
        return f"its cell does not name {', '.join(_CELL)}"
    if not isinstance(claims, dict) or not all(_outcome(it) in OUTCOMES for it in claims.values()):
        return "a claim has no known outcome"
    return None


def _outcome(entry: Any) -> Any:
    return entry.get("outcome") if isinstance(entry, dict) else None
