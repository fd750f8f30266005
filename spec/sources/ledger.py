"""Whether every entry of a changelog, and every version note, has a verdict.

An entry has one if a change quotes it, or if ``spec/ledger`` has a line for it, and never both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from packaging.version import Version

from spec.kit.data.changes import Change
from spec.kit.data.ledger import Verdict
from spec.kit.packages import PACKAGES
from spec.sources.entries import Entry

Told = Mapping[str, Collection[Entry]]
"""Package to all that its newest release tells of it and of those before."""


@dataclass
class Ledger:
    """Entries, and what becomes of them."""

    told: Told
    changes: Collection[Change]
    verdicts: Collection[Verdict]
    quoted: set[tuple[str, Entry]] = field(init=False)

    def __post_init__(self) -> None:
        """Look up what is quoted; rows of the surface are looked up elsewhere."""
        self.verdicts = [it for it in self.verdicts if not it.row]
        self.quoted = {
            (quote.package, entry)
            for change in self.changes
            for quote in change.quotes
            for entry in self.told.get(quote.package, ())
            if entry.release == quote.release and entry.says(quote.words, quote.on)
        }

    def problems(self) -> Iterator[str]:
        """What is wrong with verdicts, and each entry that has none, in words."""
        judged: set[tuple[str, Entry]] = set()
        for verdict in self.verdicts:
            found = self._entries(verdict)
            told = {(verdict.package, entry) for entry in found}
            if told & judged:
                yield f"{verdict}: another line judges it too: drop one"
            judged |= told
            if not found:
                yield f"{verdict}: no entry or note of that release begins so"
            elif len(found) > 1:
                yield f"{verdict}: {len(found)} begin so: say more of its words"
            elif (verdict.package, found[0]) in self.quoted:
                yield f"{verdict}: a change quotes it: drop the line"
        judged |= self.quoted
        for package, entry in self._wanted():
            if (package, entry) not in judged:
                where = f"spec/ledger/{package}.toml: {entry.release}"
                yield f"{where} has no verdict on {str(entry)!r}"

    def debts(self) -> Iterator[str]:
        """The entries that a user can see and no claim asserts yet."""
        for verdict in self.verdicts:
            if verdict.word == "open":
                yield f"open: {verdict.package} {verdict.release}: {verdict.key}"

    def figures(self) -> Iterator[str]:
        """How many entries each package has, and what becomes of them."""
        wanted = list(self._wanted())
        for package in dict.fromkeys(package for package, _ in wanted):
            entries = [entry for owner, entry in wanted if owner == package]
            notes = sum(bool(entry.on) for entry in entries)
            words = Counter(it.word or "asserted" for it in self.verdicts if it.package == package)
            words.update("quoted" for entry in entries if (package, entry) in self.quoted)
            parts = ", ".join(f"{number} {word}" for word, number in words.most_common())
            yield f"{package}: {len(entries) - notes} entries and {notes} notes: {parts}"

    def _entries(self, verdict: Verdict) -> list[Entry]:
        return [
            entry
            for entry in dict.fromkeys(self.told.get(verdict.package, ()))
            if entry.release == verdict.release and entry.begins(verdict.says, verdict.on)
        ]

    def _wanted(self) -> Iterator[tuple[str, Entry]]:
        """Every entry that has to have a verdict."""
        for package, entries in self.told.items():
            if since := PACKAGES[package].ledger_since:
                for entry in dict.fromkeys(entries):
                    if entry.release >= Version(since):
                        yield package, entry
