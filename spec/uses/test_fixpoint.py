"""Values that depend on each other come out the same in whatever order they are asked."""

from itertools import permutations

import pytest

from spec.uses.fixpoint import Fixpoint
from spec.uses.values import NOTHING, UNKNOWN, Value, one, union

A, B = one("name", "a"), one("name", "b")

GRAPHS = {
    "alone": {"x": [A]},
    "chain": {"x": ["y"], "y": ["z"], "z": [A]},
    "of-itself": {"x": ["x", A]},
    "of-nothing-but-itself": {"x": ["x"]},
    "two": {"x": ["y", A], "y": ["x", B]},
    "three": {"x": ["y", A], "y": ["z"], "z": ["x", B]},
    "two-circles": {"x": ["y", A], "y": ["x", "z"], "z": ["y", "w"], "w": ["w", B]},
    "inner": {"x": ["y", "z"], "y": ["z", "x", A], "z": ["w", B], "w": ["z"]},
    "beside": {"x": ["y", "z"], "y": ["x"], "z": ["x", A], "w": ["x", "z"]},
    "open": {"x": ["y", UNKNOWN], "y": ["x", A]},
}


def reached(graph, start):
    """What a node comes to: all that can be reached from it."""
    seen, waiting, found = set(), [start], []
    while waiting:
        for it in graph[waiting.pop()]:
            if isinstance(it, Value):
                found.append(it)
            elif it not in seen:
                seen.add(it)
                waiting.append(it)
    return union(found)


def over(graph):
    """A memo of what each node of a graph comes to."""
    memo = Fixpoint(lambda it: union(memo.ask(x) if isinstance(x, str) else x for x in graph[it]))
    return memo


@pytest.mark.parametrize("graph", GRAPHS.values(), ids=GRAPHS)
def test_every_order_gives_what_can_be_reached(graph):
    expected = {it: reached(graph, it) for it in graph}

    for order in permutations(graph):
        memo = over(graph)
        assert {it: memo.ask(it) for it in order} == {it: expected[it] for it in order}


def test_a_long_circle_is_worked_out_in_few_rounds():
    asked = []

    def answer(it):
        asked.append(it)
        return union([memo.ask((it + 1) % 50), memo.ask((it * 7) % 50), A])

    memo = Fixpoint(answer)

    assert memo.ask(0) == A
    assert len(asked) <= 4 * 50


def test_what_never_settles_is_left_after_some_rounds():
    flips = iter([A, B] * 40)
    memo = Fixpoint(lambda it: (memo.ask(it), next(flips))[1])

    assert memo.ask("x") in (A, B)


def test_after_a_recursion_that_was_too_deep_it_begins_anew():
    def answer(it):
        if it == "deep":
            raise RecursionError("too deep")
        return memo.ask("deep") if it == "x" else A

    memo = Fixpoint(answer)

    with pytest.raises(RecursionError, match="too deep"):
        memo.ask("x")
    memo.clear()
    assert (memo.ask("y"), memo.ask("z")) == (A, A)
    assert union([]) == NOTHING
