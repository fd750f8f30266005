"""Environment markers, as far as they speak of the Python: ``python_version < "3.8"``."""

from __future__ import annotations

import re

from spec.kit.stacks.versions import allows

_PYTHON = re.compile(
    r"python(?:_full)?_version\s*(not in|in|[<>=!~]+)\s*[\"']([\d., ]+)(?:\.\*)?[\"']"
)


def applies(marker: str, python: str) -> bool:
    """Whether a marker may hold on a Python; what it says of anything else is taken to hold."""
    alternatives = re.split(r"\bor\b", marker.replace("(", " ").replace(")", " "))
    return any(
        all(_holds(operator, text, python) for operator, text in _PYTHON.findall(each))
        for each in alternatives
    )


def _holds(operator: str, text: str, python: str) -> bool:
    if operator.endswith("in"):
        return (python in re.split(r"[, ]+", text)) is (operator == "in")
    return allows(f"{operator}{text.strip()}", python)
