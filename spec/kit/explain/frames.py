"""Tracebacks: the error at their end, and whose the last frame outside the standard library is."""

from __future__ import annotations

import re
from typing import NamedTuple

from spec.kit.explain.errors import read_error
from spec.kit.stacks.known import TITLES

_START = re.compile(
    r'^(?P<before>.*?)(?:Traceback \(most recent call| {2}File "|\S+\.py:\d+: in )', re.MULTILINE
)
_CODE = r"(?:, in (?P<function>\S+))?(?:\n +(?P<code>[^\n]+))?"
_FRAME = re.compile(rf'File "(?P<path>[^"\n]+)", line (?P<line>\d+){_CODE}')
_SHORT = re.compile(
    r"^(?P<path>\S+\.py):(?P<line>\d+): (?:in (?P<function>\S+)(?:\n>? +(?P<code>[^\n]+))?"
    r"|\w+(?:Error|Exception|Warning|Exit)$)",
    re.MULTILINE,
)
"""A frame as pytest writes it, or the place of an error after its source."""
_PACKAGE = re.compile(r"(?:site|dist)-packages[/\\](?P<name>[A-Za-z_]\w*)")
_LIBRARY = re.compile(
    r"^<|[/\\][Ll]ib[/\\]python\d|[/\\]python\d[\d.]*[/\\](?!.*packages)|\.zip[/\\]|[Pp]ython\d*[/\\][Ll]ib[/\\]"
)
_WRAPPERS = {None, "wrapper_func", "wrapper", "wrapped", "inner", "decorator", "__getattr__"}
"""Functions of packages that call the one that was asked for."""
_FAMILY = frozenset({*TITLES, "flask", "werkzeug"} - {"python"})
"""The packages of which a stack is made, by the names of their modules."""


class Place(NamedTuple):
    """A frame, and whose it is: ``stack``, ``package`` or ``yours``."""

    whose: str
    path: str
    line: int
    package: str
    """The package that it stands in, as it is imported; empty in a file of the user's own."""


class Trace(NamedTuple):
    """What a traceback tells: the errors, the last raised first, and where the last came from."""

    errors: tuple[str, ...]
    place: Place | None
    """The last frame outside the standard library."""
    yours: Place | None
    """The last frame in a file of the user's own."""
    code: str
    """The line of that frame."""
    called: str
    """The function of a package that this line has called, such as ``werkzeug.utils.redirect``."""


def read_trace(text: str) -> Trace | None:
    """What a text tells that has a traceback in it, or None."""
    text = _unprefixed(text.replace("\r\n", "\n"))
    frames = [*_FRAME.finditer(text)] or [*_SHORT.finditer(text)]
    if not frames:
        return None
    errors = [it for it in map(_error, text.splitlines()) if it]
    places = [(place, it["code"] or "") for it in frames if (place := _place(it))]
    last = places[-1][0] if places else None
    own, code = next((it for it in reversed(places) if it[0].whose == "yours"), (None, ""))
    errors.reverse()
    told = sorted(errors, key=lambda it: read_error(it).name == "Error")
    return Trace(tuple(dict.fromkeys(told)), last, own, code, _called(frames, own))


def _called(frames: list[re.Match[str]], own: Place | None) -> str:
    """The first function that is called after the last frame of the user's own, if a package's."""
    after: list[re.Match[str]] = []
    for it in frames:
        after = [] if _place(it) == own else [*after, it]
    called = next((each for each in after if each["function"] not in _WRAPPERS), None)
    found = _PACKAGE.search(called["path"]) if own and called else None
    if not (called and found):
        return ""
    module = re.sub(r"[/\\]", ".", called["path"][found.start("name") :].rpartition(".")[0])
    return f"{module.replace('.__init__', '')}.{called['function']}"


def _unprefixed(text: str) -> str:
    """The lines without what a log writes before each: ``web_1  | ``, or a time."""
    start = _START.search(text)
    before = start["before"] if start else ""
    if not before.strip():
        return text
    cut = len(before)
    return "\n".join(
        line[cut:] if _shape(line[:cut]) == _shape(before) else line for line in text.split("\n")
    )


def _shape(text: str) -> str:
    return re.sub(r"\d", "0", text)


def _error(line: str) -> str:
    """The error that a line tells, or nothing: it stands at the margin, or after pytest's ``E``."""
    told = line[1:].strip() if re.match(r"E {2,}\S", line) else line
    return told if told[:1].strip() and read_error(told).name else ""


def _place(frame: re.Match[str]) -> Place | None:
    """Whose a frame is; None where it is the standard library's."""
    path, line = frame["path"], int(frame["line"])
    package = [*_PACKAGE.finditer(path)]
    if package:
        name = package[-1]["name"]
        return Place("stack" if name in _FAMILY else "package", path, line, name)
    return None if _LIBRARY.search(path) else Place("yours", path, line, "")
