"""What calls give, and what parameters are."""

from __future__ import annotations

from spec.uses import shapes
from spec.uses.asking import Asker, Where
from spec.uses.classes import Classes, typed
from spec.uses.files import is_test
from spec.uses.index import decorators, is_fixture
from spec.uses.shapes import calls
from spec.uses.summary import Expr, Scope
from spec.uses.values import LIKELY, UNKNOWN, Value, What, each, lower, one, sorted_known, union

_KEEP = {
    "fixture", "yield_fixture", "property", "cached_property", "staticmethod", "classmethod",
    "contextmanager", "asynccontextmanager", "cache", "lru_cache", "wraps", "abstractmethod",
    "overload", "memoize", "parametrize", "usefixtures", "override",
}  # fmt: skip
"""Decorators that leave alone what a function gives."""

_NO_CLASSES = "builtins.", "typing.", "typing_extensions.", "collections."
"""Of names such as Callable nothing can be told."""


class Functions:
    """What belongs to a function."""

    def __init__(self, asker: Asker, classes: Classes) -> None:
        """Ask about the tree."""
        self._asker, self._classes = asker, classes

    def _scope(self, path: str, scope: int) -> Scope:
        return self._asker.index.files[path].scopes[scope]

    def instance(self, what: What) -> Value:
        """An instance of a class; what is no class is unknown."""
        if what[0] == "class":
            return one("object", *what[1:])
        if what[0] != "name" or what[1].startswith(_NO_CLASSES):
            return UNKNOWN
        name = shapes.class_of(what[1])
        is_class = name or what[1].rpartition(".")[2][:1].isupper()
        return one("instance", name or what[1]) if is_class else UNKNOWN

    def called(self, what: What) -> Value:
        """What a call of an alternative gives."""
        kind = what[0]
        if kind == "name":
            gives = shapes.gives(what[1])
            return one("instance", gives) if gives else self.instance(what)
        if kind == "class":
            return one("object", *what[1:])
        if kind == "function":
            return self._called(*what[1:])
        if kind == "member":
            return typed(shapes.member(what[1], f"{what[2]}()"), what[1])
        if kind == "object":
            call = self._classes.own(what, "__call__")
            if call is not None:
                return union(self.called(it.what) for it in sorted_known(call))
        return UNKNOWN

    def called_with(self, what: What, where: Where, call: Expr) -> Value:
        """What a call gives where its arguments matter: ``cast(X, y)``, ``dict(a=1)``."""
        name = what[1] if what[0] == "name" else ""
        if name == "typing.cast" and call[2]:
            return self._asker.annotated(where, call[2][0])
        if name == "builtins.dict":
            items = tuple((("constant", key) if key else None, value) for key, value, _ in call[3])
            return one("shown", where, ("dict", items))
        if name == "builtins.getattr" and len(call[2]) > 1:
            owner = self._asker.value(where, call[2][0])
            return each(owner, lambda it: self._got(it.what, call[2][1]))
        if name in {"contextlib.closing", "copy.copy", "copy.deepcopy"} and call[2]:
            return self._asker.value(where, call[2][0])
        return self.called(what)

    def _got(self, what: What, name: Expr) -> Value:
        """What ``getattr()`` gives; of a test client by a name that is not written: a request."""
        if name[0] == "constant":
            return self._classes.attribute(what, str(name[1]))
        client = "werkzeug.test.Client"
        if client in self._classes.foreign(what):
            why = "a method of the test client, by getattr()"
            return one("member", client, "open", certainty=LIKELY, why=why)
        return UNKNOWN

    def _called(self, path: str, scope: int) -> Value:
        held = self._scope(path, scope)
        found = [name for name, _ in decorators(held)]
        if any(name.endswith("contextmanager") for name in found):
            return one("manager", path, scope)
        kind = "yields" if is_fixture(held) and held.yields else "returns"
        value = self._asker.ask(kind, path, scope)
        strange = [name for name in found if name not in _KEEP]
        if strange:
            return lower(value, LIKELY, f"{held.name}() is decorated by {strange[0]}")
        return value

    def results(self, kind: str, path: str, scope: int) -> Value:
        """What a function returns or yields."""
        held = self._asker.index.function(path, scope)
        if held.annotation is not None:
            outer = self._where(path, held.parent)
            note = held.annotation if kind == "returns" else _of_iterator(held.annotation)
            value = self._asker.annotated(outer, note)
            if value.known:
                return value
        results = held.returns if kind == "returns" else held.yields
        if kind == "returns" and held.yields:
            return UNKNOWN
        return union(self._asker.value(Where(path, scope, block), it) for block, it in results)

    def _where(self, path: str, scope: int) -> Where:
        return Where(path, scope, self._scope(path, scope).block)

    # Parameters

    def parameter(self, path: str, scope: int, number: int) -> Value:
        """What a parameter is: by its annotation, its method, its fixture, its name."""
        held = self._scope(path, scope)
        parameter = held.parameters[number]
        outer = self._scope(path, held.parent)
        if parameter.annotation is not None and parameter.kind in {"plain", "keyword"}:
            value = self._asker.annotated(self._where(path, held.parent), parameter.annotation)
            if value.known:
                return value
        if outer.kind == "class" and "staticmethod" not in (it for it, _ in decorators(held)):
            if number == 0:
                is_class = any(it == "classmethod" for it, _ in decorators(held))
                return one("class" if is_class else "object", path, held.parent)
            if (known := self._of_method(path, held, number)) is not None:
                return known
        return (
            self._of_hook(path, held, number)
            or self._of_fixture(path, held, parameter.name)
            or by_name(parameter.name, path)
        )

    def _of_method(self, path: str, held: Scope, number: int) -> Value | None:
        """A parameter of a method that a foreign class calls."""
        for name in self._classes.foreign(("class", path, held.parent)):
            types = calls.PARAMETERS.get(name, {}).get(held.name, ())
            if number <= len(types):
                owner = name.rpartition(".")[2]
                why = f"`{held.parameters[number].name}`: parameter {number} of {owner}.{held.name}"
                return one("instance", types[number - 1], why=why)
        return None

    def _of_hook(self, path: str, held: Scope, number: int) -> Value | None:
        """A parameter of a function that a decorator of an app or a blueprint registers."""
        for name, it in decorators(held):
            types = calls.HOOKS.get(name, ())
            if number < len(types):
                why = f"`{held.parameters[number].name}`: what {name} passes"
                value = one("instance", types[number], why=why)
                is_sure = self._registers(self._where(path, held.parent), it)
                return value if is_sure else lower(value, LIKELY, why)
        return None

    def _registers(self, where: Where, decorator: Expr) -> bool:
        """Whether a decorator is one of Flask's: of an app, of a blueprint, of the module."""
        function = decorator[1] if decorator[0] == "call" else decorator
        if function[0] != "attribute":
            found = self._asker.value(where, function).known
            return any(it.what == ("name", "flask.after_this_request") for it in found)
        owner = self._asker.value(where, function[1])
        classes = {name for it in owner.known for name in self._classes.foreign(it.what)}
        is_module = any(it.what == ("name", "flask") for it in owner.known)
        return is_module or bool(classes & {"flask.Flask", "flask.Blueprint"})

    def _of_fixture(self, path: str, held: Scope, name: str) -> Value | None:
        """A parameter that pytest fills in."""
        if not (is_fixture(held) or held.name.startswith("test")):
            return None
        found = self._asker.index.fixture(name, path)
        if found is None or self._scope(*found) is held:
            return None
        return self._called(*found)


def by_name(name: str, path: str) -> Value:
    """What a name stands for by convention."""
    more = calls.BY_NAME_IN_TESTS if is_test(path) else calls.BY_NAME_OUTSIDE_TESTS
    known = calls.BY_NAME.get(name) or more.get(name)
    if known is None:
        return UNKNOWN
    return one("instance", known, certainty=LIKELY, why=f"by its name, `{name}`")


def _of_iterator(note: Expr) -> Expr:
    """``X`` of ``Iterator[X]`` and ``Generator[X, None, None]``."""
    if note[0] != "item":
        return ("unknown",)
    inner: Expr = note[2]
    return inner[1][0] if inner[0] == "list" and inner[1] else inner
