"""What is told of an error with which a stack does not start: the pins that mend it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from spec.kit.explain.here import Here
from spec.kit.explain.match import Match
from spec.kit.explain.ranges import before
from spec.kit.stacks.choice import Asked
from spec.kit.stacks.known import NAMES, Known
from spec.kit.stacks.versions import NONE, Range, key
from spec.kit.stacks.words import PLACES, pin_words, range_words


def of_stack(body: Mapping[str, Any], here: Here) -> Match:
    """What is told of the error of some pairs of packages."""
    pairs = _united(body["pairs"])
    raised = any(it.error in body["errors"] for it in here.failures)
    first = pairs[0]
    words = [
        f"{range_words(here.known, one, ones)} with {range_words(here.known, other, others)}"
        for one, ones, other, others, _ in pairs
    ]
    return Match(
        body["id"],
        "stack",
        f"{PLACES[first[4]]} raises it with {words[0]}.",
        "raises" if raised else "starts",
        ranges="; ".join(words),
        package=first[2],
        release="" if first[3].low == NONE else first[3].low,
        error=body["errors"][-1],
        fix=_fix(here, first, raised=raised),
    )


Pair = tuple[str, Range, str, Range, str]


def _united(pairs: list[list[str]]) -> list[Pair]:
    """The pairs, those of the same packages as one."""
    found: dict[tuple[str, str], Pair] = {}
    for one, ones, other, others, its in pairs:
        step = its
        low, high = Range.of(ones), Range.of(others)
        if (one, other) in found:
            _, low_before, _, high_before, step = found[one, other]
            low, high = _wider(low, low_before), _wider(high, high_before)
        found[one, other] = one, low, other, high, step
    return [*found.values()]


def _wider(one: Range, other: Range) -> Range:
    """The range from the lower start to the higher end."""
    low = min(one.low, other.low, key=key)
    high = max(one.high, other.high, key=key) if one.high and other.high else ""
    return Range(low, high)


def _fix(here: Here, pair: Pair, *, raised: bool) -> str:
    """The pins that mend the stack that is told of, or else the newest Flask of the pair."""
    python = here.stack["python"]
    if raised and (told := _mended(here.known, here.pins, python)):
        return told
    one, ones, other, others, _ = pair
    if others.high == NONE:
        return f"install {NAMES[other]}"
    if one == "flask" and other != "python":
        flask, beside = (
            [it for it in here.known.releases[name] if it != NONE and range.has(it)][-1]
            for name, range in ((one, ones), (other, others))
        )
        told = _mended(here.known, {one: f"=={flask}", other: f"=={beside}"}, python)
        if told:
            return f"with Flask {flask}: {told}"
    return "; or ".join(_apart(here.known, pair))


def _mended(known: Known, pins: Asked, python: str) -> str:
    """The least pins that mend a set, and those of newer Flasks; nothing where none do."""
    verdict = import_module("spec.kit.stacks.verdict").judge(known, pins, python)
    told = [pin_words(it.pins) for it in verdict.held[:1]]
    told += [f"to move on {pin_words(it.pins)}" for it in verdict.moved]
    return ", or ".join(told)


def _apart(known: Known, pair: Pair) -> Iterator[str]:
    """Where the pair does not meet: what to move of the other, and of the one."""
    one, ones, other, others, _ = pair
    if last := before(other, others.low, known):
        yield f"hold back {pin_words({other: last})}"
    elif others.high:
        yield f"take {pin_words({other: _after(known, other, others.high)})}"
    if ones.high:
        yield f"move on to {pin_words({one: _after(known, one, ones.high)})}"
    elif last := before(one, ones.low, known):
        yield f"hold back {pin_words({one: last})}"


def _after(known: Known, package: str, release: str) -> str:
    """The next release that was run."""
    return next(it for it in known.releases[package] if it != NONE and key(it) > key(release))
