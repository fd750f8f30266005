"""Which bindings of a name are seen from a place."""

from __future__ import annotations

from collections.abc import Container, Sequence

from spec.uses.summary import Binding, Place, Summary


def seen(bindings: Sequence[Binding], place: Place, block: int, summary: Summary) -> list[int]:
    """The bindings that a place of the same scope sees: the last one before it.

    A binding inside a branch may not have happened: those before it count too. Where none stands
    before the place, as in a loop, all do.
    """
    if len(bindings) == 1:
        return [0]
    around = _around(summary, block)
    found = []
    for number in sorted(range(len(bindings)), key=lambda it: bindings[it].since, reverse=True):
        if bindings[number].since <= place:
            found.append(number)
            if bindings[number].block in around:
                return found
    return found or list(range(len(bindings)))


def left(bindings: Sequence[Binding], block: int) -> list[int]:
    """The bindings that a scope is left with: what functions inside it see."""
    found = []
    for number in range(len(bindings) - 1, -1, -1):
        found.append(number)
        if bindings[number].block == block:
            break
    return found


def _around(summary: Summary, block: int) -> set[int]:
    found = set()
    while block >= 0:
        found.add(block)
        block = summary.blocks[block].parent
    return found


def guard_of(
    summary: Summary, block: int, failure: str, fallen: Container[int] = frozenset()
) -> str:
    """Why a block is guarded against a failure; empty where it is not.

    ``fallen`` are blocks that fail: what stands in for them is needed.
    """
    while block >= 0:
        it = summary.blocks[block]
        if "version" in it.guards or (failure in it.guards and it.instead_of not in fallen):
            return it.why
        block = it.parent
    return ""
