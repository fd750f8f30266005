"""Parts: what some claims need beside Flask and pytest, such as a program or a package."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from importlib.util import find_spec
from types import ModuleType
from typing import NoReturn

from _pytest.outcomes import Skipped


class MissingPart(Skipped):
    """A part is not here; the message names it and the command that installs it."""


def need_program(name: str, install: str) -> str:
    """The path of the program ``name``, or the claim waits for ``install``."""
    path = shutil.which(name)
    if path is None:
        raise MissingPart(f"{name} is not here; install it with: {install}")
    return path


def need_package(name: str, install: str) -> None:
    """Let the claim wait for ``install`` where the package ``name`` cannot be found."""
    if find_spec(name) is None:
        raise MissingPart(f"the package {name} is not here; install it with: {install}")


_ELSEWHERE = "run the claim on a CPython that is not WebAssembly"


def need_sockets() -> None:
    """Let the claim wait where no socket can listen."""
    _need("sockets", socket, "SO_REUSEADDR")


def need_timer() -> None:
    """Let the claim wait where nothing can stop it when its time is over."""
    _need("timers", signal, "setitimer")


def need_prefix() -> None:
    """Let the claim wait where Python has no folder of its own."""
    if sys.prefix == "/":
        raise MissingPart(f"a folder that Python is installed in is not here; {_ELSEWHERE}")


def name_what_wasm_lacks() -> None:
    """Let claims wait, on a CPython as WebAssembly, where they start a thread or a process."""

    def refuse(part: str) -> Callable[..., NoReturn]:
        def start(*_: object, **__: object) -> NoReturn:
            raise MissingPart(f"{part} are not here; {_ELSEWHERE}")

        return start

    vars(threading)["Thread"].start = refuse("threads")
    vars(subprocess)["Popen"].__init__ = refuse("processes")


def _need(part: str, module: ModuleType, name: str) -> None:
    if not hasattr(module, name):
        raise MissingPart(f"{part} are not here; {_ELSEWHERE}")
