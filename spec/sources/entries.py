"""What the source distribution of a package tells of its releases, entry by entry.

An entry is a bullet of the changelog, nested or not, or a version note: a ``versionadded``,
``versionchanged`` or ``deprecated`` of the docs or of a docstring.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import takewhile

from packaging.version import Version

from spec.kit.data.quotes import is_said, plain, sections
from spec.sources.anchors import make_id
from spec.sources.docstrings import docstrings
from spec.sources.sdists import Sdist

_BULLET = re.compile(r"^( *)[-*] +(?=\S)", re.MULTILINE)
_NOTE = re.compile(r"( *)\.\. (versionadded|versionchanged|deprecated):: *(\d[\d.]*)(.*)")
_OBJECT = re.compile(r"( *)\.\. (?:py:)?\w+:: *([\w.]+)")
_UNDERLINE = re.compile(r"([=\-~^])\1{2,}")
_SHOWN = {
    "versionadded": "Added in version",
    "versionchanged": "Changed in version",
    "deprecated": "Deprecated since version",
}
"""What docs show for a directive, before its release."""


@dataclass(frozen=True)
class Entry:
    """What is told of a release: a bullet of its changelog, or the version note of an object."""

    release: Version
    words: str
    on: str = ""
    """What a note is on, ``flask.app.Flask.route`` or ``config#TRUSTED_HOSTS``; else nothing."""

    def says(self, words: str, on: str) -> bool:
        """Whether it has the words of a quote."""
        return on == self.on and is_said(words, plain(self.words))

    def begins(self, words: str, on: str) -> bool:
        """Whether it begins with the words of a verdict."""
        return on == self.on and plain(self.words).startswith(plain(words))

    def __str__(self) -> str:
        """As a verdict has it."""
        return f"on {self.on}: {self.words}" if self.on else self.words


def read_entries(sdist: Sdist, changelog: str) -> Iterator[Entry]:
    """All that a source distribution tells of releases: its changelog, its docs, its code."""
    for release, section in sections(sdist[changelog]).items():
        yield from (Entry(release, words) for words in bullets(section))
    for path, text in sorted(sdist.items()):
        if path.startswith("docs/"):
            page = path[len("docs/") :].rpartition(".")[0]
            yield from _of_page(page, text.splitlines())
        elif path.startswith("src/") and path.endswith(".py"):
            for name, lines in docstrings(path, text):
                yield from (Entry(release, words, name) for _, release, words in notes(lines))


def bullets(section: str) -> Iterator[str]:
    """The bullets of a section, each without those that are nested in it."""
    _, *parts = _BULLET.split(section)
    for margin, text in zip(parts[::2], parts[1::2]):
        first, *below = text.splitlines()
        yield _joined([first, *takewhile(partial(_is_inside, margin), below)])


def notes(lines: list[str]) -> Iterator[tuple[int, Version, str]]:
    """The version notes in some lines: which line, which release, the words that docs show."""
    for number, line in enumerate(lines):
        if found := _NOTE.fullmatch(line):
            margin, directive, release, first = found.groups()
            below = takewhile(partial(_is_inside, margin), lines[number + 1 :])
            said, shown = _joined([first, *below]), f"{_SHOWN[directive]} {release}"
            yield number, Version(release), f"{shown}: {said}" if said else f"{shown}."


def _of_page(page: str, lines: list[str]) -> Iterator[Entry]:
    """The version notes of a page, each on the object, else on the section, that it stands in."""
    for number, release, words in notes(lines):
        above = lines[number::-1]
        yield Entry(release, words, f"{page}#{next(_places(above), '')}")


def _places(lines: list[str]) -> Iterator[str]:
    """What the first of some lines stands in, from the inside out; they go upwards."""
    margin = len(lines[0]) - len(lines[0].lstrip())
    for line, above in zip(lines[1:], [*lines[2:], ""]):
        found = _OBJECT.match(line)
        if found and len(found[1]) < margin:
            yield found[2]
        elif _UNDERLINE.fullmatch(line):
            yield make_id(above)


def _is_inside(margin: str, line: str) -> bool:
    """Whether a line belongs to what stands above it at a margin."""
    return not line.strip() or line.startswith(f"{margin} ")


def _joined(lines: Iterable[str]) -> str:
    """Lines as one, its white space single spaces."""
    return " ".join(" ".join(lines).split())
