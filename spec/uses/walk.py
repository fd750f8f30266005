"""Walks a file once: its statements, what they bind, and the nodes that may be uses."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from spec.uses.binder import Binder
from spec.uses.expressions import UNKNOWN, short
from spec.uses.guards import guard_of_try, guard_of_with, leaves
from spec.uses.marks import NOWHERE, Marks
from spec.uses.scopes import Scopes
from spec.uses.sites import Sites
from spec.uses.summary import Summary, nothing
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
        self._scopes = Scopes(summary, self._sites, self._binder, self._within)
        self._sites.inner = self._scopes.inner
        self._sites.named = lambda it: self._binder.target(it.target, "value", short(it.value), it)
        self._rules: dict[type, Callable[[Any], None]] = {}
        self._import, self._importfrom = self._binder.imports, self._binder.imports_from
        self._functiondef = self._asyncfunctiondef = self._scopes.define
        self._classdef, self.function = self._scopes.define_class, self._scopes.function

    def close(self) -> None:
        """Undo the circles, which would hold what is kept: nothing collects them."""
        del self._sites.inner, self._sites.named
        self.__dict__.clear()

    def body(self, statements: Iterable[ast.stmt]) -> None:
        sites, rules = self._sites, self._rules
        before = sites.block
        for node in statements:
            kind = type(node)
            rule = rules.get(kind)
            if rule is None:
                rule = rules[kind] = getattr(self, f"_{kind.__name__.lower()}", self._other)
            rule(node)
            if isinstance(node, ast.If) and sites.scope and leaves(node.body):
                guards, why = sites.flags.guard(node.test)
                if guards:
                    sites.block = sites.new_block(guards, why)
        sites.block = before

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
