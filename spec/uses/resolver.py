"""What an expression is: names, attributes and calls, through the whole tree."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spec.uses import shapes
from spec.uses.asking import Where
from spec.uses.classes import Classes
from spec.uses.expressions import NONE, last_part, parsed
from spec.uses.fixpoint import Fixpoint
from spec.uses.functions import Functions
from spec.uses.index import Index
from spec.uses.lookup import Lookup
from spec.uses.summary import Binding, Expr
from spec.uses.values import NOTHING, UNKNOWN, Known, Value, What, each, one, union


class Resolver:
    """Answers for the expressions of a tree; keeps what it has worked out."""

    def __init__(self, index: Index) -> None:
        """Answer from an index."""
        self.index = index
        self._fixpoint = Fixpoint(self._answer)
        self._lookup = Lookup(self)
        self.classes = Classes(self)
        self.functions = Functions(self, self.classes)
        self.in_module = self._lookup.in_module
        self._settled: dict[tuple[Where, Expr], Value] = {}
        self._foreign: dict[What, Sequence[str]] = {}
        self._kinds: dict[str, Callable[[Where, Expr], Value]] = {
            "attribute": self._attribute,
            "call": self._call,
            "any": lambda where, it: union(self.value(where, each) for each in it[1]),
            "list": lambda where, it: one("shown", where, it),
            "dict": lambda where, it: one("shown", where, it),
            "item": self._item,
            "name": lambda where, it: self._lookup.name(where, it[1], it[2]),
            "instance": lambda where, it: self.annotated(where, it[1]),
        }

    def value(self, where: Where, expression: Expr) -> Value:
        """What an expression may be."""
        of = self._kinds.get(expression[0])
        if of is not None:
            return of(where, expression)
        return NOTHING if expression == NONE else UNKNOWN

    def settled(self, where: Where, expression: Expr) -> Value:
        """What an expression may be, asked from outside: worked out once until ``drop()``."""
        question = where, expression
        value = self._settled.get(question)
        if value is None:
            if expression[0] == "attribute":
                value = self._of_base(self.settled(where, expression[1]), expression[2])
            else:
                value = self.value(where, expression)
            self._settled[question] = value
        return value

    def foreign(self, what: What) -> Sequence[str]:
        """The foreign classes of an alternative, asked from outside: worked out once."""
        found = self._foreign.get(what)
        if found is None:
            found = self._foreign[what] = self.classes.foreign(what)
        return found

    def drop(self) -> None:
        """Let go of what was asked from outside."""
        self._settled.clear()
        self._foreign.clear()

    def annotated(self, where: Where, note: Expr) -> Value:
        """What is annotated so: an instance of what the annotation names."""
        if note[0] == "constant":
            is_text = isinstance(note[1], str)
            return self.annotated(where, parsed(note[1])) if is_text else self.value(where, note)
        if note[0] == "any":
            return union(self.annotated(where, it) for it in note[1])
        if note[0] != "item":
            return each(self.value(where, note), lambda it: self.functions.instance(it.what))
        outer = last_part(note[1])
        inner = note[2][1] if note[2][0] == "list" else (note[2],)
        if outer in {"Type", "type"}:
            return self.value(where, inner[0])
        if outer in {"Optional", "Union", "Final", "ClassVar", "Annotated"}:
            parts = inner[:1] if outer == "Annotated" else inner
            return union(self.annotated(where, it) for it in parts)
        return UNKNOWN

    def ask(self, *question: object) -> Value:
        """What is worked out once for the tree: the kind, the file, the scope, and more."""
        return self._fixpoint.ask(question)

    def forget(self) -> None:
        """Begin anew, after a recursion that was too deep."""
        self._fixpoint.clear()
        self.drop()

    def close(self) -> None:
        """Let go of everything."""
        self.forget()
        self.index.close()

    def _answer(self, question: Expr) -> Value:
        kind, path, scope, *more = question
        if kind == "binding":
            name, number = more
            binding = self.index.files[path].scopes[scope].bindings[name][number]
            return self._lookup.guarded(path, binding, self._bound(path, scope, binding))
        if kind == "base":
            return self.classes.base(path, scope, *more)
        if kind == "set":
            return self.classes.set_on_self(path, scope, *more)
        return self.functions.results(kind, path, scope)

    def _bound(self, path: str, scope: int, binding: Binding) -> Value:
        """What a binding gives."""
        kind, what, extra = binding.kind, binding.what, binding.extra
        if kind in {"import", "from"}:
            return self._lookup.imported(path, binding)
        if kind in {"def", "class"}:
            return one("function" if kind == "def" else "class", path, what)
        if kind == "parameter":
            return self.functions.parameter(path, scope, what)
        where = Where(path, scope, binding.block)
        if kind == "value" and extra:
            return self.annotated(where, extra)
        value = self.value(where, what)
        if kind == "enter":
            return each(value, self._entered)
        return value if kind == "value" else each(value, lambda it: self._element(it, extra))

    # Parts

    def _attribute(self, where: Where, expression: Expr) -> Value:
        return self._of_base(self.value(where, expression[1]), expression[2])

    def _of_base(self, base: Value, name: str) -> Value:
        return each(base, lambda it: self.classes.attribute(it.what, name))

    def _element(self, it: Known, number: object) -> Value:
        """An element of what is unpacked, or each element of what is gone through."""
        if it.what[0] != "shown" or it.what[2][0] != "list":
            return UNKNOWN
        _, where, (_, elements) = it.what
        if number is None:
            return union(self.value(where, each) for each in elements)
        is_there = isinstance(number, int) and -len(elements) <= number < len(elements)
        return self.value(where, elements[number]) if is_there else UNKNOWN

    def _item(self, where: Where, expression: Expr) -> Value:
        """``x[0]``, ``x["key"]`` of a list or dict that is written out."""
        index = expression[2]

        def of(it: Known) -> Value:
            if it.what[0] != "shown" or index[0] != "constant":
                return UNKNOWN
            _, there, shown = it.what
            if shown[0] == "list":
                return self._element(it, index[1] if index[1] is not None else "")
            found = [value for key, value in shown[1] if key == index]
            return self.value(there, found[-1]) if found else UNKNOWN

        return each(self.value(where, expression[1]), of)

    def _entered(self, it: Known) -> Value:
        """What ``with … as`` gives."""
        kind = it.what[0]
        if kind == "enters":
            return one("instance", it.what[1])
        if kind == "manager":
            return self.ask("yields", *it.what[1:])
        if kind == "object":
            enter = self.classes.own(it.what, "__enter__")
            if enter is not None:
                return each(enter, lambda method: self.functions.called(method.what))
            return one(*it.what)
        is_known = kind == "instance" and it.what[1] in shapes.CLASSES
        return one(*it.what) if is_known else UNKNOWN

    def _call(self, where: Where, expression: Expr) -> Value:
        function = expression[1]
        if function[:2] == ("name", "super"):
            return self.classes.super_in(where)
        value = self.value(where, function)
        return each(value, lambda it: self.functions.called_with(it.what, where, expression))
