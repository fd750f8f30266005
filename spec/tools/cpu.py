"""The CPU time that a call takes."""

from __future__ import annotations

import time
from collections.abc import Callable


def seconds_of(call: Callable[[], object]) -> float:
    """The seconds of CPU time that a call takes in its thread: what others run does not count."""
    start = time.thread_time()
    call()
    return time.thread_time() - start
