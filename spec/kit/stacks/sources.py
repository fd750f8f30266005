"""What a source text imports when it is imported itself, and which names it has then."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from spec.kit.stacks.known import TITLES

_CERTAIN = (
    *(ast.Import, ast.ImportFrom, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef),
    *(ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Expr),
)
"""The statements that run whatever is installed: those in ``try``, ``if``, ``with`` may not."""
_PERHAPS = (ast.Lambda, ast.IfExp, ast.BoolOp, ast.ListComp, ast.GeneratorExp)
"""The expressions of which a part may not run."""
_EVERY = frozenset(("__name__", "__doc__", "__file__", "__path__", "__spec__", "__package__"))
"""The names that every module has."""
PKG_RESOURCES = "pkg_resources"
"""The module of setuptools that extensions import and do not ask for: it often came unasked."""
LOOKED_AT = (*TITLES, PKG_RESOURCES)
"""The modules of which what is taken is looked up."""
_OURS = f"(?:{'|'.join(LOOKED_AT)})"
_FROM = re.compile(
    rf"^[ \t]*from[ \t]+({_OURS}(?:\.\w+)*)[ \t]+import[ \t]*(\([^)]*\)|(?:[^\n]*\\\n)*[^\n]*)",
    re.MULTILINE,
)
_NAME = re.compile(r"(?:^|,)\s*(\w+)(?:\s+as\s+(\w+))?")
_IMPORT = re.compile(rf"^[ \t]*import[ \t]+({_OURS}(?:\.\w+)*)(?![.\w])", re.MULTILINE)
_BOUND = re.compile(r"^(?:(?:async )?def |class )?(\w+)", re.MULTILINE)
_FROM_LINE = re.compile(r"^from \S+ import ([\w ]+)$", re.MULTILINE)


class Taken(NamedTuple):
    """A name that is taken from a module; no name where the module itself is imported."""

    module: str
    name: str
    line: int
    is_read: bool = False
    """Whether it is read as an attribute, as ``flask.json.JSONEncoder``, and not imported."""


class Names(NamedTuple):
    """What a module has."""

    names: frozenset[str]
    stars: tuple[str, ...] = ()
    """The modules of which it imports all names."""
    is_open: bool = False
    """Whether it replaces itself, as Werkzeug before 1.0 does: what it has cannot be read."""

    def has(self, name: str) -> bool:
        """Whether it has a name, or may have it."""
        return self.is_open or name in self.names or name in _EVERY


def perhaps_taken(text: str) -> Iterator[Taken]:
    """What a text may take from the packages of a stack: at least all that it does."""
    bound = {}
    for module, names in _FROM.findall(text):
        for name, other in _NAME.findall(re.sub(r"#.*|[()\\]", "", names)):
            bound[other or name] = f"{module}.{name}"
            yield Taken(module, name, 0)
    for module in _IMPORT.findall(text):
        bound[module.partition(".")[0]] = module.partition(".")[0]
        yield Taken(module, "", 0)
    if bound:
        reads = rf"(?<![\w.])({'|'.join(bound)})((?:\.\w+)+)"
        for root, rest in {*re.findall(reads, text)}:
            yield Taken(bound[root], rest[1:], 0, is_read=True)


def names_at_a_glance(text: str) -> set[str]:
    """Names that a module has for certain, if not all: of lines that are not indented."""
    return {
        *_BOUND.findall(text),
        *(it for line in _FROM_LINE.findall(text) for it in line.split()),
    }


def taken(tree: ast.Module, module: str, is_package: bool) -> Iterator[Taken]:
    """What is taken from modules for certain, in order, when a module is imported."""
    bound: dict[str, str] = {}
    for node in _certain(tree.body):
        if isinstance(node, ast.Import):
            for it in node.names:
                first = it.name.partition(".")[0]
                bound[it.asname or first] = it.name if it.asname else first
                yield Taken(it.name, "", node.lineno)
        elif isinstance(node, ast.ImportFrom):
            origin = _absolute(node, module, is_package)
            for it in node.names:
                bound[it.asname or it.name] = f"{origin}.{it.name}"
                yield Taken(origin, it.name, node.lineno)
        else:
            for root, name, line in _read(node):
                if root in bound:
                    yield Taken(bound[root], name, line, is_read=True)


def names_in(tree: ast.Module, module: str, is_package: bool) -> Names:
    """What a module has once it is imported, on whatever Python and beside whatever packages."""
    names: set[str] = set()
    stars = []
    is_open = False
    for node in _scope(tree.body):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            names |= {it.asname or it.name.partition(".")[0] for it in node.names}
            if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
                stars.append(_absolute(node, module, is_package))
        elif isinstance(node, ast.Attribute) and node.attr == "modules":
            is_open = True  # sys.modules[__name__] = …
    if "__getattr__" in names:
        texts = (it.value for it in ast.walk(tree) if isinstance(it, ast.Constant))
        names |= {it for it in texts if isinstance(it, str)}
    return Names(frozenset(names), tuple(stars), is_open)


def _certain(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    for node in body:
        if isinstance(node, _CERTAIN):
            yield node
        if isinstance(node, ast.ClassDef):
            yield from _certain(node.body)


def _scope(body: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """The nodes of a module that are in no function and no class."""
    for node in body:
        yield node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            yield from _scope(ast.iter_child_nodes(node))


def _read(node: ast.AST) -> Iterator[tuple[str, str, int]]:
    """The dotted names that a statement reads when it runs: first part, the rest, line."""
    for it in _evaluated(node):
        name, parts = it, []
        while isinstance(name, ast.Attribute):
            parts.append(name.attr)
            name = name.value
        if parts and isinstance(name, ast.Name):
            yield name.id, ".".join(parts[::-1]), name.lineno
        elif not isinstance(it, _PERHAPS):
            yield from _read(it)


def _evaluated(node: ast.AST) -> Iterable[ast.AST]:
    """The parts of a statement or an expression that are evaluated when it runs."""
    if isinstance(node, ast.ClassDef):
        return [*node.decorator_list, *node.bases, *(it.value for it in node.keywords)]
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        given = (it for it in node.args.kw_defaults if it is not None)
        return [*node.decorator_list, *node.args.defaults, *given]
    if isinstance(node, ast.AnnAssign):
        return [node.value] if node.value else []
    return ast.iter_child_nodes(node)


def _absolute(node: ast.ImportFrom, module: str, is_package: bool) -> str:
    """The module that ``from`` names, relative to another or not."""
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    parts = parts[: len(parts) - node.level + is_package]
    return ".".join([*parts, *([node.module] if node.module else [])])
