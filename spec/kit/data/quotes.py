"""Announcements: the words in which a changelog tells a change.

An announcement is one quote or several, such as
``Werkzeug 2.3.0: Passing bytes is deprecated; Werkzeug 3.0.0: Remove … deprecated code.``
A quote names a project and a release, and repeats words of one entry of that release's changelog
in their order; ``…`` stands for words left out. White space, markup, case and the quote's last full
stop do not count. A version note of the docs or of a docstring is quoted with what it is on:
``Flask 2.2 on flask.app.Flask.debug: Added in version 2.2.``
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from packaging.version import Version

from spec.kit.packages import BY_PROJECT

_START = re.compile(
    rf"(?:^|; )({'|'.join(BY_PROJECT)}) (\d+(?:\.\d+)+)(?: on (\S+))?: ",
    re.IGNORECASE,
)
_TITLE = re.compile(r"^(?:#+ )?Version (\d\S*)$", re.MULTILINE)
_REFERENCE = re.compile(r":(?:issue|pr|ghsa|cve):`[^`]*`|\{(?:issue|pr|ghsa)\}`[^`]*`")
_STANDARD = re.compile(r":(rfc|pep):(?=`)")
_ROLE = re.compile(r"(?::[\w:]+:|\{\w+\})?`(?:~(?:\w+\.)*)?")


@dataclass(frozen=True)
class Quote:
    """Words of the changelog of one release, or of a version note on ``on``."""

    package: str
    release: Version
    words: str
    on: str = ""


def read_quotes(announced: str) -> tuple[Quote, ...]:
    """The quotes of an announcement; none where it is not well formed."""
    start, *parts = _START.split(announced)
    quotes = tuple(
        Quote(BY_PROJECT[project.lower()].name, Version(release), words.strip(), on or "")
        for project, release, on, words in zip(*(parts[start::4] for start in range(4)))
    )
    return () if start or not all(_fragments(quote.words) for quote in quotes) else quotes


def sections(changelog: str) -> dict[Version, str]:
    """What a changelog says of each release."""
    _, *parts = _TITLE.split(changelog)
    return {Version(title): text for title, text in zip(parts[::2], parts[1::2])}


def is_said(words: str, entry: str) -> bool:
    """Whether an entry, without its markup, has the quoted words, in their order."""
    position = 0
    for fragment in _fragments(words):
        found = entry.find(fragment, position)
        if found < 0:
            return False
        position = found + len(fragment)
    return True


def _fragments(words: str) -> list[str]:
    """What stands between the ellipses of a quote."""
    parts = (plain(part).strip().rstrip(".") for part in words.split("…"))
    return [part for part in parts if part]


@cache
def plain(text: str) -> str:
    """A text without markup and references, in lower case, its white space single blanks."""
    text = _ROLE.sub("", _STANDARD.sub(r"\1 ", _REFERENCE.sub("", text)))
    return " ".join(re.sub(r"[*\\]", "", text).split()).lower()
