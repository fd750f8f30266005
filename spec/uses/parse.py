"""Parses and walks files, on one core or on two."""

from __future__ import annotations

import ast
import gc
import re
import sys
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

from spec.uses.files import Source, encoding_problem
from spec.uses.summary import Binding, Summary, nothing
from spec.uses.walk import walk
from spec.uses.words import Words

Walked = tuple[str, Summary, str]
"""A path, what is kept of it, and why it could not be read."""

_MANY = 1_500_000
"""Bytes of source from which a second process pays."""

_FROM = re.compile(r"^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+\(?([\w, \t]+)", re.MULTILINE)
_PYTHON_2 = re.compile(
    r"^\s*(print\s+[^(\s=]|exec\s+['\"]|raise\s+\w+\s*,)|except\s+[\w.]+\s*,", re.MULTILINE
)


def walk_all(sources: Sequence[Source], words: Words, cores: int = 1) -> list[Walked]:
    """Walk each file, in their order. With two cores, half of them in another process."""
    if cores == 1 or sum(len(it.text) for it in sources) < _MANY:
        return _walk_some(sources, words)
    parts = [sources[number::cores] for number in range(cores)]
    with ProcessPoolExecutor(cores - 1, mp_context=get_context(_METHOD)) as pool:
        others = [pool.submit(_walk_some, part, words) for part in parts[1:]]
        found = _walk_some(parts[0], words)
        for other in others:
            found += other.result()
    order = {it.path: number for number, it in enumerate(sources)}
    return sorted(found, key=lambda it: order[it[0]])


_METHOD = "fork" if sys.platform == "linux" else "spawn"


def _walk_some(sources: Sequence[Source], words: Words) -> list[Walked]:
    with _at_speed():
        return [(it.path, *_walk_one(it, words)) for it in sources]


@contextmanager
def _at_speed() -> Iterator[None]:
    """Without the collector, which finds nothing in trees, and without a word about escapes."""
    collected = gc.isenabled()
    gc.disable()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        if collected:
            gc.enable()


def _walk_one(source: Source, words: Words) -> tuple[Summary, str]:
    if problem := encoding_problem(source.text):
        return _imports_alone(source), problem
    try:
        return walk(ast.parse(source.text), words), ""
    except (SyntaxError, ValueError) as error:
        return _imports_alone(source), _reason(source, error)
    except (RecursionError, MemoryError):
        return _imports_alone(source), "too deep to be parsed"


def _reason(source: Source, error: Exception) -> str:
    line = getattr(error, "lineno", None) or 1
    if _PYTHON_2.search(source.text.decode("utf-8", "replace")):
        return f"Python 2, line {line}"
    return f"syntax error, line {line}: {getattr(error, 'msg', error)}"


def _imports_alone(source: Source) -> Summary:
    """The ``from … import`` lines of a file that cannot be parsed."""
    text = source.text.decode("utf-8", "replace")
    summary = nothing()
    for found in _FROM.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        for name in (it.split()[0] for it in found[2].split(",") if it.strip()):
            binding = Binding("from", found[1], (name, 0), (line, 0), 0, line, line, 0)
            summary.scopes[0].bindings.setdefault(name, []).append(binding)
    return summary
