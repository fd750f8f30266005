"""Whether changelogs say what ``changes.toml`` quotes, and docs have what the claims link to.

``python -m spec.kit.announced`` reads both in the source distributions of the releases. The
changelogs are those of the newest cell, which tell of all releases before.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from contextlib import redirect_stdout
from pathlib import Path

import click
import pytest
from packaging.version import Version

from spec.kit.data import BadData, Change
from spec.kit.doc_links import Cell, Docs
from spec.kit.quotes import is_said, sections
from spec.kit.run import Run
from spec.kit.sdists import Library, cells

ROOT = Path(__file__).resolve().parent.parent.parent
CHANGELOGS = {"flask": "CHANGES.rst", "werkzeug": "CHANGES.rst", "itsdangerous": "CHANGES.rst"}
"""Where a package's changelog stands in its source distribution. That of Jinja holds none, and
Python has no source distribution: what they announce is not looked up."""


class Collector:
    """A pytest plugin that keeps the run, with its claims, when all are collected."""

    run: Run

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Keep it."""
        plugins = session.config.pluginmanager.get_plugins()
        self.run = next(plugin for plugin in plugins if isinstance(plugin, Run))


@click.command()
@click.option(
    "--sdists",
    type=click.Path(file_okay=False, writable=True, path_type=Path),
    default=ROOT / ".spec" / "sdists",
    help="The folder where source distributions are kept.",
)
@click.option(
    "--root",
    type=click.Path(file_okay=False, exists=True, path_type=Path),
    default=ROOT,
    help="The folder of the project.",
)
def announced(sdists: Path, root: Path) -> None:
    """Look up every announcement in its changelog, and every doc link in the docs."""
    try:
        run = _collected(root)
        known = cells((root / "tox.ini").read_text("utf-8"))
        problems, figures = check(run, Library(sdists), known)
    except BadData as mistake:
        click.echo(mistake, err=True)
        sys.exit(2)
    for line in [*problems, *figures]:
        click.echo(line)
    sys.exit(bool(problems))


def _collected(root: Path) -> Run:
    """The claims and the changes, not run. BadData: they are not well formed."""
    collector, said = Collector(), io.StringIO()
    options = [f"--rootdir={root}", f"--ignore={root}/spec/kit", "--collect-only", "-qq"]
    with redirect_stdout(said):
        status = pytest.main([*options, str(root / "spec")], plugins=[collector])
    if status:
        raise BadData(f"the claims cannot be collected: {said.getvalue()}")
    return collector.run


def check(run: Run, library: Library, known: list[Cell]) -> tuple[list[str], list[str]]:
    """What is wrong with the announcements and the doc links of a run, and some figures."""
    changelogs = {
        package: sections(library.sdist(package, known[0].get(package))[path])
        for package, path in CHANGELOGS.items()
    }
    docs = Docs(library, known)
    problems = [*unsaid(run.changes, changelogs)]
    problems += filter(None, map(docs.problem, run.claims.values()))
    return problems, [*summary(run.changes), docs.summary()]


def unsaid(changes: Iterable[Change], changelogs: dict[str, dict[Version, str]]) -> Iterator[str]:
    """Each quote that is not in its release's section of the changelog."""
    for change in changes:
        for quote in change.quotes:
            changelog = changelogs.get(quote.package)
            if changelog is None:
                continue
            where = f"changes.toml: {change.name}: {quote.package} {quote.release}"
            if quote.release not in changelog:
                yield f"{where} has no section in the changelog"
            elif not is_said(quote.words, changelog[quote.release]):
                yield f"{where} does not say {quote.words!r}"


def summary(changes: Iterable[Change]) -> Iterator[str]:
    """How much was announced, what could not be looked up, and what was announced late.

    A change is announced by its own release, or by an earlier one that deprecated the old way;
    a later release, or another package, may tell it too, and is named here.
    """
    told = [change for change in changes if change.quotes]
    quotes = [quote for change in told for quote in change.quotes]
    outside = sum(quote.package not in CHANGELOGS for quote in quotes)
    yield f"{len(quotes)} quotes of {len(told)} changes, of which {outside} are not looked up"
    for change in told:
        own = [quote.release for quote in change.quotes if quote.package == change.package]
        if not own or min(own) > change.release:
            said = " and ".join(f"{quote.package} {quote.release}" for quote in change.quotes)
            yield f"{change.name} is told by {said}"


if __name__ == "__main__":
    announced(prog_name="python -m spec.kit.announced")
