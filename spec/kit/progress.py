"""How far a long command is: a line on standard error, if that is a terminal, gone at the end."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import TypeVar

Item = TypeVar("Item")

_WAIT, _PAUSE = 1.0, 0.1
"""Seconds until something is shown, and between what is shown."""
_WIDTH = 30
_PROCESS = os.getpid()
"""The process that shows it; one that is forked to share the work is quiet."""


def over(items: Sequence[Item], label: str) -> Iterator[Item]:
    """Go through items; a bar shows how many are done, once that has taken a second."""
    if not _is_shown():
        yield from items
        return
    line, next_at = "", monotonic() + _WAIT
    try:
        for number, it in enumerate(items):
            if (now := monotonic()) >= next_at:
                next_at = now + _PAUSE
                bar = "#" * (_WIDTH * number // len(items))
                line = f"{label} [{bar:-<{_WIDTH}}] {100 * number // len(items)} %"
                _write(f"\r{line}")
            yield it
    finally:
        _write(_gone(line))


@contextmanager
def during(label: str) -> Iterator[None]:
    """Say what is done, as long as that takes."""
    line = label if _is_shown() else ""
    _write(line)
    try:
        yield
    finally:
        _write(_gone(line))


def _is_shown() -> bool:
    return os.getpid() == _PROCESS and sys.stderr.isatty()


def _gone(line: str) -> str:
    """What wipes out a line, on a terminal of any kind."""
    return line and f"\r{' ' * len(line)}\r"


def _write(text: str) -> None:
    if text:
        sys.stderr.write(text)
        sys.stderr.flush()
