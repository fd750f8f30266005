"""Recognisers: uses of what has no name in a user's code, touched as ``shape:…``."""

from __future__ import annotations

from collections.abc import Iterator

from spec.uses.asking import Where
from spec.uses.expressions import last_part
from spec.uses.found import Use
from spec.uses.index import decorators
from spec.uses.making import Maker
from spec.uses.resolver import Resolver
from spec.uses.summary import Expr, Site, Summary
from spec.uses.touched import Touched
from spec.uses.values import NOTHING, How, Known, settled, sorted_known

_MAKES = {"command", "group"}
"""What makes a command or a group of commands of a function, in click and as a group's method."""
_OF_CLICK = {("name", f"click.{name}") for name in _MAKES}
_WHY = "a command that is named after its function"


class Recognisers:
    """One recogniser, so far: of commands that click names after their functions."""

    def __init__(self, resolver: Resolver, touched: Touched, maker: Maker) -> None:
        """Look for the shapes that are touched."""
        self._resolver, self._maker = resolver, maker
        self._commands = touched.shapes.get("click-command-name", [])

    def of(self, path: str, summary: Summary) -> Iterator[Use]:
        """The functions with an underscore that a file makes commands of without a name."""
        for scope in summary.scopes if self._commands else ():
            if scope.kind != "function" or "_" not in scope.name:
                continue
            where = Where(path, scope.parent, summary.scopes[scope.parent].block)
            found = [how for it in scope.decorators if (how := self._named_so(where, it))]
            site = Site("name", scope.parent, scope.block, (), "call", scope.line, scope.line, 0, 0)
            for entry in self._commands if found else ():
                yield from self._maker.use(entry, where, site, found[0])

    def _named_so(self, where: Where, decorator: Expr) -> How | None:
        """How sure it is that a decorator takes the function's name for a command."""
        if decorator[0] != "call" or last_part(decorator[1]) not in _MAKES:
            return None
        _, function, positional, keywords = decorator
        if positional or any(name in {"name", None} for name, _, _ in keywords):
            return None
        return self._of_click(where, function)

    def _of_click(self, where: Where, function: Expr) -> How | None:
        """How sure it is that a function is click's, or the method of a group."""
        value = self._resolver.settled(where, function)
        for it in sorted_known(value):
            if it.what in _OF_CLICK:
                return How(settled(it, value).certainty, _WHY)
        owner = (
            self._resolver.settled(where, function[1]) if function[0] == "attribute" else NOTHING
        )
        for it in sorted_known(owner):
            if self._is_group(it):
                return How(settled(it, owner).certainty, _WHY)
        return None

    def _is_group(self, it: Known) -> bool:
        """Whether something is a group, or a function that a decorator makes one of."""
        if it.what[0] != "function":
            return "click.Group" in self._resolver.foreign(it.what)
        _, path, number = it.what
        scope = self._resolver.index.files[path].scopes[number]
        where = Where(path, scope.parent, scope.block)
        return any(
            self._of_click(where, made[1])
            for name, made in decorators(scope)
            if name == "group" and made[0] == "call"
        )
