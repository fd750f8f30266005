"""The ledger of documentation: what becomes of each sentence, ``spec/ledger/pages/config.toml``.

A file a page, a line a sentence: its first words, and the verdict. ``without.toml`` has the pages
whose sentences need none, or the folders of them, and why.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from spec.kit.data.schema import BadData, any_of, check, is_of, read_toml
from spec.kit.packages import PACKAGES

WORDS = {
    "says-nothing": "no behaviour: an introduction, an opinion, how the page goes on",
    "advice": "what one should do, not what Flask does",
    "example": "what the code of the page does",
    "other": "another project: Python, a browser, a server, a package that Flask does not need",
    "internal": "code that nobody else calls",
    "open": "a user can see it, and no claim asserts it yet",
}
"""Verdicts in one word. All but ``open`` say why nothing asserts it."""

CODE = "code: "
"""What begins the key of a line of code, which may be wrong as well, and needs no claim then."""
_WITHOUT = "without"
_ROLE = re.compile(r":[\w:]+:`(?:~(?:\w*\.)*|\.)?([^`]*)`")


@dataclass(frozen=True)
class Sentence:
    """What becomes of a sentence: the claims that assert it, or a word, or what is true instead."""

    page: str
    says: str
    """Its first words."""
    claims: tuple[str, ...]
    word: str
    wrong: str = ""
    """What is true instead, as its claims assert."""
    since: str = ""
    """The release from which it is wrong, ``Werkzeug 2.0.0``; none where it always was."""

    @property
    def shown(self) -> str:
        """What is wrong, as documentation shows it, with names in backticks."""
        return _ROLE.sub(r"`\1`", self.says.removeprefix(CODE)).replace("``", "`")

    @property
    def url(self) -> str:
        """The address of its page."""
        return PACKAGES["flask"].docs.format(page=self.page, anchor="").rstrip("#")

    def __str__(self) -> str:
        """Where it stands."""
        return f"spec/ledger/pages/{self.page}.toml: {self.says!r}"


@dataclass(frozen=True)
class Pages:
    """The verdicts on sentences, and the pages that need none."""

    sentences: tuple[Sentence, ...]
    without: Mapping[str, str]

    @property
    def wrong(self) -> list[Sentence]:
        """The sentences that are wrong."""
        return [it for it in self.sentences if it.wrong]


def read_pages(folder: Path, claims: Container[str]) -> Pages:
    """The verdicts of a folder. BadData: one is not well formed, or names a claim that is none."""
    files = {it.relative_to(folder).with_suffix("").as_posix(): it for it in folder.rglob("*.toml")}
    without = read_toml(files.pop(_WITHOUT)) if _WITHOUT in files else {}
    pages = (_read_page(page, read_toml(path)) for page, path in sorted(files.items()))
    told = tuple(chain.from_iterable(pages))
    unknown = [
        f"{it}: there is no claim {id!r}" for it in told for id in it.claims if id not in claims
    ]
    if unknown:
        raise BadData("\n".join(unknown))
    return Pages(told, without)


def _read_page(page: str, lines: Mapping[str, Any]) -> Iterator[Sentence]:
    for says, value in lines.items():
        where = f"{page}.toml: {says!r}"
        if value and is_of(value, [str]):
            yield Sentence(page, says, tuple(value), "")
        elif isinstance(value, dict):
            needed = {} if says.startswith(CODE) else {"claims": list}
            check(where, value, {"wrong": str, **needed}, {"claims": list, "since": str})
            claims, since = tuple(value.get("claims", ())), value.get("since", "")
            yield Sentence(page, says, claims, "wrong", value["wrong"], since)
        elif isinstance(value, str) and value in WORDS:
            yield Sentence(page, says, (), value)
        else:
            raise BadData(
                f'{where}: name claims, ["…"], or say one of {any_of(WORDS)}, '
                'or { wrong = "what is true", claims = ["…"] }'
            )
