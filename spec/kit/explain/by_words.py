"""The search by words: parts of names, plain words, and Chinese by three characters each."""

from __future__ import annotations

import math
import re
import sqlite3
from collections.abc import Iterable, Iterator

from spec.kit.explain.glossary import CHINESE, Word
from spec.kit.explain.hits import Hit, Tier
from spec.kit.explain.things import Words

_MOST_GRAMS = 0.5
"""How much of the Chinese of a query has to be met."""
_MOST_WORDS, _MOST_OF_AN_ERROR = 0.5, 0.6
"""How much of its words, and how much where they are an error's."""
_FEW = 3
"""Of so many words the half is needed; with more, where nothing has it, less is taken."""
_FEWEST_WORDS, _BESIDE = 0.3, 0.05
"""How much at least where nothing has so many, and how much less than the best its like have."""
_RARE, _UNKNOWN = 5.0, 3.0
"""What a rare word counts for at most, and one that no thing has, unless it is a name."""
_WEIGHTS = Words(*map(str, (4, 4, 3, 2, 1, 0.3)))
_STATUS = re.compile(r"(?<![\w.'])([45]\d\d) [A-Z]")
_TOLD = f"{{{' '.join(Words._fields[:-1])}}} : "


def by_status(message: str, database: sqlite3.Connection) -> set[int]:
    """What speaks of the status of an answer that a message names, as in ``415 Unsupported``."""
    status = _STATUS.search(message)
    return _having((status[1],), "{title says} : ", database) if status else set()


def by_parts(message: str, database: sqlite3.Connection) -> Iterator[Hit]:
    """What has a name of which the query is a part, ``first_req``, or most of its Chinese."""
    chinese = grams_of("".join(CHINESE.findall(message)))
    if re.fullmatch(r"[\w.]{3,}", message) and not chinese:
        for key, thing, weight in _with_grams(f'"{message.lower()}"', database):
            yield Hit(thing, Tier.TEXT, weight * len(message) / len(key))
    elif chinese:
        for key, thing, _ in _with_grams(" OR ".join(f'"{it}"' for it in chinese), database):
            share = sum(it in key for it in chinese) / len(chinese)
            if share >= _MOST_GRAMS:
                yield Hit(thing, Tier.TEXT, share)


def _with_grams(asked: str, database: sqlite3.Connection) -> list[tuple[str, int, float]]:
    """The keys that have some characters, with what they are of."""
    return database.execute(
        "SELECT key, thing, weight FROM keys WHERE key IN "
        "(SELECT key FROM parts WHERE parts MATCH ?)",
        [asked],
    ).fetchall()


def by_words(
    words: list[Word], database: sqlite3.Connection, *, chinese: bool, error: bool
) -> Iterator[Hit]:
    """What has most of the words; rare words count for more."""
    (number,) = database.execute("SELECT count(*) FROM things").fetchone()
    met: dict[int, float] = {}
    whole = 0.0
    for word in words:
        told, code = (_having(word, columns, database) for columns in (_TOLD, ""))
        unknown = _RARE if re.search(r"[._\d]", word[0]) else _UNKNOWN
        if not code and CHINESE.match(word[0]):
            unknown = 1.0
        worth = min(_RARE, math.log(number / len(code))) if code else unknown
        whole += worth
        for thing in code:
            met[thing] = met.get(thing, 0) + worth * (1 if thing in told else 0.4)
    types = dict(database.execute("SELECT rowid, type FROM things WHERE type != 'claim'"))
    least = _MOST_OF_AN_ERROR if error else _MOST_WORDS
    if not error and len(words) > _FEW:
        least = min(least, _best_share(met, whole))
    for thing, worth in met.items():
        if worth >= least * whole:
            extra = 0.3 if chinese and types.get(thing) == "statement" else 0.1
            extra *= thing in types
            yield Hit(thing, Tier.WORDS, worth / whole + extra)


def _best_share(met: dict[int, float], whole: float) -> float:
    """How much of the words the best has, a little less so that its like come with it."""
    best = max(met.values(), default=0.0) / (whole or 1)
    return max(_FEWEST_WORDS, best - _BESIDE)


def _having(word: Word, columns: str, database: sqlite3.Connection) -> set[int]:
    """The things that have a word, or one that stands for it."""
    asked = f"{columns}({_any(word)})"
    rows = database.execute("SELECT rowid FROM words WHERE words MATCH ?", [asked])
    return {row[0] for row in rows}


def ranks_of(words: Iterable[Word], database: sqlite3.Connection) -> dict[int, float]:
    """How well the best things fit the words, from 0 to 1."""
    asked = " OR ".join(map(_any, words))
    if not asked:
        return {}
    weights = ", ".join(_WEIGHTS)
    rows = database.execute(
        f"SELECT rowid, -bm25(words, {weights}) AS fit FROM words "  # noqa: S608 - constants
        "WHERE words MATCH ? ORDER BY fit DESC LIMIT 500",
        [asked],
    ).fetchall()
    best = max((fit for _, fit in rows), default=1)
    return {thing: fit / best for thing, fit in rows}


def _any(word: Word) -> str:
    return " OR ".join('"{}"'.format(it.replace('"', "")) for it in word)


def grams_of(text: str) -> list[str]:
    """The three characters at each place of a text."""
    return sorted({text[at : at + 3] for at in range(len(text) - 2)})
