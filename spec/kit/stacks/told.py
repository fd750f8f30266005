"""Whether a change or a line of the ledger tells what Flask and Werkzeug removed or altered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Union

from packaging.version import Version

from spec.kit.data.changes import Change
from spec.kit.data.ledger import Verdict
from spec.kit.stacks.alterations import Alteration
from spec.kit.stacks.removals import Removal, path_of
from spec.kit.stacks.surface import Surface

Row = Union[Removal, Alteration]


class Told:
    """What changes touch and what the ledger has lines for."""

    def __init__(
        self, surface: Surface, changes: Iterable[Change], verdicts: Iterable[Verdict]
    ) -> None:
        """Look up touches by release and by the path that rows have."""
        self.touched = {
            (change.package, change.release, name)
            for change in changes
            for text in change.written
            for name in _as_rows(surface, text.partition(" @")[0])
        }
        self.lines = {(it.package, it.release, it.row): it for it in verdicts if it.row}

    def touches(self, it: Row) -> bool:
        """Whether a change of that release touches it."""
        release = Version(it.release)
        return any((it.package, release, name) in self.touched for name in it.names)

    def line(self, it: Row) -> Verdict | None:
        """The line of the ledger that explains it."""
        return self.lines.get((it.package, Version(it.release), str(it)))

    def word(self, it: Row) -> str:
        """What becomes of it, in a word."""
        if line := self.line(it):
            return line.word or "asserted"
        if self.touches(it):
            return "touched"
        causes = it.causes if isinstance(it, Alteration) else ()
        return "moved up" if causes and "untold" not in map(self.word, causes) else "untold"


def _as_rows(surface: Surface, text: str) -> set[str]:
    """A touch as it is written, and by the path that rows have."""
    path = path_of(text)
    return {text, surface.same.get(path, path) + text[len(path) :]}


def untold(found: Iterable[Row], told: Told) -> Iterator[str]:
    """Each row that nothing tells, and each line of the ledger that fits none."""
    found = list(found)
    for it in found:
        where, line = f"spec/ledger/{it.package}.toml: {it.release}", told.line(it)
        if line and told.touches(it):
            yield f"{line}: a change touches it: drop the line"
        elif told.word(it) == "untold":
            yield f"{where} has no verdict on {str(it)!r}, and no change touches it"
    there = {(it.package, Version(it.release), str(it)) for it in found}
    for place, line in told.lines.items():
        if place not in there:
            yield f"{line}: spec/surface.txt has no such row: drop the line"


def counted(found: Iterable[Row], told: Told) -> Iterator[str]:
    """How many removals and altered parameters each package has, and what becomes of them."""
    found = list(found)
    for package in dict.fromkeys(it.package for it in found):
        for one, many in ((Removal, "removals"), (Alteration, "altered parameters")):
            of = [it for it in found if it.package == package and isinstance(it, one)]
            if of:
                kinds = Counter(it.kind for it in of)
                words = Counter(map(told.word, of))
                what = ", ".join(f"{number} {kind}s" for kind, number in kinds.most_common())
                parts = ", ".join(f"{number} {word}" for word, number in words.most_common())
                yield f"{package}: {len(of)} {many} ({what}): {parts}"
