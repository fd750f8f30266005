"""What Flask and Werkzeug removed, and whether a change or a line of the ledger tells each.

A removal is a row of ``spec/surface.txt`` that a release ends: a module, a name, an attribute or a
parameter that is public and that the package made itself, in what is still there. What takes all
other arguments, as ``*args`` does, may have another name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from packaging.version import Version

from spec.kit.data.changes import Change
from spec.kit.data.ledger import Verdict
from spec.kit.packages import PACKAGES
from spec.kit.stacks.surface import Surface
from spec.kit.stacks.versions import key

_PRIVATE = re.compile(r"(?:^|[.:])_(?!_version__$)")
_REST = re.compile(r"::|\(")


class Removal(NamedTuple):
    """What a release is the first without."""

    package: str
    release: str
    key: str

    @property
    def kind(self) -> str:
        """What it is."""
        ends = (("=)", "parameter"), (".*", "module"))
        found = next((kind for end, kind in ends if self.key.endswith(end)), "name")
        return "attribute" if found == "name" and "::" in self.key else found

    def __str__(self) -> str:
        """As a line of the ledger has it."""
        return f"lost {self.key}"


def removals(surface: Surface, releases: Mapping[str, Collection[str]]) -> Iterator[Removal]:
    """Every removal since the first release that the ledger knows, of packages that have one."""
    for row, spans in surface.rows.items():
        package = row.partition(".")[0]
        since = PACKAGES[package].ledger_since
        if not since or _PRIVATE.search(row.partition("(")[0]):
            continue
        ordered = sorted(releases[package], key=key)
        after = dict(zip(ordered, ordered[1:]))
        for span in spans:
            release = after.get(span.range.high)
            if release is None or span.origin or key(release) < key(since):
                continue
            if surface.has(row, release) or surface.has(_holder(row), release) is False:
                continue
            if span.value not in {"*", "**"} or not _takes(surface, row, span.value, release):
                yield Removal(package, release, row)


def _takes(surface: Surface, row: str, value: str, release: str) -> bool:
    """Whether a callable has a parameter of another name that takes all other arguments."""
    return any(
        other.startswith(f"{_holder(row)}(") and span.value == value and span.range.has(release)
        for other, spans in surface.rows.items()
        for span in spans
    )


def _holder(row: str) -> str:
    """What has what a row tells: a callable, a class or a module."""
    if "(" in row:
        return row.rpartition("(")[0]
    return row.partition("::")[0] if "::" in row else _above(row.removesuffix(".*"))


def _above(path: str) -> str:
    return f"{path.rpartition('.')[0]}.*"


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
        self.lines = {(it.package, it.release, f"lost {it.lost}"): it for it in verdicts if it.lost}

    def touches(self, it: Removal) -> bool:
        """Whether a change of that release touches it, its callable or the module around it."""
        release = Version(it.release)
        path = _REST.split(it.key)[0].removesuffix(".*")
        parts = path.split(".")
        modules = [f"{'.'.join(parts[:end])}.*" for end in range(1, len(parts) + 1)]
        names = {it.key, it.key.partition("(")[0], *modules}
        return any((it.package, release, name) in self.touched for name in names)

    def line(self, it: Removal) -> Verdict | None:
        """The line of the ledger that explains it."""
        return self.lines.get((it.package, Version(it.release), str(it)))

    def word(self, it: Removal) -> str:
        """What becomes of it, in a word."""
        if line := self.line(it):
            return line.word or "asserted"
        return "touched" if self.touches(it) else "untold"


def _as_rows(surface: Surface, text: str) -> set[str]:
    """A touch as it is written, and by the path that rows have."""
    path = _REST.split(text)[0]
    return {text, surface.same.get(path, path) + text[len(path) :]}


def untold(found: Iterable[Removal], told: Told) -> Iterator[str]:
    """Each removal that nothing tells, and each line of the ledger that fits none."""
    found = list(found)
    for it in found:
        where, line = f"spec/ledger/{it.package}.toml: {it.release}", told.line(it)
        if line and told.touches(it):
            yield f"{line}: a change touches it: drop the line"
        elif line is None and not told.touches(it):
            yield f"{where} has no verdict on {str(it)!r}, and no change touches it"
    there = {(it.package, Version(it.release), str(it)) for it in found}
    for place, line in told.lines.items():
        if place not in there:
            yield f"{line}: spec/surface.txt has no such removal: drop the line"


def counted(found: Iterable[Removal], told: Told) -> Iterator[str]:
    """How many removals each package has, by kind, and what becomes of them."""
    found = list(found)
    for package in dict.fromkeys(it.package for it in found):
        of = [it for it in found if it.package == package]
        kinds = Counter(it.kind for it in of)
        words = Counter(map(told.word, of))
        what = ", ".join(f"{number} {kind}s" for kind, number in kinds.most_common())
        parts = ", ".join(f"{number} {word}" for word, number in words.most_common())
        yield f"{package}: {len(of)} removals ({what}): {parts}"
