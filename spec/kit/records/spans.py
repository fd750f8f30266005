"""The releases of Flask on which something is so, in words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby


def spans(row: Sequence[tuple[str, bool]]) -> str:
    """Where it is so, of releases from the oldest to the newest that was run."""
    if not row:
        return "no release that was run"
    runs = [(so, [it[0] for it in of]) for so, of in groupby(row, key=lambda it: it[1])]
    if len(runs) == 1:
        return "every release" if runs[0][0] else "no release"
    last = [*runs[-1][1]] if runs[-1][0] else []
    return "Flask " + ", ".join(_span(of, of == last) for so, of in runs if so)


def _span(releases: list[str], is_last: bool) -> str:
    first, last = releases[0], releases[-1]
    if is_last:
        return f"{first} and later"
    return first if first == last else f"{first} to {last}"
