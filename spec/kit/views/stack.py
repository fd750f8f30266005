"""What is told of a set of packages, as lines of 80 columns: what to do comes first."""

from __future__ import annotations

from collections.abc import Iterator

from spec.kit.stacks.known import TITLES, Fails, Known
from spec.kit.stacks.verdict import Verdict
from spec.kit.stacks.versions import NONE, pinned
from spec.kit.views.stack_words import (
    PLACES,
    failed,
    pin_words,
    range_words,
    release_words,
    wrapped,
)

_MOST = 12
_NUMBERS = ["", "", "Two", "Three", "Four", "Five", "Six"]


def stack_lines(known: Known, verdict: Verdict) -> Iterator[str]:
    """What is told of a set: verdict, error, since when, mends, what is not known."""
    yield from wrapped(_heading(known, verdict), "")
    if not verdict.failures:
        yield from wrapped(_starts(known, verdict), "")
    for failure in _causes(verdict)[:1]:
        yield from _failure(known, verdict, failure)
    for failure in _causes(verdict)[1:]:
        yield from _then(verdict, failure)
    yield from _forbidden(verdict)
    if verdict.failures:
        yield from _mends(verdict)
    yield from _not_known(verdict)


def _heading(known: Known, verdict: Verdict) -> str:
    """The whole set: what is pinned, and what pip took for the rest."""
    named = {name: it for name, it in verdict.stack.items() if name != "python" and it != NONE}
    fixed = [release_words(*it) for it in named.items() if pinned(verdict.asked.get(it[0], ""))]
    taken = [release_words(*it) for it in named.items() if not pinned(verdict.asked.get(it[0], ""))]
    parts = [", ".join(fixed)] * bool(fixed)
    if taken:
        parts.append(f"open, pip took on {known.made}: {', '.join(taken)}")
    return "; ".join([*parts, release_words("python", verdict.stack["python"])])


def _starts(known: Known, verdict: Verdict) -> str:
    if verdict.unsure:
        unsure = "; ".join(verdict.unsure)
        return f"COULD NOT TELL: nothing that was run until {known.made} fails here, but {unsure}"
    return f"STARTS: {', '.join(PLACES.values())} work"


def _causes(verdict: Verdict) -> list[Fails]:
    """The failures to tell: the first of each pair of packages."""
    seen: dict[tuple[str, str], Fails] = {}
    for it in verdict.failures:
        seen.setdefault((it.one, it.other), it)
    return [*seen.values()]


def _failure(known: Known, verdict: Verdict, it: Fails) -> Iterator[str]:
    """The pair that fails first: where, its error, since when, and what the metadata say."""
    yield from failed(it.step, it.error)
    one, other = range_words(known, it.one, it.ones), range_words(known, it.other, it.others)
    yield from wrapped(f"so it is with {one} and {other}. {_allowed(known, verdict, it)}", "  ")


def _then(verdict: Verdict, it: Fails) -> Iterator[str]:
    """A pair that fails when the first is mended."""
    one, other = (release_words(name, verdict.stack[name]) for name in (it.one, it.other))
    yield from wrapped(f"then {one} with {other} at {PLACES[it.step]}: {it.error}", "")


def _allowed(known: Known, verdict: Verdict, it: Fails) -> str:
    """What the metadata say of a pair that fails."""
    if any({each.one, each.other} == {it.one, it.other} for each in verdict.unmet):
        return "The metadata forbid it: see below."
    for one, other in ((it.one, it.other), (it.other, it.one)):
        specifier = known.needed(one, verdict.stack[one]).get(other)
        if specifier is not None:
            allow = f"The metadata of {TITLES[one]} allow it ({specifier or 'any release'})"
            return f"{allow}: `pip check` finds nothing."
    return "No metadata speak of it: `pip check` finds nothing."


def _forbidden(verdict: Verdict) -> Iterator[str]:
    """What pip does not install together."""
    for it in verdict.unmet:
        one, other = (release_words(name, verdict.stack[name]) for name in (it.one, it.other))
        yield from wrapped(f"pip refuses {other}: {one} needs {it.specifier}", "")


def _mends(verdict: Verdict) -> Iterator[str]:
    """The pins that mend it: with its Flask, and with a newer one."""
    if verdict.held:
        number = len(verdict.held[0].pins)
        yield "One pin mends it" if number == 1 else f"{_NUMBERS[number]} pins mend it"
        for mend, word in zip(verdict.held, ["", *["or "] * len(verdict.held)]):
            yield from wrapped(f"{word}{pin_words(mend.pins)}", "  ")
    else:
        yield f"No pins mend it with Flask {verdict.stack['flask']}"
    if verdict.moved:
        yield "To move on"
        for mend, word in zip(verdict.moved, ["the next that starts", "the newest"]):
            name = word if len(verdict.moved) > 1 else "the newest"
            yield from wrapped(f"{pin_words(mend.pins)}   {name}", "  ")


def _not_known(verdict: Verdict) -> Iterator[str]:
    """What was left out of sight, by name."""
    if verdict.failures and verdict.unsure:
        yield from wrapped(f"not known: {'; '.join(verdict.unsure)}", "")
    if names := verdict.strangers:
        more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
        yield from wrapped(f"not looked at: {', '.join(names[:_MOST])}{more}", "")
