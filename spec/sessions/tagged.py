"""What a session holds as JSON, in plain Python: what JSON lacks is an object with a tag."""

from __future__ import annotations

import base64
import datetime as dt
import uuid
from typing import Any

from markupsafe import Markup

from spec.tools.dates import http_date

UTC = dt.timezone.utc
TAGS = {
    " t": (tuple, lambda value: [tagged(it) for it in value]),
    " b": (bytes, lambda value: base64.b64encode(value).decode()),
    " m": (Markup, str),
    " u": (uuid.UUID, lambda value: value.hex),
    " d": (dt.datetime, http_date),
}
DICT = " di"
"""The tag of a dict that looks as if it had a tag."""


def tagged(value: Any) -> Any:
    """A value with tags where JSON has none of its type."""
    for tag, (kind, text) in TAGS.items():
        if isinstance(value, kind):
            return {tag: text(value)}
    if isinstance(value, list):
        return [tagged(it) for it in value]
    if not isinstance(value, dict):
        return value
    members = {name: tagged(it) for name, it in value.items()}
    looks_tagged = len(members) == 1 and members.keys() <= {*TAGS, DICT}
    return {DICT: {f"{name}__": it for name, it in members.items()}} if looks_tagged else members


def back(value: Any, *, naive: bool) -> Any:
    """What comes back of a value: the same, with the keys of dicts in order.

    ``naive``: datetimes come back without a time zone.
    """
    if isinstance(value, dict):
        return {name: back(value[name], naive=naive) for name in sorted(value)}
    if isinstance(value, (list, tuple)):
        return type(value)(back(it, naive=naive) for it in value)
    if isinstance(value, dt.datetime):
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if naive else moment
    return value
