"""Records: what the claims gave in a cell, one JSON file a cell."""

from __future__ import annotations

import datetime as dt
import json
import os
import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spec.kit.guards import installed
from spec.kit.outcomes import TOLD, worst

FORMAT = 1
_COMPANIONS = ("jinja2", "markupsafe", "itsdangerous", "click", "blinker", "gunicorn")


def cell(parts: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The Flask, Werkzeug and Python that are installed here, with Flask's other companions.

    ``parts`` are the releases of what claims need beside them, where all of it is required.
    """
    return {
        "flask": installed("flask"),
        "werkzeug": installed("werkzeug"),
        "python": platform.python_version(),
        "implementation": sys.implementation.name,
        "platform": f"{platform.system()} {platform.machine()}",
        "companions": {name: release for name in _COMPANIONS if (release := _release(name))},
        **({"parts": dict(parts)} if parts else {}),
    }


def cell_name(cell: Mapping[str, Any]) -> str:
    """A cell's name, as its record's file has it: ``flask-3.1.3+werkzeug-3.1.9+cpython-3.13``."""
    return f"flask-{cell['flask']}+werkzeug-{cell['werkzeug']}+{python_name(cell)}"


def python_name(cell: Mapping[str, Any]) -> str:
    """The name of a cell's Python: ``cpython-3.13``, ``cpython-3.13+parts``, ``…-3.14-wasm``."""
    release = ".".join(cell["python"].split(".")[:2])
    wasm = "-wasm" if cell["platform"].startswith("Emscripten") else ""
    parts = "+parts" if cell.get("parts") else ""
    return f"{cell['implementation']}-{release}{wasm}{parts}"


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
    seen: dict[str, str] = field(default_factory=dict)
    observed: dict[str, str] = field(default_factory=dict)

    def add(
        self, claim: str, outcome: str | None, ms: float, *, seen: str = "", text: str = ""
    ) -> None:
        """Note one phase of one case; ``outcome`` is None where the phase decides nothing.

        ``seen`` is the line that says what happened, ``text`` all that pytest says of it.
        """
        self.ms[claim] = self.ms.get(claim, 0.0) + ms
        if outcome is not None:
            self.outcomes.setdefault(claim, []).append(outcome)
        if text:
            self.seen.setdefault(claim, seen)
            self.observed.setdefault(claim, text)

    def of(self, claim: str) -> str:
        """The worst outcome of the claim's cases."""
        return worst(self.outcomes[claim])

    def as_record(self, spec: str | None, cell: Mapping[str, Any]) -> dict[str, Any]:
        """What a record of ``cell`` holds; ``spec`` is its version where all of it ran."""
        return {
            "format": FORMAT,
            "spec": spec,
            "date": dt.datetime.now(dt.timezone.utc).date().isoformat(),
            "environment": os.environ.get("TOX_ENV_NAME"),
            "cell": dict(cell),
            "claims": {claim: self._entry(claim) for claim in self.outcomes},
        }

    def _entry(self, claim: str) -> dict[str, Any]:
        outcome = self.of(claim)
        entry = {"outcome": outcome, "ms": round(self.ms[claim], 1)}
        return {**entry, "seen": self.seen.get(claim, "")} if outcome in TOLD else entry


def text_of(record: Mapping[str, Any]) -> str:
    """A record as JSON: sorted, and one line a claim, so that a diff names claims."""
    rest = {key: value for key, value in record.items() if key != "claims"}
    head = json.dumps({**rest, "claims": {}}, indent=1, sort_keys=True)
    lines = (
        f"  {json.dumps(id)}: {_line(entry)}" for id, entry in sorted(record["claims"].items())
    )
    claims = ",\n".join(lines)
    return head.replace('"claims": {}', f'"claims": {{\n{claims}\n }}', 1) + "\n"


def _line(entry: Mapping[str, Any]) -> str:
    return json.dumps(entry, sort_keys=True, ensure_ascii=False)


def write_whole(path: Path, text: str) -> None:
    """Write a file whole, then move it into place: a reader never sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        part.write_text(text, "utf-8")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
