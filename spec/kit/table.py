"""The chapter table that closes a run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from spec.kit.outcomes import OUTCOMES
from spec.kit.records import Results


def chapter_table(results: Results, order: Sequence[str]) -> list[str]:
    """The lines of a table of chapters by outcomes; ``order`` is that of the chapters.

    Columns in which no chapter has a claim are left out, but for holds and gives-way.
    """
    chapters = sorted({_chapter(id) for id in results.outcomes}, key=_by(order))
    counts = {
        (chapter, outcome): sum(
            _chapter(id) == chapter and results.of(id) == outcome for id in results.outcomes
        )
        for chapter in chapters
        for outcome in OUTCOMES
    }
    shown = [
        outcome
        for outcome in OUTCOMES
        if outcome in ("holds", "gives-way") or any(counts[c, outcome] for c in chapters)
    ]
    rows = [["chapter", "claims", *shown]]
    for chapter in chapters:
        of_chapter = [counts[chapter, outcome] for outcome in shown]
        rows.append([chapter, *map(str, [sum(of_chapter), *of_chapter])])
    totals = [sum(counts[chapter, outcome] for chapter in chapters) for outcome in shown]
    rows.append(["all", *map(str, [sum(totals), *totals])])
    return aligned(rows)


def _chapter(id: str) -> str:
    return id.partition(".")[0]


def _by(order: Sequence[str]) -> Callable[[str], tuple[int, str]]:
    return lambda name: (order.index(name) if name in order else len(order), name)


def aligned(rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table: the first column to the left, the others to the right."""
    rows = list(rows)
    widths = [max(map(len, column)) for column in zip(*rows)]
    return [
        "  ".join(
            [row[0].ljust(widths[0]), *(cell.rjust(w) for cell, w in zip(row[1:], widths[1:]))]
        )
        for row in rows
    ]
