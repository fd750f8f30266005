"""pytest plugins of other packages: a run does without those that nobody asks for."""

from __future__ import annotations

import inspect
import os
import shlex
from collections.abc import Iterable, Iterator
from importlib.metadata import distributions
from itertools import chain
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

INERT = frozenset({"hypothesis", "pytest-cov", "pytest-xdist"})
"""The packages whose plugins do nothing to claims unless their options are given."""

OFF = pytest.StashKey[list[str]]()
"""The names of the plugins that a run has switched off."""


def switch_off(config: pytest.Config) -> None:
    """Take out the plugins that installed packages bring along.

    Left are those that ``-p`` names or whose options are given, and what their packages require.
    """
    manager, given = config.pluginmanager, _arguments(config)
    found = [(plugin, it, _name(it.project_name)) for plugin, it in manager.list_plugin_distinfo()]
    kept = {name for plugin, _, name in found if _is_asked_for(plugin, manager, given)} | INERT
    # As often as one may require another; to read what they require takes its time.
    for _ in [name for _, _, name in found if name not in kept]:
        kept.update(_required(it.requires or () for _, it, name in found if name in kept))
    off = [plugin for plugin, _, name in found if name not in kept]
    config.stash[OFF] = [str(manager.get_name(plugin)) for plugin in off]
    for plugin in off:
        manager.unregister(plugin)
    # Who comes later is told of all plugins again, and pytest finds fixtures so.
    told = manager.hook.pytest_plugin_registered._call_history or []  # noqa: SLF001 - no other way
    told[:] = [call for call in told if not any(call[0]["plugin"] is it for it in off)]


def broken_plugins() -> Iterator[tuple[str, str]]:
    """The names of the plugins that cannot be imported, with their errors."""
    for it in chain.from_iterable(package.entry_points for package in distributions()):
        if it.group == "pytest11":
            try:
                it.load()
            except Exception as error:  # noqa: BLE001 - whatever a plugin raises
                yield it.name, f"{type(error).__name__}: {error}"


def _arguments(config: pytest.Config) -> list[str]:
    """The arguments of the command line and of ``PYTEST_ADDOPTS``."""
    return [*shlex.split(os.environ.get("PYTEST_ADDOPTS", "")), *config.invocation_params.args]


def _is_asked_for(plugin: Any, manager: pytest.PytestPluginManager, given: list[str]) -> bool:
    """Whether ``-p`` names a plugin, or an option of it is given."""
    named = {f"-p{name}" for name in (manager.get_name(plugin), getattr(plugin, "__name__", ""))}
    pairs = {first + second for first, second in zip(given, given[1:])}
    options = {argument.partition("=")[0] for argument in given if argument.startswith("--")}
    return bool(named & {*given, *pairs}) or any(f'"{it}"' in _source(plugin) for it in options)


def _source(plugin: Any) -> str:
    """The source of a plugin, which names its options; to ask it again would do its work twice."""
    try:
        return inspect.getsource(plugin).replace("'", '"')
    except (OSError, TypeError):
        return ""


def _required(requirements: Iterable[Iterable[str]]) -> Iterator[str]:
    """The names of the packages that packages require, without any extra."""
    for requirement in map(Requirement, chain.from_iterable(requirements)):
        if not requirement.marker or requirement.marker.evaluate({"extra": ""}):
            yield _name(requirement.name)


def _name(package: str) -> str:
    return str(canonicalize_name(package))
