"""``python -m spec matrix``: what every release gave."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import islice
from pathlib import Path

import click

from spec.kit import commands
from spec.kit.claims.claim import Claim
from spec.kit.claims.index import read_index
from spec.kit.data.changes import fixes, read_changes
from spec.kit.data.ledger import read_ledger
from spec.kit.data.lint import lint, lint_unreleased
from spec.kit.data.notes import read_notes
from spec.kit.data.pages import read_pages
from spec.kit.data.retired import Retired, read_retired
from spec.kit.data.schema import BadData
from spec.kit.records.cells_file import cells_text
from spec.kit.records.files import need_room_for, only_writer, write_whole
from spec.kit.records.matrix import Matrix
from spec.kit.records.matrix_file import matrix_text, read_matrix, read_versions
from spec.kit.records.record import read_record
from spec.kit.views.matrix_page import render
from spec.kit.views.table import matrix_table

MAKE = "python -m spec matrix"
KIT = Path(__file__).parents[1]
_SHOWN = 20


@click.command()
@click.option(
    "--out",
    type=commands.Place(file_okay=False),
    default=".spec",
    show_default=True,
    help="The folder for the page.",
)
@click.option(
    "--take",
    type=commands.Place(exists=True),
    multiple=True,
    help="Take what a record gave, or the records of a folder, into spec/cells.toml.",
)
@click.option("--check", is_flag=True, help="Write nothing; fail where spec/matrix.txt is stale.")
def command(out: Path, take: tuple[Path, ...], check: bool) -> None:
    """Show what every release gave: a table of chapters by releases, and a page.

    The page has the changes between the releases, what Flask's documentation has wrong, and a map
    of claims by releases. It writes spec/matrix.txt anew, one line a claim.
    """
    if check and take:
        raise BadData("--check writes nothing: leave out --take")
    spec, page = commands.ROOT / "spec", out.absolute() / "matrix.html"
    need_room_for(page)
    index, notes = read_index(commands.ROOT), read_notes(spec / "notes.toml")
    claims, changes = index.claims, read_changes(spec / "changes")
    retired, verdicts = read_retired(spec / "retired.toml"), read_ledger(spec / "ledger")
    lint(index, notes, changes, retired, verdicts)
    wrong = read_pages(spec / "ledger" / "pages", claims).wrong
    matrix = taken(spec, take, claims, retired) if take else read_matrix(spec, claims, retired.now)
    if not matrix.stacks:
        raise BadData("spec/cells.toml has no cell; take a record: python -m spec matrix --take …")
    if told := [*lint_unreleased(changes, matrix.cells.newest)]:
        raise BadData("\n".join(told))
    text, file = matrix_text(matrix, claims.values()), spec / "matrix.txt"
    is_stale = not file.exists() or file.read_text("utf-8") != text
    if check:
        if is_stale:
            raise BadData(f"spec/matrix.txt is stale; make it anew: {MAKE}")
        return
    if matrix.cells.versions.keys() - read_versions(file).keys():  # ids of old have new names
        write_whole(spec / "cells.toml", cells_text(matrix.cells, claims))
        click.echo("written: spec/cells.toml")
    if is_stale:
        write_whole(file, text)
        click.echo("written: spec/matrix.txt")
    key = f"<!-- made of {made_of(spec, claims.values())} -->\n"
    if not (page.exists() and page.read_bytes().endswith(key.encode())):
        write_whole(page, render(matrix, claims, changes, notes.chapters, wrong) + key)
    click.echo("claims that hold; after · those not yet run, after ? those that wait for a part,")
    click.echo("after ! those that are red")
    names = [chapter.name for chapter in notes.chapters]
    width = shutil.get_terminal_size().columns
    for line in (*matrix_table(matrix, claims.values(), names, width), *stale(matrix, claims)):
        click.echo(line)
    click.echo(fixes(changes))
    click.echo(f"page: {page}")


def made_of(spec: Path, claims: Iterable[Claim]) -> str:
    """A hash of all that the page is made of: the data, the claims, and the code of the kit.

    The page is left as it is where that is the same: to make it takes most of the command's time.
    """
    found = sha256()
    for folder, kinds in ((spec, {".toml", ".txt"}), (KIT, {".py", ".html", ".css", ".js"})):
        for path in sorted(it for it in folder.rglob("*") if it.suffix in kinds):
            found.update(path.read_bytes())
    for claim in claims:
        shown = claim.id, claim.says, claim.ranges, claim.otherwise, claim.example
        found.update(repr(shown).encode())
    return found.hexdigest()


def taken(
    spec: Path, paths: Iterable[Path], claims: Mapping[str, Claim], retired: Retired
) -> Matrix:
    """The matrix with some records, or those of folders, taken into ``cells.toml``."""
    with only_writer(spec):
        matrix = read_matrix(spec, claims, retired.now)
        for path in paths:
            files = sorted(path.glob("*.json")) if path.is_dir() else [path]
            if not files:
                raise BadData(f"{path}: no record is here; make them with: tox run")
            for file in files:
                record = read_record(file)
                if record.cell.is_developed:
                    click.echo(f"left out: {file}: a development branch is no release")
                else:
                    matrix = Matrix(matrix.cells.take(record, claims))
        write_whole(spec / "cells.toml", cells_text(matrix.cells, claims))
        write_whole(spec / "matrix.txt", matrix_text(matrix, claims.values()))
    return matrix


def stale(matrix: Matrix, claims: Mapping[str, Claim]) -> Iterator[str]:
    """Which claims were not run in every cell since they were changed or added."""
    cells, waiting = matrix.cells, matrix.cells.not_run(claims.values())
    if waiting:
        yield f"not yet run in every cell: {len(waiting)} of the claims; run these: {RESUME}"
    for id, number in islice(waiting.items(), _SHOWN):
        yield f"  {id}: {number} of {len(cells.kept)} cells"
    if len(waiting) > _SHOWN:
        yield f"  and {len(waiting) - _SHOWN} more"


RESUME = "PYTEST_ADDOPTS=--resume tox run"
