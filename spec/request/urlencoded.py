"""Queries and forms in plain Python: how the URL standard writes and reads their names and values.

https://url.spec.whatwg.org/#application/x-www-form-urlencoded
"""

from __future__ import annotations

import re
from string import ascii_letters, digits
from typing import TypeVar

T = TypeVar("T")

ALNUM = (ascii_letters + digits).encode()

SPELLINGS = {
    "as browsers do": (ALNUM + b"*-._", b"+"),
    "as RFC 3986 does": (ALNUM + b"-._~", b"%20"),
    "all escaped": (b"", b"%20"),
    "least escaped": (bytes(set(range(256)) - set(b"%&+=")), b" "),
}
"""The bytes that stand for themselves, and what a space is written as."""


def write(pairs: list[tuple[str, str]], spelling: str) -> bytes:
    """Spell names and values in one of the ``SPELLINGS``."""
    kept, space = SPELLINGS[spelling]

    def spell(text: str) -> bytes:
        sent = (bytes([byte]) if byte in kept else b"%%%02X" % byte for byte in text.encode())
        return b"".join(sent).replace(b"%20", space)

    return b"&".join(spell(name) + b"=" + spell(value) for name, value in pairs)


def parse(sent: bytes, wrong_bytes: str) -> list[tuple[str, str]]:
    """The names and values of a query or a form, in their order.

    ``wrong_bytes`` says what becomes of those that are no UTF-8: they are "replaced" by U+FFFD, or
    "left" escaped.
    """
    text = {"replaced": _replaced, "left": _left}[wrong_bytes]
    pairs = []
    for piece in sent.split(b"&"):
        name, _, value = piece.replace(b"+", b" ").partition(b"=")
        if piece:
            pairs.append((text(_unescape(name)), text(_unescape(value))))
    return pairs


def grouped(pairs: list[tuple[str, T]]) -> list[tuple[str, list[T]]]:
    """All values of each name; names stand in the order of their first values."""
    values: dict[str, list[T]] = {}
    for name, value in pairs:
        values.setdefault(name, []).append(value)
    return list(values.items())


def united(
    query: list[tuple[str, str]], form: list[tuple[str, str]], method: str, values_of_get: str
) -> list[tuple[str, list[str]]]:
    """Query and form as one, the query first; of GET it may be "args" alone or "args and form"."""
    return grouped(query if (method, values_of_get) == ("GET", "args") else query + form)


def is_utf_8(sent: bytes) -> bool:
    """Whether all that was sent without an escape is UTF-8."""
    try:
        sent.decode()
    except UnicodeDecodeError:
        return False
    return True


def _unescape(sent: bytes) -> bytes:
    """A percent sign that two hexadecimal digits do not follow stands for itself."""
    return re.sub(rb"%([0-9A-Fa-f]{2})", lambda escape: bytes([int(escape[1], 16)]), sent)


def _replaced(value: bytes) -> str:
    return value.decode("utf-8", "replace")


def _left(value: bytes) -> str:
    text = value.decode("utf-8", "surrogateescape")
    return re.sub("[\udc80-\udcff]", lambda wrong: f"%{ord(wrong[0]) - 0xDC00:02X}", text)
