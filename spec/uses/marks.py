"""Where a file may have a use, by its bytes alone: other lines are not looked through."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any

from spec.uses.words import Words

_SPACES = re.sub(rb"[^\w\x80-\xff]", b" ", bytes(range(256)))
"""Makes a space of each byte that is no part of a word."""
_ASKS = re.compile(
    rb"version|py_?[23]|type_checking|find_spec|getattr|hasattr"
    rb"|(flask|werkzeug|wz|jinja2?|click)_?(is|has|lt|le|gte?|[0-9]|v[0-9]|pre|post|old|new)"
)
"""In lower case: what may ask for a version, or for what a library has; ``guards`` looks closer."""


class Marks:
    """The lines of a file in which a use may be."""

    def __init__(self, text: bytes, words: Words) -> None:
        """Mark the lines of a text that have one of the words."""
        self._lines = text.splitlines(keepends=True)
        ends = [*accumulate(map(len, self._lines))]
        flags = [0] * (len(ends) + 2)
        for it in _places(text, words):
            flags[bisect_right(ends, it) + 1] = 1
        self._before: Sequence[int] = [*accumulate(flags)]

    def free(self, node: Any, words: Words) -> bytes:
        """The text of a function in which no use can be and no tie; empty if there may be."""
        if self.at(node):
            return b""
        text = b"".join(self._lines[node.lineno - 1 : node.end_lineno])
        if any(map(text.__contains__, words.ties)) or not text.isascii():
            return b""
        is_tied = _ASKS.search(text.lower()) or any(it.search(text) for it in words.sets)
        return b"" if is_tied else text

    def at(self, node: Any) -> bool:
        """Whether a line of a node of the syntax tree is marked."""
        before = self._before
        marked: bool = before[node.end_lineno] > before[node.lineno - 1]
        return marked

    def mark_all(self) -> None:
        """Mark each line."""
        self._before = range(len(self._before))

    def may_ask(self, node: Any) -> bool:
        """Whether a node may ask for a version."""
        lines = self._lines[node.lineno - 1 : node.end_lineno]
        return any(_ASKS.search(it.lower()) for it in lines)


def _places(text: bytes, words: Words) -> Iterator[int]:
    """Where the words stand."""
    yield from (it.end() - 1 for it in words.behind_dots.finditer(text))
    for sign in words.signs:
        yield from _each(sign, text)
    spaced = b" %b " % text.translate(_SPACES)
    for word in words.bare.intersection(spaced.split()):
        yield from _each(b" %b " % word, spaced)


def _each(part: bytes, text: bytes) -> Iterable[int]:
    """Each place of a part of a text."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


class _Nowhere(Marks):
    """Of a function in which no line is marked."""

    def free(self, node: Any, words: Words) -> bytes:  # noqa: ARG002
        """Nothing: what is in it is walked with it."""
        return b""

    def at(self, node: Any) -> bool:  # noqa: ARG002
        """No."""
        return False

    may_ask = at


NOWHERE = _Nowhere(b"", Words())
