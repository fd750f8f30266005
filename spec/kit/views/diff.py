"""What changes between two sets, as lines of 80 columns: what breaks comes first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from spec.kit.diff.between import Between, Met
from spec.kit.diff.sides import Side
from spec.kit.diff.told import Told
from spec.kit.stacks.known import TITLES, Known
from spec.kit.stacks.versions import NONE
from spec.kit.stacks.words import PLACES, release_words
from spec.kit.views.stack_words import wrapped
from spec.uses.found import Use

_MOST = 8
"""How many files are named beside the first place, and how many lines of each."""
_DIFFERING = 20
"""How many claims are told that a record contradicts: one cause may make a thousand."""
_COMMIT = 7
"""The letters that are told of a commit."""
_LABELS = {"now": "do now", "with": "do with it", "look": "look"}


def diff_lines(it: Between, known: Known, told: Sequence[Told]) -> Iterator[str]:
    """All that is told of two sets; ``told`` are the changes that are asked for."""
    yield from heading(it, known)
    yield from wrapped(_count(it, told), "")
    yield from section_lines(told)
    if it.differing:
        yield ""
        yield f"NOT AS ITS RELEASES SAY {len(it.differing)}"
        for claim in sorted(it.differing, key=lambda each: each.id)[:_DIFFERING]:
            yield from wrapped(f"{claim.id}: {it.new.outcomes[claim.id]}: {claim.says}", " ")
        if (more := len(it.differing) - _DIFFERING) > 0:
            yield f" and {more} more, which the record has"


def section_lines(told: Iterable[Told], short: Collection[str] = ()) -> Iterator[str]:
    """The changes by how they show, each with the places in a user's code.

    In the sections of ``short`` what was, the fix and the announcement are left out.
    """
    for section, of in groupby(told, key=lambda each: each.section):
        changes = list(of)
        yield ""
        yield f"{section.upper()} {len(changes)}"
        for each in changes:
            yield from _change(each, short=section in short)


def concise_lines(told: Iterable[Told]) -> Iterator[str]:
    """A line a use, or a line a change: where, how it shows, release, id, what it touches."""
    for it in told:
        change = it.met.change
        text = f"{it.section} {change.package} {change.came} {change.id}"
        if not it.uses:
            yield f"{text} {change.written[0]}"
        for use in it.uses:
            sure = "" if use.certainty == "sure" else f" ({use.certainty})"
            yield f"{use.path}:{use.line}:{use.column + 1}: {text} {use.name}{sure}"


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
    commit = f" ({new.commits[package][:_COMMIT]})" if package in new.commits else ""
    return f"{release_words(package, first)} > {second if second != NONE else 'none'}{commit}"


def _count(it: Between, told: Sequence[Told]) -> str:
    quiet = sum(not each.met.change.is_announced for each in told)
    lie = "change lies" if len(it.met) == 1 else "changes lie"
    text = f"{len(told)} {lie} between, {quiet} not announced in time"
    if len(told) < len(it.met):
        text = f"{len(it.met)} {lie} between, {len(told)} shown"
    return f"{text}; {it.passing} more came and went" if it.passing else text


def _change(told: Told, *, short: bool) -> Iterator[str]:
    it, change = told.met, told.met.change
    if told.uses:
        yield from _places(told.uses)
    yield from wrapped(f"{change.id}  {_releases(it)}", " " * (3 if told.uses else 1))
    if short:
        yield from _labelled("now", it.now.says if it.now else "")
        return
    yield from _labelled("was", it.was.says if it.was else "")
    yield from _labelled("now", it.now.says if it.now else "")
    yield from _labelled("error", " or ".join(it.errors))
    if not it.is_back:
        yield from _labelled(_LABELS[it.when], change.mend)
    said = "said" if change.is_announced or not change.announced else "said later"
    yield from _labelled(said, change.announced or "no announcement was found")


def _places(uses: Sequence[Use]) -> Iterator[str]:
    """Where a change is touched: the first place, what of it, why; then the others."""
    first, *others = uses
    yield from wrapped(f"{first.path}:{first.line}  {first.name}", " ")
    if first.certainty != "sure":
        yield from _labelled(first.certainty, first.why)
    by_path: dict[str, list[str]] = {}
    for use in others:
        by_path.setdefault(use.path, []).append(str(use.line))
    texts = [f"{path}:{_some([*dict.fromkeys(lines)])}" for path, lines in by_path.items()]
    more = f" and {len(texts) - _MOST} more files" if len(texts) > _MOST else ""
    yield from _labelled("also", "; ".join(texts[:_MOST]) + more)


def _some(lines: Sequence[str]) -> str:
    """The first lines of a file, and how many more there are."""
    more = f" and {len(lines) - _MOST} more" if len(lines) > _MOST else ""
    return ", ".join(lines[:_MOST]) + more


def _releases(it: Met) -> str:
    """The release of a change, and where it warned."""
    change = it.change
    release = f"{change.package} {change.came}"
    if it.is_back:
        return f"{release}, undone"
    if it.is_ahead:
        return f"{change.package} {change.warned} warns, {change.came} {change.shows}"
    return f"{release}, warned from {change.warned} on" if change.warned else release


def _labelled(label: str, text: str) -> Iterator[str]:
    """A field of a change: its label, then the text in a column of its own."""
    for place, line in enumerate(wrapped(text, " " * 14)):
        yield line if place else f"   {label:<11}{line.strip()}"
