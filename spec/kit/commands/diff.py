"""``python -m spec diff``: what changes between two sets of packages."""

from __future__ import annotations

import sys

import click

from spec.kit import commands
from spec.kit.claims.index import read_index
from spec.kit.data.changes import read_changes
from spec.kit.data.schema import BadData
from spec.kit.diff.between import Met, between
from spec.kit.diff.sides import Sides, days_of
from spec.kit.stacks.known import read_known
from spec.kit.stacks.verdict import python_here
from spec.kit.views.diff import concise_lines, diff_lines

FAIL_ON = {
    "breaks": {"breaks"},
    "warns": {"breaks", "warns"},
    "answers": {"breaks", "warns", "answers"},
    "any": {"breaks", "warns", "answers", "adds"},
}


@click.command()
@click.argument("old", metavar="A")
@click.argument("new", metavar="B")
@click.option("--with", "pins", default="", help="Pins for B, such as werkzeug==2.3.8.")
@click.option("--chapter", multiple=True, help="Only changes of claims of this chapter.")
@click.option("--unannounced", is_flag=True, help="Only changes that no announcement told in time.")
@click.option("--format", "form", type=click.Choice(["text", "concise"]), default="text")
@click.option("--fail-on", type=click.Choice([*FAIL_ON]), help="Exit with 1 if there is such.")
def command(  # noqa: PLR0913, PLR0917 - an option each
    old: str,
    new: str,
    pins: str,
    chapter: tuple[str, ...],
    unannounced: bool,
    form: str,
    fail_on: str | None,
) -> None:
    """Tell what changes from A to B: what breaks, what warns, what answers otherwise.

    A and B are each a release of Flask (2.1, 3.1.3), pins (flask==2.1.3,werkzeug==2.1.2), a
    requirements or lock file, a record of a run, here, or newest.
    """
    spec, python = commands.ROOT / "spec", python_here()
    known, claims = read_known(spec / "stacks.txt"), read_index(commands.ROOT).claims
    sides = Sides(known, days_of(spec / "cells", python), python)
    found = between(sides.old(old), sides.new(new, pins), claims, read_changes(spec / "changes"))
    chapters = {id.partition(".")[0] for id in claims}
    for name in set(chapter) - chapters:
        raise BadData(f"--chapter {name}: use one of {', '.join(sorted(chapters))}")
    met = [it for it in found.met if _is_asked(it, {*chapter}, unannounced)]
    for line in concise_lines(met) if form == "concise" else diff_lines(found, known, met):
        click.echo(line)
    sys.exit(bool(fail_on and any(it.shows in FAIL_ON[fail_on] for it in met)))


def _is_asked(it: Met, chapters: set[str], unannounced: bool) -> bool:
    of = {id.partition(".")[0] for id in it.change.was + it.change.now}
    return (not chapters or bool(chapters & of)) and not (unannounced and it.change.is_announced)
