"""What pip makes of what is asked for, by the metadata in the table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spec.kit.stacks.known import EXTENSIONS, NAMES, OPTIONAL, SETUPTOOLS, TITLES, Known, Stack
from spec.kit.stacks.versions import NONE, allows, key, newest, pinned

Asked = Mapping[str, str]
"""Package to specifier: ``==2.2.5`` of a lock file, ``>=2`` or nothing of a requirement."""
BARE = "3.12"
"""The first Python whose virtual environments have no setuptools of themselves."""


def choose(known: Known, asked: Asked, python: str) -> dict[str, str]:
    """The stack that pip makes of what is asked for: the newest that everything allows.

    A package is left out where nothing fits, an extension where no release beside it was run.
    """
    stack = {"python": python, **dict(_pinned(known, asked))}
    for package in [it for it in TITLES if it != "python"]:
        wants = _wants(known, stack, package)
        if package in asked and pinned(asked[package]):
            stack[package] = pinned(asked[package])
        elif package == "flask" or package in asked or wants:
            fit = [it for it in _runnable(known, package, python) if it != NONE]
            own = asked.get(package, "")
            if found := newest(fit, own, *wants) or newest(fit, own):
                stack[package] = found
        elif package in OPTIONAL:
            stack[package] = NONE
    for package in [it for it in EXTENSIONS if it in asked and it not in stack]:
        fit = _runnable(known, package, python)
        fit = [it for it in fit if allows(asked[package], it)]
        if not pinned(asked[package]) and fit:
            stack[package] = next(
                (it for it in fit[::-1] if _fits(known, stack, package, it)), fit[-1]
            )
    if any(it.other == SETUPTOOLS and it.one in stack for it in known.fails):
        stack.update(_setuptools(known, asked, stack))
    return {it: stack[it] for it in NAMES if it in stack}


def _setuptools(known: Known, asked: Asked, stack: Stack) -> dict[str, str]:
    """The setuptools of a stack; nothing if what brought the Python decides."""
    own, wants = asked.get(SETUPTOOLS), _wants(known, stack, SETUPTOOLS)
    if own is None and not wants:
        return {SETUPTOOLS: NONE} if key(stack["python"]) >= key(BARE) else {}
    fit = [it for it in _runnable(known, SETUPTOOLS, stack["python"]) if it != NONE]
    found = pinned(own or "") or newest(fit, own or "", *wants)
    return {SETUPTOOLS: found} if found else {}


def _pinned(known: Known, asked: Asked) -> Iterator[tuple[str, str]]:
    """The extensions of which a release is asked for that was run, or lies between such."""
    for package in EXTENSIONS:
        release, releases = pinned(asked.get(package, "")), known.releases.get(package)
        if release and releases and key(releases[0]) <= key(release) <= key(releases[-1]):
            yield package, release


def _wants(known: Known, stack: Stack, package: str) -> list[str]:
    """What the packages of a stack need of another."""
    needs = (known.needed(it, stack[it]) for it in stack)
    return [it[package] for it in needs if package in it]


def _fits(known: Known, stack: Stack, package: str, release: str) -> bool:
    """Whether a stack is as a release needs it."""
    needs = known.needed(package, release).items()
    return all(allows(specifier, stack[it]) for it, specifier in needs if it in stack)


def _runnable(known: Known, package: str, python: str) -> list[str]:
    """The releases of a package whose metadata allow a Python; none that is yanked."""
    releases = known.releases.get(package, ())
    found = [it for it in releases if (package, it) not in known.yanked]
    return [it for it in found if runs_on(known, package, it, python)]


def runs_on(known: Known, package: str, release: str, python: str) -> bool:
    """Whether the metadata of a release allow a Python."""
    return allows(known.needed(package, release).get("python", ""), python)
