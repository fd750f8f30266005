"""What the limits of a form refuse, in plain Python."""

from __future__ import annotations

from typing import NamedTuple


class Form(NamedTuple):
    """A form as it is sent: what of it is counted."""

    kind: str
    """ "urlencoded" or "multipart"."""
    size: int
    """Of the body, in bytes."""
    at_once: int
    """The bytes that a read gives at most."""
    fields: list[int]
    """The sizes of the values that are no files."""
    parts: int
    """The number of fields and files."""
    ended: bool
    """Whether the server ends the body, of which no length was announced."""


class Limits(NamedTuple):
    """The limits: MAX_CONTENT_LENGTH, MAX_FORM_MEMORY_SIZE and MAX_FORM_PARTS."""

    content: int | None = None
    memory: int | None = None
    parts: int | None = None


class Rules(NamedTuple):
    """What a release counts."""

    ended: str
    """A body of unannounced length: "counted" or "not counted"."""
    memory: str
    """Of a multipart form: "all fields", "each read", or "each read and field"."""
    urlencoded_memory: str
    """An urlencoded form of announced length: "counted" or "not counted"."""
    parts: str
    """The parts of a multipart form: "counted" or "not counted"."""


def bytes_read(form: Form, limits: Limits, rules: Rules) -> int | None:
    """How many bytes of the body are read; None if the answer is 413."""
    content = _content_read(form, limits.content, rules)
    if content is None or _memory_exceeded(form, limits.memory, rules):
        return None
    counted = form.kind == "multipart" and rules.parts == "counted"
    if counted and limits.parts is not None and form.parts > limits.parts:
        return None
    return content


def _content_read(form: Form, limit: int | None, rules: Rules) -> int | None:
    """A body of unannounced length is cut, but to read on from there, or from the start, is 413."""
    if limit is None or (form.ended and rules.ended == "not counted"):
        return form.size
    if not form.ended:
        return None if form.size > limit else form.size
    reads_on = limit <= 0 or (form.kind == "multipart" and form.size >= limit)
    return None if reads_on else min(form.size, limit)


def _memory_exceeded(form: Form, limit: int | None, rules: Rules) -> bool:
    if limit is None:
        return False
    if form.kind == "urlencoded":
        return rules.urlencoded_memory == "counted" and not form.ended and form.size > limit
    if rules.memory == "all fields":
        return sum(form.fields) > limit
    exceeded = min(form.at_once, form.size) > limit
    return exceeded or ("field" in rules.memory and max(form.fields, default=0) > limit)
