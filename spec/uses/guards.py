"""What guards a use: a branch on a version, a ``try`` that expects the failure."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from spec.uses.expressions import last_name
from spec.uses.marks import Marks

ANY = "version"
"""A branch on a version, or on what a library has, guards against everything; the other guards are
the exception that is caught."""

_CATCHES = {
    "ImportError": ("ImportError",),
    "ModuleNotFoundError": ("ImportError",),
    "AttributeError": ("AttributeError",),
    "TypeError": ("TypeError",),
    "KeyError": ("KeyError",),
    "LookupError": ("KeyError",),
}
_SKIPS = {"skipif", "skipIf", "skipUnless", "xfail"}
_EXPECT = {"suppress", "raises", "assertRaises"}
_EVERYTHING = {"Exception", "BaseException"}
_VERSION = re.compile(
    r"version|^_?PY_?[23]|^TYPE_CHECKING$|^find_spec$"
    r"|(flask|werkzeug|wz|jinja2?|click)_?(is|has|lt|le|gte?|[0-9]|v[0-9]|pre|post|old|new)",
    re.IGNORECASE,
)

Guard = tuple[tuple[str, ...], str]
"""What something is guarded against, and why; empty where nothing."""


class Flags:
    """Tests on a version, also those whose outcome a name of the file keeps."""

    def __init__(self, marks: Marks) -> None:
        """Keep names as a file is walked; ``marks`` know its lines."""
        self._marks = marks
        self.kept: set[str] = set()

    def keep(self, name: str, value: ast.expr, *, guarded: bool) -> None:
        """Keep what a name of the module stands for, where it may be such a test.

        ``guarded``: it stands where something else is guarded, such as ``except ImportError``.
        """
        kinds = ast.Compare, ast.BoolOp, ast.UnaryOp, ast.Call
        is_test = isinstance(value, kinds) and any(self.guard(value))
        if is_test or (guarded and isinstance(value, ast.Constant)):
            self.kept.add(name)

    def skips(self, decorator: ast.expr) -> Guard:
        """What a function is guarded against that is skipped, as by ``skipif``."""
        is_call = isinstance(decorator, ast.Call) and last_name(decorator.func) in _SKIPS
        return self.guard(decorator) if is_call else ((), "")

    def guard(self, test: ast.expr) -> Guard:
        """What the branches of a test are guarded against."""
        if not self.kept and not self._marks.may_ask(test):
            return (), ""
        for node in _nodes(test):
            name = last_name(node)
            if isinstance(node, ast.Constant) and node.value == "__version__":
                name = "__version__"
            elif isinstance(node, ast.Call) and _asks_a_library(node):
                name = "hasattr()"
            elif name not in self.kept and not _is_of_version(name):
                name = ""
            if name:
                return (ANY,), f"in a branch on {name}, line {test.lineno}"
            if isinstance(node, ast.Call) and _gets_or_none(node):
                return ("AttributeError",), f"in a branch on getattr(), line {test.lineno}"
        return (), ""


def _nodes(test: ast.expr) -> Iterator[ast.AST]:
    """A test and its parts, the outer ones first, as ast.walk has them, in half the time."""
    found: list[Any] = [test]
    for node in found:
        yield node
        for value in vars(node).values():
            if isinstance(value, ast.AST):
                found.append(value)
            elif type(value) is list:
                found += [it for it in value if isinstance(it, ast.AST)]


@cache
def _is_of_version(name: str) -> bool:
    return _VERSION.search(name) is not None


def _gets_or_none(node: ast.Call) -> bool:
    """Whether a call is ``getattr(x, …, None)``."""
    default = node.args[-1] if len(node.args) == len(("x", "name", None)) else node
    is_none = isinstance(default, ast.Constant) and default.value is None
    return last_name(node.func) == "getattr" and is_none


def _asks_a_library(node: ast.Call) -> bool:
    """Whether a call is ``hasattr(x, …)`` of anything but the object itself."""
    given = {last_name(it) for it in node.args[:1]}
    return last_name(node.func) == "hasattr" and not given & {"self", "cls"}


def guard_of_try(node: ast.Try) -> Guard:
    """What the body of a ``try`` is guarded against.

    ``except Exception`` guards imports alone, and only where nothing but imports is tried:
    elsewhere it hides a failure and mends none.
    """
    caught = [name for handler in node.handlers for name in _names(handler.type)]
    guards = {guard for name in caught for guard in _CATCHES.get(name, ())}
    if _EVERYTHING.intersection(caught) and all(map(_is_import, node.body)):
        guards.add("ImportError")
    return _guard(guards, f"in a try with except {', '.join(caught)}, line {node.lineno}")


def guard_of_with(node: ast.With | ast.AsyncWith) -> Guard:
    """What the body of a ``with`` is guarded against that expects a failure, or hides it."""
    guards: set[str] = set()
    for it in node.items:
        call = it.context_expr
        if isinstance(call, ast.Call) and last_name(call.func) in _EXPECT:
            names = (name for given in call.args for name in _names(given))
            guards.update(guard for name in names for guard in _CATCHES.get(name, ()))
    return _guard(guards, f"in a with that expects it, line {node.lineno}")


def _guard(guards: set[str], why: str) -> Guard:
    return (tuple(sorted(guards)), why) if guards else ((), "")


def leaves(statements: list[ast.stmt]) -> bool:
    """Whether a branch ends its function: what follows it is the other branch."""
    last = statements[-1]
    if isinstance(last, ast.Expr) and isinstance(last.value, ast.Call):
        return last_name(last.value.func) == "skip"
    return isinstance(last, (ast.Return, ast.Continue))


def _names(type: ast.expr | None) -> Iterator[str]:
    if type is None:
        yield "BaseException"
    elif isinstance(type, ast.Tuple):
        yield from map(last_name, type.elts)
    else:
        yield last_name(type)


def _is_import(node: ast.stmt) -> bool:
    return isinstance(node, (ast.Import, ast.ImportFrom))
