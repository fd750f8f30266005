"""What a package has, as a script: ``python probe.py PACKAGE FOLDER...`` writes it as JSON.

It imports every module of the package and asks each for its names, so that what a module makes
when it is asked, and what warns then, is there; the source tells the rest: where a name comes
from, what methods set on ``self``, which functions warn when they are called. It needs the
standard library only.
"""

from __future__ import annotations

import json
import pkgutil
import sys
import types
import warnings
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

if not __package__:  # it is run as a script
    sys.path.append(str(Path(__file__).parents[3]))
from spec.sources.surface.classes import (
    STACK,
    Sources,
    calls,
    is_class,
    is_open,
    module_of,
    root_of,
    shown_value,
)

_NOT_TOLD = frozenset({"TypeVar", "ParamSpec", "_Missing"})
"""The classes of what is for type checkers, and of what is not there."""

Facts = dict[str, dict[str, Any]]
"""``names``: module or name to what is to be said of it; ``homes``: path of a class or a function
to its home, the path that defines it; by home ``bases``, ``members`` and ``own`` of a class, and
those that are ``open``;
``calls``: home, or home::method, to its parameters."""


class Probe:
    """The surface of one package, as far as it can be imported."""

    def __init__(self, package: str) -> None:
        """Import all of it."""
        self.package = package
        self.modules: dict[str, types.ModuleType | None] = {}
        for name in [package, *_below(package)]:
            self.modules[name] = _import(name)
        for name in [name for name, it in self.modules.items() if it is None]:
            self.modules[name] = _import(name)  # the modules that it goes round in are there now
        for name in [it for it in sys.modules if it.startswith(f"{package}.")]:
            self.modules.setdefault(name, sys.modules[name])  # in a folder without __init__.py
        self.sources = Sources()
        self.found: dict[str, Any] = {}
        """Every path of every name."""

    def facts(self) -> Facts:
        """All that is told of the package."""
        names: dict[str, str] = {}
        for name, module in self.modules.items():
            names[f"{name}.*"] = "!" * bool(module and self.sources[name].warns)
            names |= dict(self._names(name, module)) if module else {}
        homes = self._homes()
        things = {home: self.found[home] for home in homes.values()}
        classes = {home: it for home, it in things.items() if is_class(it)}
        at = {id(it): home for home, it in things.items()}
        return {
            "names": names,
            "homes": homes,
            "bases": {home: [*_bases(it, at)] for home, it in classes.items()},
            "members": {home: self.sources.members(it) for home, it in classes.items()},
            "open": {home: "" for home, it in classes.items() if is_open(it)},
            "own": {home: [*self.sources.own(it)] for home, it in classes.items()},
            "calls": {f"{home}{name}": it for home in things for name, it in calls(things[home])},
        }

    def _names(self, name: str, module: types.ModuleType) -> Iterator[tuple[str, str]]:
        """The names of a module, each with what is to be said of it."""
        for it in sorted({*dir(module), *self.sources[name].lazy}):
            path = f"{name}.{it}"
            if (it[:2] == "__" and it != "__version__") or path in self.modules:
                continue
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                value = _get(module, it)
            origin, kind = self._origin(name, it, value), type(value)
            if kind.__name__ in _NOT_TOLD or (issubclass(kind, types.ModuleType) and origin):
                continue
            self.found[path] = value
            warned = any(issubclass(one.category, DeprecationWarning) for one in caught)
            warns = warned or self.sources.warns_when_called(value)
            shown = shown_value(value) if it != "__version__" else ""
            yield path, "!" * warns + (origin and f"<{origin}>") + shown

    def _origin(self, module: str, name: str, value: Any) -> str:
        """The module, or the other package, that a name is merely imported from.

        It is empty where the name belongs to the module; what a folder's ``__init__`` takes from
        below, or a package from itself, does.
        """
        source, origin = self.sources[module], ""
        if name in source.imports or name not in source.defined:
            origin = source.imports.get(name) or module_of(value)
        if origin in {"", module}:
            return ""
        if root_of(origin) != self.package:
            return root_of(origin)
        is_folder = hasattr(self.modules[module], "__path__")
        below = is_folder and origin.startswith(f"{module}.")
        return "" if below or module == self.package else origin

    def _homes(self) -> dict[str, str]:
        """Path to home of the classes and functions of the package."""
        paths: dict[int, list[str]] = {}
        for path, it in self.found.items():
            if root_of(module_of(it)) == self.package:
                paths.setdefault(id(it), []).append(path)
        homes: dict[str, str] = {}
        for same in paths.values():
            it = self.found[same[0]]
            own = f"{it.__module__}.{getattr(it, '__qualname__', '')}"
            home = min(same, key=lambda path: (path != own, path.count("."), path))
            homes |= dict.fromkeys(same, home)
        return homes


def _import(name: str) -> types.ModuleType | None:
    """A module; None for one of another system, or without what it needs."""
    try:
        return import_module(name)
    except Exception:  # noqa: BLE001 - whatever it raises
        return None


class _Missing:
    """A name that a module does not have, or does not give."""


def _get(module: types.ModuleType, name: str) -> Any:
    try:
        return getattr(module, name)
    except Exception:  # noqa: BLE001 - whatever it raises
        return _Missing()


def _below(package: str) -> Iterator[str]:
    """The modules below a package, without importing what is none."""
    path = getattr(import_module(package), "__path__", [])
    found = pkgutil.walk_packages(path, f"{package}.", onerror=lambda _: None)
    return (it.name for it in found if not it.name.endswith(".__main__"))


def _bases(cls: type, at: dict[int, str]) -> Iterator[str]:
    """The classes of the stack that a class extends, by their homes."""
    for base in cls.__mro__[1:]:
        if id(base) in at or root_of(base.__module__) in STACK:
            yield at.get(id(base), f"{base.__module__}.{base.__qualname__}")


def main(package: str, folders: list[str]) -> None:
    """Write the facts of a package that is installed in some folders."""
    sys.path[:0] = folders
    warnings.simplefilter("ignore")
    sys.stdout.write(json.dumps(Probe(package).facts()))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
