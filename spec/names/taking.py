"""Taking what a touch names as a user's code does: by an import, an attribute or a keyword."""

from __future__ import annotations

import inspect
import re
import warnings
from collections.abc import Callable
from importlib import import_module
from typing import Any

_TOUCH = re.compile(
    r"(?P<path>[\w.]+?)(?P<below>\.\*)?(::(?P<member>\w+))?(\((?P<keyword>\w+)=\))?"
)


def under(holder: str, names: str) -> tuple[str, ...]:
    """The touches of names under a module, ``flask.helpers.``, or a class, ``flask.Flask::``."""
    return tuple(f"{holder}{name}" for name in names.split())


def take(*touches: str) -> None:
    """Take each; what warns of its end is there. Raises what Python raises for the first lost."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for touch in touches:
            _take(touch)


def gone(*touches: str) -> tuple[str, ...]:
    """Those of some touches that cannot be taken."""
    return tuple(touch for touch in touches if line(touch))


def line(touch: str) -> str:
    """The line that ends the traceback where a touch cannot be taken; empty where it can."""
    try:
        take(touch)
    except (ImportError, AttributeError, TypeError) as error:
        return re.sub(r" \((\S*/\S*|unknown location)\)$", "", f"{type(error).__name__}: {error}")
    return ""


def _take(touch: str) -> None:
    parts = _TOUCH.fullmatch(touch)
    if parts["below"]:
        import_module(parts["path"])
        return
    module, _, name = parts["path"].rpartition(".")
    space: dict[str, Any] = {}
    exec(f"from {module} import {name}", space)
    found = space[name]
    if parts["member"]:
        found = _member(found, parts["member"])
    if parts["keyword"]:
        inspect.signature(found).bind_partial(**{parts["keyword"]: None})


def _member(cls: type, name: str) -> Any:
    """An attribute of a class, as a rule a descriptor; what instances lack is asked of one."""
    missing = object()
    found = inspect.getattr_static(cls, name, missing)
    return getattr(cls.__new__(cls), name) if found is missing else getattr(cls, name, found)


def old(path: str) -> Callable[..., Any]:
    """What a path names, called without warnings; where it is gone, what gives None."""

    def call(*arguments: Any, **options: Any) -> Any:
        module, _, name = path.rpartition(".")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = getattr(import_module(module), name, None)
            return found(*arguments, **options) if found else None

    return call
