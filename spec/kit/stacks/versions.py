"""Releases and ranges of releases, without ``packaging``, which is not in every stack."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

Key = tuple[int, ...]

_RELEASE = re.compile(r"v?(\d+(?:\.\d+)*)")
_CLAUSE = re.compile(
    r"(={2,3}|[~!<>]=|[<>^~=])?\s*v?(\d+(?:\.\d+)*)(?:\.?[A-Za-z+!-][\w.+!-]*)?(\.\*)?"
)
NONE = "none"
"""The release of a package that is not installed."""


@cache
def key(release: str) -> Key:
    """What to compare releases by: ``1.0`` is ``1.0.0``; what is not installed comes first."""
    match = _RELEASE.match(release)
    numbers = [int(number) for number in match[1].split(".")] if match else [-1]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


def line(release: str) -> Key:
    """The release line: the first two numbers."""
    return (*key(release), 0, 0)[:2]


def is_final(release: str) -> bool:
    """Whether a release is nothing but numbers: no alpha, no candidate, no local build."""
    return _RELEASE.fullmatch(release) is not None


@cache
def allows(specifier: str, release: str) -> bool:
    """Whether a specifier as pip's (``>=2.0,<3``) or Poetry's (``^2.0``) allows a release."""
    return any(
        all(_allows(*clause) for clause in _clauses(part, release))
        for part in re.split(r"\|+", specifier)
    )


def pinned(specifier: str) -> str:
    """The release that a specifier pins: ``==2.2.5``; empty if it leaves a choice."""
    match = re.fullmatch(r"={1,3}\s*v?(\d[\w.+!-]*)", specifier.strip())
    return match[1] if match and not match[1].endswith(".*") else ""


def newest(releases: Iterable[str], *specifiers: str) -> str:
    """The newest of releases that all specifiers allow; empty if there is none."""
    fit = [it for it in releases if all(allows(each, it) for each in specifiers)]
    return max(fit, key=key, default="")


class Range(NamedTuple):
    """Neighbouring releases; ``high`` is empty where the newest that was run is the last."""

    low: str
    high: str

    @classmethod
    def of(cls, text: str) -> Range:
        """The range that a text tells: ``2.1.0``, ``2.1.0..2.2.3``, ``3.0.0..``."""
        low, dots, high = text.partition("..")
        return cls(low, high if dots else low)

    def __str__(self) -> str:
        """As the file has it."""
        return self.low if self.low == self.high else f"{self.low}..{self.high}"

    def has(self, release: str) -> bool:
        """Whether a release is one of them."""
        found = key(release)
        return key(self.low) <= found and (not self.high or found <= key(self.high))


def _clauses(part: str, release: str) -> Iterable[tuple[str, Key, Key, bool]]:
    """The clauses of a specifier: operator, bound, release, and whether it ends with ``.*``."""
    for operator, bound, star in _CLAUSE.findall(part):
        numbers = tuple(int(number) for number in bound.split("."))
        yield operator or "==", numbers, key(release), bool(star)


def _allows(operator: str, bound: Key, found: Key, star: bool) -> bool:
    """Whether one clause allows a release; ``bound`` keeps its zeros, which count in ``~=2.0``."""
    plain = key(".".join(map(str, bound)))
    padded = (*found, *[0] * len(bound))
    if operator in {"~=", "^", "~"}:
        places = {"~=": len(bound) - 1, "~": min(2, len(bound)), "^": _caret(bound)}[operator]
        return found >= plain and padded[:places] == bound[:places]
    if operator in {">=", "<=", ">", "<"}:
        answers = {">=": found >= plain, "<=": found <= plain, ">": found > plain}
        return answers.get(operator, found < plain)
    same = padded[: len(bound)] == bound if star else found == plain
    return same is (operator != "!=")


def _caret(bound: Key) -> int:
    """How many numbers ``^`` keeps: up to the first that is not zero."""
    return next((place for place, number in enumerate(bound, 1) if number), len(bound))
