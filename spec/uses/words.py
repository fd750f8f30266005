"""The words to look for: what the touches of the changes name, by last name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from spec.kit.data.touches import Touch

KEYED = {"config", "environ", "env", "text", "header"}
"""Kinds of touches that are found as a string."""
RUNS = {"invoke", "run", "call", "check_call", "check_output", "Popen", "system", "popen"}
"""Calls that may run a command."""

_ALWAYS = {"from_object", "getattr", "yield"}
"""Words that a walk stops at, whatever the touches are."""
KEYWORDS = b"cls", b"headers"
"""Words that it stops at where they are given in a call."""
_WORD = re.compile(r"\w+")
_SET = r"[\s\\]*=(?!=)"


@dataclass(frozen=True)
class Words:
    """Last names at which a walk stops; everything else in a file is passed over."""

    names: frozenset[str] = frozenset()
    members: frozenset[tuple[str, str]] = frozenset()
    """Each with the way of touching it."""
    calls: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Functions, methods and classes, each with the arguments that count."""
    methods: frozenset[str] = frozenset()
    """Those calls that count behind a dot alone."""
    keys: frozenset[str] = frozenset()
    """Of ``app.config`` and of environs."""
    headers: frozenset[str] = frozenset()
    """In lower case."""
    texts: frozenset[str] = frozenset()
    """Strings, also those that name what is touched."""
    answers: frozenset[str] = frozenset()
    """Members of an answer that tests pin."""
    below: tuple[str, ...] = ()
    """Modules of which everything counts."""
    commands: bool = False

    def text(self) -> str:
        """What tells these words from others."""
        calls = sorted((name, sorted(them)) for name, them in self.calls.items())
        strings = self.names, self.methods, self.keys, self.headers, self.texts, self.answers
        rest = sorted(self.members), self.below, self.commands
        return repr([calls, *(sorted(it) for it in strings), *rest])

    @cached_property
    def attributes(self) -> dict[str, frozenset[str]]:
        """What may stand behind a dot, read, set or called: members, and names of modules."""
        plain = self.names | self.answers | {last(it) for it in self.below}
        reads = {name for name, way in self.members if fits(way, "read")}
        calls = {name for name, way in self.members if fits(way, "call")}
        every = {name for name, _ in self.members}
        return {"read": plain | reads, "call": plain | calls, "set": plain | every}

    @cached_property
    def bare(self) -> frozenset[bytes]:
        """Words, of which one stands in a line with a use; but see ``signs``, ``behind_dots``."""
        longest = (max(_WORD.findall(it), key=len, default="") for it in self.keys | self.texts)
        found = {
            *self.names,
            *self.calls,
            *map(last, self.below),
            *longest,
            *_ALWAYS,
        } - self._members
        return frozenset(it.encode() for it in found | (RUNS if self.commands else set()))

    @cached_property
    def signs(self) -> tuple[bytes, ...]:
        """What else such a line may have."""
        has_or = any(name == "__or__" for name, _ in self.members)
        return (b":=", b"|") if has_or else (b":=",)

    @cached_property
    def behind_dots(self) -> re.Pattern[bytes]:
        """Words that count behind a dot."""
        by_letter = groupby(sorted(self._members), lambda it: it[0])
        names = "|".join(f"{letter}(?:{_either(it)})" for letter, it in by_letter)
        return re.compile(rf"\.[\s\\]*(?:{names or '(?!)'})(?!\w)".encode())

    @cached_property
    def ties(self) -> tuple[bytes, ...]:
        """What ties a function without such words to the rest of its file: it is walked at once.

        Names of others that it sets, what may be decorated or derived, and special methods that are
        touched where no name tells.
        """
        special = {"__enter__": b"with ", "__ior__": b"|="}
        found = [sign for name, sign in special.items() if name in self.attributes["call"]]
        return (b"global ", b"nonlocal ", b"class ", b"@", *found)

    @cached_property
    def sets(self) -> tuple[re.Pattern[bytes], ...]:
        """What else ties it: attributes that it sets, and items, if that is touched."""
        special = {
            "__iter__": rf",.*{_SET}",
            "__setitem__": rf"\](?:{_SET}|\s*:\s*[^\s#]|\s+in\b|\s*[,)].*{_SET})",
        }
        found = [it for name, it in special.items() if name in self.attributes["call"]]
        attribute = rf"\.\s*\w+\)*(?:{_SET}|\s*:\s*[^\s#])"
        return tuple(re.compile(it.encode()) for it in (attribute, *found))

    @cached_property
    def _members(self) -> set[str]:
        members = {name for name, _ in self.members}
        return (members | self.answers | self.methods) - self.names


def _either(names: Iterable[str]) -> str:
    """A pattern of names without their first letter, which all of them share."""
    return "|".join(re.escape(it[1:]) for it in names)


def words_of(touches: Iterable[Touch]) -> Words:
    """What some touches are found by."""
    names, members, headers = set(), set(), set()
    keys, texts = set[str](), set[str]()
    methods: dict[str, set[str]] = {}
    functions: dict[str, set[str]] = {}
    answers, below, commands = set(), set(), False
    for it in touches:
        if it.kind == "header":
            headers.add(it.name.lower())
        elif it.kind in KEYED:
            (texts if it.kind == "text" else keys).add(it.name)
        elif it.kind == "answer":
            answers.add(it.name.partition(" ")[0])
        elif it.kind == "command":
            commands = True
        elif it.kind == "shape":
            continue
        elif it.argument:
            calls = methods if it.member else functions
            calls.setdefault(it.member or last(it.name), set()).add(it.argument)
        elif it.below:
            below.add(it.name)
        elif it.member:
            members.add((it.member, it.way))
        else:
            names.add(last(it.name))
            texts.add(it.name)
    return Words(
        frozenset(names),
        frozenset(members),
        _together(methods, functions),
        frozenset(methods.keys() - functions.keys()),
        frozenset(keys),
        frozenset(headers),
        frozenset(texts),
        frozenset(answers),
        tuple(sorted(below)),
        commands,
    )


def _together(*calls: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    """The arguments that count of each call; a class takes those of the classes it derives from."""
    found: dict[str, frozenset[str]] = {}
    for name, arguments in (it for some in calls for it in some.items()):
        found[name] = found.get(name, frozenset()) | arguments
    of_classes = frozenset[str]().union(*(found[it] for it in found if it[0].isupper()))
    return {name: of_classes if name[0].isupper() else found[name] for name in found}


def fits(wanted: str, way: str) -> bool:
    """Whether a way of touching is the one that a touch names."""
    return wanted in {"", way} or (wanted, way) == ("read", "call")


def is_below(name: str, module: str) -> bool:
    """Whether a dotted name is a module or something below it."""
    return f"{name}.".startswith(f"{module}.")


def last(name: str) -> str:
    """The last part of a dotted name."""
    return name.rpartition(".")[2]
