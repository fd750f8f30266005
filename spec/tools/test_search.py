"""Searches that have to find something."""

import pytest
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from spec.tools.search import examples_until, picked


def test_a_search_counts_the_examples_it_needs():
    seen = []

    needed = examples_until(lambda n: seen.append(n) or n > 5, st.integers(0, 9))

    assert [n > 5 for n in seen[:needed]] == [False] * (needed - 1) + [True]


def test_a_search_is_the_same_each_time():
    assert len({examples_until(lambda n: n % 7 == 3, st.integers()) for _ in range(3)}) == 1


def test_a_search_without_a_find_fails():
    with pytest.raises(NoSuchExample):
        examples_until(lambda n: n > 9, st.integers(0, 9))


def test_some_values_are_picked():
    seen = []

    examples_until(lambda picks: seen.append(picks) or len(seen) >= 20, picked("abc", 1, 3))

    assert {len(picks) for picks in seen} == {1, 2, 3}
    assert {value for picks in seen for value in picks} == {"a", "b", "c"}
