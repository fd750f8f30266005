"""Walks a file once: its scopes, what they bind, and the nodes that may be uses."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from spec.uses.binder import Binder, arguments, parameters
from spec.uses.expressions import UNKNOWN, short, with_arguments
from spec.uses.guards import Guard, guard_of_try, guard_of_with, leaves
from spec.uses.marks import NOWHERE, Marks
from spec.uses.sites import Sites
from spec.uses.summary import Scope, Summary, nothing
from spec.uses.words import Words


def walk(tree: ast.Module, words: Words, marks: Marks) -> Summary:
    """What is to be kept of a file, with the uses that its marked lines may have."""
    summary = nothing()
    walker = _Walk(summary, words, marks)
    walker.body(tree.body)
    walker.close()
    return summary


def walk_later(summary: Summary, number: int, words: Words) -> None:
    """Walk a function that was put off; there is no use in it."""
    line, text = summary.later.pop(number)
    is_inside = text[:1].isspace()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        body: Any = ast.parse(b"if 1:\n" + text if is_inside else text).body
    node = body[0].body[0] if is_inside else body[0]
    ast.increment_lineno(node, line - node.lineno)
    walker = _Walk(summary, words, NOWHERE)
    walker.function(number, node)
    walker.close()


class _Walk:
    """One rule for each kind of statement, called after the kind's name."""

    def __init__(self, summary: Summary, words: Words, marks: Marks) -> None:
        self._summary = summary
        self._sites = Sites(summary, words, marks)
        self._binder = Binder(self._sites, words)
        self._sites.inner = self._inner
        self._sites.named = lambda it: self._binder.target(it.target, "value", short(it.value), it)
        self._rules: dict[type, Callable[[Any], None]] = {}
        self._import, self._importfrom = self._binder.imports, self._binder.imports_from

    def close(self) -> None:
        """Undo the circles, which would hold what is kept: nothing collects them."""
        self._rules.clear()
        del self._sites.inner, self._sites.named

    def body(self, statements: Iterable[ast.stmt]) -> None:
        before = self._sites.block
        for node in statements:
            kind = type(node)
            rule = self._rules.get(kind)
            if rule is None:
                rule = self._rules[kind] = getattr(self, f"_{kind.__name__.lower()}", self._other)
            rule(node)
            if isinstance(node, ast.If) and self._sites.scope and leaves(node.body):
                guards, why = self._sites.flags.guard(node.test)
                if guards:
                    self._sites.block = self._sites.new_block(guards, why)
        self._sites.block = before

    def _other(self, node: ast.AST) -> None:
        """A statement without a rule of its own: its expressions, then its statements."""
        parts = list(ast.iter_child_nodes(node))
        self._sites.look(*(it for it in parts if isinstance(it, ast.expr)))
        self._within(self._sites.new_block(), [it for it in parts if isinstance(it, ast.stmt)])
        for it in parts:
            if not isinstance(it, (ast.expr, ast.stmt)):
                self._other(it)

    def _branch(
        self, statements: Sequence[ast.stmt], guards: tuple[str, ...] = (), why: str = ""
    ) -> None:
        if statements:
            self._within(self._sites.new_block(guards, why), statements)

    def _within(self, block: int, statements: Sequence[ast.stmt]) -> None:
        before, self._sites.block = self._sites.block, block
        self.body(statements)
        self._sites.block = before

    def _expr(self, node: ast.Expr) -> None:
        self._sites.look(node.value)

    def _assign(self, node: ast.Assign) -> None:
        self._sites.look(node.value)
        value = short(node.value)
        for target in node.targets:
            self._sites.target(target)
            self._binder.target(target, "value", value, node)
            if isinstance(target, (ast.Tuple, ast.List)):
                self._sites.member(node.value, "__iter__")
            if isinstance(target, ast.Name) and not self._sites.scope:
                guarded = bool(self._summary.blocks[self._sites.block].guards)
                self._sites.flags.keep(target.id, node.value, guarded=guarded)

    def _annassign(self, node: ast.AnnAssign) -> None:
        self._sites.look(node.annotation, node.value)
        self._sites.target(node.target)
        note = short(node.annotation)
        if isinstance(node.target, ast.Attribute):
            self._binder.attribute(node.target, ("instance", note))
        else:
            self._binder.target(node.target, "value", short(node.value), node, note)

    def _augassign(self, node: ast.AugAssign) -> None:
        self._sites.look(node.target, node.value)
        if isinstance(node.op, ast.BitOr):
            self._sites.member(node.target, "__ior__")

    def _global(self, node: ast.Global) -> None:
        self._binder.declare(node.names, 0)

    def _nonlocal(self, node: ast.Nonlocal) -> None:
        for name in node.names:
            self._binder.declare([name], self._binder.outer(name))

    def _return(self, node: ast.Return) -> None:
        self._sites.look(node.value)
        found = self._sites.block, short(node.value)
        self._summary.scopes[self._sites.scope].returns += (found,)

    def _assert(self, node: ast.Assert) -> None:
        self._sites.pins = True
        self._sites.look(node.test, node.msg)
        self._sites.pins = False

    # Blocks

    def _for(self, node: ast.For | ast.AsyncFor) -> None:
        self._sites.look(node.iter)
        self._sites.target(node.target)
        block = self._sites.new_block()
        before, self._sites.block = self._sites.block, block
        self._binder.target(node.target, "each", short(node.iter), node.iter)
        self._sites.block = before
        self._within(block, node.body)
        self._branch(node.orelse)

    _asyncfor = _for

    def _with(self, node: ast.With | ast.AsyncWith) -> None:
        for it in node.items:
            self._sites.look(it.context_expr)
            self._sites.member(it.context_expr, "__enter__")
            if it.optional_vars:
                self._sites.target(it.optional_vars)
                value = short(it.context_expr)
                self._binder.target(it.optional_vars, "enter", value, it.optional_vars)
        guard = guard_of_with(node)
        if any(guard):
            self._within(self._sites.new_block(*guard), node.body)
        else:
            self.body(node.body)

    _asyncwith = _with

    def _if(self, node: ast.If) -> None:
        self._sites.look(node.test)
        guards, why = self._sites.flags.guard(node.test)
        self._branch(node.body, guards, why)
        self._branch(node.orelse, guards, why)

    def _try(self, node: ast.Try) -> None:
        guards, why = guard_of_try(node)
        tried = self._sites.new_block(guards, why)
        self._within(tried, node.body)
        self._within(tried, node.orelse)
        for handler in node.handlers:
            self._sites.look(handler.type)
            fallback = guards if "ImportError" in guards else ()
            block = self._sites.new_block(fallback, why, tried if fallback else -1)
            if handler.name:
                self._binder.bind(handler.name, "unknown", UNKNOWN, handler.type or handler)
            self._within(block, handler.body)
        self.body(node.finalbody)

    _trystar = _try

    # Scopes

    def _functiondef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        text = self._sites.free(node)
        outside = [] if text else _of_header(node)
        number = self._scope("function", node, *outside)
        self._binder.bind(node.name, "def", number, node)
        if text:
            self._summary.later[number] = node.lineno, text
        else:
            self.function(number, node)

    _asyncfunctiondef = _functiondef

    def _classdef(self, node: ast.ClassDef) -> None:
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
        scope.parameters = parameters(node.args)
        self._binder.parameters(number)
        self._inside(number, node.body)

    def _inside(self, number: int, statements: Sequence[ast.stmt]) -> None:
        """Walk the body of a new scope."""
        outer, self._sites.scope = self._sites.scope, number
        self._within(self._summary.scopes[number].block, statements)
        self._sites.scope = outer

    def _inner(self, node: Any) -> None:
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
