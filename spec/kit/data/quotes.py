"""Announcements: the words in which a changelog tells a change.

An announcement is one quote or several, such as
``Werkzeug 2.3.0: Passing bytes is deprecated; Werkzeug 3.0.0: Remove … deprecated code.``
A quote names a project and a release, and repeats words of that release's section of the
changelog in their order; ``…`` stands for words left out. White space, markup, case and the
quote's last full stop do not count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from packaging.version import Version

from spec.kit.packages import BY_PROJECT

_START = re.compile(rf"(?:^|; )({'|'.join(BY_PROJECT)}) (\d+(?:\.\d+)+): ", re.IGNORECASE)
_TITLE = re.compile(r"^(?:#+ )?Version (\d\S*)$", re.MULTILINE)
_REFERENCE = re.compile(r":(?:issue|pr|ghsa|cve):`[^`]*`|\{(?:issue|pr|ghsa)\}`[^`]*`")
_STANDARD = re.compile(r":(rfc|pep):(?=`)")
_ROLE = re.compile(r"(?::[\w:]+:|\{\w+\})?`(?:~(?:\w+\.)*)?")


@dataclass(frozen=True)
class Quote:
    """Words of the changelog of one release."""

    package: str
    release: Version
    words: str


def read_quotes(announced: str) -> tuple[Quote, ...]:
    """The quotes of an announcement; none where it is not well formed."""
    start, *parts = _START.split(announced)
    quotes = tuple(
        Quote(BY_PROJECT[project.lower()].name, Version(release), words.strip())
        for project, release, words in zip(parts[::3], parts[1::3], parts[2::3])
    )
    return () if start or not all(_fragments(quote.words) for quote in quotes) else quotes


def sections(changelog: str) -> dict[Version, str]:
    """What a changelog says of each release."""
    _, *parts = _TITLE.split(changelog)
    return {Version(title): _plain(text) for title, text in zip(parts[::2], parts[1::2])}


def is_said(words: str, section: str) -> bool:
    """Whether a section has the quoted words, in their order."""
    position = 0
    for fragment in _fragments(words):
        found = section.find(fragment, position)
        if found < 0:
            return False
        position = found + len(fragment)
    return True


def _fragments(words: str) -> list[str]:
    """What stands between the ellipses of a quote."""
    plain = (_plain(part).strip().rstrip(".") for part in words.split("…"))
    return [part for part in plain if part]


def _plain(text: str) -> str:
    """A text without markup and references, in lower case, its white space single blanks."""
    text = _ROLE.sub("", _STANDARD.sub(r"\1 ", _REFERENCE.sub("", text)))
    return " ".join(re.sub(r"[*\\]", "", text).split()).lower()
