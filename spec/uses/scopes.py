"""What has a scope of its own: functions, classes, lambdas and comprehensions."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from typing import Any

from spec.uses.binder import Binder, arguments, parameters
from spec.uses.expressions import UNKNOWN, short, with_arguments
from spec.uses.guards import Guard
from spec.uses.sites import Sites
from spec.uses.summary import Scope, Summary


class Scopes:
    """Makes the scopes of a summary; ``within`` walks statements in a block of them."""

    def __init__(
        self,
        summary: Summary,
        sites: Sites,
        binder: Binder,
        within: Callable[[int, Sequence[ast.stmt]], None],
    ) -> None:
        """Stand where ``sites`` stands."""
        self._summary, self._sites, self._binder = summary, sites, binder
        self._within = within

    def define(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        """A function, walked now or put off."""
        text = self._sites.free(node)
        outside = [] if text else _of_header(node)
        number = self._scope("function", node, *outside)
        self._binder.bind(node.name, "def", number, node)
        if text:
            self._summary.later[number] = node.lineno, text
        else:
            self.function(number, node)

    def define_class(self, node: ast.ClassDef) -> None:
        """A class."""
        number = self._scope("class", node, *node.bases, *(it.value for it in node.keywords))
        self._summary.scopes[number].bases = tuple(map(short, node.bases))
        self._binder.bind(node.name, "class", number, node)
        self._inside(number, node.body)

    def _scope(self, kind: str, node: Any, *outside: ast.expr | None) -> int:
        """A new scope; its decorators and some more belong to the scope outside."""
        guards: list[Guard] = []
        for it in node.decorator_list:
            self._sites.look(it, called=True)
            guards += filter(any, [self._sites.flags.skips(it)])
        self._sites.look(*outside)
        number = self._new_scope(kind, node.name, node.lineno, *guards[:1])
        self._summary.scopes[number].decorators = tuple(map(with_arguments, node.decorator_list))
        return number

    def _new_scope(self, kind: str, name: str, line: int, guard: Guard = ((), "")) -> int:
        block = self._sites.new_block(*guard)
        self._summary.scopes.append(Scope(kind, name, self._sites.scope, block, line))
        return len(self._summary.scopes) - 1

    def function(self, number: int, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        """Walk a function, of which a scope is there."""
        scope = self._summary.scopes[number]
        scope.annotation = short(node.returns) if node.returns else None
        scope.parameters = tuple(parameters(node.args))
        self._binder.parameters(number)
        self._inside(number, node.body)

    def _inside(self, number: int, statements: Sequence[ast.stmt]) -> None:
        """Walk the body of a new scope."""
        outer, self._sites.scope = self._sites.scope, number
        self._within(self._summary.scopes[number].block, statements)
        self._sites.scope = outer

    def inner(self, node: Any) -> None:
        """A lambda or a comprehension, in a scope of its own."""
        sites, binder = self._sites, self._binder
        scope, block = sites.scope, sites.block
        number = self._new_scope("inner", "", node.lineno)
        sites.scope, sites.block = number, self._summary.scopes[number].block
        if isinstance(node, ast.Lambda):
            for it in arguments(node.args):
                binder.bind(it.arg, "unknown", UNKNOWN, node)
            sites.more(*node.args.defaults, *node.args.kw_defaults, node.body)
        else:
            for it in node.generators:
                sites.more(it.iter, *it.ifs)
                binder.target(it.target, "each", short(it.iter), it.iter)
            sites.more(*(getattr(node, name, None) for name in ("elt", "key", "value")))
        sites.scope, sites.block = scope, block


def _of_header(node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.expr | None]:
    """The defaults and the annotations of a function."""
    it = node.args
    notes = [arg.annotation for arg in arguments(it) if arg.annotation]
    return [*it.defaults, *it.kw_defaults, *notes, node.returns]
