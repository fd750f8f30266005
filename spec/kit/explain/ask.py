"""A question: words, a name, an error or a traceback; and all that is told of it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from spec.kit.explain.advice import advice
from spec.kit.explain.errors import Error, is_telling, names_in, read_error
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

_FEW = 3
"""With fewer answers than these, what a traceback's line calls is told of, too."""

_USAGE = re.compile(r"Usage: |Try ['\"].* for help\.$")
"""What click writes before an error of the command line."""

_LEAD = 0.05
"""By how much what is met best by words is ahead of the rest."""
_NOT_ASKED = 0.4
"""How much less plain words are about a change that answers otherwise than about how it is."""

_ASKED = 0.2
"""How much more about a change where it is asked what changed."""
_CHANGED = re.compile(
    r"\b(?:upgrad|updat(?:e|ed|ing)\b|since\b|any ?more\b|no longer\b|became\b|stopped\b)",
    re.IGNORECASE,
)
"""What people write who ask for what changed."""

_NOT_GONE = 1.5
"""How much less it tells of a missed name that it answers otherwise, and how much more of one that
is warned of that it warns."""


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
    beside: set[str] = set()
    query = ""
    for query in queries(text, trace):
        if hits := find(query, database):
            break
    if trace and trace.called and len(hits) < _FEW:
        known = {hit.thing for hit in hits}
        more = [it for it in find(trace.called, database) if it.thing not in known]
        hits += [hit._replace(tier=Tier.WORDS) for hit in more]
        beside = {teller.library.thing(hit.thing).id for hit in more}
    matches, rest = _told(hits, teller, _about(read_error(query)))
    near = () if matches else tuple(nearest(query, database))
    todo = advice(trace, [it for it in matches if it.id not in beside], here)
    return Told(query, here, trace, tuple(matches), rest, near, todo, outcomes)


def queries(text: str, trace: Trace | None) -> Iterator[str]:
    """What to look for: the errors of a traceback, or the text; then less and less of it."""
    if trace:
        yield from trace.errors
        yield from re.findall(r"(?:\w+\.)+\w+_\w+", trace.code)  # what its line names
        return
    lines = [it for line in text.splitlines() if (it := line.strip()) and not _USAGE.match(it)]
    errors = [it for it in lines if read_error(it).name] if len(lines) > 1 else []
    is_all = len(errors) == len(lines)
    yield from errors if errors and is_all else [" ".join(lines[:3]) or text]
    yield from (line for line in lines if len(lines) > 1)
    yield from (name for line in lines[:1] if is_telling(name := read_error(line).name))


def _about(error: Error) -> str:
    """Whether an error is about a name that is missed or warned of, or no error but plain words.

    Those may ask for what changed.
    """
    if not any(names_in(error.message)) and not error.name:
        return "changes" if _CHANGED.search(error.message) else "words"
    if not any(names_in(error.message)):
        return ""
    return "warning" if error.name.endswith("Warning") else "missed"


def _told(hits: list[Hit], teller: Teller, about: str) -> tuple[list[Match], int]:
    """Matches, without what is told with a better one; how many hits are left.

    What is not so here is told with its change; what is right may come before it.
    """
    library = teller.library
    next_best = sorted((it.score for it in hits), reverse=True)[1] if hits[1:] else 0.0
    ranked: list[tuple[float, Match]] = []
    for hit in hits[: 2 * MOST]:
        thing = library.thing(hit.thing)
        stack = thing.type == "stack"
        match = of_stack(thing.body, teller.here) if stack else teller.tell(thing)
        leads = hit.tier == Tier.WORDS and hit.score >= next_best + _LEAD
        ranked.append((_rank(hit, match, about, leads=leads), match))
    plain = about in {"words", "changes"}
    changes = [it for _, it in ranked if it.type == "change" and plain]
    changed = set().union(*(it.covers for it in changes))
    covered: set[str] = set()
    matches: list[Match] = []
    for _, match in sorted(ranked, key=lambda it: -it[0]):
        is_of_it = match.type == "claim" and match.here != "right" and match.id in changed
        if match.id not in covered and not is_of_it:
            matches.append(match)
            covered |= match.covers
    return matches[:MOST], len(matches[MOST:]) + len(hits[2 * MOST :])


def _rank(hit: Hit, match: Match, about: str, *, leads: bool) -> float:
    """How early to tell it: an error that this stack cannot raise comes later.

    Plain words ask less for what changed, unless of all hits it ``leads``, or something was lost.
    """
    score = hit.tier * 10 + hit.score
    absent = {"adds": "now", "breaks": "was", "warns": "was", "answers": "was"}.get(match.shows)
    cannot = hit.tier == Tier.ERROR and match.here in {absent, "wrong"}
    otherwise = match.shows in {"answers", "adds"}
    if hit.tier == Tier.API and about in {"missed", "warning"} and otherwise:
        score -= _NOT_GONE
    lost = match.here == "now" and not match.now
    if hit.tier < Tier.ID and about == "words" and otherwise and not (leads or lost):
        score -= _NOT_ASKED
    plain = about in {"words", "changes"}
    if about == "changes" and match.type == "change":
        score += _ASKED
    if plain and match.here == "starts":
        score -= _NOT_GONE
    if about == "warning" and (match.shows == "warns" or match.warned):
        score += _NOT_GONE
    score -= 0.3 * (match.type == "name" or match.example)
    not_here = {"neither", "unknown", "was"} if plain else {"neither"}
    over = match.here in not_here and not leads
    return score - 0.6 if cannot or over else score
