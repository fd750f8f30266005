"""Expressions in short: tuples that can be kept, compared and passed on without their tree.

- ``("name", id, place)``, ``("attribute", base, name)``, ``("item", base, index)``
- ``("call", function, arguments, keywords)``: ``*x`` is ``("star", x)``; each keyword has a name,
  or none for ``**x``, a value and a line; most calls are kept without both
- ``("constant", value)``: a string, a number, None
- ``("any", alternatives)``: ``a or b``, ``a if c else b``
- ``("list", elements)``: a tuple or a list; ``("dict", items)``: keys and values
- ``("unknown",)``
"""

from __future__ import annotations

import ast
from collections.abc import Callable

from spec.uses.summary import Expr, start_of

UNKNOWN: Expr = ("unknown",)
NONE: Expr = ("constant", None)

_MOST = 50
"""A longer list or dict is data, and its parts are not kept."""

_BY_ARGUMENTS = {"cast", "dict", "getattr", "closing", "copy", "deepcopy"}
"""Functions whose arguments decide what they give; those of other calls are kept at a site alone,
and in a decorator."""

_MADE_OF = {None, "cls", "create_app"}
"""Keywords of which it matters what they are given; None is ``**x``."""
_STAR: Expr = ("star", UNKNOWN)

_END = 1_000_000
"""No file has as many lines."""


def short(node: ast.AST | None) -> Expr:
    """An expression in short; None is the constant None."""
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


def with_arguments(node: ast.AST) -> Expr:
    """An expression in short; if it is a call, with its arguments."""
    return _call(node) if isinstance(node, ast.Call) else short(node)


def counted(node: ast.Call) -> Expr:
    """A call whose arguments count: of most of them it is enough to know that they are there."""
    given = tuple(_STAR if isinstance(it, ast.Starred) else UNKNOWN for it in node.args)
    keywords = tuple(
        (it.arg, short(it.value) if it.arg in _MADE_OF else UNKNOWN, it.value.lineno)
        for it in node.keywords
    )
    return ("call", short(node.func), given, keywords)


def _gives(node: ast.Call) -> Expr:
    """A call as what it gives: its arguments count where they may decide that."""
    if last_name(node.func) in _BY_ARGUMENTS:
        return _call(node)
    return ("call", short(node.func), (), ())


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


_MAKERS: dict[type[ast.AST | None], Callable[..., Expr]] = {
    type(None): lambda _: NONE,
    ast.Name: lambda it: ("name", it.id, start_of(it)),
    ast.Attribute: lambda it: ("attribute", short(it.value), it.attr),
    ast.Subscript: lambda it: ("item", short(it.value), short(it.slice)),
    ast.Call: _gives,
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
