"""``python -m spec announcements``: changelogs say what is quoted, docs have what is linked to."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from spec.kit import commands
from spec.kit.claims.index import read_index
from spec.kit.data.changes import read_changes
from spec.kit.data.lint import lint
from spec.kit.data.notes import read_notes
from spec.sources.announced import check
from spec.sources.sdists import Library, stacks_of


@click.command()
@click.option(
    "--sdists",
    type=commands.Place(file_okay=False),
    default=".spec/sdists",
    show_default=True,
    help="The folder of source distributions; pip downloads to it what is not there.",
)
def command(sdists: Path) -> None:
    """Look up every announcement in its changelog, and every doc link in the docs."""
    spec = commands.ROOT / "spec"
    index, changes = read_index(commands.ROOT), read_changes(spec / "changes")
    lint(index, read_notes(spec / "notes.toml"), changes)
    known = stacks_of(spec / "cells")
    problems, figures = check(index.claims.values(), changes, Library(sdists), known)
    for line in [*problems, *figures]:
        click.echo(line)
    sys.exit(bool(problems))
