"""Set-Cookie and Cookie lines taken apart by RFC 6265, without the code under test."""

from __future__ import annotations

import datetime as dt
from email.utils import parsedate_to_datetime

import flask

_READER = flask.Flask("reader")


def pair_of(line: str) -> str:
    """The name and value of a Set-Cookie line, as a client sends them back (section 5.2)."""
    return line.partition(";")[0]


def attributes_of(line: str) -> dict[str, str | dt.datetime]:
    """The attributes of a Set-Cookie line by name; Expires is a date in UTC (section 5.2)."""
    attributes: dict[str, str | dt.datetime] = {}
    for attribute in line.split("; ")[1:]:
        name, _, value = attribute.partition("=")
        attributes[name] = parsedate_to_datetime(value) if name == "Expires" else value
    return attributes


def cookies_in(header: str) -> dict[str, str]:
    """What ``request.cookies`` gives for every name in a Cookie header."""
    with _READER.test_request_context(environ_overrides={"HTTP_COOKIE": header}):
        return {name: flask.request.cookies[name] for name in flask.request.cookies}
