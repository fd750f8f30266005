"""A run: the claims it collects, what they give, and what is written of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from spec.kit import archive, data, lint, page, parts, records
from spec.kit.claims import Claim
from spec.kit.table import chapter_table

RUN = pytest.StashKey["Run"]()


@cache
def _is_of_a_chapter(path: Path, folder: Path) -> bool:
    return folder in path.parents and folder / "kit" not in path.parents


class Run:
    """What a run knows: the data that people edit, the claims, their results."""

    def __init__(self, config: pytest.Config) -> None:
        """Read ``notes.toml`` and ``changes.toml``. BadData: one of them is not well formed."""
        self.config = config
        self.folder: Path = config.rootpath / "spec"
        self.notes = data.read_notes(self.folder / "notes.toml")
        self.changes = data.read_changes(self.folder / "changes.toml")
        self.claims: dict[str, Claim] = {}
        self.chosen: set[str] = set()
        self.results = records.Results()
        needed = config.getoption("--require-parts")
        self.cell = records.cell(parts.releases() if needed else None)
        self.version = archive.version(config.rootpath)
        self.newer = archive.newer_here(self.folder / "records")
        self.missing: dict[str, list[str]] = {}
        self.tables: dict[str, dict[str, dict[str, object]]] = {}

    def is_of_a_chapter(self, path: Path) -> bool:
        """Whether a file is one of the claims', not one of the kit's own tests."""
        return _is_of_a_chapter(path, self.folder)

    def mistakes(self, claims: Iterable[Claim]) -> list[str]:
        """What is wrong between the claims and the data, where every claim was collected."""
        claims = list(claims)
        if not self._is_whole(claims):
            return []
        return [
            *(f"spec/notes.toml: {text}" for text in lint.lint_notes(self.notes, claims)),
            *(f"spec/changes.toml: {text}" for text in lint.lint_changes(self.changes, claims)),
        ]

    def _is_whole(self, claims: Iterable[Claim]) -> bool:
        """Whether these are all claims of the spec: every file of a chapter, no test picked."""
        collected = {self.config.rootpath / claim.path for claim in claims}
        files = filter(self.is_of_a_chapter, self.folder.glob("**/test_*.py"))
        picked = any("::" in argument for argument in self.config.args)
        return not picked and collected >= set(files)

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Add a report to the results."""
        id = getattr(report, "claim", None)
        if id is not None:
            self.results.add(
                id,
                report.claim_outcome,
                report.claim_ms,
                seen=report.claim_seen,
                text=report.longreprtext if report.longrepr else "",
            )
            if report.when == "call" and report.user_properties:
                case = report.nodeid.partition("[")[2].rstrip("]")
                self.tables.setdefault(id, {})[case] = dict(report.user_properties)
            if report.claim_outcome == "missing-part":
                self.missing.setdefault(report.claim_seen, []).append(id)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Show the chapter table and the missing parts; write the record and the page."""
        if not self.results.outcomes:
            return
        order = [chapter.name for chapter in self.notes.chapters]
        terminalreporter.section(records.cell_name(self.cell))
        for line in chapter_table(self.results, order):
            terminalreporter.line(line)
        for line in self._drift():
            terminalreporter.line(line)
        for part, ids in self.missing.items():
            terminalreporter.line(f"{part} ({len(set(ids))} claims wait for it)")
        for line in self._write():
            terminalreporter.line(line)

    def _write(self) -> Iterator[str]:
        """Write the record and the page, where asked for; only a run that went to its end."""
        record, html = self.config.option.record, self.config.option.page
        not_run = len(self.chosen - self.results.outcomes.keys())
        if not_run and (record or html):
            yield f"nothing written: the run ended before {not_run} claims ran"
            return
        if record:
            whole = self.chosen == self.claims.keys() and self._is_whole(self.claims.values())
            archive.keep(record, self.results.as_record(self.version if whole else None, self.cell))
            yield f"record: {record}"
        if html:
            records.write_whole(html, page.render(self))
            yield f"page: {html}"

    def _drift(self) -> Iterator[str]:
        """What differs from the releases on record, where the installed ones are newer."""
        ids = [id for id in self.results.outcomes if self.results.of(id) == "drift"]
        if ids:
            yield f"drift: {len(ids)} claims differ; newer than every record: {self.newer}"
        for id in sorted(ids):
            yield f"  {id}: {self.results.seen[id]}"
