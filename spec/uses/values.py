"""What an expression may be: a set of alternatives, each with how sure it is and why.

An alternative is a tuple: ``("name", dotted)`` of something foreign, ``("instance", dotted)`` of a
foreign class, ``("member", class, name)`` of its method; ``("module", file)``, ``("class", file,
scope)``, ``("object", file, scope)``, ``("super", file, scope)``, ``("function", file, scope)``,
``("manager", file, scope)`` of the tree; ``("enters", dotted)``: a manager that gives an instance;
``("shown", where, expression)``: a list or dict as it is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

What = tuple[Any, ...]

GUARDED, LIKELY, SURE = 0, 1, 2
CERTAINTIES = "guarded", "likely", "sure"

_MOST = 8


class Known(NamedTuple):
    """One alternative."""

    what: What
    certainty: int = SURE
    why: str = ""


class How(NamedTuple):
    """How sure a use is, and why."""

    certainty: int
    why: str
    meets: bool = False
    """Whether it is met whatever the values."""


class Value(NamedTuple):
    """The alternatives; ``open`` where there may be others."""

    known: frozenset[Known] = frozenset()
    open: bool = False


NOTHING = Value()
"""What is not there yet, or None: no alternative, and none is missing."""

UNKNOWN = Value(open=True)


def one(*what: Any, certainty: int = SURE, why: str = "") -> Value:
    """A value of one alternative."""
    return Value(frozenset({Known(what, certainty, why)}))


def union(values: Iterable[Value]) -> Value:
    """Either of them; of the same alternative the surest stays."""
    values = [it for it in values if it.known or it.open]
    if len(values) == 1:
        return values[0]
    best: dict[What, Known] = {}
    is_open = False
    for value in values:
        is_open = is_open or value.open
        for it in value.known:
            before = best.get(it.what)
            if before is None or (it.certainty, before.why) > (before.certainty, it.why):
                best[it.what] = it
    if len(best) > _MOST:
        return UNKNOWN
    return Value(frozenset(best.values()), is_open)


def lower(value: Value, certainty: int, why: str) -> Value:
    """A value that is no surer than that."""
    if certainty == SURE or all(it.certainty <= certainty for it in value.known):
        return value
    return Value(
        frozenset(
            Known(it.what, certainty, why) if it.certainty > certainty else it for it in value.known
        ),
        value.open,
    )


def each(value: Value, of: Callable[[Known], Value]) -> Value:
    """What a function makes of each alternative, no surer than the alternative is."""
    if not value.known:  # as most are
        return UNKNOWN if value.open else NOTHING
    if len(value.known) == 1 and not value.open:
        (it,) = value.known
        return lower(of(it), it.certainty, it.why)
    found = [lower(of(it), it.certainty, it.why) for it in sorted_known(value)]
    return union([*found, UNKNOWN] if value.open else found)


def sorted_known(value: Value) -> list[Known]:
    """The alternatives, in an order that depends on nothing but them."""
    return sorted(value.known, key=repr) if len(value.known) > 1 else list(value.known)


def settled(it: Known, value: Value) -> How:
    """How sure an alternative is beside the others."""
    if it.certainty == SURE and (value.open or len(value.known) > 1):
        return How(LIKELY, f"{in_words(it.what)}, or something else")
    return How(it.certainty, it.why or in_words(it.what))


def in_words(what: What) -> str:
    """What an alternative is."""
    if what[0] in {"class", "object", "super"}:
        return f"a class of {what[1]}"
    return str(what[1])
