"""The words for releases, ranges, pins and steps."""

from __future__ import annotations

from collections.abc import Mapping

from spec.kit.stacks.known import EXTENSIONS, NAMES, Known
from spec.kit.stacks.versions import NONE, Range

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


def place_words(step: str, package: str) -> str:
    """A step in words, of Flask or of an extension."""
    if package not in EXTENSIONS:
        return PLACES[step]
    import_words = f"`import {package.replace('-', '_')}`"
    return {"import": import_words}.get(step, PLACES[step].format(NAMES[package]))


def release_words(package: str, release: str) -> str:
    """A package and its release."""
    return f"no {NAMES[package]}" if release == NONE else f"{NAMES.get(package, package)} {release}"


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
