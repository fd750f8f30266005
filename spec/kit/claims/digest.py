"""The digest of a definition: a hash of its syntax tree, and the names that stand in it."""

from __future__ import annotations

import ast
import hashlib
import re
from collections.abc import Iterator

_SKIPPED = frozenset({"ctx", "kind", "type_comment", "type_params", "type_ignores"})
_FIELDS: dict[type, tuple[str, ...]] = {}
_FILE = re.compile(r"(?:[\w-]+/)*[\w-]{1,30}\.[a-z]{2,4}")
_MODULE = re.compile(r"\bspec(?:\.[a-z_]+)+")
_ASKING = {"usefixtures", "getfixturevalue"}
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Module)


def digest(node: ast.AST, *, without_name: bool = False) -> tuple[str, list[str]]:
    """The hash of a definition without its docstrings, and the names that it uses.

    A name is as it stands, ``name`` or ``name.attribute``; ``fixture:name``, ``file:name`` and
    ``module:name`` are what strings name. Every Python gives the same.
    """
    words: list[str] = []
    names: set[str] = set()
    _walk(node, words, names)
    if without_name:
        del words[1]
    if "'-m'" in words and "'app'" in words:
        names.add("module:app")
    return sha(" ".join(words)), sorted(names)


def sha(text: str) -> str:
    """A short hash of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _walk(node: ast.AST, words: list[str], names: set[str]) -> None:
    cls = node.__class__
    words.append(cls.__name__)
    if cls in _NAMING:
        names.update(_named(node))
    fields = _FIELDS.get(cls)
    if fields is None:
        fields = _FIELDS[cls] = tuple(it for it in cls._fields if it not in _SKIPPED)
    for field in fields:
        value = getattr(node, field, None)
        if value.__class__ is list:
            if field == "body" and cls in _SCOPES and _is_docstring(value[0]):
                value = value[1:]
            for it in value:
                if isinstance(it, ast.AST):
                    _walk(it, words, names)
                else:
                    words.append(ascii(it))
            words.append("]")
        elif isinstance(value, ast.AST):
            of_name = cls is ast.Attribute and isinstance(value, ast.Name)
            _walk(value, words, set() if of_name else names)  # name.attribute stands for both
        elif value is not None:
            words.append(ascii(value))  # repr follows the Unicode of the Python


_NAMING = frozenset({ast.Name, ast.Attribute, ast.Call, ast.Constant})


def _named(node: ast.AST) -> Iterator[str]:
    """What a node names: a variable, an attribute of one, or something in a string."""
    if isinstance(node, ast.Name):
        yield node.id
    elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        yield f"{node.value.id}.{node.attr}"
    elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in _ASKING:
        asked = (getattr(it, "value", None) for it in node.args)
        yield from (f"fixture:{it}" for it in asked if isinstance(it, str))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        if _FILE.fullmatch(node.value):
            yield f"file:{node.value}"
        yield from (f"module:{it}" for it in _MODULE.findall(node.value))


def _is_docstring(node: ast.AST) -> bool:
    value = getattr(node, "value", None) if isinstance(node, ast.Expr) else None
    return isinstance(value, ast.Constant) and isinstance(value.value, str)
