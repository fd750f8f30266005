"""The modules on a path, read and never imported."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from spec.kit.stacks.sources import (
    PKG_RESOURCES,
    Names,
    Taken,
    names_at_a_glance,
    names_in,
    perhaps_taken,
    taken,
)


class Module:
    """A module of which there is a source text."""

    def __init__(self, name: str, place: Path) -> None:
        """Nothing is read yet."""
        self.name = name
        self.place = place
        self.is_package = place.name == "__init__.py"

    @cached_property
    def text(self) -> str:
        """Its source text; empty where it cannot be read."""
        try:
            return self.place.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return ""

    @property
    def perhaps_taken(self) -> Iterator[Taken]:
        """All that it takes from the packages of a stack, and more: read at a glance."""
        return perhaps_taken(self.text)

    @cached_property
    def taken(self) -> Sequence[Taken]:
        """What it takes from other modules when it is imported."""
        return [*taken(self._tree, self.name, self.is_package)]

    @cached_property
    def some_names(self) -> set[str]:
        """Some of the names that it has: read at a glance."""
        return names_at_a_glance(self.text)

    @cached_property
    def names(self) -> Names:
        """What it has."""
        return names_in(self._tree, self.name, self.is_package)

    @cached_property
    def _tree(self) -> ast.Module:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                return ast.parse(self.text)
            except (SyntaxError, ValueError):
                return ast.Module([], [])


class Modules:
    """The modules on a path."""

    def __init__(self, path: Sequence[str]) -> None:
        """Nothing is looked for yet."""
        self._path = path
        self._found: dict[str, Module | None] = {}

    def find(self, name: str) -> Module | None:
        """A module; None: there is none, or it is no source text."""
        if name not in self._found:
            self._found[name] = self._find(name)
        return self._found[name]

    def below(self, top: Module) -> Iterator[Module]:
        """A module and all modules below it."""
        yield top
        folder = top.place.parent
        for place in sorted(folder.rglob("*.py")) if top.is_package else ():
            parts = place.relative_to(folder).with_suffix("").parts
            if place != top.place and "tests" not in parts:
                parts = parts[: -1 if parts[-1] == "__init__" else None]
                found = self.find(".".join([top.name, *parts]))
                if found:
                    yield found

    def imported(self, it: Taken) -> Iterator[Module]:
        """The modules that are imported where something is taken, in order."""
        parts = [*it.module.split("."), *([it.name] if it.name and not it.is_read else [])]
        names = (".".join(parts[:number]) for number in range(1, len(parts) + 1))
        yield from filter(None, map(self.find, names))

    def error(self, it: Taken) -> str:
        """The error of taking what is not there; empty where it is there, or cannot be known."""
        if it.module.partition(".")[0] == PKG_RESOURCES:
            # What it has is made when it is imported.
            is_there = self.find(PKG_RESOURCES)
            return "" if is_there else f"ModuleNotFoundError: No module named {PKG_RESOURCES!r}"
        if it.is_read:
            return self._error_of_read(f"{it.module}.{it.name}".split("."))
        parts = it.module.split(".")
        above = self.find(parts[0])
        for part in parts[1:]:
            if above is None:
                return ""
            if not self._is_below(above, part):
                return f"ModuleNotFoundError: No module named '{above.name}.{part}'"
            above = self.find(f"{above.name}.{part}")
        if above is None or not it.name or self._has(above, it.name, set()):
            return ""
        return f"ImportError: cannot import name {it.name!r} from {it.module!r}"

    def _error_of_read(self, names: Sequence[str]) -> str:
        """The error of reading dotted names, of which the first is a module's."""
        module = self.find(names[0])
        for name in names[1:]:
            if module and not self._has(module, name, set()):
                return f"AttributeError: module {module.name!r} has no attribute {name!r}"
            module = module and self.find(f"{module.name}.{name}")
        return ""

    def _has(self, module: Module, name: str, seen: set[str]) -> bool:
        """Whether a module has a name: its own, a module below it, one that a star brings."""
        seen.add(module.name)
        if name == "*" or name in module.some_names or self._is_below(module, name):
            return True
        if module.names.has(name):
            return True
        others = [self.find(it) for it in module.names.stars if it not in seen]
        return any(it is None or self._has(it, name, seen) for it in others)

    def _is_below(self, package: Module, name: str) -> bool:
        """Whether a package has a module, be it a source text or not."""
        folder = package.place.parent
        return package.is_package and ((folder / name).is_dir() or any(folder.glob(f"{name}.*")))

    def _find(self, name: str) -> Module | None:
        above, _, last = name.rpartition(".")
        package = self.find(above) if above else None
        inside = [package.place.parent] if package and package.is_package else []
        for folder in inside if above else map(Path, self._path):
            for place in (folder / last / "__init__.py", folder / f"{last}.py"):
                if place.is_file():
                    return Module(name, place)
        return None
