"""Searches that have to find something: how a model shows that it would notice a fault."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import hypothesis
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

T = TypeVar("T")


def picked(values: Sequence[T], min_size: int = 0, max_size: int = 8) -> SearchStrategy[list[T]]:
    """Lists of some of ``values``, in a single draw: a list of draws takes twice the time."""
    return st.binary(min_size=min_size, max_size=max_size).map(
        lambda picks: [values[pick % len(values)] for pick in picks]
    )


def examples_until(differs: Callable[[T], bool], plans: SearchStrategy[T]) -> int:
    """How many of ``plans`` are tried, in the same order each time, until one ``differs``.

    NoSuchExample: none does, within four times the examples that the profile grants a claim: with
    the same order each time, a new release of Hypothesis could miss what is seldom.
    """
    outcomes: list[bool] = []

    def noted(plan: T) -> bool:
        outcomes.append(differs(plan))
        return outcomes[-1]

    settings = hypothesis.settings(
        derandomize=True,
        database=None,
        phases=(hypothesis.Phase.generate,),
        max_examples=4 * hypothesis.settings().max_examples,
    )
    hypothesis.find(plans, noted, settings=settings)
    return outcomes.index(True) + 1
