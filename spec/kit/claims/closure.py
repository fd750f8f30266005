"""What a claim stands on: the definitions, fixtures and files that its code reaches."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from spec.kit.claims.facts import Facts

_KIT = "spec/kit/"
_UNTOLD = frozenset({"*", "DOC", "pytestmark"})
_NAMED = re.compile(r"[\w-]+\.(?:html|css|conf|txt)")


class Place(NamedTuple):
    """A definition in a module, or a whole file, whose ``name`` is then empty."""

    path: str
    name: str


class Reach(NamedTuple):
    """What a claim stands on."""

    places: set[Place]
    hashes: list[str]
    """Those of the places, sorted."""
    texts: set[str]
    """Those of the constants."""
    lines: list[tuple[str, int, int]]
    """The path, the first and the last line of each definition that helps to understand it."""


class Closure:
    """The definitions of some modules, and what each of them reaches."""

    def __init__(self, facts: Mapping[str, Facts], read: Callable[[str], str | None]) -> None:
        """``facts`` are those of each module by its path; ``read`` gives the text of a file."""
        self._facts = facts
        self._read = read
        self._direct: dict[Place, tuple[Place, ...]] = {}
        self._hashes: dict[Place, str] = {}
        self._fixture_files = cache(self._fixture_files_of)
        self._path = cache(self._path_of)
        self._reach = cache(self._reach_of)

    def of(self, path: str, claim: Mapping[str, Any]) -> Reach:
        """All that a test function of a module reaches; the kit itself is left out."""
        autouse = [it for file in self._fixture_files(path) for it in self._facts[file]["autouse"]]
        asked = [f"fixture:{it}" for it in (*claim["parameters"], *autouse)]
        names = [*claim["names"], *asked, "*", "pytestmark"]
        return self._reach(frozenset(self._found(path, names)))

    def _reach_of(self, named: frozenset[Place]) -> Reach:
        """All that some places reach, themselves with it; four claims in five share theirs."""
        waiting = [*named]
        found: set[Place] = set()
        while waiting:
            place = waiting.pop()
            if place not in found and not place.path.startswith(_KIT):
                found.add(place)
                waiting += self._reached(place)
        held = [(place, self._definition(place)) for place in sorted(found)]
        return Reach(
            found,
            sorted({self.hash_of(place) for place in found}),
            {it for _, definition in held for it in definition.get("texts", ())},
            [(it.path, *held["lines"]) for it, held in held if held and it.name not in _UNTOLD],
        )

    def hash_of(self, place: Place) -> str:
        """The hash of a definition or of a file."""
        if place not in self._hashes:
            text = self._definition(place).get("hash") or self._read(place.path) or ""
            self._hashes[place] = hashlib.sha256(text.encode()).hexdigest()
        return self._hashes[place]

    def version(self, claim: Mapping[str, Any], reach: Reach) -> str:
        """The version of a test function that reaches so much, wherever that stands."""
        return hashlib.sha256("".join([claim["hash"], *reach.hashes]).encode()).hexdigest()[:8]

    def _definition(self, place: Place) -> Facts:
        found = self._facts.get(place.path, {}).get("definitions", {}).get(place.name)
        return found or {}

    def _reached(self, place: Place) -> tuple[Place, ...]:
        """What a definition or a file names itself."""
        if place not in self._direct:
            self._direct[place] = tuple(dict.fromkeys(self._names_in(place)))
        return self._direct[place]

    def _names_in(self, place: Place) -> Iterator[Place]:
        if not place.name:  # a template or a configuration: the files that it names
            for name in _NAMED.findall(self._read(place.path) or ""):
                yield from self._file(place.path, name)
            return
        definition = self._facts[place.path]["definitions"][place.name]
        asked = [f"fixture:{it}" for it in definition["parameters"] if it != place.name]
        yield from self._found(place.path, [*definition["names"], *asked, "*"])
        if place.name in definition["parameters"]:  # it overrides one of its name
            yield from self._fixture(place.path, place.name, above=True)

    def _found(self, path: str, names: Iterable[str]) -> Iterator[Place]:
        """The places that some names of a module stand for."""
        for name in names:
            kind, colon, rest = name.partition(":")
            if not colon:
                yield from self._name(path, *name.partition(".")[::2])
            elif kind == "fixture":
                yield from self._fixture(path, rest)
            elif kind == "file":
                yield from self._file(path, rest)
            else:
                yield from self._module(rest)

    def _name(self, path: str, name: str, attribute: str) -> Iterator[Place]:
        facts = self._facts[path]
        if name in facts["definitions"]:
            yield Place(path, name)
        elif name in facts["imports"]:
            module, member = facts["imports"][name]
            full = f"{module}.{member}" if member else module
            inner = self._path(full)
            if inner and attribute and self._has(inner, attribute):
                yield from self._name(inner, attribute, "")
            elif inner:
                yield from self._module(f"{full}.{attribute}" if attribute else full)
            elif member and (outer := self._path(module)):
                yield from self._name(outer, member, "")

    def _has(self, path: str, name: str) -> bool:
        facts = self._facts[path]
        return name in facts["definitions"] or name in facts["imports"]

    def _fixture(self, path: str, name: str, *, above: bool = False) -> Iterator[Place]:
        """The fixture of a name that a module sees: its own, or that of the nearest conftest."""
        for file in self._fixture_files(path)[above:]:
            facts = self._facts[file]
            if name in facts["definitions"] or (file == path and name in facts["imports"]):
                yield from self._name(file, name, "")
                return

    def _fixture_files_of(self, path: str) -> list[str]:
        folders = [path]
        while folders[-1]:
            folders.append(posixpath.dirname(folders[-1]))
        conftests = (posixpath.join(folder, "conftest.py") for folder in folders[1:])
        return [path, *(file for file in conftests if file in self._facts and file != path)]

    def _file(self, path: str, name: str) -> Iterator[Place]:
        """A file that is named in a module: beside it, or among its templates and static files."""
        for folder in ("", "templates", "static", "../templates"):
            file = posixpath.normpath(posixpath.join(posixpath.dirname(path), folder, name))
            if self._read(file) is not None:
                yield Place(file, "")
                return

    def _module(self, name: str) -> Iterator[Place]:
        """All of the module of a name, or of the last package on the way to it, below ``spec``."""
        while name and name != "spec":
            if path := self._path(name):
                yield from self._whole(path)
                return
            name = name.rpartition(".")[0]

    def _whole(self, path: str) -> Iterator[Place]:
        yield from (Place(path, name) for name in self._facts[path]["definitions"])
        if path.endswith("/__init__.py"):
            main = path.replace("__init__", "__main__")
            if main in self._facts and main != path:
                yield from self._whole(main)

    def _path_of(self, module: str) -> str | None:
        """The file of a module of the spec or the app, or None."""
        base = module.replace(".", "/")
        return next((it for it in (f"{base}.py", f"{base}/__init__.py") if it in self._facts), None)
