"""What becomes of a status, in plain Python: the status line, and the status code.

A number gets its standard phrase. A text is a number and a phrase, a number alone, or a phrase.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Rules(NamedTuple):
    """What differs between releases of Werkzeug; the defaults are those of the newest.

    ``phrases`` are the standard phrases by number.
    """

    phrases: Mapping[int, str]
    text_gets_no_phrase: bool = False
    only_digits_are_a_number: bool = False
    any_white_space_ends_the_number: bool = False


def status_of(given: int | str, rules: Rules) -> tuple[str, int]:
    """The status line and the status code of what is given.

    ValueError: there is nothing in the text, or its digits are no number.
    """
    if isinstance(given, int):
        negative_is_a_phrase = rules.only_digits_are_a_number and given < 0
        return (f"0 {given}", 0) if negative_is_a_phrase else (with_phrase(given, rules), given)
    if rules.any_white_space_ends_the_number:
        words = given.split(None, 1)
    else:
        given = given.strip()
        words = given.split(" ", 1) if given else []
    if not words:
        raise ValueError("Empty status argument")
    code = number_in(words[0], rules)
    if code is None:
        return f"0 {given}", 0
    if len(words) == 2 or rules.text_gets_no_phrase:
        return given, code
    return with_phrase(code, rules), code


def number_in(word: str, rules: Rules) -> int | None:
    """The number that a word is, or None; int() reads signs, underscores and any alphabet."""
    if rules.only_digits_are_a_number:
        return int(word) if word.isdigit() else None
    try:
        return int(word)
    except ValueError:
        return None


def with_phrase(code: int, rules: Rules) -> str:
    """The status line of a number."""
    return rules.phrases.get(code, f"{code} UNKNOWN")
