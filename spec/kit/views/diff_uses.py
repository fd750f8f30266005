"""What changes for a user's code, as lines of 80 columns: what to do comes first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from spec.kit.diff.between import Between, Met
from spec.kit.diff.told import Stop, Told
from spec.kit.stacks.known import Known
from spec.kit.stacks.words import release_words
from spec.kit.views.diff import heading, section_lines
from spec.kit.views.stack_words import wrapped
from spec.uses.found import Bounds, Extension, Found

_PLACES = 3
"""How many places of a bound are named."""
_SERIOUS = ("breaks", "warns", "answers", "test")
_TIMES = (("now", "to do now"), ("with", "with it"), ("look", "to look at"))


def uses_lines(
    it: Between, known: Known, told: Sequence[Told], found: Found, *, whole: bool
) -> Iterator[str]:
    """What is told of the code: the sets, then what it touches, then what was not looked at.

    What answers otherwise is told in short, what is not sure in a line, or in full if ``whole``.
    """
    yield from heading(it, known)
    told = [each for each in told if each.section != "adds"]
    sure = [each for each in told if each.section != "maybe"]
    lie = "change lies" if len(it.met) == 1 else "changes lie"
    text = f"{len(it.met)} {lie} between; the code touches {len({_id(it) for it in sure})}"
    yield from wrapped(text, "")
    yield from section_lines(told if whole else sure, short=() if whole else ("answers",))
    yield ""
    if not whole:
        yield from _maybe([each for each in told if each.section == "maybe"])
    if sure:
        yield from wrapped(_sums(sure), "")
    yield from wrapped(_read(found), "")


def _id(it: Told) -> str:
    return it.met.change.id


def _maybe(told: Sequence[Told]) -> Iterator[str]:
    """A line a change that the code may meet: how it shows, the first place, why it is not sure."""
    if told:
        yield f"MAYBE {len(told)} (in full: --full)"
    for it in told:
        first = min(it.uses, key=lambda use: (_SERIOUS.index(use.kind), use.path, use.line))
        more = f" and {len(it.uses) - 1} more" if len(it.uses) > 1 else ""
        place = f"{first.path}:{first.line}{more}"
        yield from wrapped(f"{first.kind} {_id(it)}: {place}, {first.certainty}: {first.why}", " ")
    if told:
        yield ""


def everywhere_lines(met: Sequence[Met], *, whole: bool) -> Iterator[str]:
    """What clients or command lines may meet whatever the code: counted, or told in full."""
    if met and not whole:
        yield from wrapped(f"{len(met)} more by what clients send or people type: --everywhere", "")
    elif met:
        yield from section_lines(Told("everywhere", it) for it in met)


def stop_lines(stop: Stop | None) -> Iterator[str]:
    """The set on the way that runs the code unchanged and warns of most of what breaks."""
    if stop:
        names = [release_words(it, stop.stack[it]) for it in ("flask", "werkzeug")]
        yield from wrapped(
            f"On the way: {' with '.join(names)} runs it, and warns of {stop.warns} that break", ""
        )


def _sums(told: Sequence[Told]) -> str:
    """How much there is to do, and when."""
    times = Counter({it.met.change.id: it.met.when for it in told}.values())
    return ", ".join(f"{times[when]} {words}" for when, words in _TIMES if times[when])


def _read(found: Found) -> str:
    """How much was looked at."""
    text = f"{found.walked} of {found.files} files name one of the libraries and were read"
    if found.not_looked_at:
        first = found.not_looked_at[0]
        text += (
            f"; {len(found.not_looked_at)} not looked at, the first {first.path}: {first.reason}"
        )
    if found.unsure:
        text += f"; {len(found.unsure)} names of unknown owners (--unsure)"
    return text


def unsure_lines(found: Found) -> Iterator[str]:
    """The names whose owner cannot be told, and the files that were not looked at."""
    for it in found.unsure:
        yield f"{it.path}:{it.line}: {it.name}: {it.why}"
    for skipped in found.not_looked_at:
        yield f"{skipped.path}: {skipped.reason}"


def deps_lines(extensions: Iterable[Extension], met: Iterable[Met]) -> Iterator[str]:
    """What surely breaks installed packages that build on Flask: it is not the user's code."""
    of = {it.change.id: it for it in met}
    lines = []
    for it in extensions:
        broken = [use for use in it.found.uses if use.kind == "breaks" and use.certainty == "sure"]
        for change in dict.fromkeys(use.change for use in broken):
            first = next(use for use in broken if use.change == change)
            release = f"{of[change].change.package} {of[change].change.came}"
            text = f"{it.name} {it.release}: {first.name}, {release}, at {first.path}:{first.line}"
            lines += wrapped(f"{text}: upgrade it", " ")
    if lines:
        yield from ("", "NOT YOUR CODE, BREAKS")
        yield from lines


def bounds_lines(bounds: Sequence[Bounds], found: Found) -> Iterator[str]:
    """Which releases the code can run on, with the places that decide."""
    for it in bounds:
        yield f"{it.package} {it.range}"
        for bound, word in ((it.at_least, "needs"), (it.below, "breaks on")):
            for use in bound.uses[:_PLACES] if bound else ():
                text = f"{word} {bound.release if bound else ''}: {use.path}:{use.line} {use.name}"
                yield from wrapped(text, "  ")
    if not bounds:
        yield "nothing in the code decides: any release that was run will do"
    yield from wrapped(_read(found), "")
