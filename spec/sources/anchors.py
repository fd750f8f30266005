"""The anchors of a page of documentation, found without building it.

A title, a label and a directive that describes an object make one; so do, where a directive says
``:members:``, the documented members of the class or module that it names.
"""

from __future__ import annotations

import ast
import posixpath
import re
from collections.abc import Callable

from spec.sources.sdists import Sdist

_TITLE = re.compile(r"^(?:#+ +(\S.*)|(\S.*)\n([=\-~^\"'`+*#])\3{2,})$", re.MULTILINE)
_LABEL = re.compile(r"^ *\.\. _([^:\n]+):$", re.MULTILINE)
_INCLUDE = re.compile(r"^ *(?:\.\.|```)[ {]*include(?:::|\}) +(\S+)$", re.MULTILINE)
_AUTOMODULE = re.compile(r"^\.\. automodule:: +(\S+)$", re.MULTILINE)
_DIRECTIVE = re.compile(r"^( *)\.\. (?:py:)?(jinja:\w+|\w+):: *([\w.-]+)")
_OBJECTS = (
    "class",
    "exception",
    "function",
    "method",
    "attribute",
    "data",
    "property",
    "decorator",
)


class Page:
    """One page of the docs in a source distribution."""

    def __init__(self, sdist: Sdist, path: str) -> None:
        """Read ``docs/<path>``, and what it includes."""
        text = _text(sdist, path)
        self._modules: set[str] = set()
        titles = (first or second for first, second, _ in _TITLE.findall(text))
        self._ids = {make_id(name) for name in (*titles, *_LABEL.findall(text))}
        self._open: set[str] = set()
        self._read(text)

    def has(self, anchor: str, is_documented: Callable[[str], bool]) -> bool:
        """Whether the page has an anchor; ``is_documented`` tells what the code documents."""
        if anchor in self._ids:
            return True
        owner, rest = anchor, ""
        while owner.count("."):
            owner, _, name = owner.rpartition(".")
            rest = f"{name}.{rest}" if rest else name
            if owner in self._open:
                return is_documented(self._in_code(owner, rest))
        return False

    def _in_code(self, owner: str, rest: str) -> str:
        """What code calls a member: a module's by its own name, a class's with the class."""
        if owner == "jinja-filters":
            return f"do_{rest}"
        return rest if owner in self._modules else f"{owner.rpartition('.')[2]}.{rest}"

    def _read(self, text: str) -> None:
        """Note what the directives describe."""
        module, outer, last = "", [(-1, "")], ""
        for line in text.splitlines():
            if found := _DIRECTIVE.match(line):
                indent, kind, name = len(found[1]), found[2], found[3]
                if kind.endswith("module"):
                    module = last = "" if name == "None" else name
                    self._modules.add(name)
                    self._ids.add(f"module-{name}")
                elif kind == "jinja:filters":
                    self._open.add("jinja-filters")
                elif kind.removeprefix("auto") in _OBJECTS:
                    while outer[-1][0] >= indent:
                        outer.pop()
                    owner = outer[-1][1] or module
                    last = name if not owner or name.startswith(f"{owner}.") else f"{owner}.{name}"
                    self._ids.add(last)
                    outer.append((indent, last))
            elif line.strip().startswith(":members:"):
                self._open.add(last)


def make_id(title: str) -> str:
    """The anchor that a title gets, as docutils makes it."""
    title = re.sub(r":[\w:]+:(?=`)", "", title).lower()
    return re.sub(r"^[-\d]+|-+$", "", re.sub(r"[^a-z\d]+", "-", title))


def _text(sdist: Sdist, path: str) -> str:
    """The text of a file, with the files that it includes in their place."""
    folder = posixpath.dirname(path)

    def included(match: re.Match[str]) -> str:
        other = posixpath.normpath(posixpath.join(folder, match[1]))
        return _text(sdist, other) if other in sdist else ""

    def introduced(match: re.Match[str]) -> str:
        file = match[1].replace(".", "/")
        paths = (f"{root}{file}{end}" for root in ("src/", "") for end in (".py", "/__init__.py"))
        text = next((sdist[path] for path in paths if path in sdist), "")
        return f".. module:: {match[1]}\n\n{ast.get_docstring(ast.parse(text)) or ''}\n\n{match[0]}"

    return _AUTOMODULE.sub(introduced, _INCLUDE.sub(included, sdist[path]))
