"""The strings of a call that are keys: of a mapping, of headers."""

from __future__ import annotations

import ast
from collections.abc import Iterator

_CALLS = {
    **dict.fromkeys(["get", "pop", "getenv", "__getitem__"], "read"),
    **dict.fromkeys(["setdefault", "setenv", "delenv", "setitem", "delitem"], "set"),
    **dict.fromkeys(["update", "from_mapping"], "many"),
}
"""Calls whose first or second argument is a key, or whose keywords are."""


def is_keyed(name: str) -> bool:
    """Whether a call of a function may have keys."""
    return name in _CALLS


def keys_of(node: ast.Call, name: str) -> Iterator[tuple[str, str]]:
    """The keys of a call, each read or set."""
    way = _CALLS[name]
    if way != "many":
        yield from ((key, way) for it in node.args[:2] for key in _constant(it))
        return
    yield from ((it.arg, "set") for it in node.keywords if it.arg)
    for it in node.args:
        if isinstance(it, ast.Dict):
            yield from ((name, "set") for key in it.keys for name in _constant(key))


def headers_of(node: ast.Call) -> Iterator[tuple[str, ast.expr]]:
    """The headers that a call passes, in lower case, and where each stands."""
    for keyword in node.keywords:
        if keyword.arg == "headers" and isinstance(keyword.value, ast.Dict):
            for key in keyword.value.keys:
                for name in _constant(key):
                    yield name.lower(), key or node


def _constant(node: ast.expr | None) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def may_have(node: ast.Call, arguments: frozenset[str]) -> bool:
    """Whether a call may have one of some arguments, as touches name them."""
    given = {f"{it.arg}=" for it in node.keywords if it.arg}
    if len(given) < len(node.keywords) or not given.isdisjoint(arguments):
        return True
    if not node.args:
        return not node.keywords and "-" in arguments
    is_open = any(isinstance(it, ast.Starred) for it in node.args)
    return any(is_open or int(it[1:]) <= len(node.args) for it in arguments if it[0] == "#")
