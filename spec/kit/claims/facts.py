"""What one source file holds: its definitions, its imports and its claims, read by ``ast``.

A definition is a function, a class or an assignment at the top of a module. Its hash is that of
its syntax tree without docstrings: comments, layout and words change nothing, and every Python
gives the same.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from spec.kit.claims.digest import digest, sha

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_IMPORTS = (ast.Import, ast.ImportFrom)

Facts = dict[str, Any]
"""What JSON can hold: ``doc``, ``definitions`` (name to ``hash``, ``names``, ``parameters`` of a
fixture, ``lines``, ``texts`` of an assignment), ``imports`` (name to module and attribute),
``autouse``, ``claims``."""


def facts_of(text: str) -> Facts:
    """The facts of a module. SyntaxError: it is none."""
    tree = ast.parse(text)
    facts: Facts = {"doc": "", "definitions": {}, "imports": {}, "autouse": [], "claims": []}
    lines = text.splitlines()
    strings = {
        name: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for name in _names_of(node)
    }
    for node in tree.body[1:] if ast.get_docstring(tree, clean=False) is not None else tree.body:
        facts["imports"].update(_imports_in(node))
        if isinstance(node, _IMPORTS):
            continue
        if isinstance(node, _FUNCTIONS) and node.name.startswith("test_"):
            facts["claims"].append(_claim(node, lines, strings))
            continue
        for name in _names_of(node):
            _add(facts["definitions"], name, node)
        if isinstance(node, _FUNCTIONS) and "autouse" in (_fixture_options(node) or ()):
            facts["autouse"].append(node.name)
        for owner in _decorating(node):
            if owner in facts["definitions"]:  # a view is the blueprint's: who has it reaches it
                facts["definitions"][owner]["names"] += _names_of(node)
    facts["doc"] = strings.get("DOC", "")
    return facts


def _imports_in(node: ast.stmt) -> Iterator[tuple[str, list[str]]]:
    """What an import brings, or those below an ``if`` or a ``try``."""
    if isinstance(node, (ast.If, ast.Try, *_IMPORTS)):
        for it in ast.walk(node):
            if isinstance(it, _IMPORTS):
                yield from _imported(it)


def _imported(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[str, list[str]]]:
    for alias in node.names:
        if isinstance(node, ast.ImportFrom):
            yield alias.asname or alias.name, [node.module or "", alias.name]
        elif alias.asname:
            yield alias.asname, [alias.name, ""]
        else:
            yield alias.name.partition(".")[0], [alias.name.partition(".")[0], ""]


def _names_of(node: ast.stmt) -> list[str]:
    """The names that a statement at the top of a module defines; ``*`` for any other statement."""
    if isinstance(node, (*_FUNCTIONS, ast.ClassDef)):
        return [node.name]
    targets: list[ast.expr] = []
    if isinstance(node, ast.Assign):
        targets = node.targets
    elif isinstance(node, (ast.AnnAssign, ast.AugAssign)):
        targets = [node.target]
    named = [it.id for target in targets for it in ast.walk(target) if isinstance(it, ast.Name)]
    return named if named and not any(isinstance(it, ast.Subscript) for it in targets) else ["*"]


def _decorating(node: ast.stmt) -> Iterator[str]:
    """The names of whose methods a definition is decorated with: of ``@blueprint.route("/")``."""
    for it in getattr(node, "decorator_list", ()):
        method = it.func if isinstance(it, ast.Call) else it
        if isinstance(method, ast.Attribute) and isinstance(method.value, ast.Name):
            yield method.value.id


def _add(definitions: dict[str, Any], name: str, node: ast.stmt) -> None:
    hash, names, texts, _ = digest(node)
    parameters = []
    if isinstance(node, _FUNCTIONS) and _fixture_options(node) is not None:
        parameters = _parameters(node)
    before = definitions.get(name)
    if before:  # assigned again, or one more statement of the module
        hash, names = sha(before["hash"] + hash), sorted({*before["names"], *names})
    first = min([node.lineno, *(it.lineno for it in getattr(node, "decorator_list", ()))])
    definitions[name] = {
        "hash": hash,
        "names": names,
        "parameters": parameters,
        "lines": [first, node.end_lineno],
        "texts": sorted(texts) if isinstance(node, ast.Assign) else [],
    }


def _claim(
    node: ast.FunctionDef | ast.AsyncFunctionDef, lines: list[str], strings: dict[str, Any]
) -> dict[str, Any]:
    """A test function: what its ``@claim`` says, and what it does."""
    calls = [it for it in node.decorator_list if isinstance(it, ast.Call)]
    marks = [it for it in calls if isinstance(it.func, ast.Name) and it.func.id == "claim"]
    mark = marks[0] if len(marks) == 1 else None
    said = {it.arg or "**": _literal(it.value, strings) for it in mark.keywords} if mark else {}
    counted = {key: said[key] for key in sorted(said) if key not in {"doc", "example"}}
    says = ast.get_docstring(node) or ""
    node.decorator_list = [it for it in node.decorator_list if it is not mark]
    hash, names, texts, matching = digest(node, without_name=True)
    first = min([node.lineno, *(it.lineno for it in [*node.decorator_list, *marks])])
    patterns = [_literal(it, strings) for it in matching]
    matches = sorted(it for it in patterns if isinstance(it, str))
    return {
        "name": node.name,
        "marked": [_literal(it, strings) for it in mark.args] if mark else None,
        "said": said,
        "says": says,
        "hash": sha(f"{hash}{counted}"),
        "names": names,
        "parameters": _parameters(node),
        "matches": matches,
        "texts": sorted(texts.difference(matches)),
        "line": node.lineno,
        "source": "\n".join(lines[first - 1 : node.end_lineno]),
    }


def _literal(node: ast.expr, strings: dict[str, Any]) -> Any:
    """A constant, or the string of a name; else as it is written, in a list: ``["KeyError"]``."""
    if isinstance(node, ast.Name) and isinstance(strings.get(node.id), str):
        return strings[node.id]
    if isinstance(node, ast.Constant) and isinstance(node.value, (str, bool)):
        return node.value
    return [ast.unparse(node)]


def _fixture_options(node: ast.stmt) -> list[str] | None:
    """The options of a fixture, such as ``autouse``; None for what is not a fixture."""
    for it in node.decorator_list if isinstance(node, _FUNCTIONS) else []:
        plain = it.func if isinstance(it, ast.Call) else it
        if getattr(plain, "attr", getattr(plain, "id", "")) == "fixture":
            return [option.arg or "" for option in getattr(it, "keywords", ())]
    return None


def _parameters(node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    """The fixtures that a function asks for."""
    return [it.arg for it in (*node.args.args, *node.args.kwonlyargs)]
