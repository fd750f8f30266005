"""Whether changelogs say what ``changes.toml`` quotes, and docs have what the claims link to.

Both are read in the source distributions of the releases. The changelogs are those of the newest
cell, which tell of all releases before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from packaging.version import Version

from spec.kit.data import Change
from spec.kit.doc_links import Cell, Docs
from spec.kit.quotes import is_said, sections
from spec.kit.run import Run
from spec.kit.sdists import Library

CHANGELOGS = dict.fromkeys(("flask", "werkzeug", "markupsafe", "itsdangerous"), "CHANGES.rst")
"""Where a package's changelog stands in its source distribution. That of Jinja holds none,
that of Gunicorn one a year, and Python is no package: what they announce is not looked up."""


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
