"""Whether changelogs say what ``spec/changes`` quotes, and docs have what the claims link to.

Both are read in the source distributions of the releases. The changelogs are those of the newest
cell, which tell of all releases before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from packaging.version import Version

from spec.kit.claims.claim import Claim
from spec.kit.data.changes import Change
from spec.kit.data.quotes import is_said, sections
from spec.kit.packages import PACKAGES
from spec.sources.doc_links import Docs
from spec.sources.sdists import Library, Stack

CHANGELOGS = {name: it.changelog for name, it in PACKAGES.items() if it.changelog}
"""Where a package's changelog stands in its source distribution. That of Jinja and click holds
none, that of Gunicorn one a year, and Python is no package: what they announce is not looked up."""


def check(
    claims: Iterable[Claim], changes: Iterable[Change], library: Library, known: list[Stack]
) -> tuple[list[str], list[str]]:
    """What is wrong with announcements and doc links, and some figures; ``known``: newest first."""
    changes = list(changes)
    changelogs = {
        package: sections(library.sdist(package, known[0].get(package))[path])
        for package, path in CHANGELOGS.items()
    }
    docs = Docs(library, known)
    problems = [*unsaid(changes, changelogs), *filter(None, map(docs.problem, claims))]
    return problems, [*summary(changes), docs.summary()]


def unsaid(changes: Iterable[Change], changelogs: dict[str, dict[Version, str]]) -> Iterator[str]:
    """Each quote that is not in its release's section of the changelog."""
    for change in changes:
        for quote in change.quotes:
            changelog = changelogs.get(quote.package)
            if changelog is None:
                continue
            where = f"spec/changes: {change.id}: {quote.package} {quote.release}"
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
            yield f"{change.id} is told by {said}"
