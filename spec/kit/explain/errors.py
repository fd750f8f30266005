"""The texts of errors: patterns made plain, particulars taken out, the names in them.

In all of them ``…`` stands for what differs from case to case.
"""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterator
from typing import NamedTuple

ANY = "…"
_TOKEN = re.compile(
    r"\\(?P<escaped>[^\w\s])(?![*+?{])"
    r"|(?P<any>\\\w|\[(?:\\.|[^\]\\])+\]|\((?:\\.|[^()\\])*\)|\.)(?:[*+?]\??|\{[\d,]+\})?"
    r"|(?P<maybe>\\?.)(?:[*?+]\??|\{[\d,]+\})"
    r"|(?P<anchor>[$^])"
    r"|(?P<plain>.)",
    re.DOTALL,
)
_EITHER_QUOTE = re.compile(r"""\[\\?['"]\\?['"]\]""")
_FLAGS = re.compile(r"\(\?\w+\)")
_PARTICULAR = re.compile(
    r"""(?<!\w)'(?:\\.|[^'\\])*'(?!\w)|"(?:\\.|[^"\\])*"|`[^`]*`|<[^<>]*>|\b0x[\da-f]+|\b\d[\d.,]*\b"""
    r"""|(?<!\S)/\S+|\(/\S+\)"""
)
_CLASS = re.compile(
    r"(?:[A-Za-z_]\w*\.)*"
    r"(?P<name>\w*(?:Error|Exception|Warning|Exit|Interrupt)|[A-Z][a-z]+[A-Z]\w+)(?:: +|:?$)"
)
_STATUS = re.compile(r"^\d{3} [A-Z][A-Za-z' ]+: ")
_HINT = re.compile(r"\. Did you mean: .*$")
_WHERE = re.compile(r" \((?:(?:[A-Za-z]:)?[/\\][^()]*|unknown location)\)?$")
_NAMES = (
    r"cannot import name '?(?P<b>\w+)'?(?: from (?:\w+ \w+ module )?'?(?P<m>[\w.]+))?",
    r"(?:partially initialized )?module '(?P<m>[\w.]+)' has no attribute '(?P<b>\w+)'",
    r"No module named '?(?P<m>[\w.]+)",
    r"(?<![\w.'])(?P<m>(?:\w+\.)+)(?P<b>\w+) (?:is|was|has been) (?:deprecated|removed|renamed)",
    r"'(?P<m>(?:\w+\.)*)(?P<b>\w+)'(?: \w+)? (?:is|was|has been) (?:deprecated|removed|renamed)",
    r"(?:type object '(?P<c>\w+)'|'[\w.]*?(?P<a>\w+)'? object'?) has no attribute '(?P<b>\w+)'",
    r"(?P<a>[\w.]+)\(\) got an unexpected keyword argument '(?P<k>\w+)'",
)
_FAMILY = ("flask.", "werkzeug.", "jinja2.", "markupsafe.", "itsdangerous.", "click.")


class Error(NamedTuple):
    """A line of an error: its class, if it tells one, and its message."""

    name: str
    message: str


def read_error(line: str) -> Error:
    """The class and the message of a line, without the file that an ImportError names."""
    text = " ".join(line.split())
    match = _CLASS.match(text)
    message = _STATUS.sub("", text[match.end() if match else 0 :], count=1)
    return Error(match["name"] if match else "", _WHERE.sub("", _HINT.sub("", message)).strip())


_OF_PYTHON = frozenset(dir(builtins)) | {"Error", "Exception"}


def is_telling(name: str) -> bool:
    """Whether the class of an error tells something: it is not one of Python's own."""
    return bool(name) and name not in _OF_PYTHON


def plain(pattern: str) -> str:
    """The text that a regular expression matches, ``…`` for what it leaves open."""
    pattern = _EITHER_QUOTE.sub("'", pattern)
    tokens = _TOKEN.finditer(_FLAGS.sub("", pattern))
    found = [it["escaped"] or it["plain"] or ANY for it in tokens if not it["anchor"]]
    return re.sub(f"{ANY}[{ANY} ]*{ANY}", ANY, "".join(found)).strip(f"{ANY} ")


def skeleton(text: str) -> str:
    """A text without its particulars: quoted words, numbers, paths and addresses."""
    return re.sub(f"{ANY}[{ANY}]+", ANY, _PARTICULAR.sub(ANY, text)).strip().lower()


def longest(text: str) -> str:
    """The longest part of a text between two ``…``."""
    return max((part.strip() for part in text.split(ANY)), key=len)


def known_letters(text: str) -> int:
    """How many characters of a text are not left open."""
    return len(text.replace(ANY, "").strip())


def is_in(template: str, text: str) -> bool:
    """Whether a text has a template, in which ``…`` stands for anything."""
    parts = [re.escape(part.strip()) for part in template.lower().split(ANY)]
    return re.search(".{0,200}?".join(parts), text.lower(), re.DOTALL) is not None


def has_name(template: str, name: str) -> bool:
    """Whether a template tells a name, and does not leave it open: ``'before_…first_request'``."""
    quoted = re.findall(r"'([^']*)'", template)
    return name in template or any(known_letters(it) and is_in(it, name) for it in quoted)


class Named(NamedTuple):
    """An API name that an error speaks of."""

    name: str
    whole: bool = False
    """Whether the same name of another module, or of another class, is another thing."""

    @property
    def last(self) -> str:
        """The last part: an attribute, or a keyword."""
        return re.split(r"[.(]", self.name.rstrip("=)"))[-1]


def names_in(message: str) -> Iterator[Named]:
    """The API names that the message of an error speaks of."""
    for pattern in _NAMES:
        for it in re.finditer(pattern, message):
            found = {key: (value or "").strip(".") for key, value in it.groupdict().items()}
            owner = found.get("m") or found.get("a") or found.get("c", "")
            if found.get("k"):
                yield Named(f"{owner}({found['k']}=)", whole=False)
                continue
            name = ".".join(filter(None, (owner, found.get("b"))))
            of_ours = f"{name}.".startswith(_FAMILY) and "m" in found
            foreign = owner == "NoneType" or owner[:1].islower()
            yield Named(name, whole=of_ours or foreign)
