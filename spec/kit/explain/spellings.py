"""The spellings of names: as a sentence has them, as a change touches them, as people type them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_NAME = re.compile(
    r"`(flask [a-z][\w -]*)`"  # a command
    r"|`([\w.]+(?:\(\w*=?\))?)[^`]*`"  # in backticks
    r"|\b([A-Za-z_][\w.]*)\("  # a call
    r"|\b([A-Za-z]\w*_\w+(?:\.\w+)*)\b"  # with an underscore
    r"|\b([A-Z][A-Z\d]{3,})\b"  # a key of the configuration
)


def names_of(sentence: str, weight: float) -> dict[str, float]:
    """The API names in a sentence."""
    return {next(filter(None, it.groups())): weight for it in _NAME.finditer(sentence)}


def spellings(touch: str) -> Iterator[str]:
    """The names of a touch, the whole first: ``f(keyword=)``, ``f``, ``keyword``."""
    _, colon, rest = touch.partition(":")
    text = touch.partition(" @")[0].replace("::", ".")
    if colon and not rest.startswith(":"):
        yield from (rest, text)
        return
    name, _, argument = text.partition("(")
    if argument:
        yield text
    yield name.replace(".*", "")
    if argument.endswith("=)"):
        yield argument[:-2]


def keys_of(id: str, names: Mapping[str, float]) -> dict[str, float]:
    """Each name with its last parts, ``flask.Flask.route``, ``Flask.route``, ``route``."""
    found: dict[str, float] = {}
    for name, weight in names.items():
        for key in suffixes(name):
            found[key] = max(weight, found.get(key, 0))
    return {**found, id: 2.0}


def suffixes(name: str) -> Iterator[str]:
    """A dotted name and its last parts, the longest first."""
    rest = name
    while rest:
        yield rest
        head, dot, rest = rest.partition(".")
        if "(" in head or not dot:
            return
