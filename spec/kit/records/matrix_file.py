"""``spec/matrix.txt``: one line a claim: its id, the version that was run, where it holds.

The diff of the file is what a new release changes.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from spec.kit.claims.claim import Claim
from spec.kit.data.schema import BadData
from spec.kit.records.cells_file import read_cells
from spec.kit.records.matrix import Matrix, Stretch

_ID = re.compile(r"[a-z\d._-]+")


def matrix_text(matrix: Matrix, claims: Iterable[Claim]) -> str:
    """The file ``matrix.txt``: by claim its id, the version that was run, and where it holds."""
    ranges: dict[Hashable, str] = {}
    lines = []
    for claim in claims:
        like = matrix.cells.like(claim)
        if like not in ranges:
            ranges[like] = " ".join(_ranges(matrix.stretches(claim))) or "nowhere"
        version = matrix.cells.versions.get(claim.id, "-")
        lines.append(f"{claim.id} {version} {ranges[like]}\n")
    return "".join(sorted(lines))


def _ranges(stretches: Sequence[Stretch]) -> Iterable[str]:
    """Where a claim holds, by stacks; with a mark before, where it is red or was not run."""
    silent = {"gives-way", "missing-part"}
    told = [it for it in stretches if it.first.differing or it.outcome not in silent]
    waiting = any(it.outcome == "missing-part" for it in stretches)
    if not told:
        return ["waits"] if waiting else []
    if len(told) == 1 and len({it.outcome for it in stretches} - {"missing-part"}) == 1:
        only = told[0]
        if only.outcome == "holds" and not only.first.differing:
            return ["all"]
    return [text for it in told for text in _range(it)]


def _range(stretch: Stretch) -> Iterator[str]:
    """A stretch as the file has it; where its Pythons differ, each outcome with its Pythons."""
    first, last = stretch.first, stretch.last
    text = first.stack.name if first is last else f"{first.stack.name}..{last.stack.name}"
    pythons: dict[str, list[str]] = {"holds": []} if first.differing else {stretch.outcome: []}
    for python, outcome in first.differing.items():
        pythons.setdefault(outcome, []).append(python)
    for outcome, names in pythons.items():
        where = f"{text}({','.join(names)})" if names else text
        if outcome != "gives-way" and (names or not first.differing):
            yield where if outcome == "holds" else f"{outcome}:{where}"


def read_versions(path: Path) -> dict[str, str]:
    """The version of each claim in ``matrix.txt``. BadData: a line is none of it."""
    versions = {}
    try:
        lines = path.read_text("utf-8").splitlines()
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise BadData(f"{path.name}: cannot be read: {error}; restore it from git") from None
    for number, line in enumerate(lines, 1):
        id, version, *ranges = [*line.split(" "), "", ""]
        if not _ID.fullmatch(id) or not ranges[0]:
            raise BadData(f"{path.name}:{number}: not a line of the matrix; restore it from git")
        versions[id] = version
    return versions


def read_matrix(folder: Path, claims: Mapping[str, Claim], now: Mapping[str, str]) -> Matrix:
    """The matrix of a spec; ``now`` is the id of now of each id that a claim had.

    BadData: ``cells.toml`` or ``matrix.txt`` is not well formed.
    """
    cells = read_cells(folder / "cells.toml", read_versions(folder / "matrix.txt"))
    return Matrix(cells.renamed(now, claims))
