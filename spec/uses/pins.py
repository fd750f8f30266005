"""Whether a test pins what a change gives otherwise: the literal of its statement."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from spec.kit.data.touches import Touch


def pinned(touch: Touch, literals: Iterable[Any]) -> Any:
    """The constant that a touch such as ``answer:status_code == 301`` names; None where none is."""
    _, operator, wanted = touch.name.split(" ", 2)
    if operator == "==":
        value: Any = wanted.strip('"') if wanted.startswith('"') else int(wanted)
        return next((it for it in literals if type(it) is type(value) and it == value), None)
    pattern = _pattern(wanted[1:-1])
    return next((it for it in literals if isinstance(it, str) and pattern.search(it)), None)


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)
