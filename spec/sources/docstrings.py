"""Every docstring of a module with what it is on: attributes and their ``#:`` comments, too."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator

_DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)

Docstring = tuple[str, list[str]]
"""A qualified name, such as ``flask.app.Flask.route``, and the lines that are said of it."""


def docstrings(path: str, text: str) -> Iterator[Docstring]:
    """The docstrings of the module at ``src/…``, outer ones first."""
    module = path.removeprefix("src/").removesuffix(".py").removesuffix("/__init__")
    yield from _of(ast.parse(text), module.replace("/", "."), text.splitlines())


def _of(node: ast.AST, name: str, lines: list[str], owner: str = "") -> Iterator[Docstring]:
    """The docstrings in a node that is called ``name``; ``owner``: whose attributes it sets."""
    if isinstance(node, _DOCUMENTED) and (docstring := ast.get_docstring(node)):
        yield name, docstring.splitlines()
    children = list(ast.iter_child_nodes(node))
    for child, after in zip(children, [*children[1:], None]):
        if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from _of(child, f"{name}.{child.name}", lines, owner or name)
        elif isinstance(child, ast.ClassDef):
            yield from _of(child, f"{name}.{child.name}", lines)
        elif isinstance(child, (ast.Assign, ast.AnnAssign)):
            targets = child.targets if isinstance(child, ast.Assign) else [child.target]
            said = [*_comment(lines, child.lineno), *_string(after)]
            yield from (
                (f"{owner or name}.{ast.unparse(it).rpartition('.')[2]}", said) for it in targets
            )
        elif isinstance(child, ast.stmt):
            yield from _of(child, name, lines, owner)


def _comment(lines: list[str], line: int) -> list[str]:
    """The ``#:`` comment above a line, which counts from 1."""
    said: list[str] = []
    while (above := lines[line - 2 - len(said)].strip()).startswith("#:"):
        said.insert(0, above[2:].removeprefix(" "))
    return said


def _string(node: ast.AST | None) -> list[str]:
    """The lines of a string that stands alone."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return inspect.cleandoc(str(node.value.value)).splitlines()
    return []
