"""``python -m spec announcements``: what is quoted, linked to and told, looked up both ways."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from spec.kit import commands
from spec.kit.claims.index import read_index
from spec.kit.data.changes import read_changes
from spec.kit.data.ledger import read_ledger
from spec.kit.data.lint import lint
from spec.kit.data.notes import read_notes
from spec.kit.data.pages import read_pages
from spec.kit.data.retired import read_retired
from spec.kit.stacks.alterations import alterations
from spec.kit.stacks.known import read_known
from spec.kit.stacks.removals import removals
from spec.kit.stacks.surface import read_surface
from spec.kit.stacks.told import Row, Told, counted, untold
from spec.sources.announced import check
from spec.sources.documented import look_up
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
    """Look up every announcement in its changelog, and every doc link in the docs.

    Each entry of Flask's and Werkzeug's changelogs, and each version note of their docs, has to be
    quoted by a change or to have a verdict in spec/ledger; each removal in spec/surface.txt, and
    each parameter of another place or default, has to be touched by a change or to have one. Each
    sentence of Flask's documentation has to have one in spec/ledger/pages.
    """
    spec = commands.ROOT / "spec"
    index, changes = read_index(commands.ROOT), read_changes(spec / "changes")
    notes, retired = read_notes(spec / "notes.toml"), read_retired(spec / "retired.toml")
    verdicts = read_ledger(spec / "ledger")
    lint(index, notes, changes, retired, verdicts)
    pages = read_pages(spec / "ledger" / "pages", index.claims)
    library = Library(sdists)
    known, claims = stacks_of(spec / "cells"), index.claims.values()
    problems, figures = check(claims, changes, verdicts, library, known)
    unjudged, sentences = look_up(claims, pages, library, known[0])
    surface, releases = read_surface(spec / "surface.txt"), read_known(spec / "stacks.txt").releases
    rows: list[Row] = [*removals(surface, releases), *alterations(surface, releases)]
    told = Told(surface, changes, verdicts)
    problems += [*unjudged, *untold(rows, told)]
    for line in [*problems, *figures, *counted(rows, told), *sentences]:
        click.echo(line)
    sys.exit(bool(problems))
