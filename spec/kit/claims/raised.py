"""The errors that a claim shows: what ``pytest.raises`` catches in it, and what ends it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

_PLACE = re.compile(r" \(([^()]*[/\\][^()]*|unknown location)\)$")
"""Where a module stands, as the error of an import ends."""


@contextmanager
def errors_noted(seen: list[BaseException]) -> Iterator[None]:
    """Add to ``seen`` each error that the body catches with ``pytest.raises``, or ends with."""
    raises: Callable[..., Any] = pytest.raises

    @contextmanager
    def noting(*arguments: Any, **options: Any) -> Iterator[pytest.ExceptionInfo[BaseException]]:
        __tracebackhide__ = True
        with raises(*arguments, **options) as caught:
            yield caught
        seen.append(caught.value)

    pytest.raises = noting  # type: ignore[assignment]  # a function; put back below
    try:
        yield
    except Exception as error:
        seen.append(error)
        raise
    finally:
        pytest.raises = raises


def is_line_of(line: str, error: BaseException) -> bool:
    """Whether a line, in which ``…`` stands for anything, is what an error shows.

    Class and message have to be given; a line without a message is any of that class.
    """
    name, _, words = line.partition(": ")
    seen = _PLACE.sub("", str(error).partition("\n")[0])
    pattern = ".*".join(map(re.escape, words.split("…")))
    is_of = any(name.rpartition(".")[2] == cls.__name__ for cls in type(error).__mro__)
    return is_of and (not words or re.fullmatch(pattern, seen) is not None)
