"""``python -m spec``: run every claim on the Flask that is installed."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import pytest

from spec.kit import insist  # noqa: F401 - before pytest, whose plugins may import Flask
from spec.kit.commands import ROOT
from spec.kit.others import broken_plugins
from spec.kit.processes import cores_here
from spec.kit.records.cell import cell_here

AGAIN = "-Wignore:Module already imported:pytest.PytestAssertRewriteWarning"
"""What pytest says of the other plugins, which the first try has imported."""


def run(out: Path, cores: int | None) -> None:
    """Let pytest find every claim, from anywhere; write page and record to a folder; exit."""
    name = cell_here().name
    where = [f"--rootdir={ROOT}", f"--config-file={ROOT / 'pyproject.toml'}", str(ROOT / "spec")]
    files = [f"--page={out / name}.html", f"--record={out / name}.json"]
    claims = ["--claim=*", f"--cores={cores or cores_here()}"]
    sys.exit(_ended([*where, *claims, *files, "--quiet"]))


def _ended(arguments: list[str]) -> int:
    """How a run ends; a plugin of others that cannot be imported is told of, and left out."""
    try:
        return int(pytest.main(arguments))
    except Exception:
        broken = dict(broken_plugins())
        if not broken:
            raise
    for name, error in broken.items():
        click.echo(f"the pytest plugin {name} cannot be imported, and is off: {error}", err=True)
    off = [f"-pno:{name}" for name in broken]
    return int(pytest.main([*arguments, *off, AGAIN]))
