"""What guards a use: a branch on a version, a ``try`` that expects the failure."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from spec.uses.expressions import last_name

ANY = "version"
"""Guards against everything; the other guards are the exception that is caught."""

_CATCHES = {
    "ImportError": ("ImportError",),
    "ModuleNotFoundError": ("ImportError",),
    "AttributeError": ("AttributeError",),
    "TypeError": ("TypeError",),
    "KeyError": ("KeyError",),
    "LookupError": ("KeyError",),
}
_EVERYTHING = {"Exception", "BaseException"}
_VERSION = re.compile(
    r"version|^_?PY_?[23]|^TYPE_CHECKING$|^find_spec$"
    r"|(flask|werkzeug|wz|jinja2?|click)_?(is|has|lt|le|gte?|[0-9]|v[0-9]|pre|post|old|new)",
    re.IGNORECASE,
)


def guard_of_test(test: ast.expr) -> tuple[tuple[str, ...], str]:
    """What the branches of an ``if`` are guarded against, and why; empty where nothing."""
    for node in ast.walk(test):
        if isinstance(node, ast.Call) and last_name(node.func) == "hasattr":
            return ("AttributeError",), f"in a branch on hasattr(), line {test.lineno}"
        name = last_name(node)
        if name and _VERSION.search(name):
            return (ANY,), f"in a branch on {name}, line {test.lineno}"
        if isinstance(node, ast.Constant) and node.value == "__version__":
            return (ANY,), f"in a branch on __version__, line {test.lineno}"
    return (), ""


def guard_of_try(node: ast.Try) -> tuple[tuple[str, ...], str]:
    """What the body of a ``try`` is guarded against.

    ``except Exception`` guards imports alone, and only where nothing but imports is tried:
    elsewhere it hides a failure and mends none.
    """
    caught = [name for handler in node.handlers for name in _names(handler.type)]
    guards = {guard for name in caught for guard in _CATCHES.get(name, ())}
    if _EVERYTHING.intersection(caught) and all(map(_is_import, node.body)):
        guards.add("ImportError")
    if not guards:
        return (), ""
    return tuple(sorted(guards)), f"in a try with except {', '.join(caught)}, line {node.lineno}"


def _names(type: ast.expr | None) -> Iterator[str]:
    if type is None:
        yield "BaseException"
    elif isinstance(type, ast.Tuple):
        yield from map(last_name, type.elts)
    else:
        yield last_name(type)


def _is_import(node: ast.stmt) -> bool:
    return isinstance(node, (ast.Import, ast.ImportFrom))
