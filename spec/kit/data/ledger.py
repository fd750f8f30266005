"""The ledger: what becomes of each entry, version note and removal, ``spec/ledger/flask.toml``.

A table a release, a line an entry: its first words, and the verdict. An entry that a change quotes
has its verdict there and needs no line, nor does a removal that a change touches, or a parameter
of another place or default.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.version import InvalidVersion, Version

from spec.kit.data.schema import BadData, any_of, is_of, read_toml
from spec.kit.packages import PACKAGES

WORDS = {
    "typing": "type annotations",
    "documentation": "the docs",
    "build": "packaging, requirements, Pythons that are no longer run",
    "internal": "code that nobody else calls, and speed",
    "server": "the development server, its reloader and its debugger",
    "open": "a user can see it, and no claim asserts it yet",
}
"""Verdicts in one word. All but ``open`` say why a user cannot see it."""

LOST = {
    "works": "the same call works without it",
    "refused": "the same call was refused with it",
    "stray": "a name that a module had by chance: the variable of a loop",
}
"""Verdicts in one word on a removal: why nobody's code breaks."""

CHANGED = {
    "same": "the same call does the same",
    "refused": "the same call was refused before",
    "internal": WORDS["internal"],
}
"""Verdicts in one word on a parameter of another place or default."""

_ON = re.compile(r"on ([^\s:]+)(?:: (.*))?")
_ROW = re.compile(r"(lost|changed) \S+")


@dataclass(frozen=True)
class Verdict:
    """What becomes of an entry: the claims and changes that assert it, or a word."""

    package: str
    release: Version
    says: str
    """The first words of the entry; none where ``on`` has no other note of that release."""
    on: str
    """What the version note is on, if it is one."""
    names: tuple[str, ...]
    word: str
    row: str = ""
    """``lost`` or ``changed``, and the row of ``spec/surface.txt``, if it is on one."""

    @property
    def key(self) -> str:
        """As it is written."""
        return self.row or ": ".join(filter(None, (f"on {self.on}" if self.on else "", self.says)))

    def __str__(self) -> str:
        """Where it stands."""
        return f"spec/ledger/{self.package}.toml: {self.release}: {self.key!r}"


def read_ledger(folder: Path) -> tuple[Verdict, ...]:
    """The verdicts of a folder. BadData: a file or a line is not well formed."""
    return tuple(it for path in sorted(folder.glob("*.toml")) for it in _read_file(path))


def _read_file(path: Path) -> Iterator[Verdict]:
    package = path.stem
    if package not in PACKAGES:
        raise BadData(f"{path.name}: call it after a package, such as flask.toml")
    for release, lines in read_toml(path).items():
        where = f"{path.name}: {release}"
        try:
            version = Version(release)
        except InvalidVersion:
            raise BadData(f'{where}: write ["2.3.0"], and the entries of that release') from None
        if not isinstance(lines, dict):
            raise BadData(f'{where}: write ["{release}"], and below it "First words" = "…"')
        for key, value in lines.items():
            place = f"{where}: {key!r}"
            if found := _ROW.fullmatch(key):
                names, word = _read_value(place, value, LOST if found[1] == "lost" else CHANGED)
                yield Verdict(package, version, "", "", names, word, key)
                continue
            on, says = found.groups("") if (found := _ON.fullmatch(key)) else ("", key)
            yield Verdict(package, version, says, on, *_read_value(place, value, WORDS))


def _read_value(where: str, value: Any, words: Collection[str]) -> tuple[tuple[str, ...], str]:
    """The names and the word of a verdict, one of which is empty."""
    if value and is_of(value, [str]):
        return tuple(value), ""
    if isinstance(value, str) and value in words:
        return (), value
    raise BadData(f'{where}: name claims or changes, ["…"], or say one of {any_of(words)}')
