"""What Flask and Werkzeug removed.

A removal is a row of ``spec/surface.txt`` that a release ends: a module, a name, an attribute or a
parameter that is public and that the package made itself, in what is still there. What takes all
other arguments, as ``*args`` does, may have another name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from spec.kit.packages import PACKAGES
from spec.kit.stacks.surface import Surface
from spec.kit.stacks.versions import key

_PRIVATE = re.compile(r"(?:^|[.:])_(?!_version__$)")


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

    @property
    def names(self) -> set[str]:
        """What a change touches that tells it: itself, its callable or the module around it."""
        parts = path_of(self.key).removesuffix(".*").split(".")
        modules = [f"{'.'.join(parts[:end])}.*" for end in range(1, len(parts) + 1)]
        return {self.key, self.key.partition("(")[0], *modules}


def removals(surface: Surface, releases: Mapping[str, Collection[str]]) -> Iterator[Removal]:
    """Every removal since the first release that the ledger knows, of packages that have one."""
    for row, spans in surface.rows.items():
        package = row.partition(".")[0]
        ordered = sorted(releases[package], key=key)
        after = dict(zip(ordered, ordered[1:]))
        for span in spans:
            release = after.get(span.range.high)
            if release is None or span.origin or not is_told_by_ledger(row, release):
                continue
            if surface.has(row, release) or surface.has(holder_of(row), release) is False:
                continue
            if span.value not in {"*", "**"} or not _takes(surface, row, span.value, release):
                yield Removal(package, release, row)


def is_told_by_ledger(row: str, release: str) -> bool:
    """Whether the ledger tells what becomes of a row: a public one, of a package that it knows."""
    since = PACKAGES[row.partition(".")[0]].ledger_since
    return bool(since) and key(release) >= key(since) and not _PRIVATE.search(row.partition("(")[0])


def _takes(surface: Surface, row: str, value: str, release: str) -> bool:
    """Whether a callable has a parameter of another name that takes all other arguments."""
    return any(
        other.startswith(f"{holder_of(row)}(") and span.value == value and span.range.has(release)
        for other, spans in surface.rows.items()
        for span in spans
    )


def holder_of(row: str) -> str:
    """What has what a row tells: a callable, a class or a module."""
    if "(" in row:
        return row.rpartition("(")[0]
    return row.partition("::")[0] if "::" in row else _above(row.removesuffix(".*"))


def path_of(text: str) -> str:
    """The dotted name in a row or a touch, without attribute and parameter."""
    return re.split(r"::|\(", text)[0]


def _above(path: str) -> str:
    return f"{path.rpartition('.')[0]}.*"
