"""Which rule of a table answers a path, in plain Python.

Two models: since Werkzeug 2.2 a path is followed segment by segment, fixed text first; before,
the first rule of a sorted list answered. Both in the order of the documented weights.
"""

from __future__ import annotations

import re
from typing import NamedTuple

WEIGHT = {"int": 50, "string": 100, "path": 200}
PATTERN = {"": "", "int": r"(\d+)", "string": "([^/]+)", "path": "([^/].*)"}


class Part(NamedTuple):
    """A segment of a rule: fixed ``text``, then what a ``converter`` takes, if there is one."""

    text: str
    converter: str = ""


class Row(NamedTuple):
    """A rule: a path of parts, with a slash at its end or without, and the methods it accepts."""

    parts: tuple[Part, ...]
    slash: bool
    methods: frozenset[str]

    def fits(self, path: str, merge: bool = False) -> re.Match[str] | None:
        """Match a path, the final slash apart; ``merge`` takes several slashes for one."""
        between = "/+" if merge else "/"
        parts = [between + part.text + PATTERN[part.converter] for part in self.parts]
        final = f"(?<!/)(?P<slash>{'/*' if merge else '/?'})" if self.slash else ""
        return re.fullmatch("".join(parts) + final, path)


class Found(NamedTuple):
    """What comes of a request: a rule by its number with the values, or a redirect, or neither.

    Where neither is found ``allowed`` are the methods of the rules that fit.
    """

    rule: int | None = None
    values: tuple[str, ...] = ()
    redirect: str | None = None
    allowed: frozenset[str] = frozenset()


def accepted(methods: frozenset[str]) -> frozenset[str]:
    """The methods of a rule: OPTIONS is added, and HEAD where there is GET."""
    return methods | {"OPTIONS"} | ({"HEAD"} if "GET" in methods else set())


def by_segments(rows: list[Row], path: str, method: str) -> Found:
    """The first rule that fits and accepts; else the same with double slashes merged."""
    allowed: set[str] = set()
    for merged in (False, True):
        tried = re.sub("/+", "/", path) if merged else path
        for number in sorted(range(len(rows)), key=lambda number: segments(rows[number])):
            row = rows[number]
            match = row.fits(tried)
            if match is None:
                continue
            lacks_slash = row.slash and not match["slash"]
            if method in accepted(row.methods):
                if lacks_slash or merged:
                    return Found(redirect=tried + "/" * lacks_slash)
                return Found(number, values(row, match))
            if not lacks_slash:
                allowed |= accepted(row.methods)
    return Found(allowed=frozenset(allowed))


def segments(row: Row) -> list[tuple[object, ...]]:
    """Each segment's weight: fixed text, then more text before a value, then the converter's."""
    weights: list[tuple[object, ...]] = [
        (1, -len(part.text), WEIGHT[part.converter]) if part.converter else (0,)
        for part in row.parts
    ]
    return [*weights, (0,)] if row.slash else weights


def by_list(rows: list[Row], path: str, method: str, merge: bool = True) -> Found:
    """The first rule of the list that fits; one with fewer slashes redirects any method."""
    allowed: set[str] = set()
    for number in sorted(range(len(rows)), key=lambda number: listed(rows[number])):
        row = rows[number]
        match = row.fits(path, merge)
        if match is None:
            continue
        accepts = method in accepted(row.methods)
        lacks_slash = row.slash and not match["slash"] and accepts
        tried = path + "/" * lacks_slash
        own = "".join("/" + part.text + "%s" * bool(part.converter) for part in row.parts)
        own = own % values(row, match) + "/" * row.slash
        if merge and own.count("/") < tried.count("/"):
            return Found(redirect=own)
        if lacks_slash:
            return Found(redirect=tried)
        if accepts:
            return Found(number, values(row, match))
        allowed |= accepted(row.methods)
    return Found(allowed=frozenset(allowed))


def listed(row: Row) -> tuple[object, ...]:
    """A rule's place in the list: more texts, earlier and longer ones, more values, weights."""
    texts: list[tuple[int, int]] = []
    place, converters = 0, []
    for part in row.parts:
        if part.text:
            texts.append((place, -len(part.text)))
        if part.converter:
            converters.append(WEIGHT[part.converter])
            place += 2
    return bool(converters), -len(texts), texts, -len(converters), converters


def values(row: Row, match: re.Match[str]) -> tuple[str, ...]:
    """What the converters took, as text; a number is written without leading zeros."""
    taken = zip([part.converter for part in row.parts if part.converter], match.groups())
    return tuple(str(int(text)) if kind == "int" else text for kind, text in taken)
