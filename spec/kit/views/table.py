"""Tables in the terminal: chapters by outcomes, chapters by stacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from spec.kit.claims.claim import Claim
from spec.kit.claims.outcomes import OUTCOMES, RED
from spec.kit.records.matrix import Matrix

_EXAMPLE = "the example app"


def chapter_table(
    outcomes: Mapping[str, str], example: Mapping[str, bool], order: Sequence[str]
) -> list[str]:
    """The lines of a table of chapters by outcomes; ``order`` is that of the chapters.

    Claims about the example app are a row of their own. Columns in which no chapter has a claim
    are left out, but for holds and gives-way.
    """
    counts: dict[str, Counter[str]] = {}
    for id, outcome in outcomes.items():
        row = _EXAMPLE if example[id] else id.partition(".")[0]
        counts.setdefault(row, Counter())[outcome] += 1
    names = [name for name in (*order, _EXAMPLE) if name in counts]
    total = sum(counts.values(), Counter[str]())
    shown = [it for it in OUTCOMES if it in ("holds", "gives-way") or total[it]]
    rows = [["chapter", "claims", *shown]]
    for name, of in [*((name, counts[name]) for name in names), ("all", total)]:
        rows.append([name, str(sum(of.values())), *(str(of[outcome]) for outcome in shown)])
    return aligned(rows)


def matrix_table(
    matrix: Matrix, claims: Iterable[Claim], chapters: Sequence[str], width: int
) -> Iterator[str]:
    """The lines of a table of chapters by stacks: how many claims hold.

    ``·`` are not yet run, ``?`` wait for a part, ``!`` are red. It is cut into several where it is
    wider than ``width``.
    """
    claims = list(claims)
    rows = {name: [it for it in claims if it.chapter == name] for name in chapters}
    rows = {name: of for name, of in rows.items() if of} | {"all": claims}
    texts = [
        ["Flask", *(stack.flask for stack in matrix.stacks)],
        ["Werkzeug", *(stack.werkzeug for stack in matrix.stacks)],
        *([name, *columns(matrix, of)] for name, of in rows.items()),
    ]
    room = max(1, (width - max(len(row[0]) for row in texts)) // 10)
    for start in range(1, len(matrix.stacks) + 1, room):
        yield from aligned([[row[0], *row[start : start + room]] for row in texts])
        yield ""


def columns(matrix: Matrix, claims: Iterable[Claim]) -> list[str]:
    """How many of some claims hold on each stack, and how many of the rest need a look."""
    by_stack = zip(*(matrix.row(claim) for claim in claims))
    return [_count(Counter(given.outcome for given in column)) for column in by_stack]


def _count(found: Counter[str]) -> str:
    red = sum(found[outcome] for outcome in RED)
    marks = (("·", found["not-run"]), ("?", found["missing-part"]), ("!", red))
    return f"{found['holds']}{''.join(f'{sign}{number}' for sign, number in marks if number)}"


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
