"""Parts: what some claims need beside Flask and pytest, such as a program or a package."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from importlib.util import find_spec

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


def need_os(part: str) -> None:
    """Let the claim wait for ``part`` of an operating system, such as sockets, on WebAssembly."""
    if sys.platform == "emscripten":
        raise MissingPart(f"{part}: not here; run the claim on a CPython that is not WebAssembly")


def name_what_wasm_lacks() -> None:
    """Let claims wait, on a CPython as WebAssembly, where they start a thread or a process."""
    vars(threading)["Thread"].start = lambda *_, **__: need_os("threads")
    vars(subprocess)["Popen"].__init__ = lambda *_, **__: need_os("processes")
