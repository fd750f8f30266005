"""``spec/cells.toml``: the cells that were run, and what differs from what the guards say."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from packaging.version import InvalidVersion, Version

from spec.kit.claims.claim import Claim
from spec.kit.claims.outcomes import OUTCOMES
from spec.kit.data.schema import BadData, check, is_of, read_toml
from spec.kit.records.cell import Cell
from spec.kit.records.cells import Cells, Kept

_REQUIRED = {
    "name": str,
    "date": str,
    "python": str,
    "implementation": str,
    "platform": str,
    "packages": dict,
    "counts": dict,
}
_OPTIONAL = {"environment": str, "parts": dict, "lacks": list, "differs": dict, "not_run": list}
_WIDTH = 90
_HEAD = """\
# The cells that were run; written by: python -m spec matrix --take. Guards say what claims give in
# a cell; here stands what differs. `waits`: claims that wait for a part where a cell lacks it.
"""


def read_cells(path: Path, versions: Mapping[str, str]) -> Cells:
    """The cells of ``cells.toml``. BadData: it is not there or not well formed."""
    content = read_toml(path)
    for key, value in content.items():
        is_waits = key == "waits" and isinstance(value, dict)
        if not (is_waits and all(is_of(ids, [str]) for ids in value.values())) and not (
            key == "cell" and is_of(value, [dict])
        ):
            raise BadData(f"{path.name}: {key!r} is not as it was written; restore it from git")
    kept = tuple(_kept(path, table) for table in content.get("cell", []))
    waits = {part: frozenset(ids) for part, ids in content.get("waits", {}).items()}
    return Cells(kept, waits, versions)


def _kept(path: Path, table: Any) -> Kept:
    where = f"{path.name}: cell {table.get('name', '?')!r}"
    check(where, table, _REQUIRED, _OPTIONAL)
    keys = ("python", "implementation", "platform", "packages")
    cell = Cell(**{key: table[key] for key in keys}, parts=table.get("parts", {}))
    try:
        for release in (cell.packages["flask"], cell.packages["werkzeug"], cell.python):
            Version(release)
    except (KeyError, TypeError, InvalidVersion):
        raise BadData(f"{where}: it has to tell Flask, Werkzeug and Python") from None
    if cell.name != table["name"]:
        raise BadData(f"{where}: its releases are those of {cell.name!r}; run it again")
    for id, text in table.get("differs", {}).items():
        if str(text).partition(":")[0] not in OUTCOMES:
            raise BadData(f"{where}: {id!r} is {text!r}, which is no outcome; run it again")
    return Kept(
        cell,
        table["date"],
        table.get("environment", ""),
        frozenset(table.get("lacks", ())),
        table.get("differs", {}),
        frozenset(table.get("not_run", ())),
    )


def cells_text(cells: Cells, claims: Mapping[str, Claim]) -> str:
    """The file ``cells.toml``; what is not there any more is left out."""
    waits = {part: sorted(ids & claims.keys()) for part, ids in sorted(cells.waits.items())}
    lines = [_HEAD, "[waits]"]
    lines += [f"{_quoted(part)} = {_listed(ids)}" for part, ids in waits.items() if ids]
    for kept in cells.kept:
        lines += ["", "[[cell]]", *_lines(cells, kept, claims)]
    return "\n".join(lines) + "\n"


def _lines(cells: Cells, kept: Kept, claims: Mapping[str, Claim]) -> Iterator[str]:
    cell, counts = kept.cell, dict.fromkeys(("holds", "gives-way"), 0)
    for claim in claims.values():
        outcome = cells.outcome(kept, claim)
        counts[outcome] = counts.get(outcome, 0) + 1
    plain = {
        "name": cell.name,
        "environment": kept.environment,
        "date": kept.date,
        "python": cell.python,
        "implementation": cell.implementation,
        "platform": cell.platform,
    }
    yield from (f"{key} = {_quoted(value)}" for key, value in plain.items() if value)
    yield f"packages = {_inline(cell.packages)}"
    if cell.parts:
        yield f"parts = {_inline(cell.parts)}"
    yield f"counts = {_inline(counts)}"
    if kept.lacks:
        yield f"lacks = {_listed(sorted(kept.lacks))}"
    if not_run := sorted(kept.not_run & claims.keys()):
        yield f"not_run = {_listed(not_run)}"
    if differs := {id: text for id, text in sorted(kept.differs.items()) if id in claims}:
        yield f"differs = {_inline(differs)}"


def _quoted(value: str | int) -> str:
    """A value as TOML has it; what is not a character is a question mark."""
    text = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return text.encode("utf-8", "replace").decode()


def _listed(ids: Iterable[str]) -> str:
    ids = list(ids)
    one = f"[{', '.join(map(_quoted, ids))}]"
    return (
        one if len(one) < _WIDTH else "\n".join(["[", *(f"    {_quoted(id)}," for id in ids), "]"])
    )


def _inline(table: Mapping[str, Any]) -> str:
    pairs = (f"{_quoted(key)} = {_quoted(value)}" for key, value in table.items())
    return f"{{ {', '.join(pairs)} }}"
