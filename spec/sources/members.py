"""What the docs can take from code: the documented members of its classes, its functions.

Classes go by their bare name; classes of one name, such as the Request of Flask and the one of
Werkzeug that it extends, count as one.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass
class _Class:
    bases: set[str] = field(default_factory=set)
    members: set[str] = field(default_factory=set)


class Members:
    """The documented classes, functions and members of some modules."""

    def __init__(self, modules: Iterable[str]) -> None:
        """Read the text of each module."""
        self._classes: dict[str, _Class] = {}
        self._names: set[str] = set()
        for text in modules:
            self._read(text)

    def has(self, name: str) -> bool:
        """Whether a function, a class or a class's member is documented: ``C``, ``C.f``."""
        owner, _, member = name.rpartition(".")
        if not owner:
            return name in self._names
        return any(member in self._classes[it].members for it in self.line(owner))

    def line(self, name: str) -> Iterator[str]:
        """A class and those it is made of."""
        seen: set[str] = set()
        waiting = {name}
        while waiting:
            name = waiting.pop()
            seen.add(name)
            if found := self._classes.get(name):
                yield name
                waiting |= found.bases - seen

    def _read(self, text: str) -> None:
        tree, lines = ast.parse(text), text.splitlines()
        imported = {
            alias.asname: alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
            if alias.asname
        }
        self._names |= set(_documented(tree, lines))
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                entry = self._classes.setdefault(node.name, _Class())
                bases = (ast.unparse(base).partition("[")[0] for base in node.bases)
                names = {base.rpartition(".")[2] for base in bases}
                entry.bases |= {imported.get(name, name) for name in names}
                entry.members |= set(_documented(node, lines))


def _documented(owner: ast.AST, lines: list[str]) -> Iterator[str]:
    """The names with a docstring or a ``#:`` comment, and what a call makes, as properties are.

    What methods set on self is among them.
    """
    for node in ast.walk(owner):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            if ast.get_docstring(node):
                yield node.name
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            before, *_, after = ["", *lines, ""][node.lineno - 1 : (node.end_lineno or 0) + 2]
            said = before.strip().startswith("#:") or after.strip().startswith('"""')
            if said or isinstance(node.value, ast.Call):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                yield from (ast.unparse(target).rpartition(".")[2] for target in targets)
