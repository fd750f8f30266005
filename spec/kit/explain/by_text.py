"""The search by names and texts: as they were typed, then without their particulars."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

from spec.kit.explain.errors import (
    Named,
    has_name,
    is_in,
    is_telling,
    known_letters,
    names_in,
    skeleton,
)
from spec.kit.explain.glossary import CHINESE
from spec.kit.explain.hits import Hit, Tier
from spec.kit.explain.spellings import suffixes

_ENOUGH = 0.5
"""How much of a message has to be met."""
_OWN = 0.85
"""From which weight on a text is that of an error."""
_FEW = 3
"""Fewer words than these are not taken for an error."""
_LONG = 24
"""How many letters of a message are enough, however much follows."""


def by_names(name: str, message: str, database: sqlite3.Connection) -> Iterator[Hit]:
    """What is about an id or an API name that is the query, or that an error speaks of."""
    told = [*names_in(message)]
    names = [*told]
    if not name and re.fullmatch(r"\S+|.* \S+=.*|(flask|python -m) [\w -]+", message):
        plain = message.strip("`'\"@").replace("::", ".")
        names += [Named(plain, whole=False), Named(re.sub(r"\(.*\)$", "", plain), whole=False)]
    for asked in dict.fromkeys(names):
        hits = [*_of_a_name(asked, database, typed=not name and asked not in told)]
        yield from hits
        if hits and asked.name.endswith("=)"):
            return


def _of_a_name(asked: Named, database: sqlite3.Connection, *, typed: bool) -> Iterator[Hit]:
    """What is about a name, or about its last parts; of a whole one about its modules.

    ``config`` alone of ``app.config`` is looked for where a person has typed it, not of an error.
    """
    parts = asked.name.split(".")
    outer = [".".join(parts[:end]) for end in range(len(parts), 1, -1)]
    for lost, name in enumerate(outer or parts if asked.whole else suffixes(asked.name)):
        keyed = (
            "SELECT thing, weight, type FROM keys JOIN things ON things.rowid = thing "
            "WHERE key = :key AND (name = :name OR NOT :whole)"
        )
        given = {"key": name.lower(), "name": name, "whole": asked.whole}
        rows = database.execute(keyed, given).fetchall()
        is_plain = lost and not re.search(r"[._(]", name)
        if is_plain and not typed:
            return
        for thing, weight, _ in rows:
            tier = Tier.ID if weight > 1 else Tier.TEXT if is_plain else Tier.API
            yield Hit(thing, tier, weight * 0.8**lost)
        if rows and (typed or not asked.whole or any(it != "claim" for _, _, it in rows)):
            return


def as_typed(name: str, message: str, database: sqlite3.Connection) -> Iterator[Hit]:
    """The texts that the query holds, and those that hold it."""
    low = message.lower()
    names = [*names_in(message)]
    is_long = bool(name or len(low.split()) >= _FEW or CHINESE.match(low))
    counted = known_letters(message if names else skeleton(message)) or 1
    rows = database.execute(
        "SELECT class, text, thing, weight, instr(lower, :low) FROM texts "
        "WHERE instr(:low, longest) OR instr(lower, :low)",
        {"low": low},
    )
    for its_name, text, thing, weight, holds_it in rows:
        if names and not any(has_name(text, it.last) for it in names):
            continue
        if holds_it and (" " in low or CHINESE.match(low)):
            share = 0.5 + len(low) / len(text) / 2
        elif is_in(text, message):
            letters = known_letters(text)
            share = min(1.0, letters / counted)
            if names:
                share = 1.0
            if letters >= _LONG and not names:
                share = max(share, 0.7)
        else:
            continue
        if share >= _ENOUGH:
            tier = Tier.ERROR if weight >= _OWN and is_long else Tier.TEXT
            yield Hit(thing, tier, weight * share * _of_class(name, its_name))


def without_particulars(name: str, message: str, database: sqlite3.Connection) -> Iterator[Hit]:
    """The texts that are the query's but for quoted words, numbers, paths and addresses.

    Where an error is about a name, that name decides.
    """
    asked = skeleton(message)
    fewest = _FEW - 1 if is_telling(name) else _FEW
    if any(names_in(message)) or len(re.findall(r"[a-z]{2,}", asked)) < fewest:
        return
    rows = database.execute(
        "SELECT class, skeleton, thing, weight FROM texts "
        "WHERE skeleton = :asked OR instr(:asked, skeleton) OR instr(skeleton, :asked)",
        {"asked": asked},
    )
    for its_name, text, thing, weight in rows:
        one, other = sorted((known_letters(text), known_letters(asked)))
        if other and one / other >= _ENOUGH:
            tier = Tier.SKELETON if weight >= _OWN else Tier.TEXT
            yield Hit(thing, tier, weight * one / other * _of_class(name, its_name))


def speaking_of(name: str, database: sqlite3.Connection) -> set[int]:
    """What speaks of the class of an error, where that is not one of Python's own."""
    if not is_telling(name):
        return set()
    rows = database.execute("SELECT rowid FROM words WHERE words MATCH ?", [f'"{name}"'])
    return {thing for (thing,) in rows}


def of_commands(message: str, database: sqlite3.Connection) -> dict[int, float]:
    """What is about a command that the query has, ``flask run --debug does not reload``.

    How much of the longest such command each is about, from 0 to 1.
    """
    rows = database.execute(
        "SELECT thing, length(key) FROM keys "
        "WHERE key LIKE 'flask %' AND instr(:low, ' ' || key || ' ') ORDER BY length(key)",
        {"low": f" {message.lower()} "},
    ).fetchall()
    return {thing: length / rows[-1][1] for thing, length in rows}


def _of_class(asked: str, its: str) -> float:
    """How much it tells that an error has the class that was asked for, or another."""
    return 1.0 if not (asked and its) else 1.05 if asked == its else 0.5
