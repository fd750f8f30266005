"""The digest of a definition: a hash of its syntax tree, and what stands in it."""

from __future__ import annotations

import ast
import hashlib
import re
from typing import Any, NamedTuple

_SKIPPED = frozenset({"ctx", "kind", "type_comment", "type_params", "type_ignores"})
_FIELDS: dict[type, tuple[str, ...]] = {}
_FILE = re.compile(r"(?:[\w-]+/)*[\w-]{1,30}\.[a-z]{2,4}")
_MODULE = re.compile(r"\bspec(?:\.[a-z_]+)+")
_ASKING = {"usefixtures", "getfixturevalue"}
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Module)


class Digest(NamedTuple):
    """What one walk over a definition finds, its docstrings left out."""

    hash: str
    names: list[str]
    """What it uses: a name is as it stands, ``name`` or ``name.attribute``; ``fixture:name``,
    ``file:name`` and ``module:name`` are what strings name. Sorted."""
    texts: set[str]
    """Its strings of several words: messages, answers, lines of a log."""
    matches: list[ast.expr]
    """What stands after each ``match=``."""


def digest(node: ast.AST, *, without_name: bool = False) -> Digest:
    """The digest of a definition; every Python gives the same."""
    walk = _Walk()
    walk.into(node)
    words, names = walk.words, walk.names
    if without_name:
        del words[1]
    if "'-m'" in words and "'app'" in words:
        names.add("module:app")
    return Digest(sha(" ".join(words)), sorted(names), walk.texts, walk.matches)


def sha(text: str) -> str:
    """A short hash of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class _Walk:
    """One walk over a tree, depth first: the words to be hashed, and the rest of a digest."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.names: set[str] = set()
        self.texts: set[str] = set()
        self.matches: list[ast.expr] = []

    def into(self, node: Any) -> None:
        """Take in a node and those below it; names and constants, which are most, at once."""
        cls, words = node.__class__, self.words
        words.append(cls.__name__)
        if cls is ast.Name:
            self.names.add(node.id)
            words.append(ascii(node.id))
        elif cls is ast.Constant:
            self._constant(node.value)
        elif cls is ast.Attribute and node.value.__class__ is ast.Name:
            self.names.add(f"{node.value.id}.{node.attr}")  # stands for both
            words += "Name", ascii(node.value.id), ascii(node.attr)
        else:
            if cls is ast.Call:
                self._call(node)
            elif cls is ast.keyword and node.arg == "match":
                self.matches.append(node.value)
            self._fields(node, cls)

    def _fields(self, node: Any, cls: type[ast.AST]) -> None:
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
                        self.into(it)
                    else:
                        self.words.append(ascii(it))
                self.words.append("]")
            elif isinstance(value, ast.AST):
                self.into(value)
            elif value is not None:
                self.words.append(ascii(value))  # repr follows the Unicode of the Python

    def _constant(self, value: Any) -> None:
        if value is not None:
            self.words.append(ascii(value))
        if value.__class__ is str:
            if " " in value and " " in value.strip():
                self.texts.add(value)
            if "." in value:
                if _FILE.fullmatch(value):
                    self.names.add(f"file:{value}")
                self.names.update(f"module:{it}" for it in _MODULE.findall(value))

    def _call(self, node: ast.Call) -> None:
        """The fixtures that a call asks for by a string."""
        if getattr(node.func, "attr", "") in _ASKING:
            asked = (getattr(it, "value", None) for it in node.args)
            self.names.update(f"fixture:{it}" for it in asked if isinstance(it, str))


def _is_docstring(node: ast.AST) -> bool:
    value = getattr(node, "value", None) if isinstance(node, ast.Expr) else None
    return isinstance(value, ast.Constant) and isinstance(value.value, str)
