"""What a tree calls the names that are looked for, by its bytes alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from spec.uses.words import Words

_BEFORE = re.compile(rb"(\w+)\s*\Z")
_AFTER = re.compile(rb"\s*(\w+)[ \t]*(?=[,)#;\\\r\n]|\Z)")
_LONGEST = 100
"""How many letters a name has at most."""
_CLASS = re.compile(rb"class\s+(\w+)\s*\(([^)]*)\)")
_WORD = re.compile(rb"\w+")
_NONE = frozenset[str]()


def with_aliases(words: Words, texts: Iterable[bytes]) -> Words:
    """The words, and what a tree calls them: ``import … as``, and the classes it derives."""
    names, calls = set(words.names), dict(words.calls)
    derived: list[tuple[str, list[str]]] = []
    for text in texts:
        for old, new in _renamed(text):
            if old in names:
                names.add(new)
            if old in calls:
                calls[new] = calls[old] | calls.get(new, _NONE)
        for name, bases in _CLASS.findall(text) if b"class" in text else ():
            derived.append((name.decode(), [it.decode() for it in _WORD.findall(bases)]))
    _derive(calls, derived)
    methods = words.methods - (calls.keys() - words.calls.keys())
    return replace(words, names=frozenset(names), calls=calls, methods=methods)


def _derive(calls: dict[str, frozenset[str]], derived: list[tuple[str, list[str]]]) -> None:
    """Let a class count like those that it derives from."""
    has_grown = True
    while has_grown:
        has_grown = False
        for name, bases in derived:
            arguments = chain.from_iterable(calls.get(it, _NONE) for it in bases)
            if more := frozenset(arguments) - calls.get(name, _NONE):
                calls[name] = more | calls.get(name, _NONE)
                has_grown = True


def _renamed(text: bytes) -> Iterator[tuple[str, str]]:
    """What a file may import under another name: the words around each ``as`` that ends so."""
    parts = text.split(b" as ")
    for one, other in zip(parts, parts[1:]):
        after = _AFTER.match(other)
        before = after and _BEFORE.search(one[-_LONGEST:])
        if after and before:
            yield before[1].decode(), after[1].decode()
