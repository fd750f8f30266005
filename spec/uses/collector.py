"""Collects what may be a use, node by node: names, members, calls with what they pass, strings."""

from __future__ import annotations

import ast
from functools import cache
from typing import Any

from spec.uses.expressions import counted, key_of, last_name, short, with_arguments
from spec.uses.guards import Flags
from spec.uses.marks import Marks
from spec.uses.strings import headers_of, is_keyed, keys_of, may_have
from spec.uses.summary import Block, Expr, Site, Summary
from spec.uses.words import RUNS, Words

_plain = cache(Block)
"""A block without a guard: all files share it."""


class Collector:
    """Adds to a summary the sites of one node; where it stands is set from outside."""

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

    def count_all_of(self, name: str) -> None:
        """Count each use of a name of this file, and each attribute: it is of a whole module."""
        self._names = self._names | {name}
        self._everything = True
        self._marks.mark_all()

    def new_block(self, guards: tuple[str, ...] = (), why: str = "", instead_of: int = -1) -> int:
        """A block inside the one that is walked."""
        is_plain = not guards and instead_of < 0
        block = _plain(self.block) if is_plain else Block(self.block, guards, why, instead_of)
        self.summary.blocks.append(block)
        return len(self.summary.blocks) - 1

    def member(self, node: ast.expr, name: str) -> None:
        """A use of a special method, such as the one that ``with`` calls."""
        if name in self._attributes["call"]:
            self._add("attribute", node, ("attribute", short(node), name), "call")

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

    def _constant(self, node: ast.Constant, way: str = "text") -> None:
        value = node.value
        if isinstance(value, (str, int)):
            self._constants.append(value)
            if value in self._texts:
                self._add("text", node, short(node), "pin" if self.pins else way)

    def _arguments(self, node: ast.Call) -> None:
        """What a call passes."""
        name = last_name(node.func)
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
