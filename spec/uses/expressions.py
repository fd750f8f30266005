"""Expressions in short: tuples that can be kept, compared and passed on without their tree.

- ``("name", id, place)``, ``("attribute", base, name)``, ``("item", base, index)``
- ``("call", function, arguments, keywords)``: ``*x`` is ``("star", x)``; each keyword has a name,
  or none for ``**x``, a value and a line
- ``("constant", value)``: a string, a number, None
- ``("any", alternatives)``: ``a or b``, ``a if c else b``
- ``("list", elements)``: a tuple or a list; ``("dict", items)``: keys and values
- ``("unknown",)``
"""

from __future__ import annotations

import ast
from collections.abc import Callable

from spec.uses.summary import Expr

UNKNOWN: Expr = ("unknown",)
NONE: Expr = ("constant", None)

_MOST = 50
"""A longer list or dict is data, and its parts are not kept."""

_END = 1_000_000
"""No file has as many lines."""


def short(node: ast.AST | None) -> Expr:
    """An expression in short; None is the constant None."""
    if node is None:
        return NONE
    make = _MAKERS.get(type(node))
    return make(node) if make else UNKNOWN


def parsed(text: str) -> Expr:
    """An annotation that is written as a string, as if it stood at the end of the file."""
    try:
        tree = ast.parse(text.strip(), mode="eval")
    except (SyntaxError, ValueError):
        return UNKNOWN
    return short(ast.increment_lineno(tree, _END).body)


def last_name(node: ast.AST) -> str:
    """``c`` of ``a.b.c`` and of ``c``."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def dotted(expression: Expr) -> str:
    """``a.b.c`` as it is written; empty where it is no dotted name."""
    if expression[0] == "name":
        return str(expression[1])
    if expression[0] == "attribute" and (base := dotted(expression[1])):
        return f"{base}.{expression[2]}"
    return ""


def key_of(call: ast.Call, key: str) -> Expr:
    """``x["key"]``, where a call ``x.get("key")`` reads it."""
    base = short(call.func.value) if isinstance(call.func, ast.Attribute) else NONE
    return ("item", base, ("constant", key))


def last_part(expression: Expr) -> str:
    """The last name of an expression, ``c`` of ``a().c``; empty where it ends otherwise."""
    places = {"attribute": 2, "name": 1}
    return str(expression[places[expression[0]]]) if expression[0] in places else ""


def root(expression: Expr) -> Expr:
    """The name that an expression starts with, or what is no name."""
    while expression[0] in {"attribute", "item", "call"}:
        expression = expression[1]
    return expression


def _constant(node: ast.Constant) -> Expr:
    it = node.value
    return ("constant", it) if it is None or isinstance(it, (str, int, float)) else UNKNOWN


def _call(node: ast.Call) -> Expr:
    keywords = tuple((it.arg, short(it.value), it.value.lineno) for it in node.keywords)
    return ("call", short(node.func), tuple(map(short, node.args)), keywords)


def _dict(node: ast.Dict) -> Expr:
    if len(node.keys) > _MOST:
        return UNKNOWN
    pairs = zip(node.keys, node.values)
    return ("dict", tuple((short(key) if key else None, short(value)) for key, value in pairs))


def _either(node: ast.BinOp) -> Expr:
    """``a | b``, as annotations have it."""
    if isinstance(node.op, ast.BitOr):
        return ("any", (short(node.left), short(node.right)))
    return UNKNOWN


def _list(node: ast.Tuple | ast.List | ast.Set) -> Expr:
    return ("list", tuple(map(short, node.elts))) if len(node.elts) <= _MOST else UNKNOWN


_MAKERS: dict[type[ast.AST], Callable[..., Expr]] = {
    ast.Name: lambda it: ("name", it.id, (it.lineno, it.col_offset)),
    ast.Attribute: lambda it: ("attribute", short(it.value), it.attr),
    ast.Subscript: lambda it: ("item", short(it.value), short(it.slice)),
    ast.Call: _call,
    ast.Constant: _constant,
    ast.Dict: _dict,
    ast.Tuple: _list,
    ast.List: _list,
    ast.Set: _list,
    ast.BoolOp: lambda it: ("any", tuple(map(short, it.values))),
    ast.BinOp: _either,
    ast.IfExp: lambda it: ("any", (short(it.body), short(it.orelse))),
    ast.Await: lambda it: short(it.value),
    ast.NamedExpr: lambda it: short(it.value),
    ast.Starred: lambda it: ("star", short(it.value)),
}
