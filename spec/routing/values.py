"""What converters make of a value and of a segment of a path, in plain Python."""

from __future__ import annotations

import re
import uuid
from typing import Any, NamedTuple

NUMBERS = {"int": (r"\d+", int), "float": (r"\d+\.\d+", float)}
UUID = "-".join(f"[0-9A-Fa-f]{{{digits}}}" for digits in (8, 4, 4, 4, 12))


class Kind(NamedTuple):
    """A converter with its arguments, as a rule writes them, and as their values."""

    name: str
    written: str = ""
    least: float | None = None
    most: float | None = None
    signed: bool = False
    digits: int = 0
    items: tuple[str, ...] = ()


ANY = Kind("any", "a, 'b c', \"d.*\"", items=("a", "b c", "d.*"))
KINDS = [
    Kind("string", least=1),
    Kind("string", "minlength=2", least=2),
    Kind("string", "maxlength=3", least=1, most=3),
    Kind("string", "length=2", least=2, most=2),
    Kind("path"),
    ANY,
    Kind("uuid"),
    Kind("int"),
    Kind("int", "min=2, max=20", least=2, most=20),
    Kind("int", "signed=True", signed=True),
    Kind("int", "fixed_digits=3", digits=3),
    Kind("float"),
    Kind("float", "min=0.5, max=9.5", least=0.5, most=9.5),
    Kind("float", "signed=True", signed=True),
]


def text_of(value: Any, kind: Kind) -> str:
    """The text that a value is built into."""
    return str(value).zfill(kind.digits)


def value_of(text: str, kind: Kind) -> Any:
    """The value that a text is matched as, or None where it is not matched."""
    if kind.name in NUMBERS:
        return number_of(text, kind)
    if kind.name == "uuid":
        return uuid.UUID(text) if re.fullmatch(UUID, text) else None
    if kind.name == "any":
        return text if text in kind.items else None
    if kind.name == "path":
        return text if re.fullmatch("[^/].*", text) else None
    fits = "/" not in text and between(len(text), kind)
    return text if fits else None


def loose_value_of(text: str, kind: Kind) -> Any:
    """The same where a newline at the end is passed over, if there is no value with it."""
    value = value_of(text, kind)
    return value_of(text[:-1], kind) if value is None and text.endswith("\n") else value


def number_of(text: str, kind: Kind) -> float | None:
    """A number in any digits; one with fewer or more digits than are fixed is none."""
    digits, convert = NUMBERS[kind.name]
    wrong_length = kind.digits and len(text) != kind.digits
    if wrong_length or not re.fullmatch("-?" * kind.signed + digits, text):
        return None
    value = convert(text)
    return value if between(value, kind) else None


def between(number: float, kind: Kind) -> bool:
    """Whether a number is neither below the least nor above the most."""
    return (kind.least is None or number >= kind.least) and (
        kind.most is None or number <= kind.most
    )
