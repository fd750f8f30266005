"""What Flask makes of a value as JSON, in plain Python: as text, and read again."""

from __future__ import annotations

import dataclasses
import datetime as dt
import decimal
import uuid
from collections.abc import Iterable
from typing import Any, NamedTuple

from spec.tools.dates import http_date

ESCAPES = {
    '"': '\\"',
    "\\": "\\\\",
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\f": "\\f",
    "\b": "\\b",
}


class Refused(Exception):
    """A value is of a type that JSON and Flask do not know, or keys cannot be put in order."""


class Style(NamedTuple):
    """How JSON is written: ASCII alone, keys in order, on lines of their own."""

    ascii: bool = True
    in_order: bool = True
    on_lines: bool = False


class Rules(NamedTuple):
    """What differs between releases of Flask and Werkzeug; the defaults are those of the newest."""

    knows_decimals: bool = True
    knows_dataclasses: bool = True
    lines_end_in_a_space: bool = False
    years_have_four_digits: bool = True


def written(value: Any, style: Style, rules: Rules, level: int = 1) -> str:
    """The text of a value, or Refused."""
    if isinstance(value, str):
        return quoted(value, style)
    if value is None or isinstance(value, (bool, int, float)):
        return literal(value)
    if isinstance(value, (list, tuple)):
        return enclosed(
            "[]", [written(it, style, rules, level + 1) for it in value], style, rules, level
        )
    if isinstance(value, dict):
        colon = ": " if style.on_lines else ":"
        members = [
            quoted(name_of(key), style) + colon + written(value[key], style, rules, level + 1)
            for key in in_order(value, style)
        ]
        return enclosed("{}", members, style, rules, level)
    return written(plain(value, rules), style, rules, level)


def read(value: Any, style: Style, rules: Rules) -> Any:
    """What is read where a value was written."""
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, (list, tuple)):
        return [read(it, style, rules) for it in value]
    if isinstance(value, dict):
        return {name_of(key): read(value[key], style, rules) for key in in_order(value, style)}
    return read(plain(value, rules), style, rules)


def in_order(keys: Iterable[Any], style: Style) -> list[Any]:
    """The keys as they are written."""
    try:
        return sorted(keys) if style.in_order else list(keys)
    except TypeError:
        raise Refused(keys) from None


def plain(value: Any, rules: Rules) -> Any:
    """A value of those that JSON has, in place of one of those that Flask knows beside them."""
    if isinstance(value, dt.date):
        return http_date(value, digits=4 if rules.years_have_four_digits else 1)
    if isinstance(value, uuid.UUID) or (
        rules.knows_decimals and isinstance(value, decimal.Decimal)
    ):
        return str(value)
    if rules.knows_dataclasses and dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {it.name: getattr(value, it.name) for it in dataclasses.fields(value)}
    if hasattr(value, "__html__"):
        return str(value.__html__())
    raise Refused(value)


def literal(value: Any) -> str:
    """The text of None, a truth value or a number."""
    words = {"None": "null", "True": "true", "False": "false"}
    numbers = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}
    return {**words, **numbers}.get(repr(value), repr(value))


def name_of(key: Any) -> str:
    """The text that a key becomes."""
    if isinstance(key, str):
        return key
    if key is None or isinstance(key, (bool, int, float)):
        return literal(key)
    raise Refused(key)


def quoted(text: str, style: Style) -> str:
    """A text in quotes; what JSON cannot hold is escaped, in ASCII what cannot be printed too."""
    return '"' + "".join(escaped(character, style) for character in text) + '"'


def escaped(character: str, style: Style) -> str:
    """A character, or what stands for it; one beyond the first 65,536 is a pair of escapes."""
    if character in ESCAPES:
        return ESCAPES[character]
    if character >= " " and (not style.ascii or character <= "~"):
        return character
    units = character.encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def enclosed(brackets: str, parts: list[str], style: Style, rules: Rules, level: int) -> str:
    """Parts between brackets, with commas; on lines of their own, two spaces a level, if so."""
    first, last = brackets
    if not (style.on_lines and parts):
        return first + ",".join(parts) + last
    line = "\n" + "  " * level
    comma = ", " if rules.lines_end_in_a_space else ","
    return first + line + (comma + line).join(parts) + line[:-2] + last
