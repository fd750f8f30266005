"""Walks an expression for what may be a use: one loop, which asks of each node its last name."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from typing import Any

from spec.uses.expressions import counted, key_of, last_name, short, with_arguments
from spec.uses.guards import Flags
from spec.uses.marks import Marks
from spec.uses.strings import headers_of, is_keyed, keys_of, may_have
from spec.uses.summary import Block, Expr, Site, Summary
from spec.uses.words import RUNS, Words

_SCOPES = {ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp}


class Sites:
    """Looks through the expressions of a file; where it stands is set from outside."""

    def __init__(self, summary: Summary, words: Words, marks: Marks) -> None:
        """Collect into a summary what the marked lines have."""
        self.summary, self.words = summary, words
        self.scope = self.block = self._statement = 0
        self.flags = Flags(marks)
        self.pins = False
        """Whether it is in an ``assert``."""
        self._everything = False
        """Whether each attribute of a name counts: something of a whole module is imported."""
        self._marks = marks
        self._attributes, self._names = words.attributes, words.names
        self._calls, self._keys, self._texts = words.calls, words.keys, words.texts
        self._constants: list[Any] = []
        self._pins = False
        self.inner: Callable[[ast.expr], None]
        """Walks a lambda or a comprehension in a scope of its own."""
        self.named: Callable[[ast.NamedExpr], None]
        """Binds what ``:=`` names."""

    def count_all_of(self, name: str) -> None:
        """Count each use of a name of this file, and each attribute: it is of a whole module."""
        self._names = self._names | {name}
        self._everything = True
        self._marks.mark_all()

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

    def member(self, node: ast.expr, name: str) -> None:
        """A use of a special method, such as the one that ``with`` calls."""
        if name in self._attributes["call"]:
            self._add("attribute", node, ("attribute", short(node), name), "call")

    def new_block(self, guards: tuple[str, ...] = (), why: str = "", instead_of: int = -1) -> int:
        """A block inside the one that is walked."""
        self.summary.blocks.append(Block(self.block, guards, why, instead_of))
        return len(self.summary.blocks) - 1

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

    def _constant(self, node: ast.Constant, way: str = "text") -> None:
        value = node.value
        if isinstance(value, (str, int)):
            self._constants.append(value)
            if value in self._texts:
                self._add("text", node, short(node), "pin" if self.pins else way)

    def _attribute(self, node: ast.Attribute, way: str) -> None:
        name = node.attr
        if name in self._attributes[way] or (self._everything and isinstance(node.value, ast.Name)):
            self._pins = self._pins or name in self.words.answers
            self._add("attribute", node, short(node), way)

    def _function(self, node: ast.expr) -> ast.expr | None:
        """What is called, or decorates; gives what is left to be walked."""
        if isinstance(node, ast.Attribute):
            self._attribute(node, "call")
            return node.value
        if isinstance(node, ast.Name):
            if node.id in self._names:
                self._add("name", node, short(node), "call")
            return None
        return node

    def _item(self, node: ast.Subscript, way: str) -> None:
        key = node.slice
        if isinstance(key, ast.Constant) and key.value in self._keys:
            self._add("key", node, short(node), way)
        self.more(node.value, key)

    def _call(self, node: ast.Call, stack: list[Any]) -> None:
        name = last_name(node.func)
        if rest := self._function(node.func):
            stack.append(rest)
        given = [it.arg for it in node.keywords]
        is_run = name in RUNS and self.words.commands
        counting = self._calls.get(name)
        if is_run or "cls" in given or (counting and may_have(node, counting)):
            self._add("call", node, with_arguments(node) if is_run else counted(node), "call")
        if name == "from_object":
            self._add("object", node, with_arguments(node), "call")
        elif name == "getattr" and len(node.args) > 1:
            self._getattr(node, node.args[1])
        elif is_keyed(name):
            for key, way in keys_of(node, name):
                if key in self._keys:
                    self._add("key", node, key_of(node, key), way)
        for header, at in headers_of(node) if "headers" in given else ():
            if header in self.words.headers:
                self._add("key", at, key_of(node, header), "header")
        stack += node.args
        stack += [it.value for it in node.keywords]

    def _getattr(self, node: ast.Call, name: ast.expr) -> None:
        """``getattr(x, "name")``; with a default it is guarded."""
        if isinstance(name, ast.Constant) and name.value in self._attributes["read"]:
            before = self.block
            if node.args[2:]:
                why = f"getattr() with a default, line {node.lineno}"
                self.block = self.new_block(("AttributeError",), why)
            self._add("attribute", name, ("attribute", short(node.args[0]), name.value), "read")
            self.block = before

    def _add(self, kind: str, node: ast.expr, expression: Expr, way: str) -> None:
        line, end, column = node.lineno, node.end_lineno or node.lineno, node.col_offset
        if isinstance(node, ast.Attribute):
            line, column = end, (node.end_col_offset or 0) - len(node.attr)
        place = line, end, column, self._statement
        self.summary.sites.append(Site(kind, self.scope, self.block, expression, way, *place))


def _push(node: ast.AST, stack: list[Any]) -> None:
    for value in node.__dict__.values():
        if type(value) is list:
            stack += [it for it in value if isinstance(it, ast.expr)]
        elif isinstance(value, ast.expr):
            stack.append(value)
