"""The command line of ``python -m spec``."""

from __future__ import annotations

import io
import shutil
import sys
from contextlib import redirect_stdout
from pathlib import Path

import click
import pytest

from spec.kit import archive, matrix_page, records
from spec.kit.announced import check
from spec.kit.data import BadData
from spec.kit.matrix import matrix_table, stacks
from spec.kit.run import RUN, Run
from spec.kit.sdists import Library, pinned

ROOT = Path(__file__).resolve().parent.parent.parent

_out = click.option(
    "--out",
    type=click.Path(file_okay=False, writable=True),
    default=".spec",
    show_default=True,
    help="The folder for what is written.",
)


@click.group(invoke_without_command=True)
@_out
@click.pass_context
def command(context: click.Context, out: str) -> None:
    """Run every claim on the Flask that is installed.

    Shows a table of the chapters, and writes a page and a record to a folder.
    """
    if context.invoked_subcommand is None:
        folder, name = Path(out).absolute(), records.cell_name(records.cell())
        files = [f"--page={folder / name}.html", f"--record={folder / name}.json"]
        sys.exit(int(pytest.main([*_claims(), *files, "--quiet"])))


@command.command()
@_out
@click.option(
    "--records",
    "folder",
    type=click.Path(file_okay=False),
    default=lambda: str(ROOT / "spec" / "records"),
    help="The folder of the records; by default those of the spec.",
)
def matrix(out: str, folder: str) -> None:
    """Show what every release gave: a table of chapters by releases, and a page.

    The page has the changes between the releases, and a map of claims by releases.
    """
    try:
        columns = stacks(archive.read_all(Path(folder), archive.version(ROOT)))
        run = collected()
    except BadData as mistake:
        click.echo(mistake, err=True)
        sys.exit(2)
    chapters = [chapter.name for chapter in run.notes.chapters]
    click.echo("claims that hold; after ? those that wait for a part, after ! those that are red")
    for line in matrix_table(columns, chapters, shutil.get_terminal_size().columns):
        click.echo(line)
    page = Path(out).absolute() / "matrix.html"
    records.write_whole(page, matrix_page.render(run, columns))
    click.echo(f"page: {page}")


@command.command()
@click.option(
    "--sdists",
    type=click.Path(file_okay=False, writable=True),
    default=".spec/sdists",
    show_default=True,
    help="The folder of source distributions; pip downloads to it what is not there.",
)
def announcements(sdists: str) -> None:
    """Look up every announcement in its changelog, and every doc link in the docs."""
    try:
        cells = pinned((ROOT / "tox.ini").read_text("utf-8"))
        problems, figures = check(collected(), Library(Path(sdists)), cells)
    except BadData as mistake:
        click.echo(mistake, err=True)
        sys.exit(2)
    for line in [*problems, *figures]:
        click.echo(line)
    sys.exit(bool(problems))


class _Collector:
    """Keeps the run that pytest collects."""

    run: Run

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.run = session.config.stash[RUN]


def collected() -> Run:
    """The claims and the data, without running. BadData: they cannot be collected."""
    collector, said = _Collector(), io.StringIO()
    with redirect_stdout(said):
        status = pytest.main([*_claims(), "--collect-only", "-qq"], plugins=[collector])
    if status:
        raise BadData(f"the claims cannot be collected: {said.getvalue()}")
    return collector.run


def _claims() -> list[str]:
    """The arguments that let pytest find every claim, from anywhere."""
    spec = ROOT / "spec"
    config = f"--config-file={ROOT / 'pyproject.toml'}"
    return [f"--rootdir={ROOT}", config, f"--ignore={spec / 'kit'}", str(spec)]
