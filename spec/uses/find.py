"""The entry: what some paths use of what some changes touch."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from spec.uses.files import NotLookedAt, concerned, packages_of, read_tree
from spec.uses.found import Found, Use
from spec.uses.index import Index
from spec.uses.kinds import Chosen
from spec.uses.matcher import Matcher
from spec.uses.parse import walk_all
from spec.uses.resolver import Resolver
from spec.uses.summary import nothing
from spec.uses.touched import Touched
from spec.uses.words import with_aliases, words_of

_DEPTH = 10_000

LIBRARIES = "flask", "werkzeug", "jinja2", "markupsafe", "itsdangerous", "click"
"""A file that names one of them, or imports what does, is walked."""


def uses_of(
    paths: Sequence[Path], chosen: Iterable[Chosen], cores: int = 1, base: Path | None = None
) -> Found:
    """What the Python files at or below some paths use of what changes touch.

    Nothing is imported or run. Paths in what is found are relative to ``base``, or else to the path
    that was given.
    """
    chosen = list(chosen)
    tree = read_tree(paths, base)
    sources = concerned(tree.sources, LIBRARIES)
    plain = words_of(touch for it in chosen for touch in it.change.touches)
    words = with_aliases(plain, (it.text for it in sources))
    skipped = list(tree.not_looked_at)
    files = {it.path: nothing() for it in tree.sources}
    for path, summary, reason in walk_all(sources, words, cores):
        files[path] = summary
        if reason:
            skipped.append(NotLookedAt(path, reason))
    broken = {it.path for it in skipped}
    packages = packages_of(tree.sources)
    foreign = [it for it in LIBRARIES if not {it, f"src/{it}"} & packages]
    index = Index(files, packages, foreign)
    matcher = Matcher(Resolver(index), Touched(chosen), words.names - plain.names)
    with _deep():
        uses = sorted(
            {use for path in sorted(files) for use in _of_file(matcher, path, path in broken)}
        )
    return Found(
        tuple(uses),
        tuple(sorted(skipped)),
        tuple(sorted(set(matcher.unsure))),
        len(tree.sources),
        len(sources),
    )


def _of_file(matcher: Matcher, path: str, broken: bool) -> Iterator[Use]:
    for use in matcher.uses(path):
        if broken:
            text = "the file cannot be parsed"
            yield Use(**{**use.__dict__, "certainty": "likely", "why": text})
        else:
            yield use


@contextmanager
def _deep() -> Iterator[None]:
    """Chains of assignments are followed as deep as they go."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, _DEPTH))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


def cores_here() -> int:
    """How many cores are worth using."""
    return min(2, os.cpu_count() or 1)
