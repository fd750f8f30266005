"""Session cookies of an app whose secret key is ``key``, as they read at noon on 2026-01-01."""

from __future__ import annotations

from typing import Any

from flask.json import tag
from markupsafe import Markup

NOON = 1767268800
"""2026-01-01 12:00:00 UTC, where the ``clock`` fixture stands."""

A_IS_1 = "eyJhIjoxfQ.aVZhwA.zRL3w8OSPuBcvBTG-b5jba7S2ow"
"""The session ``{"a": 1}``."""

PERMANENT = "eyJfcGVybWFuZW50Ijp0cnVlfQ.aVZhwA.VlnACCDkIqqJWyP5_qWZBUrZp3Y"
"""The session ``{"_permanent": True}``."""


def class_of_what_comes_back(value: Any) -> type:
    """The class of a value; of a Markup that of Jinja's, which Flask 1 gives with Jinja 3.0."""
    return vars(tag)["Markup"] if type(value) is Markup else type(value)
