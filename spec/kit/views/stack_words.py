"""The words of what is told of a set of packages, and its lines of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from spec.kit.stacks.known import TITLES, Known
from spec.kit.stacks.versions import NONE, Range

WIDTH = 80
PLACES = {
    "import": "`import flask`",
    "app": "`Flask(__name__)`",
    "request": "the first request",
    "session": "`session`",
    "json": "`jsonify()`",
    "template": "`render_template_string()`",
    "run": "`flask run`",
    "client": "`app.test_client()`",
    "version": "`flask --version`",
    "routes": "`flask routes`",
    "transaction": "`client.session_transaction()`",
}
_ASIDE = {"client", "version", "routes", "transaction"}
"""The steps that no server takes."""


def failed(step: str, error: str) -> Iterator[str]:
    """At which step a stack fails, and its error."""
    place = PLACES[step]
    yield f"STARTS, BUT {place} FAILS" if step in _ASIDE else f"DOES NOT START at {place}"
    yield from wrapped(error, "  ")


def release_words(package: str, release: str) -> str:
    """A package and its release."""
    return f"no {TITLES[package]}" if release == NONE else f"{TITLES[package]} {release}"


def range_words(known: Known, package: str, range: Range) -> str:
    """A range in words."""
    title, is_first = TITLES[package], range.low == known.releases[package][0]
    if range.low == range.high:
        return release_words(package, range.low)
    if is_first:
        return f"{title} up to {range.high}" if range.high else f"every {title}"
    return f"{title} {range.low} to {range.high}" if range.high else f"{title} from {range.low} on"


def pin_words(pins: Mapping[str, str]) -> str:
    """Pins, as pip takes them; Python is none of pip's."""
    between = {"python": " "}
    return " ".join(f"{TITLES[it]}{between.get(it, '==')}{pins[it]}" for it in pins)


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
