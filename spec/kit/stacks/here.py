"""What is installed here, and on which Python."""

from __future__ import annotations

import sys
from importlib import import_module

from spec.kit.stacks.files import normal


def python_here() -> str:
    """The line of the Python that runs."""
    return "{}.{}".format(*sys.version_info)


def installed() -> dict[str, str]:
    """The packages that are installed, each pinned."""
    found = {}
    for it in import_module("importlib.metadata").distributions():  # slow to load
        name = it.metadata["Name"]
        if name and normal(name) not in found:  # the first on the path is the one that is imported
            found[normal(name)] = f"=={it.version}"
    return found
