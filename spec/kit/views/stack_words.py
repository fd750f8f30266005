"""What is told of packages, in lines of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from spec.kit.stacks.words import place_words

WIDTH = 80
_ASIDE = {"use", "client", "version", "routes", "transaction"}
"""The steps that no server takes."""


def failed(step: str, error: str, package: str = "flask") -> Iterator[str]:
    """At which step a stack fails, and its error; ``package`` is Flask or an extension."""
    place = place_words(step, package)
    yield f"STARTS, BUT {place} FAILS" if step in _ASIDE else f"DOES NOT START at {place}"
    yield from wrapped(error, "  ")


def wrapped(text: str, indent: str) -> list[str]:
    """A text in lines; those after the first are indented, too."""
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent or "  ",
        break_on_hyphens=False,
        break_long_words=False,
    )
