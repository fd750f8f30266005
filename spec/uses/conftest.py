"""A tree made for a test, and what is found in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from packaging.version import Version

from spec.kit.data.changes import Change
from spec.kit.data.touches import Touch, read_touch
from spec.uses.find import uses_of
from spec.uses.found import Found
from spec.uses.kinds import Chosen, doomed_of

Write = Callable[..., Path]
Look = Callable[..., list[str]]


def change(
    *touches: str, shows: str = "breaks", error: str | None = None, **more: object
) -> Change:
    """A change of Flask 2.0 that touches something; its error says that this is gone."""
    read = tuple(filter(None, map(read_touch, touches)))
    assert len(read) == len(touches)
    given = {"id": "flask.tea", "release": "2.0", "package": "flask", "warned": None, **more}
    return Change(
        id=str(given["id"]),
        package=str(given["package"]),
        release=Version(str(given["release"])),
        was=("tea.cup.is-full",),
        now=("tea.cup.is-empty",),
        shows=shows,
        touches=read,
        written=touches,
        fix="Drink coffee.",
        warned=Version(str(given["warned"])) if given["warned"] else None,
        errors=(_error(read[0]),) if error is None else (error,) if error else (),
    )


def _error(touch: Touch) -> str:
    """The error that everyone meets who touches it."""
    if touch.argument == "-":
        return "TypeError: 'NoneType' object is not iterable"
    if touch.argument.startswith("#"):
        return "TypeError: f() takes … positional arguments but … were given"
    if touch.argument:
        return f"TypeError: f() got an unexpected keyword argument '{touch.argument[:-1]}'"
    if touch.member:
        return f"AttributeError: '…' object has no attribute '{touch.member}'"
    if touch.kind == "config":
        return f"KeyError: '{touch.name}'"
    return "ImportError: cannot import name '…' from '…'"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes files, one or several by name."""

    def write(files: str | dict[str, str]) -> Path:
        for name, text in ({"app.py": files} if isinstance(files, str) else files).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text), encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture
def look(write: Write) -> Look:
    """What files use of what touches name: ``app.py:3 call breaks sure``."""

    def look(files: str | dict[str, str], *touches: str, **more: str) -> list[str]:
        made = change(*touches, **more)
        chosen = Chosen(made, made.shows, doomed_of([made]))
        return told(uses_of([write(files)], [chosen]))

    return look


def told(found: Found) -> list[str]:
    """The uses, in short."""
    return [f"{it.path}:{it.line} {it.way} {it.kind} {it.certainty}" for it in found.uses]
