"""Uses of the members of a class: read, set, called, overridden, pinned by a test."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spec.uses.asking import Where
from spec.uses.expressions import dotted
from spec.uses.files import is_test
from spec.uses.found import Unsure, Use
from spec.uses.functions import by_name
from spec.uses.making import Maker
from spec.uses.pins import pinned
from spec.uses.resolver import Resolver
from spec.uses.summary import Expr, Site, Summary
from spec.uses.touched import Entry, Touched, owner
from spec.uses.values import LIKELY, SURE, How, Value, What, settled, sorted_known
from spec.uses.words import last

_ANSWER = "werkzeug.test.TestResponse"
_EVERYWHERE = {it for kind in (dict, str, list, set, int, bytes, object) for it in dir(kind)}
"""Members that so many things have that an unknown owner tells nothing."""


class Members:
    """Matches attributes by what has them."""

    def __init__(self, resolver: Resolver, touched: Touched, maker: Maker) -> None:
        """Collect in ``unsure`` the members whose owner cannot be told."""
        self._resolver, self._touched, self._maker = resolver, touched, maker
        self.unsure: list[Unsure] = []
        self._definers: dict[str, list[tuple[str, int]]] = {}
        """The classes of the tree that have an attribute of a name."""
        self._set: dict[str, list[tuple[str, int]]] = {}
        """Where the tree sets an attribute of a name."""
        for path, summary in resolver.index.files.items():
            for number, scope in enumerate(summary.scopes):
                names = {*scope.bindings, *scope.attributes} if scope.kind == "class" else set()
                for name in names & touched.members.keys():
                    self._definers.setdefault(name, []).append((path, number))
            for site in summary.sites:
                if site.way == "set" and site.kind == "attribute":
                    self._set.setdefault(site.expression[2], []).append((path, site.line))

    def at(self, where: Where, site: Site, literals: Sequence[object]) -> Iterator[Use]:
        """The touches of an attribute."""
        _, base, name = site.expression
        entries = self._touched.members_so(name, site.way)
        pins = self._pins(name, literals) if literals and site.way != "set" else []
        if not entries and not pins:  # as most have none: what has it is not asked
            return
        value = self.owner(where, base)
        for it in sorted_known(value):
            if self._resolver.classes.defines(it.what, name):
                continue
            classes = self._resolver.foreign(it.what)
            how = settled(it, value)
            for entry in entries:
                if owner(entry.touch) in classes:
                    least = self._beside_definers(name, it.what, owner(entry.touch), how)
                    if site.way != "set" and entry.chosen.kind == "breaks":
                        least = self._beside_setters(name, where.path, least)
                    yield from self._maker.use(entry, where, site, least)
            for entry, literal in pins if _ANSWER in classes else ():
                at, pin = site._replace(way="pin"), f"the test pins {literal!r}"
                least = how._replace(why=pin)
                if isinstance(literal, int) and how.certainty == SURE:
                    least = How(LIKELY, f"{pin}, which may have other causes")
                yield from self._maker.use(entry, where, at, least)
        if not value.known and not name.startswith("__") and name not in _EVERYWHERE:
            self._tell_unsure(where, site, entries)

    def _pins(self, name: str, literals: Sequence[object]) -> list[tuple[Entry, object]]:
        """The touches of an answer's member that a literal beside it pins."""
        entries = self._touched.answers.get(name, ())
        found = ((it, pinned(it.touch, literals)) for it in entries)
        return [(it, literal) for it, literal in found if literal is not None]

    def _beside_definers(self, name: str, what: What, owner: str, how: How) -> How:
        """How sure it is that an object of a library has its member from there.

        A class of the tree that derives from the library's may define it: an app that is passed
        around, or that a proxy stands for, is one of that class.
        """
        if how.certainty == SURE and what[0] in {"instance", "name"}:
            for path, number in self._definers.get(name, ()):
                if owner in self._resolver.foreign(("class", path, number)):
                    return How(LIKELY, f"a class of {path} defines `{name}`")
        return how

    def _beside_setters(self, name: str, path: str, how: How) -> How:
        """How sure it is that reading a member raises, beside what sets it.

        What a test sets, it sets for itself alone.
        """
        for other, line in self._set.get(name, ()):
            if how.certainty == SURE and (other == path or not is_test(other)):
                return How(LIKELY, f"{other}:{line} sets `{name}`")
        return how

    def owner(self, where: Where, base: Expr) -> Value:
        """What has a member: as it is resolved, or by the convention of its name."""
        value = self._resolver.settled(where, base)
        for it in value.known:
            if it.what[0] != "name" or self._resolver.foreign(it.what):
                return value
        conventional = by_name(last(dotted(base)), where.path)
        return conventional if conventional.known else value

    def _tell_unsure(self, where: Where, site: Site, entries: Sequence[Entry]) -> None:
        _, base, name = site.expression
        if any(it.chosen.kind in {"breaks", "warns"} for it in entries):
            what = dotted(base)
            why = f"what `{what}` is cannot be told" if what else "what has it cannot be told"
            self.unsure.append(Unsure(where.path, site.line, name, why))

    def overrides(self, path: str, summary: Summary) -> Iterator[Use]:
        """What the classes of a file override."""
        for number, scope in enumerate(summary.scopes):
            names = scope.bindings.keys() if scope.kind == "class" else set()
            touched = names and self._touched.members.keys() & names
            if not touched:
                continue
            classes = set(self._resolver.foreign(("class", path, number)))
            for name in sorted(touched):
                it = scope.bindings[name][-1]
                place = it.line, it.line, it.column
                site = Site("attribute", number, it.block, (), "override", *place, 0)
                for entry in self._touched.members[name]:
                    if owner(entry.touch) in classes:
                        how = How(SURE, f"in a class derived from {last(owner(entry.touch))}")
                        yield from self._maker.use(entry, Where(path, number, it.block), site, how)
