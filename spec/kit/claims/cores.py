"""Work on two cores, where a process can be forked: what is there already need not be passed on."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any, NamedTuple, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

CAN_FORK = sys.platform == "linux"
"""Elsewhere a new process would begin with nothing, and take longer than it saves."""


def cores_here() -> int:
    """How many cores are worth using; a process with threads is not to be forked."""
    if not CAN_FORK or threading.active_count() > 1:
        return 1
    return min(2, len(os.sched_getaffinity(0)))


def shared(
    work: Callable[[Sequence[Item]], Result], items: Sequence[Item], cores: int
) -> list[Result]:
    """What ``work`` makes of some items: of each part that a core was given."""
    others = [_begin(work, items[it::cores]) for it in range(1, cores)]
    return [work(items[::cores]), *(_end(work, it) for it in others)]


class _Other(NamedTuple):
    """A forked process, what it was given, and where it tells what it made of that."""

    process: int
    items: Sequence[Any]
    told: int


def _begin(work: Callable[[Sequence[Any]], Any], items: Sequence[Any]) -> _Other:
    """Fork, rather than through ``multiprocessing``: half of a small tree's time is its import."""
    told, tell = os.pipe()
    process = os.fork()
    if process:
        os.close(tell)
        return _Other(process, items, told)
    try:
        with os.fdopen(tell, "wb") as pipe:
            pipe.write(import_module("pickle").dumps(work(items), -1))
    finally:
        os._exit(0)


def _end(work: Callable[[Sequence[Any]], Any], other: _Other) -> Any:
    """What a forked process has made; the work is done here where it failed."""
    with os.fdopen(other.told, "rb") as pipe:
        made = pipe.read()
    os.waitpid(other.process, 0)
    return import_module("pickle").loads(made) if made else work(other.items)


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
