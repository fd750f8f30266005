"""The command line of ``python -m spec``."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import pytest

from spec.kit import records

ROOT = Path(__file__).resolve().parent.parent.parent


@click.group(invoke_without_command=True)
@click.option(
    "--out",
    type=click.Path(file_okay=False, writable=True, path_type=Path),
    default=Path(".spec"),
    show_default=True,
    help="The folder for the page and the record.",
)
@click.pass_context
def command(context: click.Context, out: Path) -> None:
    """Run every claim on the Flask that is installed.

    Shows a table of the chapters, and writes a page and a record to a folder.
    """
    if context.invoked_subcommand is None:
        name = records.cell_name(records.cell())
        out = out.absolute()
        arguments = [
            f"--rootdir={ROOT}",
            f"--config-file={ROOT / 'pyproject.toml'}",
            f"--page={out / name}.html",
            f"--record={out / name}.json",
            f"--ignore={ROOT / 'spec' / 'kit'}",
            "--quiet",
            str(ROOT / "spec"),
        ]
        sys.exit(int(pytest.main(arguments)))
