"""Where a file may have a use, by its bytes alone: other lines are not looked through."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any

from spec.uses.words import KEYWORDS, Words

_SPACES = re.sub(rb"[^\w\x80-\xff]", b" ", bytes(range(256)))
"""Makes a space of each byte that is no part of a word."""
_ASKED = rb"_?(?:is|has|lt|le|gte?|[0-9]|v[0-9]|pre|post|old|new)"
_ASKS = re.compile(
    rb"version|py_?[23]|type_checking|find_spec|getattr|hasattr|"
    + b"|".join(name + _ASKED for name in (b"flask", b"werkzeug", b"wz", b"jinja2?", b"click"))
)
"""In lower case: what may ask for a version, or for what a library has; ``guards`` looks closer.

Each alternative begins with a letter: so most of a text is passed over quickly.
"""

_GIVEN = re.compile(rb"[\s\\]*=(?!=)")


class Marks:
    """The lines of a file in which a use may be."""

    def __init__(self, text: bytes, words: Words) -> None:
        """Mark the lines of a text that have one of the words."""
        self._text = text
        self._ends = [0, *accumulate(map(len, text.splitlines(keepends=True)))]
        flags = [0] * (len(self._ends) + 1)
        for it in _places(text, words):
            flags[bisect_right(self._ends, it)] = 1
        self.before: Sequence[int] = [*accumulate(flags)]
        """How many of the lines are marked, up to each."""

    def free(self, node: Any, words: Words) -> bytes:
        """The text of a function in which no use can be and no tie; empty if there may be."""
        if self.at(node):
            return b""
        text = self._of(node)
        if any(map(text.__contains__, words.ties)) or not text.isascii():
            return b""
        is_tied = _ASKS.search(text.lower()) or any(it.search(text) for it in words.sets)
        return b"" if is_tied else text

    def at(self, node: Any) -> bool:
        """Whether a line of a node of the syntax tree is marked."""
        before = self.before
        marked: bool = before[node.end_lineno] > before[node.lineno - 1]
        return marked

    def mark_all(self) -> None:
        """Mark each line."""
        self.before = range(len(self.before))

    def may_ask(self, node: Any) -> bool:
        """Whether a node may ask for a version."""
        return _ASKS.search(self._of(node).lower()) is not None

    def _of(self, node: Any) -> bytes:
        """The lines of a node."""
        return self._text[self._ends[node.lineno - 1] : self._ends[node.end_lineno]]


def _places(text: bytes, words: Words) -> Iterator[int]:
    """Where the words stand."""
    yield from (it.end() - 1 for it in words.behind_dots.finditer(text))
    for sign in words.signs:
        yield from _each(sign, text)
    spaced = b" %b " % text.translate(_SPACES)
    for word in KEYWORDS:
        yield from (it for it in _each(word, text) if _GIVEN.match(text, it + len(word)))
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
