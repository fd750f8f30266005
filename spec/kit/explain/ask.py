"""A question: words, a name, an error or a traceback; and all that is told of it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from spec.kit.explain.advice import advice
from spec.kit.explain.errors import names_in, read_error
from spec.kit.explain.frames import Trace, read_trace
from spec.kit.explain.here import Here
from spec.kit.explain.hits import Hit, Tier
from spec.kit.explain.judge import Judge
from spec.kit.explain.library import Library
from spec.kit.explain.match import Match
from spec.kit.explain.search import find, nearest
from spec.kit.explain.stacks import of_stack
from spec.kit.explain.teller import Teller
from spec.kit.explain.things import clean

MOST = 30
"""How many things are told of; the rest is counted."""

_NOT_GONE = 1.5
"""How much less it tells of a name that is missed that it answers otherwise."""


class Told(NamedTuple):
    """What is told: things that match, best first, how many more there are, or what is nearest."""

    query: str
    here: Here
    trace: Trace | None
    matches: tuple[Match, ...]
    more: int
    nearest: tuple[str, ...]
    todo: tuple[str, ...]
    """What to do first, where it is more than what the first match says."""
    ran: Mapping[str, str]
    """The outcomes of the claims that were run now."""


def ask(text: str, here: Here, database: sqlite3.Connection, outcomes: Mapping[str, str]) -> Told:
    """What is told of a text that somebody typed, or that a program printed."""
    text = clean(text)
    trace = read_trace(text)
    teller = Teller(Judge(Library(database), here, outcomes))
    hits: list[Hit] = []
    query = ""
    for query in queries(text, trace):
        if hits := find(query, database):
            break
    matches, rest = _told(hits, teller, any(names_in(read_error(query).message)))
    near = () if matches else tuple(nearest(query, database))
    todo = advice(trace, matches, here)
    return Told(query, here, trace, tuple(matches), rest, near, todo, outcomes)


def queries(text: str, trace: Trace | None) -> Iterator[str]:
    """What to look for: the errors of a traceback, or the text; then its lines one by one."""
    if trace:
        yield from trace.errors
        yield from re.findall(r"(?:\w+\.)+\w+_\w+", trace.code)  # what its line names
        return
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    yield " ".join(lines[:3])
    yield from (line for line in lines if len(lines) > 1)


def _told(hits: list[Hit], teller: Teller, about_a_name: bool) -> tuple[list[Match], int]:
    """Matches, without what is told with one before; how many hits are left."""
    library = teller.library
    covered: set[str] = set()
    matches: list[tuple[float, Match]] = []
    left = 0
    for hit in hits:
        thing = library.thing(hit.thing)
        if thing.id in covered:
            continue
        if len(matches) == MOST:
            left += 1
            continue
        stack = thing.type == "stack"
        match = of_stack(thing.body, teller.here) if stack else teller.tell(thing)
        matches.append((_rank(hit, match, about_a_name), match))
        covered |= match.covers
    return [match for _, match in sorted(matches, key=lambda it: -it[0])], left


def _rank(hit: Hit, match: Match, about_a_name: bool) -> float:
    """How early to tell it: an error that this stack cannot raise comes later."""
    score = hit.tier * 10 + hit.score
    absent = {"adds": "now", "breaks": "was", "warns": "was", "answers": "was"}.get(match.shows)
    cannot = hit.tier == Tier.ERROR and match.here in {absent, "wrong"}
    if hit.tier == Tier.API and about_a_name and match.shows in {"answers", "adds"}:
        score -= _NOT_GONE
    score -= 0.3 * (match.type == "name" or match.example)
    return score - 0.6 if cannot or match.here == "neither" else score
