"""The sentences of a page of documentation: its prose, in reStructuredText.

All of it is prose but titles, code and other literal blocks, and version notes, which are entries
of their own. A sentence ends with its paragraph, the item of its list or the line of its table.
Questions, pointers and what leads to a list or to code and names nothing are left out.
What is said of a config key begins with the key: ``DEBUG: Whether debug mode is enabled.``
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NOTE = re.compile(r"\.\. (?:note|warning|tip|hint|important|caution|seealso):: *|\.\. \[\S+\] *")
_DATA = re.compile(r"\.\. (?:py:)?data:: *(\S+)")
_SILENT = re.compile(r"\.\. (?!admonition::|container::|tabs::|(?:py:)?data::).*")
"""Comments, labels, and directives whose content is not read, but for notes and data."""
_MARKUP = re.compile(r"\.\. .*|:[\w-]+:(?: .*)?|[-=+ ]+")
_TITLE = re.compile(r"([=\-~^\"`+*#])\1{2,}")
_TABLE = re.compile(r"=+(?: +=+)+|[+][-=+]+")
_ITEM = re.compile(r"(?:[-*]|\d{1,2}\.|#\.) +")
_END = re.compile(
    r"(?:(?<=[.!?])|(?<=[.!?][\"')*`]))(?<!e\.g\.)(?<!i\.e\.)(?<!etc\.) +"
    r"(?=[\"'(*`:]*[A-Z`:\d<])"
)
_EMPTY = re.compile(r"(?:See|Here is|Here's|Head over|For more) .*|.*\?|[^`]*:|>>> .*")
"""Questions, pointers to another place, and what leads to code or a list and names nothing;
sessions of the interpreter."""


def sentences(page: str) -> Iterator[str]:
    """The sentences of a page, in their order, with their markup."""
    for about, paragraph in _paragraphs(page.splitlines()):
        for said in _END.split(paragraph):
            if re.search(r"\w", said) and not _EMPTY.fullmatch(said):
                yield f"{about}{said}"


def _paragraphs(lines: list[str]) -> Iterator[tuple[str, str]]:
    """The paragraphs, each with the config key that it is about."""
    said: list[str] = []
    silent, about, in_table = -1, (-1, ""), False
    for line in [*lines, ""]:
        text = line.strip()
        margin = len(line) - len(line.lstrip())
        if text and 0 <= silent < margin:
            continue
        start = _NOTE.match(text) or _ITEM.match(text)
        if said and (in_table or start or not text or text.startswith(".. ")):
            yield about[1], " ".join(said)
            said = []
        in_table = bool(text and (in_table or _TABLE.fullmatch(text)))
        if not text:
            continue
        silent, about = -1, about if margin > about[0] else (-1, "")
        if data := _DATA.match(text):
            about = margin, f"{data[1]}: "
        elif _TITLE.fullmatch(text):
            said = []
        elif start or not _MARKUP.fullmatch(text):
            said += filter(None, [text[start.end() :] if start else text])
            if said and text.endswith("::"):
                silent = margin + (start.end() if start else 0)
        elif _SILENT.fullmatch(text):
            silent = margin
