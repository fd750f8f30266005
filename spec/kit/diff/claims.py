"""The claims as they are compared: each made when it is asked for, of what is kept of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from spec.kit.claims.claim import Claim
from spec.kit.claims.guards import Condition, Guard
from spec.kit.claims.sources import stamps_of, version_of
from spec.kit.data.kept import kept
from spec.kit.progress import during

FORMAT = version_of(Path(__file__).parent, Path(__file__).parents[1] / "claims")

_KEPT = ("id", "says", "doc", "otherwise", "example", "path", "line", "name")
Row = tuple[Any, ...]
"""These, then the guards and the conditions that undo the claim, each as a tuple."""


class Claims(Mapping[str, Claim]):
    """The claims by id, without what only their runs need."""

    def __init__(self, rows: Mapping[str, Row]) -> None:
        """``rows``: what is kept of each."""
        self._rows = rows

    def __getitem__(self, id: str) -> Claim:
        *told, guards, unless = self._rows[id]
        return Claim(
            **dict(zip(_KEPT, told)),
            guards=tuple(Guard(*it) for it in guards),
            unless=tuple(Condition(*it) for it in unless),
            source="",
            needs=(),
            version="",
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def chapters(self) -> set[str]:
        """The first parts of the ids."""
        return {id.partition(".")[0] for id in self._rows}


def claims_of(root: Path) -> Claims:
    """The claims of the spec in ``root``."""
    now = f"{FORMAT} {sorted(stamps_of(root).items())}"
    return Claims(kept(root / ".spec" / "claims", now, lambda: _rows(root)))


def _rows(root: Path) -> dict[str, Row]:
    with during("reading the claims"):
        index = import_module("spec.kit.claims.index").read_index(root)  # slow to load
    return {id: _row(claim) for id, claim in index.claims.items()}


def _row(claim: Claim) -> Row:
    guards = tuple((it.package, it.range) for it in claim.guards)
    unless = tuple((it.package, it.range, it.absent) for it in claim.unless)
    return (*(getattr(claim, key) for key in _KEPT), guards, unless)
