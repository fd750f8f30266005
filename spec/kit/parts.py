"""Parts: what some claims need beside Flask and pytest, such as a program or a package."""

from __future__ import annotations

import shutil
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
