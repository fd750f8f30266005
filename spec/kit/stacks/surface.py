"""``spec/surface.txt``, read: in which releases a name, an attribute or a parameter is there.

A row is written as changes write what they touch, see ``spec.kit.data.touches``. What no row
tells is in as many releases as what holds it: a name in those of its module, an attribute in those
of its class.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from spec.kit.data.schema import BadData
from spec.kit.stacks.known import MAKE
from spec.kit.stacks.versions import Range

_LINE = re.compile(
    r"#.*|run (?P<package>\w+) (?P<run>\S+)"
    r"|(?P<path>\S+) = (?P<same>\S+)"
    r"|(?P<cls>\S+) < (?P<bases>\S+(?: \S+)*)"
    r"|(?P<key>\S+)  (?P<spans>\S.*)"
)
_SPAN = re.compile(r"([^ !]+)(!?)(?: <(\S+)>)?(?: (\S.*))?")


class Span(NamedTuple):
    """Neighbouring releases that have a name, and what is to be said of it there."""

    range: Range
    warns: bool
    """Whether it warns of its end when it is asked for or called."""
    origin: str
    """The module or package that it is merely imported from; empty where it is its own."""
    value: str
    """The value of a constant, ``='utf-8'``; the place and the default of a parameter, ``#2=None``;
    ``self`` for an attribute that only an instance has, ``?`` for one that it may have."""


Spans = tuple[Span, ...]


class Surface(NamedTuple):
    """What was found by running."""

    run: dict[str, Range]
    """The releases of each package that were run."""
    rows: dict[str, Spans]
    same: dict[str, str]
    """Another path of a class or a function to the one that the rows have."""
    bases: dict[str, tuple[str, ...]]
    """A class to those that it extends."""

    def spans(self, key: str) -> Spans | None:
        """Where there is a name, an attribute or a parameter; None: no row tells it."""
        return next(filter(None, map(self.rows.get, self._keys(key))), None)

    def has(self, key: str, release: str) -> bool | None:
        """Whether a release has it; None: no row tells it."""
        spans = self.spans(key)
        return None if spans is None else any(it.range.has(release) for it in spans)

    def _keys(self, key: str) -> Iterator[str]:
        """A key as the rows may have it, then what holds it, the nearest first."""
        yield key
        path = re.split(r"::|\(", key)[0]
        rest = key[len(path) :]
        path = self.same.get(path, path)
        for part in dict.fromkeys((rest, rest.partition("(")[0])):
            yield f"{path}{part}"
            yield from (f"{base}{part}" for base in self.bases.get(path, ()) if part)
        while path:
            yield from (path, f"{path}.*")
            path = path.rpartition(".")[0]


def read_surface(path: Path) -> Surface:
    """What ``surface.txt`` holds. BadData: it is not there or damaged."""
    try:
        return surface_of(path.read_text("utf-8").splitlines())
    except (OSError, UnicodeDecodeError) as error:
        raise BadData(f"{path.name}: cannot be read: {error}; make it anew: {MAKE}") from None


def surface_of(lines: Iterable[str]) -> Surface:
    """What the lines of ``surface.txt`` hold. BadData: one is damaged."""
    surface = Surface({}, {}, {}, {})
    for number, line in enumerate(lines, 1):
        match = _LINE.fullmatch(line)
        if match is None:
            raise BadData(f"surface.txt:{number}: not a line of it; make it anew: {MAKE}")
        if match["run"]:
            surface.run[match["package"]] = Range.of(match["run"])
        elif match["same"]:
            surface.same[match["path"]] = match["same"]
        elif match["cls"]:
            surface.bases[match["cls"]] = tuple(match["bases"].split())
        elif match["key"]:
            surface.rows[match["key"]] = tuple(map(_span, match["spans"].split("  ")))
    return surface


def _span(text: str) -> Span:
    match = _SPAN.fullmatch(text)
    low, warns, origin, value = match.groups() if match else (text, "", "", "")
    return Span(Range.of(low), bool(warns), origin or "", value or "")
