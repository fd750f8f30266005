"""What binds a name: assignments, imports, parameters."""

from __future__ import annotations

import ast
from typing import Any

from spec.uses.expressions import UNKNOWN, short
from spec.uses.sites import Sites
from spec.uses.summary import Binding, Expr, Parameter, start_of_line
from spec.uses.words import Words


class Binder:
    """Binds names of a summary, in the scope and the block where a walk stands."""

    def __init__(self, sites: Sites, words: Words) -> None:
        """Stand where ``sites`` stands."""
        self._sites, self._scopes = sites, sites.summary.scopes
        self._below = tuple(f"{it}." for it in words.below)
        self._elsewhere: dict[tuple[int, str], int] = {}
        """Names that a scope declares global or nonlocal, and where they live."""

    def bind(self, name: str, kind: str, what: Any, node: Any, extra: Any = None) -> None:
        """Bind a name from the end of a node on."""
        scope = self._sites.scope
        if self._elsewhere:
            scope = self._elsewhere.get((scope, name), scope)
        binding = Binding.of(kind, what, extra, node, self._sites.block)
        bindings = self._scopes[scope].bindings
        bindings[name] = (*bindings[name], binding) if name in bindings else (binding,)
        if kind in {"import", "from"}:
            self._sites.summary.imports.append((scope, binding))

    def target(
        self, target: ast.expr | None, kind: str, value: Expr, at: ast.AST, extra: Any = None
    ) -> None:
        """Bind each name of a target; an attribute of ``self`` is one of the class."""
        if isinstance(target, ast.Name):
            self.bind(target.id, kind, value, at, extra)
        elif isinstance(target, (ast.Tuple, ast.List)):
            whole = value if kind == "value" else UNKNOWN
            for number, each in enumerate(target.elts):
                self.target(each, "unpack", whole, at, number)
        elif isinstance(target, ast.Starred):
            self.target(target.value, "unknown", UNKNOWN, at)
        elif isinstance(target, ast.Attribute) and kind == "value":
            self.attribute(target, value)

    def attribute(self, target: ast.Attribute, value: Expr) -> None:
        """Keep what a method sets on ``self``."""
        method = self._scopes[self._sites.scope]
        owner = self._scopes[method.parent]
        first = method.parameters[0].name if method.parameters else ""
        is_self = isinstance(target.value, ast.Name) and target.value.id == first
        if owner.kind == "class" and is_self:
            found = (self._sites.scope, self._sites.block, value)
            before = owner.attributes.get(target.attr, ())
            owner.attributes = {**owner.attributes, target.attr: (*before, found)}

    def imports(self, node: ast.Import) -> None:
        """``import a.b``, ``import a.b as c``."""
        for it in node.names:
            name = it.asname or it.name.partition(".")[0]
            self.bind(name, "import", it.name if it.asname else name, node, it.name)
            self._count_all_of(it.name, name)

    def imports_from(self, node: ast.ImportFrom) -> None:
        """``from a import b``, ``from .a import *``."""
        module = node.module or ""
        for it in node.names:
            if it.name == "*":
                self._sites.summary.stars.append((module, node.level))
            else:
                name = it.asname or it.name
                self.bind(name, "from", module, node, (it.name, node.level))
                self._count_all_of(f"{module}.{it.name}", name)

    def _count_all_of(self, module: str, name: str) -> None:
        """Where a whole module counts, each use of what comes from it does."""
        if f"{module}.".startswith(self._below):
            self._sites.count_all_of(name)

    def declare(self, names: list[str], scope: int) -> None:
        """Let names of the scope that is walked live in another one."""
        for name in names:
            self._elsewhere[self._sites.scope, name] = scope

    def outer(self, name: str) -> int:
        """The nearest function around the scope that is walked which has a name."""
        number = self._scopes[self._sites.scope].parent
        while number and name not in self._scopes[number].bindings:
            number = self._scopes[number].parent
        return number

    def parameters(self, number: int) -> None:
        """Bind the parameters of a function."""
        scope = self._scopes[number]
        since = start_of_line(scope.line)
        for index, it in enumerate(scope.parameters):
            binding = Binding("parameter", index, None, since, since, scope.block)
            scope.bindings[it.name] = (*scope.bindings.get(it.name, ()), binding)


def arguments(args: ast.arguments) -> list[ast.arg]:
    """All parameters of a function."""
    more = [it for it in (args.vararg, args.kwarg) if it]
    return [*args.posonlyargs, *args.args, *args.kwonlyargs, *more]


def parameters(args: ast.arguments) -> list[Parameter]:
    """The parameters of a function in short."""
    plain = [*args.posonlyargs, *args.args]
    if not args.defaults and not args.kwonlyargs:
        return [_parameter(it, None, "plain") for it in plain] + _rest(args)
    missing = [None] * (len(plain) - len(args.defaults))
    found = [
        *(_parameter(it, value, "plain") for it, value in zip(plain, [*missing, *args.defaults])),
        *(_parameter(it, value, "keyword") for it, value in zip(args.kwonlyargs, args.kw_defaults)),
    ]
    return found + _rest(args)


def _rest(args: ast.arguments) -> list[Parameter]:
    stars = ("*", args.vararg), ("**", args.kwarg)
    return [_parameter(it, None, kind) for kind, it in stars if it]


def _parameter(it: ast.arg, default: ast.expr | None, kind: str) -> Parameter:
    note = short(it.annotation) if it.annotation else None
    return Parameter(it.arg, note, short(default) if default else None, kind)
