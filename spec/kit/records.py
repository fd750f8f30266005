"""Records: what the claims gave in a cell, one JSON file a cell."""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spec.kit.guards import installed
from spec.kit.outcomes import worst

FORMAT = 1
_COMPANIONS = ("jinja2", "markupsafe", "itsdangerous", "click", "blinker")


def cell() -> dict[str, Any]:
    """The Flask, Werkzeug and Python that are installed here, with Flask's other companions."""
    return {
        "flask": installed("flask"),
        "werkzeug": installed("werkzeug"),
        "python": platform.python_version(),
        "implementation": sys.implementation.name,
        "companions": {name: release for name in _COMPANIONS if (release := _release(name))},
    }


def cell_name(cell: Mapping[str, Any]) -> str:
    """A cell's name, as its record's file has it: ``flask-3.1.3+werkzeug-3.1.9+cpython-3.13``."""
    python = ".".join(cell["python"].split(".")[:2])
    return f"flask-{cell['flask']}+werkzeug-{cell['werkzeug']}+{cell['implementation']}-{python}"


def _release(package: str) -> str | None:
    try:
        return installed(package)
    except ModuleNotFoundError:
        return None


@dataclass
class Results:
    """The outcomes of a run by claim id: each case's outcome, milliseconds, failures' text."""

    outcomes: dict[str, list[str]] = field(default_factory=dict)
    ms: dict[str, float] = field(default_factory=dict)
    observed: dict[str, str] = field(default_factory=dict)

    def add(self, claim: str, outcome: str | None, ms: float, text: str = "") -> None:
        """Note one phase of one case; ``outcome`` is None where the phase decides nothing."""
        self.ms[claim] = self.ms.get(claim, 0.0) + ms
        if outcome is not None:
            self.outcomes.setdefault(claim, []).append(outcome)
        if text:
            self.observed.setdefault(claim, text)

    def of(self, claim: str) -> str:
        """The worst outcome of the claim's cases."""
        return worst(self.outcomes[claim])

    def as_json(self) -> str:
        """The text of a record: the cell, and outcome and milliseconds of every claim."""
        record = {
            "format": FORMAT,
            "cell": cell(),
            "claims": {
                claim: {"outcome": self.of(claim), "ms": round(self.ms[claim], 1)}
                for claim in self.outcomes
            },
        }
        return json.dumps(record, indent=1, sort_keys=True) + "\n"


def write_whole(path: Path, text: str) -> None:
    """Write a file whole, then move it into place: a reader never sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        part.write_text(text, "utf-8")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
