"""Parses and walks files; what cannot be parsed is told, and its imports are read by line."""

from __future__ import annotations

import ast
import re
import sys
import warnings
from collections.abc import Sequence
from functools import partial
from hashlib import blake2b
from pathlib import Path

from spec.kit.claims.cores import shared
from spec.kit.claims.sources import version_of
from spec.kit.data.kept import before, keep
from spec.kit.progress import over
from spec.uses.files import Source, encoding_problem
from spec.uses.marks import Marks
from spec.uses.summary import Binding, Summary, nothing, start_of_line, unpacked
from spec.uses.walk import walk
from spec.uses.words import Words

FORMAT = version_of(Path(__file__).parent)

Walked = tuple[str, Summary, str]
"""A path, what is kept of it, and why it could not be read."""

_FROM = re.compile(r"^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+\(?([\w, \t]+)", re.MULTILINE)
_PYTHON_2 = re.compile(
    r"^\s*(print\s+[^(\s=]|exec\s+['\"]|raise\s+\w+\s*,)|except\s+[\w.]+\s*,", re.MULTILINE
)


def walk_all(
    sources: Sequence[Source], words: Words, cores: int = 1, place: Path | None = None
) -> list[Walked]:
    """Walk each file, but those that have not changed since they were walked for these words.

    ``place``: the file that keeps what was walked last.
    """
    stamp = f"{FORMAT} {sys.version_info[:2]} {words.text()}"
    last: dict[bytes, tuple[bytes, str]] = {}
    for found in before(place, stamp) if place else ():
        last = found
    digests = {it.path: _digest(it) for it in sources} if place else {}
    new = [it for it in sources if digests.get(it.path) not in last]
    largest_first = sorted(new, key=lambda it: (-it.size, it.path))
    parts = shared(partial(_walk_some, words), largest_first, cores)
    walked = [it for part in parts for it in part]
    if place and walked:
        made = {digests[path]: (it.packed(), reason) for path, it, reason in walked}
        kept = {it: last[it] for it in digests.values() if it in last}
        keep(place, stamp, {**kept, **made})
    same = (it for it in sources if digests.get(it.path) in last)
    for it in same:
        packed, reason = last[digests[it.path]]
        walked.append((it.path, unpacked(packed), reason))
    return walked


def _digest(source: Source) -> bytes:
    return blake2b(source.text, digest_size=16).digest()


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
