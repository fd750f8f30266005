"""Whether changelogs say what ``spec/changes`` quotes, and docs have what the claims link to.

Whether each entry of a changelog has a verdict is told by ``spec.sources.ledger``. All of it is
read in the source distributions of the releases. The changelogs are those of the newest cell,
which tell of all releases before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from spec.kit.claims.claim import Claim
from spec.kit.data.changes import Change
from spec.kit.data.ledger import Verdict
from spec.kit.packages import PACKAGES
from spec.sources.doc_links import Docs
from spec.sources.entries import read_entries
from spec.sources.ledger import Ledger, Told
from spec.sources.sdists import Library, Stack

CHANGELOGS = {name: it.changelog for name, it in PACKAGES.items() if it.changelog}
"""Where a package's changelog stands in its source distribution. That of Jinja holds none, that of
Gunicorn one a year, and Python is no package: what they announce is not looked up."""


def check(
    claims: Collection[Claim],
    changes: Collection[Change],
    verdicts: Collection[Verdict],
    library: Library,
    known: list[Stack],
) -> tuple[list[str], list[str]]:
    """What is wrong with announcements, the ledger and doc links, and some figures.

    ``known``: newest first.
    """
    told = {
        package: list(read_entries(library.sdist(package, known[0].get(package)), path))
        for package, path in CHANGELOGS.items()
    }
    docs, ledger = Docs(library, known), Ledger(told, changes, verdicts)
    problems = [
        *unsaid(changes, told),
        *ledger.problems(),
        *filter(None, map(docs.problem, claims)),
    ]
    return problems, [*ledger.debts(), *summary(changes), *ledger.figures(), docs.summary()]


def unsaid(changes: Iterable[Change], told: Told) -> Iterator[str]:
    """Each quote that no entry of its release says, or that more than one says.

    What is not released has no source distribution: it is looked up when it comes out.
    """
    for change in changes:
        for quote in change.quotes:
            is_ahead = change.unreleased and quote.release >= change.release
            if quote.package not in told or is_ahead:
                continue
            entries = {it for it in told[quote.package] if it.release == quote.release}
            saying = sum(it.says(quote.words, quote.on) for it in entries)
            where = f"spec/changes: {change.id}: {quote.package} {quote.release}"
            if not entries:
                yield f"{where} has no section in the changelog"
            elif not saying:
                yield f"{where} has no entry that says {quote.words!r}"
            elif saying > 1:
                yield f"{where} has {saying} entries that say {quote.words!r}: quote more"


def summary(changes: Iterable[Change]) -> Iterator[str]:
    """How much was announced, what could not be looked up, and what was announced late.

    A change is announced by its own release, or by an earlier one that deprecated the old way;
    a later release, or another package, may tell it too, and is named here. What is not released is
    not counted.
    """
    told = [change for change in changes if change.quotes and not change.unreleased]
    quotes = [quote for change in told for quote in change.quotes]
    outside = sum(quote.package not in CHANGELOGS for quote in quotes)
    yield f"{len(quotes)} quotes of {len(told)} changes, of which {outside} are not looked up"
    for change in told:
        own = any(quote.package == change.package for quote in change.quotes)
        if not own or not change.is_announced:
            said = " and ".join(f"{quote.package} {quote.release}" for quote in change.quotes)
            yield f"{change.id} is told by {said}"
