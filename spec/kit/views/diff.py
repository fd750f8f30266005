"""What changes between two sets, as lines of 80 columns: what breaks comes first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from spec.kit.diff.between import Between, Met
from spec.kit.diff.sides import Side
from spec.kit.stacks.known import TITLES, Known
from spec.kit.stacks.versions import NONE
from spec.kit.views.stack_words import PLACES, release_words, wrapped

_LABELS = {"now": "do now", "with": "do with it", "look": "look"}


def diff_lines(it: Between, known: Known, met: Iterable[Met]) -> Iterator[str]:
    """All that is told; ``met`` are the changes that are asked for."""
    met = list(met)
    yield from heading(it, known)
    yield from wrapped(_count(it, met), "")
    for shows, of in groupby(met, key=lambda each: each.shows):
        changes = list(of)
        yield ""
        yield f"{shows.upper()} {len(changes)}"
        for each in changes:
            yield from _change(each)
    if it.differing:
        yield ""
        yield f"NOT AS ITS RELEASES SAY {len(it.differing)}"
        for claim in sorted(it.differing, key=lambda each: each.id):
            yield from wrapped(f"{claim.id}: {it.new.outcomes[claim.id]}: {claim.says}", " ")


def concise_lines(met: Iterable[Met]) -> Iterator[str]:
    """A line a change: how it shows, release, id, the first name that it touches."""
    for it in met:
        change = it.change
        yield f"{it.shows} {change.package} {change.release} {change.id} {change.written[0]}"


def heading(it: Between, known: Known) -> Iterator[str]:
    """Both whole sets, in a line or two, and whether the second starts."""
    parts = [_moved(package, it.old, it.new) for package in TITLES]
    yield from wrapped(", ".join(filter(None, parts)) or "the same set twice", "")
    for failure in known.failures(it.new.stack)[:1]:
        place = PLACES[failure.step]
        yield from wrapped(
            f"the second set fails at {place}: {failure.error} (python -m spec stack)", ""
        )


def _moved(package: str, old: Side, new: Side) -> str:
    """A package with both its releases, or with one if they are the same."""
    first, second = (side.stack.get(package, NONE) for side in (old, new))
    if first == second:
        return release_words(package, first) if first != NONE else ""
    return f"{release_words(package, first)} > {second if second != NONE else 'none'}"


def _count(it: Between, met: list[Met]) -> str:
    quiet = sum(not each.change.is_announced for each in met)
    lie = "change lies" if len(it.met) == 1 else "changes lie"
    text = f"{len(met)} {lie} between, {quiet} not announced in time"
    if len(met) < len(it.met):
        text = f"{len(it.met)} {lie} between, {len(met)} shown"
    return f"{text}; {it.passing} more came and went" if it.passing else text


def _change(it: Met) -> Iterator[str]:
    change = it.change
    yield from wrapped(f"{change.id}  {_releases(it)}", " ")
    yield from _labelled("was", it.was.says if it.was else "")
    yield from _labelled("now", it.now.says if it.now else "")
    yield from _labelled("error", " or ".join(it.errors))
    if not it.is_back:
        yield from _labelled(_LABELS[it.when], change.fix)
    said = "said" if change.is_announced or not change.announced else "said later"
    yield from _labelled(said, change.announced or "no announcement was found")


def _releases(it: Met) -> str:
    """The release of a change, and where it warned."""
    change = it.change
    release = f"{change.package} {change.release}"
    if it.is_back:
        return f"{release}, undone"
    if it.is_ahead:
        return f"{change.package} {change.warned} warns, {change.release} {change.shows}"
    return f"{release}, warned from {change.warned} on" if change.warned else release


def _labelled(label: str, text: str) -> Iterator[str]:
    """A field of a change: its label, then the text in a column of its own."""
    for place, line in enumerate(wrapped(text, " " * 14)):
        yield line if place else f"   {label:<11}{line.strip()}"
