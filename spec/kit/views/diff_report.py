"""A whole report of what changes between two sets, in the form that is asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spec.kit.diff.between import Between, Met
from spec.kit.diff.told import Told, everywhere, on_the_way
from spec.kit.stacks.known import Known
from spec.kit.views import diff_forms as forms
from spec.kit.views.diff import concise_lines, diff_lines
from spec.kit.views.diff_uses import (
    deps_lines,
    everywhere_lines,
    stop_lines,
    unsure_lines,
    uses_lines,
)
from spec.uses.found import Extension, Found


@dataclass(frozen=True)
class Compared:
    """What lies between two sets."""

    known: Known
    ran: Sequence[Mapping[str, str]]
    """The sets on which claims were run, the oldest first."""
    lying: Between
    chapters: set[str]


@dataclass(frozen=True)
class Report:
    """What is told of it."""

    compared: Compared
    met: Sequence[Met]
    """The changes that are asked for."""
    told: list[Told]
    found: Found | None
    """What was found in the user's code, if there is some."""
    deps: Sequence[Extension]
    left: int
    """How many known ones were left out."""
    asked: Mapping[str, Any]
    """The options: ``form``, ``full``, ``everywhere``, ``unsure``."""


def report_lines(it: Report) -> Iterable[str]:
    """The lines of a report."""
    form = it.asked["form"]
    if form == "json":
        return [_json(forms.diff_json(it.compared.lying, it.told, it.found))]
    if form == "sarif":
        return [_json(forms.sarif(it.told))]
    if form == "text":
        return _text(it)
    writers = {"github": forms.github_lines, "markdown": forms.markdown_lines}
    return writers.get(form, concise_lines)(it.told)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def _text(it: Report) -> Iterator[str]:
    compared = it.compared
    if it.found is None:
        yield from diff_lines(compared.lying, compared.known, it.told)
    else:
        whole = it.asked["full"]
        yield from uses_lines(compared.lying, compared.known, it.told, it.found, whole=whole)
        if it.asked["unsure"]:
            yield from unsure_lines(it.found)
        more = everywhere(it.met, it.told)
        yield from everywhere_lines(more, whole=it.asked["everywhere"])
        yield from stop_lines(on_the_way(it.told, compared.lying.old.stack, compared.ran))
    yield from deps_lines(it.deps, it.met)
    if it.left:
        yield f"{it.left} known ones left out"
