"""Searches that have to find something: how a model shows that it would notice a fault."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import hypothesis
from hypothesis.strategies import SearchStrategy

T = TypeVar("T")


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
