"""The CPU time that a call takes."""

from __future__ import annotations

import time
from collections.abc import Callable

from spec.tools.parts import need_os


def seconds_of(call: Callable[[], object]) -> float:
    """The seconds of CPU time that a call takes in its thread: what others run does not count.

    OutOfReach: WebAssembly has no clock of a thread.
    """
    need_os("a clock of CPU time")
    start = time.thread_time()
    call()
    return time.thread_time() - start
