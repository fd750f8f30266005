"""Headings in colour, where a terminal has some."""

from __future__ import annotations

import os
from collections.abc import Iterable

import click

_COLOURS = {
    "BREAKS": "red",
    "WARNS": "yellow",
    "ANSWERS": "cyan",
    "TEST": "cyan",
    "MAYBE": "blue",
    "ADDS": "green",
}


def show(lines: Iterable[str]) -> None:
    """Lines; headings in colour, where the terminal has some and ``NO_COLOR`` is not set."""
    text = "\n".join(map(_coloured, lines))
    if text:
        click.echo(text, color=False if os.environ.get("NO_COLOR") else None)


def _coloured(line: str) -> str:
    colour = _COLOURS.get(line.partition(" ")[0])
    return click.style(line, fg=colour, bold=True) if colour else line
