"""Where a claim holds, in one line of releases that exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from spec.kit.claims.claim import Claim
from spec.kit.claims.guards import Guard
from spec.kit.data.changes import UNRELEASED, Change
from spec.kit.stacks.known import TITLES, Known
from spec.kit.stacks.versions import NONE, Range, key


def range_words(claim: Claim, known: Known, changes: Iterable[Change] = ()) -> str:
    """The releases in which a claim holds: ``Flask 2.0.0 to 2.2.5 and Werkzeug from 2.1.0 on``.

    ``changes``: those at its edges, which tell what is not released: ``from 3.2 (unreleased) on``.
    """
    ahead = [it for it in changes if it.unreleased]
    words = " and ".join(_words(it, known, ahead) for it in claim.guards) or "every release"
    unless = " with ".join(map(str, claim.unless))
    return f"{words}, unless {unless}" if unless else words


def title(package: str) -> str:
    """A package as people write it."""
    return TITLES.get(package, package)


def before(package: str, release: str, known: Known) -> str:
    """The newest release before another, as far as any was run; empty if none was."""
    earlier = [
        it for it in known.releases.get(package, ()) if it != NONE and key(it) < key(release)
    ]
    return earlier[-1] if earlier else ""


def _words(guard: Guard, known: Known, ahead: Iterable[Change]) -> str:
    """The runs of releases; one that a guard names counts, though it was not run itself."""
    releases = [it for it in known.releases.get(guard.package, ()) if it != NONE]
    if releases:
        ran = {key(it): it for it in releases}
        edges = {key(text): text for it in guard.edges() if (text := str(it.release))}
        releases = [it for _, it in sorted({**edges, **ran}.items())]
    words = _runs(releases, guard.holds_for)
    for edge in guard.edges():
        if any((it.package, it.release) == (edge.package, edge.release) for it in ahead):
            words = words.replace(f"from {edge.release} on", f"from {edge.release}{UNRELEASED} on")
    return f"{title(guard.package)} {words or guard.range}"


def spans_of(ranges: Sequence[Range], releases: Sequence[str]) -> str:
    """The releases of some ranges, as far as they were run."""
    return _runs(releases, lambda it: any(range.has(it) for range in ranges))


def _runs(releases: Sequence[str], holds: Callable[[str], bool]) -> str:
    runs = ([*of] for it, of in groupby(releases, key=holds) if it)
    return ", ".join(_span(run, releases) for run in runs)


def _span(run: Sequence[str], releases: Sequence[str]) -> str:
    """Neighbouring releases; before the first and after the last that was run nothing ends."""
    first, last = run[0], run[-1]
    if last == releases[-1]:
        return f"from {first} on" if first != releases[0] else "in every release"
    if first == releases[0]:
        return f"up to {last}"
    return first if first == last else f"{first} to {last}"
