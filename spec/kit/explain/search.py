"""The search: what is asked about, best first.

A query is matched as it was typed, then without its particulars, then by its words. An id, an
error and an API name that are met exactly rank above words.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from importlib import import_module

from spec.kit.explain.by_text import (
    as_typed,
    by_names,
    of_commands,
    speaking_of,
    without_particulars,
)
from spec.kit.explain.by_words import by_parts, by_status, by_words, grams_of, ranks_of
from spec.kit.explain.errors import names_in, read_error
from spec.kit.explain.glossary import CHINESE, words_of
from spec.kit.explain.hits import Hit, Tier

_OF_THE_COMMAND = 0.5
"""How much more it tells of what a query found that it is about a command in it."""


def find(query: str, database: sqlite3.Connection) -> list[Hit]:
    """What is found for one query, best first."""
    found: dict[int, dict[Tier, float]] = {}
    name, message = read_error(query)
    for stage in (by_names, as_typed, without_particulars):
        for hit in stage(name, message or name, database):
            _note(found, hit)
    for thing in found.keys() & speaking_of(name, database):
        _note(found, Hit(thing, Tier.ERROR, max(found[thing].values()) + 0.5))
    for thing in by_status(message, database):
        _note(found, Hit(thing, Tier.ERROR, 1.5))
    words, chinese = words_of(query, database), CHINESE.search(query) is not None
    if chinese or not any(tier >= Tier.SKELETON for it in found.values() for tier in it):
        about_a_name, error = any(names_in(message)), bool(name)
        more = () if about_a_name else by_words(words, database, chinese=chinese, error=error)
        for hit in (*by_parts(message, database), *more):
            _note(found, hit)
    for thing, share in of_commands(message, database).items():
        if tiers := found.get(thing):
            tiers[max(tiers)] += _OF_THE_COMMAND * share
    ranks = ranks_of(words, database)
    return sorted(_ranked(found, ranks), key=lambda it: (-it.tier, -it.score, it.thing))


def nearest(query: str, database: sqlite3.Connection) -> list[str]:
    """The three names that are spelled most like a query."""
    text = re.sub(r"[^\w.]+", " ", query.lower())
    grams = sorted({gram for word in text.split() for gram in grams_of(word)})
    asked = " OR ".join(f'"{it}"' for it in grams[:200])
    if not asked:
        return []
    rows = database.execute(
        "SELECT key FROM parts WHERE parts MATCH ? ORDER BY rank LIMIT 50", [asked]
    )
    names = [key for (key,) in rows]
    close: list[str] = import_module("difflib").get_close_matches(query.lower()[:60], names, 3, 0)
    return close


def _note(found: dict[int, dict[Tier, float]], hit: Hit) -> None:
    tiers = found.setdefault(hit.thing, {})
    tiers[hit.tier] = max(hit.score, tiers.get(hit.tier, 0))


def _ranked(found: dict[int, dict[Tier, float]], ranks: Mapping[int, float]) -> Iterator[Hit]:
    """The best that each thing rests on, with a little for what it rests on besides."""
    for thing, tiers in found.items():
        best = max(tiers)
        yield Hit(thing, best, tiers[best] + sum(tiers.values()) / 10 + ranks.get(thing, 0) / 4)
