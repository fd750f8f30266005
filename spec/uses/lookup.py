"""What a name is: through scopes, imports, stars and the modules of the tree."""

from __future__ import annotations

import builtins

from spec.uses import names
from spec.uses.asking import Asker, Where
from spec.uses.summary import Binding, Place
from spec.uses.values import GUARDED, LIKELY, UNKNOWN, Value, lower, one, union


class Lookup:
    """Names of a tree."""

    def __init__(self, asker: Asker) -> None:
        """Ask about the tree."""
        self._asker = asker
        self._index = asker.index

    def name(self, where: Where, name: str, place: Place) -> Value:
        """What a name is, seen from a place."""
        summary = self._index.files[where.path]
        number, first = where.scope, True
        while number >= 0:
            scope = summary.scopes[number]
            bindings = scope.bindings.get(name)
            if bindings and (first or scope.kind != "class"):
                if first:
                    found = names.seen(bindings, place, where.block, summary)
                else:
                    found = names.left(bindings, scope.block)
                return self._of_bindings(where.path, number, name, found)
            first = first and scope.kind == "inner"
            number = scope.parent
        if (value := self._starred(where.path, name)) is not None:
            return value
        return one("name", f"builtins.{name}") if hasattr(builtins, name) else UNKNOWN

    def in_module(self, path: str, name: str) -> Value:
        """What a module has under a name once it has run."""
        if bindings := self._index.files[path].scopes[0].bindings.get(name):
            return self._of_bindings(path, 0, name, names.left(bindings, 0))
        if path.endswith("__init__.py"):
            inside = f"{path[: -len('__init__.py')]}{name}"
            for it in (f"{inside}.py", f"{inside}/__init__.py"):
                if it in self._index.files:
                    return one("module", it)
        return self._starred(path, name) or UNKNOWN

    def _of_bindings(self, path: str, scope: int, name: str, found: list[int]) -> Value:
        if len(found) == 1:
            return self._asker.ask("binding", path, scope, name, found[0])
        return union(self._asker.ask("binding", path, scope, name, it) for it in found)

    def _starred(self, path: str, name: str) -> Value | None:
        """What a file gets by ``import *``; None where no star may give it."""
        for module, level in reversed(self._index.files[path].stars):
            dotted = self._index.absolute(module, level, path)
            other = self._index.module(dotted, path)
            if other is None:
                if self._index.is_library(dotted) and not hasattr(builtins, name):
                    why = f"by `from {module} import *`"
                    return one("name", f"{dotted}.{name}", certainty=LIKELY, why=why)
            elif other != path and name in self._index.files[other].scopes[0].bindings:
                return self.in_module(other, name)
        return None

    def guarded(self, path: str, binding: Binding, value: Value) -> Value:
        """A value, no surer than the block lets it be in which its name is bound."""
        failure = "ImportError" if binding.kind in {"import", "from"} else "version"
        why = names.guard_of(self._index.files[path], binding.block, failure)
        return lower(value, GUARDED, why) if why else value

    def imported(self, path: str, binding: Binding) -> Value:
        """What an import gives."""
        if binding.kind == "import":
            other = self._index.module(binding.what, path)
            return one("module", other) if other else one("name", binding.what)
        name, level = binding.extra
        dotted = self._index.absolute(binding.what, level, path)
        other = self._index.module(dotted, path)
        if other is None or other == path:
            inside = self._index.module(f"{dotted}.{name}".lstrip("."), path)
            return one("module", inside) if inside else one("name", f"{dotted}.{name}")
        return self.in_module(other, name)
