"""What the source of a module tells that running it does not; the standard library only."""

from __future__ import annotations

import ast
import re
import types
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_IMPORTS = (ast.Import, ast.ImportFrom)
_BLOCKS = (ast.If, ast.Try, ast.With, ast.For, ast.While, ast.ExceptHandler)


class Source(NamedTuple):
    """What a module's text tells."""

    imports: dict[str, str]
    """Name to the module that it is imported from."""
    defined: set[str]
    """The names that are assigned or defined."""
    set_on_self: dict[str, set[str]]
    """Class to the attributes that its methods set on ``self``, or that it annotates."""
    warn: set[str]
    """The functions and methods that warn of their end whenever they are called."""
    lazy: set[str]
    """What the module may give when it is asked: the words in it, where it has ``__getattr__``."""
    warns: bool
    """Whether it warns of its end when it is imported."""


def source_of(module: types.ModuleType) -> Source:
    """What the text of a module tells; nothing where there is none, as of an extension in C."""
    file = getattr(module, "__file__", None) or ""
    tree = ast.parse(Path(file).read_bytes() if file.endswith(".py") else b"")
    found = Source({}, set(), {}, set(), set(), _warns(tree.body))
    package = module.__name__ if hasattr(module, "__path__") else module.__name__.rpartition(".")[0]
    for node in _statements(tree.body):
        if isinstance(node, _IMPORTS):
            found.imports.update(_imported(node, package))
        elif isinstance(node, ast.ClassDef):
            found.defined.add(node.name)
            _read_class(node, found)
        elif isinstance(node, _FUNCTIONS):
            found.defined.add(node.name)
            found.warn.update({node.name} if _warns(node.body) else ())
        else:
            names = (it for it in ast.walk(node) if isinstance(it, ast.Name))
            found.defined.update(it.id for it in names if isinstance(it.ctx, ast.Store))
    if "__getattr__" in found.defined:
        words = (it.value for it in ast.walk(tree) if isinstance(it, ast.Constant))
        found.lazy.update(it for it in words if isinstance(it, str) and it.isidentifier())
    return found


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a module, those below an ``if`` or a ``try`` too."""
    for node in body:
        if isinstance(node, _BLOCKS):
            for part in ("body", "orelse", "handlers", "finalbody"):
                yield from _statements(getattr(node, part, []))
        else:
            yield node


def _imported(node: ast.Import | ast.ImportFrom, package: str) -> Iterator[tuple[str, str]]:
    for alias in node.names:
        name = alias.asname or alias.name.partition(".")[0]
        if isinstance(node, ast.Import):
            yield name, alias.name
        else:
            parts = package.split(".")
            above = parts[: len(parts) - node.level + 1] if node.level else []
            yield name, ".".join([*above, *([node.module] if node.module else [])])


def _read_class(node: ast.ClassDef, found: Source) -> None:
    attributes = found.set_on_self.setdefault(node.name, set())
    for it in node.body:
        if isinstance(it, ast.AnnAssign) and isinstance(it.target, ast.Name):
            attributes.add(it.target.id)
        elif isinstance(it, _FUNCTIONS):
            attributes.update(_set_on_self(it))
            if _warns(it.body):
                found.warn.add(f"{node.name}.{it.name}")


def _set_on_self(node: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    first = next((it.arg for it in (*node.args.posonlyargs, *node.args.args)), "")
    for it in ast.walk(node):
        if not isinstance(it, ast.Attribute) or not isinstance(it.ctx, ast.Store):
            continue
        if isinstance(it.value, ast.Name) and it.value.id == first:
            yield it.attr


def _warns(body: list[ast.stmt]) -> bool:
    """Whether statements warn of an end, on every way through them."""
    calls = [it for it in body if isinstance(it, ast.Expr) and isinstance(it.value, ast.Call)]
    texts = [ast.unparse(it) for it in calls]
    return any(re.search(r"warn\w*\(.*Deprecat|^_?warn_deprecated", it, re.DOTALL) for it in texts)
