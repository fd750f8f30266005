"""What installed packages take from Flask and its companions that the installed releases lack."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import Distribution, distributions
from typing import NamedTuple

from spec.kit.stacks.files import normal
from spec.kit.stacks.known import TITLES
from spec.kit.stacks.modules import Module, Modules
from spec.kit.stacks.sources import LOOKED_AT, PKG_RESOURCES, Taken
from spec.kit.stacks.surface import Surface

LAST_SETUPTOOLS = ("setuptools", "81.0.0")
"""The last release of setuptools with a module ``pkg_resources``."""
_NEEDS = re.compile(r"(?im)^Requires-Dist:\s*(?:flask|werkzeug)(?![\w.-])(?!.*\bextra\b)")


class Gone(NamedTuple):
    """What a package takes and what is not there."""

    package: str
    release: str
    module: str
    """The module that takes it, the package itself or one below it."""
    line: int
    error: str
    """What importing that module ends with."""
    at_once: bool
    """Whether importing the package itself does; otherwise importing that module of it."""
    last: tuple[str, str] | None = None
    """The package that it is gone from, with the last release that has it."""


class Read(NamedTuple):
    """The packages whose imports were read, and what of it is gone."""

    packages: set[str]
    gone: list[Gone]


def read_imports(path: Sequence[str] | None = None) -> Read:
    """What the packages on a path take that is not there: of those that need Flask or Werkzeug.

    Of a package that cannot be imported, where that ends; else its modules that cannot be.
    """
    path = sys.path if path is None else path
    modules = Modules(path)
    read = Read(set(), [])
    for it in distributions(path=[*path]):
        text = it.read_text("METADATA") or it.read_text("PKG-INFO") or ""
        if _NEEDS.search(text) and (name := normal(it.metadata["Name"])) not in TITLES:
            read.packages.add(name)
            read.gone.extend(Gone(name, it.version, *found) for found in _missing(it, modules))
    return read


def last_releases(read: Read, surface: Surface) -> Read:
    """When what is gone was there last, by the table of what came and went."""
    return read._replace(gone=[it._replace(last=_last(it.error, surface)) for it in read.gone])


def _last(error: str, surface: Surface) -> tuple[str, str] | None:
    names = re.findall(r"'([\w.]+)'", error)
    if names == [PKG_RESOURCES]:
        return LAST_SETUPTOOLS
    path = ".".join(names[::-1] if error.startswith("ImportError") else names)
    package = path.partition(".")[0]
    ends = [it.range.high for it in surface.spans(path) or () if package in surface.run]
    return (package, ends[-1]) if any(ends[-1:]) else None


_Missing = tuple[str, int, str, bool]


def _missing(package: Distribution, modules: Modules) -> Iterator[_Missing]:
    tops = [found for it in _tops(package) if (found := modules.find(it))]
    missing: dict[str, tuple[Taken, str]] = {}
    for module in (module for top in tops for module in modules.below(top)):
        # Reading a text for certain takes a hundred times as long: first it is looked over.
        if any(map(modules.error, module.perhaps_taken)) and (first := _first(module, modules)):
            missing[module.name] = first
    if not missing:
        return
    names = {it.name for it in tops}
    reached = (_reached(it, modules, names, missing, set()) for it in tops)
    if end := next(filter(None, reached), None):
        yield (*end, True)
        return
    yield from ((name, it.line, error, False) for name, (it, error) in missing.items())


def _first(module: Module, modules: Modules) -> tuple[Taken, str] | None:
    """The first that a module takes and that is not there, with its error."""
    ours = (it for it in module.taken if it.module.partition(".")[0] in LOOKED_AT)
    return next(((it, error) for it in ours if (error := modules.error(it))), None)


def _reached(
    module: Module,
    modules: Modules,
    tops: set[str],
    missing: Mapping[str, tuple[Taken, str]],
    seen: set[str],
) -> tuple[str, int, str] | None:
    """Where importing a module ends: in its own text, or in that of one that it imports."""
    seen.add(module.name)
    last, error = missing.get(module.name, (None, ""))
    for it in module.taken:
        if it is last:
            return module.name, it.line, error
        for other in modules.imported(it) if it.module.partition(".")[0] in tops else ():
            if other.name not in seen and (found := _reached(other, modules, tops, missing, seen)):
                return found
    return None


def _tops(package: Distribution) -> list[str]:
    """The names of the modules that a package brings."""
    if text := package.read_text("top_level.txt"):
        return text.split()
    files = (it.parts for it in package.files or ())
    names = (it[0].removesuffix(".py") for it in files if it[1:] in {(), ("__init__.py",)})
    return [*dict.fromkeys(names)]
