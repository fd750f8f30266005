"""The glossary: what the sentences of the spec say for the words that people type."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from spec.kit.data.schema import check, read_toml

FILE = Path(__file__).with_name("words.toml")
CHINESE = re.compile(r"[\u3400-\u9fff]+")
_TOKEN = re.compile(r"[^\W_]+(?:[_.][^\W_]+)*")
_PATH = re.compile(r"(?<!\S)/\S+")
"""A path or a rule, which is a particular; so is a letter alone."""

Word = tuple[str, ...]
"""A word and those that stand for it: each finds."""


def read_glossary(path: Path = FILE) -> dict[str, str]:
    """Each word with what it stands for. BadData: the file is not well formed."""
    content = read_toml(path)
    check(path.name, content, {"nothing": str, "english": dict, "chinese": dict}, {})
    for table in (content["english"], content["chinese"]):
        check(path.name, table, {}, dict.fromkeys(table, str))
    nothing = dict.fromkeys(content["nothing"].split(), "")
    return {**nothing, **content["english"], **content["chinese"]}


def words_of(query: str, database: sqlite3.Connection) -> list[Word]:
    """The words of a query, each with those that the glossary has for it."""
    plain = CHINESE.sub(" ", query)
    found = [it for it in _TOKEN.findall(_PATH.sub(" ", plain)) if len(it) > 1 or it == "g"]
    found = found or _TOKEN.findall(plain)
    meant = ((it, _means(it, database)) for it in found)
    words = [tuple(dict.fromkeys((it, *means.split()))) for it, means in meant if means]
    rows = database.execute("SELECT term, means FROM glossary WHERE instr(?, term)", [query])
    terms = sorted(rows.fetchall(), key=lambda row: -len(row[0]))
    return [*words, *_chinese(query, terms)]


def _means(word: str, database: sqlite3.Connection) -> str:
    """What stands for a word: nothing where it tells nothing, itself where it is not known."""
    row = database.execute("SELECT means FROM glossary WHERE term = ?", [word.lower()]).fetchone()
    return str(row[0]) if row else word


def _chinese(query: str, terms: list[tuple[str, str]]) -> Iterator[Word]:
    """The Chinese words of a query, the longest first; what nothing is known of stays as it is."""
    rest = " ".join(CHINESE.findall(query))
    for term, means in terms:
        if CHINESE.match(term) and term in rest:
            rest = rest.replace(term, " ")
            if means:
                yield tuple(means.split())
    yield from ((it,) for it in rest.split() if len(it) > 1)
