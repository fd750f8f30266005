"""What changes between two sets, for other programs: JSON, GitHub, Markdown, SARIF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from spec.kit.diff.between import Between, Met
from spec.kit.diff.told import Told
from spec.uses.found import Found, Use

_LEVELS = {"breaks": "error", "warns": "warning", "answers": "warning", "test": "warning"}
"""What is sure, by how it shows; all else is a notice."""
_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
_FIELDS = ("path", "line", "end_line", "column", "name", "kind", "certainty", "why")


def diff_json(it: Between, told: Sequence[Told], found: Found | None) -> dict[str, Any]:
    """All that is told, as ``diff.schema.json`` says."""
    uses: dict[str, list[Use]] = {}
    for each in told:
        uses.setdefault(each.met.change.id, []).extend(each.uses)
    met = {each.met.change.id: each.met for each in told}
    skipped = found.not_looked_at if found else ()
    return {
        "from": dict(it.old.stack),
        "to": dict(it.new.stack),
        "changes": [_change(each, uses[id]) for id, each in met.items()],
        "not_looked_at": [{"path": path, "reason": reason} for path, reason in skipped],
    }


def _change(it: Met, uses: Iterable[Use]) -> dict[str, Any]:
    change = it.change
    return {
        "id": change.id,
        "package": change.package,
        "release": str(change.release),
        "unreleased": change.unreleased,
        "shows": it.shows,
        "touches": list(change.written),
        "error": " or ".join(it.errors),
        "was": it.was.says if it.was else "",
        "now": it.now.says if it.now else "",
        "announced": change.announced,
        "fix": change.fix,
        "when": it.when,
        "uses": [{key: getattr(use, key) for key in _FIELDS} for use in uses],
    }


def github_lines(told: Iterable[Told]) -> Iterator[str]:
    """A workflow command an annotation: what breaks is an error, what is added a notice."""
    for it in told:
        level = _LEVELS.get(it.section, "notice")
        title, text = _property(it.met.change.id), _data(message(it))
        if not it.uses:
            yield f"::{level} title={title}::{text}"
        for use in it.uses:
            place = f"file={_property(use.path)},line={use.line},endLine={use.end_line}"
            yield f"::{level} {place},col={use.column + 1},title={title}::{text}"


def message(it: Told) -> str:
    """A change in a line or two: what is now, the error, the fix."""
    now = it.met.now.says if it.met.now else f"No longer: {it.met.was.says}" if it.met.was else ""
    change = it.met.change
    ahead = f"({change.package} {change.came})" if change.unreleased else ""
    return " ".join(filter(None, (now, ahead, " or ".join(it.met.errors), change.mend)))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def markdown_lines(told: Iterable[Told]) -> Iterator[str]:
    """A table a section."""
    for section, of in groupby(told, key=lambda each: each.section):
        rows = list(of)
        yield from (f"### {section.capitalize()}: {len(rows)}", "")
        yield from ("| where | since | now | to do |", "|---|---|---|---|")
        for it in rows:
            change = it.met.change
            where = ", ".join(f"`{use.path}:{use.line}`" for use in it.uses) or f"`{change.id}`"
            now = it.met.now.says if it.met.now else " or ".join(it.met.errors)
            cells = (where, f"{change.package} {change.came}", now, change.mend)
            yield f"| {' | '.join(map(_cell, cells))} |"
        yield ""


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def sarif(told: Iterable[Told]) -> dict[str, Any]:
    """A SARIF 2.1.0 log: a rule a change, a result a use."""
    told = list(told)
    rules = {it.met.change.id: it for it in told}
    driver = {
        "name": "spec diff",
        "rules": [
            {
                "id": id,
                "shortDescription": {"text": message(it)},
                "help": {"text": it.met.change.mend},
            }
            for id, it in rules.items()
        ],
    }
    results = [_result(it, use) for it in told for use in it.uses or (None,)]
    return {
        "$schema": _SARIF,
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": results}],
    }


def _result(it: Told, use: Use | None) -> dict[str, Any]:
    level = _LEVELS.get(it.section, "note")
    found: dict[str, Any] = {"ruleId": it.met.change.id, "message": {"text": message(it)}}
    if use is None:
        return {**found, "level": level}
    region = {"startLine": use.line, "startColumn": use.column + 1, "endLine": use.end_line}
    place = {"artifactLocation": {"uri": use.path}, "region": region}
    return {**found, "level": level, "locations": [{"physicalLocation": place}]}
