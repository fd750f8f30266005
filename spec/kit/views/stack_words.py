"""What is told of packages, in lines of 80 columns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spec.kit.stacks.known import ASIDE
from spec.kit.stacks.words import place_words

WIDTH = 80
_BREAK = re.compile(r"[\t\n\v\f\r]")


def failed(step: str, error: str, package: str = "flask") -> Iterator[str]:
    """At which step a stack fails, and its error; ``package`` is Flask or an extension."""
    place = place_words(step, package)
    yield f"STARTS, BUT {place} FAILS" if step in ASIDE else f"DOES NOT START at {place}"
    yield from wrapped(error, "  ")


def wrapped(text: str, indent: str) -> list[str]:
    """A text in lines; those after the first are indented, too. No word is broken.

    As textwrap does it, in a fifth of the time.
    """
    lines, line, start = [], "", indent
    for word in (text if text.isprintable() else _BREAK.sub(" ", text)).split(" "):
        if not line:
            line = start + word
        elif len(line) + 1 + len(word) <= WIDTH:
            line += " " + word
        else:
            lines.append(line.rstrip())
            start = indent or "  "
            line = word and start + word
    return [*lines, line.rstrip()] if line.strip() else lines
