"""The words to look for: what the touches of the changes name, by last name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from spec.kit.data.touches import Touch

KEYED = {"config", "environ", "env", "text", "header"}
"""Kinds of touches that are found as a string."""

_AS = re.compile(rb"\sas\s+(\w+)")
_BEFORE = re.compile(rb"(?<!except )\b(\w+)\s*\Z")
_LONGEST = 100
"""How many letters a name has at most."""
_CLASS = re.compile(rb"^[ \t]*class\s+(\w+)\s*\(([^)]*)\)", re.MULTILINE)
_WORD = re.compile(rb"\w+")


@dataclass(frozen=True)
class Words:
    """Last names at which a walk stops; everything else in a file is passed over."""

    names: frozenset[str] = frozenset()
    members: frozenset[str] = frozenset()
    calls: frozenset[str] = frozenset()
    """Functions, methods and classes whose arguments count."""
    keys: frozenset[str] = frozenset()
    """Strings, also those that name what is touched; headers are lower case."""
    answers: frozenset[str] = frozenset()
    """Members of an answer that tests pin."""
    below: tuple[str, ...] = ()
    """Modules of which everything counts."""
    commands: bool = False

    @cached_property
    def attributes(self) -> frozenset[str]:
        """What may stand behind a dot: members, and names of modules."""
        return self.members | self.names


def words_of(touches: Iterable[Touch]) -> Words:
    """What some touches are found by."""
    names, members, calls, keys = set(), set(), set(), set()
    answers, below, commands = set(), set(), False
    for it in touches:
        if it.kind in KEYED:
            keys.add(it.name.lower() if it.kind == "header" else it.name)
        elif it.kind == "answer":
            answers.add(it.name.partition(" ")[0])
        elif it.kind == "command":
            commands = True
        elif it.kind == "shape":
            continue
        elif it.argument:
            calls.add(it.member or last(it.name))
        elif it.below:
            below.add(it.name)
        elif it.member:
            members.add(it.member)
        else:
            names.add(last(it.name))
            keys.add(it.name)
    return Words(
        frozenset(names),
        frozenset(members | answers),
        frozenset(calls),
        frozenset(keys),
        frozenset(answers),
        tuple(sorted(below)),
        commands,
    )


def is_below(name: str, module: str) -> bool:
    """Whether a dotted name is a module or something below it."""
    return f"{name}.".startswith(f"{module}.")


def last(name: str) -> str:
    """The last part of a dotted name."""
    return name.rpartition(".")[2]


def with_aliases(words: Words, texts: Iterable[bytes]) -> Words:
    """The words, and what a tree calls them: ``import … as``, and the classes it derives."""
    names, calls = set(words.names), set(words.calls)
    derived: list[tuple[str, set[str]]] = []
    for text in texts:
        for old, new in _renamed(text):
            if old in names:
                names.add(new)
            if old in calls:
                calls.add(new)
        for name, bases in _CLASS.findall(text):
            derived.append((name.decode(), {it.decode() for it in _WORD.findall(bases)}))
    grown = -1
    while grown != len(calls):
        grown = len(calls)
        calls |= {name for name, bases in derived if bases & calls}
    return replace(words, names=frozenset(names), calls=frozenset(calls))


def _renamed(text: bytes) -> Iterator[tuple[str, str]]:
    """What a file names otherwise: both words around each ``as``."""
    for it in _AS.finditer(text):
        if before := _BEFORE.search(text, max(0, it.start() - _LONGEST), it.start()):
            yield before[1].decode(), it[1].decode()
