"""``python -m spec``: run every claim on the Flask that is installed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from spec.kit import insist  # noqa: F401 - before pytest, whose plugins may import Flask
from spec.kit.commands import ROOT
from spec.kit.processes import cores_here
from spec.kit.records.cell import cell_here


def run(out: Path, cores: int | None) -> None:
    """Let pytest find every claim, from anywhere; write page and record to a folder; exit."""
    name = cell_here().name
    where = [f"--rootdir={ROOT}", f"--config-file={ROOT / 'pyproject.toml'}", str(ROOT / "spec")]
    files = [f"--page={out / name}.html", f"--record={out / name}.json"]
    claims = ["--claim=*", f"--cores={cores or cores_here()}"]
    sys.exit(int(pytest.main([*where, *claims, *files, "--quiet"])))
