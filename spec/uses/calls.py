"""Uses of the arguments of a call: keywords, positions, none at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spec.uses import shapes
from spec.uses.arguments import has
from spec.uses.asking import Where
from spec.uses.factories import factory_of
from spec.uses.found import Use
from spec.uses.making import Maker
from spec.uses.members import Members
from spec.uses.resolver import Resolver
from spec.uses.summary import Expr, Site
from spec.uses.touched import Entry, Touched, owner
from spec.uses.values import LIKELY, How, Value, What, settled, sorted_known
from spec.uses.words import last


class Calls:
    """Matches calls by what is called."""

    def __init__(
        self, resolver: Resolver, touched: Touched, maker: Maker, members: Members
    ) -> None:
        """Ask ``members`` for the owners of methods."""
        self._resolver, self._touched, self._maker = resolver, touched, maker
        self._members = members

    def at(self, where: Where, site: Site) -> Iterator[Use]:
        """The touches of a call."""
        function = site.expression[1]
        for value in self._called(where, site.expression):
            for it in sorted_known(value):
                how = settled(it, value)
                if self._resolver.classes.defines(it.what, "__init__"):
                    how = How(min(how.certainty, LIKELY), "handed on by its `__init__(**…)`")
                yield from self._of(where, site, self._of_function(it.what), how)
        if function[0] == "attribute":
            value = self._members.owner(where, function[1])
            for it in sorted_known(value):
                entries = self._of_method(it.what, function[2])
                yield from self._of(where, site, entries, settled(it, value))

    def _called(self, where: Where, call: Expr) -> Iterator[Value]:
        """What is called; click calls ``cls=`` with the other arguments."""
        yield self._resolver.settled(where, call[1])
        for name, value, _ in call[3]:
            if name == "cls":
                yield self._resolver.settled(where, value)

    def _of(self, where: Where, site: Site, entries: Iterable[Entry], how: How) -> Iterator[Use]:
        """Those of some touches whose argument a call has."""
        for entry in entries:
            found = has(self._resolver, where, site.expression, entry.touch.argument)
            if found is None:
                continue
            certainty, line = found
            factory = factory_of(self._resolver, where, site, entry.touch)
            if factory is None:
                least = how._replace(certainty=min(how.certainty, certainty))
                at = site._replace(line=line or site.line)
                yield from self._maker.use(entry, where, at, least)
            elif factory.takes:
                met = How(how.certainty, f"handed over in {where.path}:{site.line}", meets=True)
                yield from self._maker.use(entry, factory.where, factory.site, met)

    def _of_method(self, what: What, name: str) -> list[Entry]:
        entries = self._touched.calls.get(name, [])
        classes = set(self._resolver.foreign(what)) if entries else set()
        return [it for it in entries if it.touch.member and owner(it.touch) in classes]

    def _of_function(self, what: What) -> list[Entry]:
        """The touches of a function, or of a class and those that it derives from."""
        if what[0] == "name":
            known = shapes.class_of(what[1])
            names = {what[1], *(shapes.lineage(known) if known else ())}
            entries = (it for name in names for it in self._touched.calls.get(last(name), ()))
            found = (it for it in entries if not it.touch.member)
            return [it for it in found if it.touch.name in names or owner(it.touch) in names]
        if what[0] == "class" and self._hands_on(what):
            names = set(self._resolver.foreign(what))
            entries = (it for name in names for it in self._touched.calls.get(last(name), ()))
            return [it for it in entries if not it.touch.member and owner(it.touch) in names]
        return []

    def _hands_on(self, what: What) -> bool:
        """Whether a class takes whatever keywords the classes take that it derives from."""
        own = self._resolver.classes.own(what, "__init__")
        if own is None:
            return True
        scopes = (
            self._resolver.index.function(*it.what[1:])
            for it in own.known
            if it.what[0] == "function"
        )
        return any(parameter.kind == "**" for scope in scopes for parameter in scope.parameters)
