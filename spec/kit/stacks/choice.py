"""What pip makes of what is asked for, by the metadata in the table."""

from __future__ import annotations

from collections.abc import Mapping

from spec.kit.stacks.known import TITLES, Known
from spec.kit.stacks.versions import NONE, allows, newest, pinned

Asked = Mapping[str, str]
"""Package to specifier: ``==2.2.5`` of a lock file, ``>=2`` or nothing of a requirement."""


def choose(known: Known, asked: Asked, python: str) -> dict[str, str]:
    """The stack that pip makes of what is asked for: the newest that everything allows.

    A package is left out where nothing fits.
    """
    stack = {"python": python}
    for package in [it for it in TITLES if it != "python"]:
        wants = [
            needs[package] for it in stack if package in (needs := known.needed(it, stack[it]))
        ]
        if package in asked and pinned(asked[package]):
            stack[package] = pinned(asked[package])
        elif package == "flask" or package in asked or wants:
            fit = [
                it
                for it in known.releases.get(package, ())
                if it != NONE and runs_on(known, package, it, python)
            ]
            own = asked.get(package, "")
            if found := newest(fit, own, *wants) or newest(fit, own):
                stack[package] = found
        elif package == "blinker":
            stack[package] = NONE
    return stack


def runs_on(known: Known, package: str, release: str, python: str) -> bool:
    """Whether the metadata of a release allow a Python."""
    return allows(known.needed(package, release).get("python", ""), python)
