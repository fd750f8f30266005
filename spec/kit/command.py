"""The command line of ``python -m spec``."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import pytest

from spec.kit import records

ROOT = Path(__file__).resolve().parent.parent.parent


@click.command()
@click.option(
    "--out",
    type=click.Path(file_okay=False, writable=True),
    default=".spec",
    show_default=True,
    help="The folder for the page and the record.",
)
def command(out: str) -> None:
    """Run every claim on the Flask that is installed.

    Shows a table of the chapters, and writes a page and a record to a folder.
    """
    name = records.cell_name(records.cell())
    folder = Path(out).absolute()
    arguments = [
        f"--rootdir={ROOT}",
        f"--config-file={ROOT / 'pyproject.toml'}",
        f"--page={folder / name}.html",
        f"--record={folder / name}.json",
        f"--ignore={ROOT / 'spec' / 'kit'}",
        "--quiet",
        str(ROOT / "spec"),
    ]
    sys.exit(int(pytest.main(arguments)))
