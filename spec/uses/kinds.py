"""What a change comes to between two stacks, and whether it meets whoever touches it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from packaging.version import Version

from spec.kit.data.changes import Change
from spec.kit.data.touches import Touch


@dataclass(frozen=True)
class Chosen:
    """A change that lies between two stacks, and how it shows there."""

    change: Change
    kind: str
    """One of ``spec.kit.data.changes.SHOWS``; ``warns`` too for what will break later."""
    doomed: frozenset[str] = frozenset()
    """The touches that some change breaks whatever the values: a warning of them meets everyone."""
    returned: frozenset[str] = frozenset()
    """Those of its touches that a later change brings back: they are not told."""

    def meets(self, touch: Touch, written: str, way: str) -> bool:
        """Whether it meets everyone who touches it this way, whatever the values."""
        if self.kind == "warns":
            return written in self.doomed
        return self.kind == "answers" or always(self.change, touch, way)


def returned_of(
    change: Change, changes: Iterable[Change], last: Version | None = None
) -> frozenset[str]:
    """The touches of a change that a later one brings back, up to a release."""
    return frozenset(
        written
        for it in changes
        if (it.package, it.shows) == (change.package, "adds") and it.release > change.release
        if last is None or it.release <= last
        for written in it.written
        if written in change.written
    )


def doomed_of(changes: Iterable[Change]) -> frozenset[str]:
    """The touches that a change breaks for everyone."""
    return frozenset(
        written
        for change in changes
        if change.shows == "breaks"
        for touch, written in zip(change.touches, change.written)
        if always(change, touch, touch.way or "call")
    )


_ATTRIBUTE = re.compile(
    r"(?P<owner>'.*' object|module '.*'|type object '.*') has no attribute '(.+)'"
)
_KEYWORD = re.compile(
    r"(?:unexpected keyword argument|multiple values for (?:keyword )?argument) '(.+)'"
)
_POSITION = re.compile(r"takes .* positional arguments? but .* given")


def always(change: Change, touch: Touch, way: str) -> bool:
    """Whether everyone who touches it this way meets the error of a change, whatever the values.

    The error itself tells: it names what is gone. Any other error depends on what is passed.
    """
    return any(_names(line, change, touch, way) for line in change.errors)


def _names(line: str, change: Change, touch: Touch, way: str) -> bool:
    """Whether an error names the touched thing as gone."""
    name, _, words = line.partition(": ")
    if name in {"ImportError", "ModuleNotFoundError"}:
        return _is_plain(touch) or touch.kind == "text"
    if name == "AttributeError":
        return way not in {"set", "override"} and _lacks(change, touch, words)
    if name == "TypeError":
        return _refuses(touch, words)
    if name == "KeyError":
        return touch.kind == "config" and way == "read" and _fits(words.strip("'"), touch.name)
    return False


def _is_plain(touch: Touch) -> bool:
    return touch.kind == "name" and not touch.member and not touch.argument


def _lacks(change: Change, touch: Touch, words: str) -> bool:
    """Whether an AttributeError tells that the touched thing is gone."""
    if touch.kind not in {"name", "text"}:
        return False
    found = _ATTRIBUTE.search(words)
    if found is None:
        return (
            bool(words.strip("… "))
            and _is_plain(touch)
            and any(_fits(words, _last(it)) for it in change.touches if _is_plain(it))
        )
    is_module = found["owner"].startswith("module")
    if touch.kind == "text":
        return is_module and _fits(found[2], touch.name.rpartition(".")[2])
    alike = [it for it in change.touches if _is_plain(it) == is_module and not it.argument]
    is_alike = _is_plain(touch) == is_module and not touch.argument
    return is_alike and any(_fits(found[2], _last(it)) for it in alike)


def _last(touch: Touch) -> str:
    return touch.member or touch.name.rpartition(".")[2]


def _refuses(touch: Touch, words: str) -> bool:
    """Whether a TypeError tells that an argument is refused, whatever its value."""
    argument = touch.argument
    if touch.member == "__iter__":
        return words.startswith("cannot unpack non-iterable ")
    if argument == "-":
        return "object is not iterable" in words or "missing" in words
    if argument.startswith("#"):
        return bool(_POSITION.search(words))
    if argument and (found := _KEYWORD.search(words)):
        return _fits(found[1], argument[:-1])
    return bool(argument) and "missing" in words and "required positional argument" in words


def _fits(pattern: str, name: str) -> bool:
    """Whether a name is what a text says, ``…`` standing for what differs."""
    return bool(re.fullmatch(".*".join(map(re.escape, pattern.split("…"))), name))
