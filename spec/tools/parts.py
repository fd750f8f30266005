"""Parts: what some claims need beside Flask and pytest, such as a program or a package."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import threading
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from _pytest.outcomes import Skipped
from packaging.version import Version

from spec.tools.processes import Process

_PACKAGES = ("cheroot", "playwright", "redis", "waitress")
_PROGRAMS = {"chromium-headless-shell": "--version", "nginx": "-v", "redis-server": "-v"}
_OLDEST_PYTHON = {"playwright": (3, 10)}  # the last one for CPython 3.9 hangs in a Chromium of 2026


class MissingPart(Skipped):
    """A part is not here; the message names it and the command that installs it."""

    def __init__(self, part: str, how: str) -> None:
        """``how`` says how to get the part."""
        super().__init__(f"{part} is not here; {how}")
        self.part = part


class OutOfReach(MissingPart):
    """A part that nothing can bring to this Python."""


def need_program(name: str, install: str) -> str:
    """The path of the program ``name``, or the claim waits for ``install``."""
    path = shutil.which(name)
    if path is None:
        raise MissingPart(name, f"install it with: {install}")
    return path


def need_package(name: str, install: str, least: str = "") -> None:
    """Let the claim wait for ``install`` where the package ``name`` cannot be found.

    ``least``: the first of its releases that will do.
    """
    oldest = _OLDEST_PYTHON.get(name, ())
    part = f"the package {name}"
    if sys.version_info < oldest:
        needed = ".".join(map(str, oldest))
        raise OutOfReach(part, f"run the claim on CPython {needed} or newer")
    if find_spec(name) is None:
        raise MissingPart(part, f"install it with: {install}")
    if least and Version(version(name)) < Version(least):
        raise MissingPart(f"{part} from {least} on", f"install it with: {install}")


def need_os(part: str) -> None:
    """Let the claim wait for ``part`` of an operating system, such as sockets, on WebAssembly."""
    if sys.platform == "emscripten":
        raise OutOfReach(part, "run the claim on a CPython that is not WebAssembly")


def need_openssl() -> None:
    """Let the claim wait for the OpenSSL that hashlib was built with: scrypt is made of it."""
    if not hasattr(hashlib, "scrypt"):
        raise OutOfReach("OpenSSL in hashlib", "run the claim on a CPython that was built with it")


def name_what_wasm_lacks() -> None:
    """Let claims wait, on a CPython as WebAssembly, where they start a thread or a process."""
    vars(threading)["Thread"].start = lambda *_, **__: need_os("threads")
    vars(subprocess)["Popen"].__init__ = lambda *_, **__: need_os("processes")


def releases() -> dict[str, str]:
    """The releases of the programs and packages that are here, by name.

    ProcessFailed: a program does not tell its release.
    """
    found = {}
    for package in _PACKAGES:
        with suppress(PackageNotFoundError):
            found[package] = version(package)
    for program, option in _PROGRAMS.items():
        if path := shutil.which(program):
            with Process(path, option) as running:
                found[program] = running.await_line(r"\d+(?:\.\d+)+")[0]
    return dict(sorted(found.items()))
