"""Attributes of what an expression is, and what classes of the tree derive from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spec.uses import names, shapes
from spec.uses.asking import Asker, Where
from spec.uses.index import decorators
from spec.uses.values import UNKNOWN, Value, What, each, one, sorted_known, union


class Classes:
    """What belongs to a class."""

    def __init__(self, asker: Asker) -> None:
        """Ask about the tree."""
        self._asker = asker

    def attribute(self, what: What, name: str) -> Value:
        """An attribute of an alternative."""
        kind = what[0]
        if kind == "module":
            return self._asker.in_module(what[1], name)
        if kind == "name":
            stands_for = shapes.proxy(what[1])
            return (
                self._of_foreign(stands_for, name)
                if stands_for
                else one("name", f"{what[1]}.{name}")
            )
        if kind == "instance":
            return self._of_foreign(what[1], name)
        if kind in {"object", "class", "super"}:
            found = self.own(what, name)
            if found is not None:
                return found
            bases = [self._of_foreign(it, name) for it in self.foreign(what)]
            return next((it for it in bases if it.known), UNKNOWN)
        return UNKNOWN

    def _of_foreign(self, name: str, attribute: str) -> Value:
        if shapes.member(name, f"{attribute}()") is not None:
            return one("member", name, attribute)
        return typed(shapes.member(name, attribute), name)

    def own(self, what: What, name: str) -> Value | None:
        """What a class of the tree, or one that it derives from, has; None where none has."""
        kind, path, scope = what
        for place, number in self._line(path, scope, with_self=kind != "super"):
            found = self._of_class(what, place, number, name)
            if found is not None:
                return found
        return None

    def _of_class(self, what: What, path: str, scope: int, name: str) -> Value | None:
        held = self._asker.index.files[path].scopes[scope]
        values = []
        if name in held.attributes and what[0] != "class":
            values.append(self._asker.ask("set", path, scope, name))
        if bindings := held.bindings.get(name):
            found = names.left(bindings, held.block)
            value = union(self._asker.ask("binding", path, scope, name, it) for it in found)
            values.append(each(value, lambda it: self._bound(what, it.what)))
        return union(values) if values else None

    def _bound(self, owner: What, what: What) -> Value:
        """A property gives its value, everything else itself."""
        if what[0] == "function" and owner[0] != "class":
            scope = self._asker.index.files[what[1]].scopes[what[2]]
            if any(name in {"property", "cached_property"} for name, _ in decorators(scope)):
                return self._asker.ask("returns", *what[1:])
        return one(*what)

    def set_on_self(self, path: str, scope: int, name: str) -> Value:
        """What the methods of a class set on ``self``."""
        held = self._asker.index.files[path].scopes[scope]
        return union(
            self._asker.value(Where(path, method, block), value)
            for method, block, value in held.attributes[name]
        )

    def super_in(self, where: Where) -> Value:
        """``super()``: the classes that the one around a place derives from."""
        scopes = self._asker.index.files[where.path].scopes
        number = where.scope
        while number >= 0 and scopes[number].kind != "class":
            number = scopes[number].parent
        return one("super", where.path, number) if number >= 0 else UNKNOWN

    def foreign(self, what: What) -> Sequence[str]:
        """The foreign classes that an alternative is one of, with their bases."""
        if what[0] == "instance":
            return shapes.lineage(what[1])
        if what[0] == "name":
            stands_for = shapes.proxy(what[1]) or shapes.class_of(what[1])
            return shapes.lineage(stands_for) if stands_for else ()
        if what[0] not in {"object", "class", "super"}:
            return ()
        found: list[str] = []
        for path, scope in self._line(what[1], what[2]):
            for base in self._bases(path, scope):
                if base[0] == "name":
                    name = shapes.class_of(base[1]) or base[1]
                    found += [it for it in shapes.lineage(name) if it not in found]
        return found

    def defines(self, what: What, name: str) -> bool:
        """Whether a class of the tree has an attribute of its own."""
        return what[0] in {"object", "class"} and self.own(what, name) is not None

    def _line(self, path: str, scope: int, *, with_self: bool = True) -> Iterator[tuple[str, int]]:
        """A class of the tree and those of the tree that it derives from, nearest first."""
        waiting, seen = [(path, scope)], set()
        while waiting:
            it = waiting.pop(0)
            if it not in seen:
                seen.add(it)
                if with_self or it != (path, scope):
                    yield it
                bases = self._bases(*it)
                waiting += [(base[1], base[2]) for base in bases if base[0] == "class"]

    def _bases(self, path: str, scope: int) -> list[What]:
        held = self._asker.index.files[path].scopes[scope]
        found = (self._asker.ask("base", path, scope, it) for it in range(len(held.bases)))
        return [it.what for value in found for it in sorted_known(value)]

    def base(self, path: str, scope: int, number: int) -> Value:
        """What a class derives from, one by one."""
        scopes = self._asker.index.files[path].scopes
        outer = scopes[scope].parent
        where = Where(path, outer, scopes[outer].block)
        return self._asker.value(where, scopes[scope].bases[number])


def typed(text: str | None, owner: str) -> Value:
    """What a type of the table is."""
    if text is None:
        return UNKNOWN
    word, _, rest = text.partition(" ")
    if word == "enters":
        return one("enters", rest)
    if word == "type":
        return one("name", rest)
    return one("instance", owner if text == "self" else text)
