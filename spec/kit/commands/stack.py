"""``python -m spec stack``: does a set of packages start, and what mends it."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import click

from spec.kit import commands
from spec.kit.data.schema import BadData
from spec.kit.stacks.differences import differences
from spec.kit.stacks.files import read_asked, wanted_python
from spec.kit.stacks.gone import last_releases, read_imports
from spec.kit.stacks.here import installed
from spec.kit.stacks.known import read_known
from spec.kit.stacks.surface import read_surface
from spec.kit.stacks.verdict import Untold, judge, python_for
from spec.kit.stacks.versions import is_final
from spec.kit.views.stack import stack_lines


@click.command()
@click.argument("files", nargs=-1, type=commands.Place())
@click.option("--python", help="The Python that it is for, such as 3.9, if the files name none.")
@click.option(
    "--make", is_flag=True, help="Write spec/stacks.txt and spec/surface.txt, by running."
)
def command(files: tuple[Path, ...], python: str | None, make: bool) -> None:
    """Tell whether a set of packages starts, where it fails, and which pins mend it.

    Of installed extensions the imports are read, without importing them.

    FILES are requirements or constraints files, uv.lock, poetry.lock, pdm.lock, pylock.toml,
    Pipfile, Pipfile.lock or pyproject.toml; without one the installed packages are taken. Exit
    status 0: it starts, 1: it does not, or a step fails, 2: it could not be told.
    """
    spec = commands.ROOT / "spec"
    if make:
        for table in ("stacks", "surface"):
            maker = import_module(f"spec.sources.{table}.make")
            maker.make_anew(spec, commands.ROOT / ".spec/stacks")
        return
    known = read_known(spec / "stacks.txt")
    if python and not is_final(python):
        raise BadData(f"--python {python}: give a release, such as 3.9")
    python = python or python_for(known, wanted_python(files))
    try:
        verdict = judge(known, read_asked(files, python) if files else installed(), python)
    except Untold as mistake:
        where = " ".join(map(str, files)) or "what is installed"
        raise BadData(f"{where}: {mistake}") from None
    if not files:
        read = read_imports()
        if read.gone:
            read = last_releases(read, read_surface(spec / "surface.txt"))
        verdict = verdict._replace(read=read)
    if verdict.runs:
        verdict = verdict._replace(differs=differences(spec, verdict.stack))
    for line in stack_lines(known, verdict):
        click.echo(line)
    sys.exit(verdict.status)
