"""A model of ``request.cookies``: the Cookie header, read part by part between semicolons."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator

from spec.kit.claims.guards import Guard

RULES = {
    "read.directives-are-skipped": Guard("werkzeug", "<1.0"),
    "same-name.last-wins": Guard("werkzeug", "<1.0"),
    "read.name-is-unquoted": Guard("werkzeug", "<2.0"),
    "read.leading-equals-is-stripped": Guard("werkzeug", "<2.2.3"),
    "read.utf-8": Guard("werkzeug", "<2.3"),
    "read.unicode-blanks-are-stripped": Guard("werkzeug", ">=2.3,<3.1.9"),
    "read.malformed-is-dropped": Guard("werkzeug", ">=3.1.9"),
}
"""Where releases differ: claims of this chapter, and the releases in which they hold."""

BLANKS = " \t\n\r\v\f"
UNICODE_BLANKS = BLANKS + "\x1c\x1d\x1e\x1f\x85\xa0"
QUOTED = re.compile(r'"([^"\\]|\\.)*"')
ESCAPED = re.compile(rb"\\([0-3][0-7][0-7]|.)")
DIRECTIVES = {"expires", "path", "comment", "max-age", "secure", "httponly", "version"}


class Reader:
    """Reads headers by ``rules``, some of the names in ``RULES``."""

    def __init__(self, rules: Collection[str]) -> None:
        self.has: Callable[[str], bool] = rules.__contains__
        self.strict = self.has("read.malformed-is-dropped")
        self.blanks = " \t" if self.strict else BLANKS
        unicode = self.has("read.unicode-blanks-are-stripped")
        self.around = UNICODE_BLANKS if unicode else self.blanks

    def cookies(self, header: str) -> dict[str, str]:
        """The value of each name; of several cookies of a name the first counts."""
        found: dict[str, str] = {}
        for name, value in self.pairs(header):
            if self.has("same-name.last-wins") or name not in found:
                found[name] = value
        return found

    def pairs(self, header: str) -> Iterator[tuple[str, str]]:
        """Names and values in their order, read as the application sees them."""
        for sent, value in self.parts(header):
            if self.has("read.directives-are-skipped") and sent.lower() in DIRECTIVES:
                continue
            if name := self.unquoted(sent) if self.has("read.name-is-unquoted") else sent:
                yield self.text(name), self.text(self.unquoted(value))

    def parts(self, rest: str) -> Iterator[tuple[str, str]]:
        """The parts of a header as they were sent; a quoted value may hold semicolons."""
        while rest:
            if self.has("read.leading-equals-is-stripped"):
                rest = rest.lstrip("=;")
            part, _, following = rest.partition(";")
            name, equals, bare = part.partition("=")
            quoted = self.quoted(rest[len(name) + 1 :]) if equals else None
            name, bare = name.strip(self.around), "" if quoted else bare.strip(self.around)
            if self.strict and (not name or set(name + bare) & set(' \t"')):
                rest = following
            elif quoted:
                value, rest = quoted
                yield name, value
            else:
                rest = following
                yield name, bare

    def quoted(self, rest: str) -> tuple[str, str] | None:
        """The value in double quotes that ends its part, and what follows that part."""
        rest = rest.lstrip(self.blanks)
        found = QUOTED.match(rest)
        after = rest[found.end() :].lstrip(self.blanks) if found else ""
        return (found[0], after[1:]) if found and after[:1] in ("", ";") else None

    def unquoted(self, text: str) -> str:
        """A text without its double quotes and escapes; three octal digits are an octet."""
        if len(text) < 2 or not text[0] == text[-1] == '"':
            return text
        charset = "latin-1" if self.has("read.utf-8") else "utf-8"
        return ESCAPED.sub(octet, text[1:-1].encode(charset)).decode(charset, "replace")

    def text(self, sent: str) -> str:
        """What the application sees of the octets sent."""
        return sent.encode("latin-1").decode("utf-8", "replace") if self.has("read.utf-8") else sent


def octet(escaped: re.Match[bytes]) -> bytes:
    """What an escape stands for."""
    return bytes([int(escaped[1], 8)]) if len(escaped[1]) == 3 else escaped[1]
