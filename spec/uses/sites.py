"""Walks an expression for what may be a use: one loop, which asks of each node its last name."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from typing import Any

from spec.uses.collector import Collector
from spec.uses.expressions import short
from spec.uses.marks import Marks
from spec.uses.summary import Summary
from spec.uses.words import Words

_SCOPES = {ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp}


class Sites(Collector):
    """Looks through the expressions of a file; where it stands is set from outside."""

    def __init__(self, summary: Summary, words: Words, marks: Marks) -> None:
        """Collect into a summary what the marked lines have."""
        super().__init__(summary, words, marks)
        self.inner: Callable[[ast.expr], None]
        """Walks a lambda or a comprehension in a scope of its own."""
        self.named: Callable[[ast.NamedExpr], None]
        """Binds what ``:=`` names."""

    def free(self, node: ast.AST) -> bytes:
        """The text of a function that nothing else hangs on; empty where something may."""
        return b"" if self.flags.kept else self._marks.free(node, self.words)

    def look(self, *nodes: ast.expr | None, called: bool = False) -> None:
        """Look through the expressions of one statement; ``called``: it decorates."""
        for node in nodes:
            if node is not None and self._marks.at(node):
                break
        else:
            return
        self._statement += 1
        self._constants, self._pins = [], False
        for node in nodes:
            self.more(self._function(node) if called and node is not None else node)
        if self._pins:
            self.summary.literals[self._statement] = tuple(self._constants)

    def more(self, *nodes: ast.expr | None) -> None:
        """Look through expressions of the same statement."""
        for node in nodes:
            if node is not None:
                self._walk(node)

    def target(self, node: ast.expr) -> None:
        """Look through what is assigned to."""
        if isinstance(node, ast.Attribute):
            if self._marks.at(node):
                self._attribute(node, "set")
                self._walk(node.value)
        elif isinstance(node, ast.Subscript):
            self.member(node.value, "__setitem__")
            if self._marks.at(node):
                self._item(node, "set")
        elif isinstance(node, (ast.Tuple, ast.List)):
            for it in node.elts:
                self.target(it)
        elif isinstance(node, ast.Starred):
            self.target(node.value)

    def _walk(self, start: ast.expr) -> None:
        stack: list[Any] = [start]
        while stack:
            node = stack.pop()
            kind = type(node)
            if kind is ast.Name:
                if node.id in self._names:
                    self._add("name", node, short(node), "read")
            elif kind is ast.Constant:
                self._constant(node)
            elif kind is ast.Attribute:
                self._attribute(node, "read")
                stack.append(node.value)
            elif kind is ast.Call:
                self._call(node, stack)
            elif kind is ast.Subscript:
                self._item(node, "read")
            elif kind in _SCOPES:
                self.inner(node)
            elif not self._special(kind, node):
                _push(node, stack)

    def _special(self, kind: type, node: Any) -> bool:
        """Nodes that are more than their parts; True where the parts are done."""
        if kind is ast.NamedExpr:
            self.named(node)
        elif kind is ast.Yield:
            self.summary.scopes[self.scope].yields += ((self.block, short(node.value)),)
        elif kind is ast.BinOp and type(node.op) is ast.BitOr:
            self.member(node.left, "__or__")
        elif kind is ast.Compare:
            for it in (node.left, *node.comparators):
                if isinstance(it, ast.Constant):
                    self._constant(it, "compared")
                else:
                    self.more(it)
            return True
        elif kind is ast.IfExp and any(guard := self.flags.guard(node.test)):
            return self._guarded([node.test, node.body, node.orelse], *guard)
        elif kind is ast.BoolOp and any(guard := self.flags.guard(node.values[0])):
            return self._guarded(node.values, *guard)
        return False

    def _guarded(self, nodes: Iterable[ast.expr], guards: tuple[str, ...], why: str) -> bool:
        """Walk nodes, all of them guarded."""
        before, self.block = self.block, self.new_block(guards, why)
        self.more(*nodes)
        self.block = before
        return True

    def _item(self, node: ast.Subscript, way: str) -> None:
        key = node.slice
        if isinstance(key, ast.Constant) and key.value in self._keys:
            self._add("key", node, short(node), way)
        self.more(node.value, key)

    def _call(self, node: ast.Call, stack: list[Any]) -> None:
        if rest := self._function(node.func):
            stack.append(rest)
        self._arguments(node)
        stack += node.args
        stack += [it.value for it in node.keywords]


def _push(node: ast.AST, stack: list[Any]) -> None:
    for value in node.__dict__.values():
        if type(value) is list:
            stack += [it for it in value if isinstance(it, ast.expr)]
        elif isinstance(value, ast.expr):
            stack.append(value)
