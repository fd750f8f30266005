"""Classes and modules that ``app.config`` is filled from: their names are keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from spec.uses.asking import Where
from spec.uses.resolver import Resolver
from spec.uses.summary import Site
from spec.uses.values import LIKELY, SURE, How, sorted_known

_NAMED_SO = re.compile(r"config|settings", re.IGNORECASE)


class Setting(NamedTuple):
    """A scope whose names are keys of ``app.config``."""

    scope: int
    how: How


class Settings:
    """Where a tree sets keys of ``app.config`` as attributes."""

    def __init__(self, resolver: Resolver) -> None:
        """Look where ``from_object`` points."""
        self._resolver = resolver
        self._given: dict[tuple[str, int], int] = {}
        for path, summary in resolver.index.files.items():
            for site in summary.sites:
                if site.kind == "object":
                    self._read(Where(path, site.scope, site.block), site)

    def of(self, path: str) -> Iterator[Setting]:
        """The scopes of a file that hold settings."""
        for number, scope in enumerate(self._resolver.index.files[path].scopes):
            if (certainty := self._given.get((path, number))) is not None:
                yield Setting(number, How(certainty, "read by from_object()"))
            elif scope.kind == "class" and _NAMED_SO.search(scope.name):
                yield Setting(number, How(LIKELY, f"by its name, `{scope.name}`"))
            elif not number and _NAMED_SO.search(path.rpartition("/")[2]):
                yield Setting(0, How(LIKELY, "by the file's name"))

    def _read(self, where: Where, site: Site) -> None:
        for given in site.expression[2][:1]:
            if given[0] == "constant":
                self._named(str(given[1]), where.path)
                continue
            for it in sorted_known(self._resolver.settled(where, given)):
                if it.what[0] in {"class", "object"}:
                    self._add(it.what[1], it.what[2], it.certainty)
                elif it.what[0] == "module":
                    self._add(it.what[1], 0, it.certainty)

    def _named(self, dotted: str, beside: str) -> None:
        """A module, or a class of it, that a string names."""
        index = self._resolver.index
        module, _, name = dotted.rpartition(".")
        if file := index.module(dotted, beside):
            self._add(file, 0, SURE)
        elif file := index.module(module, beside):
            for it in self._resolver.in_module(file, name).known:
                if it.what[0] == "class":
                    self._add(it.what[1], it.what[2], it.certainty)

    def _add(self, path: str, scope: int, certainty: int) -> None:
        self._given[path, scope] = max(certainty, self._given.get((path, scope), certainty))
