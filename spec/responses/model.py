"""What a view's return value becomes, in plain Python: code, headers and body, or an error."""

from __future__ import annotations

import json
from typing import Any, NamedTuple


class Body(NamedTuple):
    """The first thing that a view returns: a ``kind`` of object, and what is in it.

    ``headers`` are those that a response or a WSGI application has of its own.
    """

    kind: str
    content: Any
    code: int = 200
    headers: tuple[tuple[str, str], ...] = ()


class Given(NamedTuple):
    """The headers that stand beside it: a ``kind`` of collection, and what is in it."""

    kind: str
    pairs: tuple[tuple[str, Any], ...]


class Answer(NamedTuple):
    """What is sent; ``headers`` are the values by name in lower case."""

    code: int
    headers: dict[str, list[str]]
    body: bytes


class Rules(NamedTuple):
    """What differs between releases; the defaults are those of the newest."""

    headers_pile_up: bool = False
    list_of_a_text_is_not_looked_at: bool = False
    dict_is_a_body: bool = True
    list_and_iterator_are_bodies: bool = True


def answer_to(value: tuple[Any, ...], rules: Rules) -> Answer:
    """The answer to a value: a body alone is a tuple of one here.

    TypeError: it is no response. ValueError: a header holds a line break.
    """
    body, code, given = taken_apart(value)
    if body.kind in {"text", "bytes", "bytearray"}:
        return fresh(body, code, given, rules)
    if body.kind == "iterator" and rules.list_and_iterator_are_bodies:
        return fresh(body, code, given, rules)
    if body.kind in {"response", "wsgi"}:
        return beside(body, code, given, rules)
    if (body.kind == "dict" and rules.dict_is_a_body) or (
        body.kind == "list" and rules.list_and_iterator_are_bodies
    ):
        text = json.dumps(body.content, sort_keys=True, separators=(",", ":")) + "\n"
        own = (("Content-Type", "application/json"), ("Content-Length", str(len(text))))
        return beside(Body("response", text.encode(), 200, own), code, given, rules)
    raise TypeError(body.kind)


def taken_apart(value: tuple[Any, ...]) -> tuple[Body, int | None, Given]:
    """Body, code and headers: what stands second is one or the other by its type."""
    if not all(isinstance(part, (Body, int, Given, type(None))) for part in value):
        raise TypeError("a tuple in a tuple")
    body, code, given = value[0], None, Given("list", ())
    for part in value[1:]:
        if isinstance(part, Given):
            given = part
        elif part is not None:
            code = part
    return body, code, given


def fresh(body: Body, code: int | None, given: Given, rules: Rules) -> Answer:
    """A new response: the headers given, the default type, the real length."""
    looked_at = not (given.kind == "list" and rules.list_of_a_text_is_not_looked_at)
    headers: dict[str, list[str]] = {}
    for name, values in by_name(given, looked_at):
        if values:
            headers.setdefault(name, []).extend(values)
    headers.setdefault("content-type", ["text/html; charset=utf-8"])
    content = b"".join(body.content) if body.kind == "iterator" else body.content
    if body.kind != "iterator":
        headers["content-length"] = [str(len(content))]
    return Answer(code or 200, headers, content)


def beside(body: Body, code: int | None, given: Given, rules: Rules) -> Answer:
    """A response of its own, with code and headers changed."""
    headers: dict[str, list[str]] = {}
    for name, value in body.headers:
        headers.setdefault(name.lower(), []).append(value)
    for name, values in by_name(given):
        if rules.headers_pile_up:
            headers.setdefault(name, []).extend(values)
        else:
            headers[name] = values
    return Answer(code or body.code, {k: v for k, v in headers.items() if v}, body.content)


def by_name(given: Given, looked_at: bool = True) -> list[tuple[str, list[str]]]:
    """Names in lower case, each with its values; a Headers object has all of a name at once."""
    found: list[tuple[str, list[str]]] = []
    for name, value in given.pairs:
        values = value if isinstance(value, list) else [value]
        if looked_at and any(mark in text for text in values for mark in "\r\n"):
            raise ValueError("a line break in a header")
        found.append((name.lower(), values))
    if given.kind == "Headers":
        return [(name, [v for n, vs in found if n == name for v in vs]) for name in dict(found)]
    return found
