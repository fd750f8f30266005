"""The words of what is told of a set of packages, and its lines of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from spec.kit.stacks.known import EXTENSIONS, NAMES, Known
from spec.kit.stacks.versions import NONE, Range

WIDTH = 80
PLACES = {
    "import": "`import flask`",
    "app": "`Flask(__name__)`",
    "setup": "the set-up of {}",
    "request": "the first request",
    "use": "a request that uses {}",
    "session": "`session`",
    "json": "`jsonify()`",
    "template": "`render_template_string()`",
    "run": "`flask run`",
    "client": "`app.test_client()`",
    "version": "`flask --version`",
    "routes": "`flask routes`",
    "transaction": "`client.session_transaction()`",
}
_ASIDE = {"use", "client", "version", "routes", "transaction"}
"""The steps that no server takes."""


def failed(step: str, error: str, package: str = "flask") -> Iterator[str]:
    """At which step a stack fails, and its error; ``package`` is Flask or an extension."""
    place = place_words(step, package)
    yield f"STARTS, BUT {place} FAILS" if step in _ASIDE else f"DOES NOT START at {place}"
    yield from wrapped(error, "  ")


def place_words(step: str, package: str) -> str:
    """A step in words, of Flask or of an extension."""
    if package not in EXTENSIONS:
        return PLACES[step]
    import_words = f"`import {package.replace('-', '_')}`"
    return {"import": import_words}.get(step, PLACES[step].format(NAMES[package]))


def release_words(package: str, release: str) -> str:
    """A package and its release."""
    return f"no {NAMES[package]}" if release == NONE else f"{NAMES[package]} {release}"


def range_words(known: Known, package: str, range: Range) -> str:
    """A range in words."""
    title, is_first = NAMES[package], range.low == known.releases[package][0]
    if range.low == range.high:
        return release_words(package, range.low)
    if is_first:
        return f"{title} up to {range.high}" if range.high else f"every {title}"
    return f"{title} {range.low} to {range.high}" if range.high else f"{title} from {range.low} on"


def pin_words(pins: Mapping[str, str]) -> str:
    """Pins, as pip takes them; Python is none of pip's."""
    between = {"python": " "}
    return " ".join(f"{NAMES[it]}{between.get(it, '==')}{pins[it]}" for it in pins)


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
