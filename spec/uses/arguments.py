"""Whether a call has the argument that a touch names."""

from __future__ import annotations

from spec.uses.asking import Asker, Where
from spec.uses.summary import Expr
from spec.uses.values import LIKELY, SURE, sorted_known


def has(asker: Asker, where: Where, call: Expr, argument: str) -> tuple[int, int] | None:
    """How sure it is that a call has an argument, and its line, or 0; None where it has none."""
    _, _, positional, keywords = call
    if argument == "-":
        return None if positional or keywords else (SURE, 0)
    if argument.startswith("#"):
        return _position(positional, int(argument[1:]))
    name = argument[:-1]
    for given, value, line in keywords:
        if given == name:
            return SURE, line
        if given is None and (certainty := _spread(asker, where, value, name)) is not None:
            return certainty, line
    return None


def _position(positional: tuple[Expr, ...], number: int) -> tuple[int, int] | None:
    before = positional[:number]
    if any(it[0] == "star" for it in before):
        return LIKELY, 0
    return (SURE, 0) if len(before) == number else None


def _spread(asker: Asker, where: Where, value: Expr, name: str) -> int | None:
    """How sure it is that ``**value`` has a keyword."""
    found = asker.value(where, value)
    certainties = [
        it.certainty
        for it in sorted_known(found)
        if it.what[0] == "shown"
        and it.what[2][0] == "dict"
        and any(key == ("constant", name) for key, _ in it.what[2][1])
    ]
    if not certainties:
        return None
    sure = len(certainties) == len(found.known) and not found.open
    return min(max(certainties), SURE if sure else LIKELY)
