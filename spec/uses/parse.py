"""Parses and walks files; what cannot be parsed is told, and its imports are read by line."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Sequence
from functools import partial

from spec.kit.claims.cores import shared
from spec.kit.progress import over
from spec.uses.files import Source, encoding_problem
from spec.uses.marks import Marks
from spec.uses.summary import Binding, Summary, nothing, start_of_line
from spec.uses.walk import walk
from spec.uses.words import Words

Walked = tuple[str, Summary, str]
"""A path, what is kept of it, and why it could not be read."""

_FROM = re.compile(r"^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+\(?([\w, \t]+)", re.MULTILINE)
_PYTHON_2 = re.compile(
    r"^\s*(print\s+[^(\s=]|exec\s+['\"]|raise\s+\w+\s*,)|except\s+[\w.]+\s*,", re.MULTILINE
)


def walk_all(sources: Sequence[Source], words: Words, cores: int = 1) -> list[Walked]:
    """Walk each file."""
    largest_first = sorted(sources, key=lambda it: (-it.size, it.path))
    parts = shared(partial(_walk_some, words), largest_first, cores)
    return [it for part in parts for it in part]


def _walk_some(words: Words, sources: Sequence[Source]) -> list[Walked]:
    with warnings.catch_warnings():  # of escapes that are none
        warnings.simplefilter("ignore")
        return [(it.path, *_walk_one(it, words)) for it in over(sources, "reading")]


def _walk_one(source: Source, words: Words) -> tuple[Summary, str]:
    text = source.text
    if problem := encoding_problem(text):
        return _imports_alone(text), problem
    try:
        return walk(ast.parse(text), words, Marks(text, words)), ""
    except (SyntaxError, ValueError) as error:
        return _imports_alone(text), _reason(text, error)
    except (RecursionError, MemoryError):
        return _imports_alone(text), "too deep to be parsed"


def _reason(text: bytes, error: Exception) -> str:
    line = getattr(error, "lineno", None) or 1
    if _PYTHON_2.search(text.decode("utf-8", "replace")):
        return f"Python 2, line {line}"
    return f"syntax error, line {line}: {getattr(error, 'msg', error)}"


def _imports_alone(source: bytes) -> Summary:
    """The ``from … import`` lines of a file that cannot be parsed."""
    text = source.decode("utf-8", "replace")
    summary = nothing()
    for found in _FROM.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        for name in (it.split()[0] for it in found[2].split(",") if it.strip()):
            since = start_of_line(line)
            binding = Binding("from", found[1], (name, 0), since, since, 0)
            bindings = summary.scopes[0].bindings
            bindings[name] = (*bindings.get(name, ()), binding)
            summary.imports.append((0, binding))
    return summary
