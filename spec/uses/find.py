"""The entry: what some paths use of what some changes touch."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from spec.kit.claims.cores import shared, uncollected
from spec.kit.progress import over
from spec.uses.aliases import with_aliases
from spec.uses.files import Source, concerned, packages_of, read_tree
from spec.uses.found import Found, NotLookedAt, Unsure, Use
from spec.uses.index import Index
from spec.uses.kinds import Chosen
from spec.uses.matcher import Matcher
from spec.uses.parse import walk_all
from spec.uses.resolver import Resolver
from spec.uses.summary import nothing
from spec.uses.touched import Touched
from spec.uses.words import words_of

LIBRARIES = "flask", "werkzeug", "jinja2", "markupsafe", "itsdangerous", "click"
"""A file that names one of them, or imports what does, is walked."""

_DEPTH = 10_000
_MANY = 400_000
"""Bytes of source from which a second process pays."""


def uses_of(
    paths: Sequence[Path],
    chosen: Iterable[Chosen],
    cores: int = 1,
    base: Path | None = None,
    place: Path | None = None,
) -> Found:
    """What the Python files at or below some paths use of what changes touch.

    Nothing is imported or run. Paths in what is found are relative to ``base``, or else to the path
    that was given. A small tree is left to one core. ``place`` is a file that keeps what was
    walked: the next time only what has changed is walked.
    """
    chosen = list(chosen)
    tree = read_tree(paths, base)
    sources = concerned(tree.sources, LIBRARIES)
    cores = cores if sum(it.size for it in sources) >= _MANY else 1
    with uncollected(), _deep():
        matcher, skipped = _matcher(tree.sources, sources, chosen, cores, place)
        broken = {it.path for it in skipped}
        files, walked = len(tree.sources), matcher.largest_first(it.path for it in sources)
        skipped += tree.not_looked_at
        del tree, sources  # with the texts that are held

        def match(paths: Sequence[str]) -> tuple[list[Use], list[Unsure]]:
            waiting = over(paths, "comparing")
            found = [it for path in waiting for it in _of_file(matcher, path, broken)]
            return found, matcher.unsure

        parts = shared(match, walked, cores)
        matcher.close()
    return Found(
        tuple(sorted({it for uses, _ in parts for it in uses})),
        tuple(sorted(skipped)),
        tuple(sorted({it for _, unsure in parts for it in unsure})),
        files,
        len(walked),
    )


def _matcher(
    everything: Sequence[Source],
    sources: Sequence[Source],
    chosen: list[Chosen],
    cores: int,
    place: Path | None,
) -> tuple[Matcher, list[NotLookedAt]]:
    """A matcher over a walked tree, and what could not be parsed."""
    plain = words_of(touch for it in chosen for touch in it.change.touches)
    words = with_aliases(plain, (it.text for it in sources))
    files, skipped = {it.path: nothing() for it in everything}, []
    for path, summary, reason in walk_all(sources, words, cores, place):
        files[path] = summary
        if reason:
            skipped.append(NotLookedAt(path, reason))
    packages = packages_of(everything)
    foreign = [it for it in LIBRARIES if not {it, f"src/{it}"} & packages]
    index = Index(files, packages, foreign, words)
    return Matcher(Resolver(index), Touched(chosen), words.names - plain.names), skipped


def _of_file(matcher: Matcher, path: str, broken: set[str]) -> Iterator[Use]:
    for use in matcher.uses(path):
        if path in broken:
            yield use._replace(certainty="likely", why="the file cannot be parsed")
        else:
            yield use
    matcher.drop(path)


@contextmanager
def _deep() -> Iterator[None]:
    """Chains of assignments are followed as deep as they go."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, _DEPTH))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)
