"""Work on two cores, where a process can be forked: what is there already need not be passed on."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

CAN_FORK = sys.platform == "linux"
"""Elsewhere a new process would begin with nothing, and take longer than it saves."""

_work: list[Callable[[Sequence[Any]], Any]] = []
"""What the forked process is to do."""


def cores_here() -> int:
    """How many cores are worth using; a process with threads is not to be forked."""
    return min(2, os.cpu_count() or 1) if CAN_FORK and threading.active_count() == 1 else 1


def shared(
    work: Callable[[Sequence[Item]], Result], items: Sequence[Item], cores: int
) -> list[Result]:
    """What ``work`` makes of some items: of each part that a core was given."""
    if cores == 1:
        return [work(items)]
    _work.append(work)
    try:
        with ProcessPoolExecutor(cores - 1, mp_context=get_context("fork")) as pool:
            others = [pool.submit(_at_work, items[it::cores]) for it in range(1, cores)]
            return [work(items[::cores]), *(it.result() for it in others)]
    finally:
        _work.pop()


def _at_work(items: Sequence[Any]) -> Any:
    return _work[-1](items)


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the collector, which finds nothing in trees and takes its time."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()
