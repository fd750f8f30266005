"""Touches: the names in a user's code that a change is about.

- ``flask.safe_join``: a name of a module
- ``werkzeug.contrib.*``: a module and all below it
- ``flask.Flask::json_encoder``: an attribute of an instance of the class, or of a subclass
- ``flask.Flask::json_encoder @set``: one way of touching: ``@read @set @call @override``
- ``flask.send_file(as_attachment=)``: a keyword; ``(#1)``: a position; ``(-)``: no argument
- ``config:ENV``: a key of ``app.config``
- ``environ:werkzeug.request``: a key of the WSGI environ
- ``env:FLASK_ENV``: an environment variable
- ``command:flask run --debug``: a command line
- ``header:Accept``: a header that a client sends
- ``answer:location ~ "https?://"``, ``answer:status_code == 301``: a member of a test client's
  answer with the literal that a test pins
- ``text:jinja2.ext.with_``: a string constant as a whole
- ``shape:click-command-name``: what a recogniser of that name looks for, see ``SHAPES``
"""

from __future__ import annotations

import inspect
import re
import warnings
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from typing import Any

SHAPES = {"click-command-name"}
"""What has no name in a user's code: a command of click that is named after its function."""

_KEYED = re.compile(r"(config|environ|env|command|header|answer|text|shape):(\S.*)")
_NAME = re.compile(
    r"(?P<name>[a-z_]\w*(?:\.\w+)*)(?P<below>\.\*)?"
    r"(?:::(?P<member>\w+))?"
    r"(?:\((?P<argument>-|#\d+|\w+=)\))?"
    r"(?: @(?P<way>read|set|call|override))?"
)
_ANSWER = re.compile(r"\w+ (?:~ \".+\"|== (?:\d+|\".*\"))")


@dataclass(frozen=True)
class Touch:
    """One name, as the table above has it; ``kind`` is ``name`` or what stands before the colon."""

    kind: str
    name: str
    below: bool = False
    member: str = ""
    argument: str = ""
    way: str = ""


def read_touch(text: str) -> Touch | None:
    """A touch as it is written, or None where it is not well formed."""
    if keyed := _KEYED.fullmatch(text):
        kind, rest = keyed.groups()
        is_formed = {"answer": _ANSWER.fullmatch(rest), "shape": rest in SHAPES}.get(kind, True)
        return Touch(kind, rest) if is_formed else None
    found = _NAME.fullmatch(text)
    if found is None or "." not in found["name"] + (found["below"] or ""):
        return None
    parts = {key: value or "" for key, value in found.groupdict().items() if key != "below"}
    return Touch("name", below=bool(found["below"]), **parts)


def is_here(touch: Touch) -> bool:
    """Whether the installed packages have what a touch names; keys and texts count as there."""
    if touch.kind != "name":
        return True
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _is_here(touch)


def _is_here(touch: Touch) -> bool:
    owner = _find(touch.name)
    if owner is _MISSING or not touch.member:
        return owner is not _MISSING and _takes(owner, touch.argument)
    member = inspect.getattr_static(owner, touch.member, _MISSING)
    if member is not _MISSING:
        return _takes(getattr(owner, touch.member, member), touch.argument)
    return _is_set_by(owner, touch.member)


_MISSING = object()


def _find(name: str) -> Any:
    """A module, or what a module has under a name."""
    module, *rest = name.split(".")
    found = _import(module)
    for part in rest:
        module = f"{module}.{part}"
        found = getattr(found, part, _MISSING)
        if found is _MISSING:
            found = _import(module)
    return found


def _import(module: str) -> Any:
    try:
        return import_module(module)
    except ImportError:
        return _MISSING


def _takes(callable: Any, argument: str) -> bool:
    """Whether a callable takes a keyword; a position or no argument is not looked up."""
    if not argument.endswith("="):
        return True
    try:
        parameters = inspect.signature(callable).parameters
    except (TypeError, ValueError):
        return True
    return argument[:-1] in parameters or any(
        parameter.kind is parameter.VAR_KEYWORD for parameter in parameters.values()
    )


def _is_set_by(owner: Any, member: str) -> bool:
    """Whether a class annotates an attribute or sets it on its instances."""
    pattern = re.compile(rf"\bself\.{member}\b|^ +{member}\b *[:=]", re.MULTILINE)
    return any(pattern.search(_source(cls)) for cls in getattr(owner, "__mro__", (owner,))[:-1])


def _source(cls: type) -> str:
    with suppress(OSError, TypeError):
        return inspect.getsource(cls)
    return ""
