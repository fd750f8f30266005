"""A run: the claims that it is about, what they give, and what is written of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from packaging.version import Version

from spec.kit.claims.claim import Claim
from spec.kit.claims.guards import here
from spec.kit.claims.index import Index, read_index
from spec.kit.claims.outcomes import RED
from spec.kit.claims.sources import version_of
from spec.kit.data.errors import Errors
from spec.kit.data.kept import kept, stamp_of
from spec.kit.data.known_changes import changes_of
from spec.kit.data.lint import lint, lint_touches
from spec.kit.data.notes import read_notes
from spec.kit.data.retired import read_retired
from spec.kit.data.schema import BadData
from spec.kit.packages import installed
from spec.kit.records.cell import cell_here
from spec.kit.records.files import write_whole
from spec.kit.records.matrix_file import read_matrix
from spec.kit.records.record import Record, Results, Seen, record_of
from spec.kit.views.page import Shown, render
from spec.kit.views.table import chapter_table
from spec.kit.views.verdicts import verdict
from spec.tools import parts

RUN = pytest.StashKey["Run"]()
_FORMAT = version_of(*(Path(__file__).parent / it for it in ("claims", "data")))


class Run:
    """What a run knows: the data that people edit, the claims, their results."""

    def __init__(self, config: pytest.Config) -> None:
        """Read the claims and all that is told of them. BadData: something is not well formed."""
        self.config = config
        self.root: Path = config.rootpath
        spec = self.root / "spec"
        self.notes = read_notes(spec / "notes.toml")
        self.changes = changes_of(self.root)
        self.retired = read_retired(spec / "retired.toml")
        index = read_index(self.root)
        self.claims = index.claims
        self.matrix = read_matrix(spec, self.claims, self.retired.now)
        self._lint(index)
        self._by_place = {
            (f"{self.root}{os.sep}{it.path.replace('/', os.sep)}", it.name): it
            for it in self.claims.values()
        }
        self.errors = Errors(self.changes, self.claims, here())
        self.asked: set[str] | None = None
        """The claims that options ask for; None where none does."""
        self.renamed: dict[str, str] = {}
        """The ids of old that options ask for, and those of now."""
        self._places: set[Path] = set()
        self.chosen: set[str] = set()
        """The claims that are about to run."""
        self.results = Results()
        self.cell = cell_here(parts.releases() if config.getoption("--require-parts") else None)
        self.newer = ", ".join(self._newer())
        self.missing: dict[str, list[str]] = {}
        self.tables: dict[str, dict[str, dict[str, object]]] = {}

    def _lint(self, index: Index) -> None:
        """Refuse what is not well formed. To look takes a third of a second, so once."""
        folder, now = self.root / ".spec", f"{_FORMAT} {stamp_of(self.root)}"
        rest = index, self.notes, self.changes, self.retired
        kept(folder / "linted", now, lambda: lint(*rest))
        if {*self.config.getoption("--claim")} <= {"*"}:
            packages = here(), self.matrix.cells.packages()
            look = partial(lint_touches, self.changes, *packages)
            if told := kept(folder / "touched", f"{dict(packages[0])} {now}", lambda: [*look()]):
                raise BadData("\n".join(told))

    def claim_of(self, path: Path, function: str) -> Claim | None:
        """The claim that a test function makes; None for a test of the kit."""
        return self._by_place.get((str(path), function))

    def files(self) -> int:
        """How many files the claims that are asked for stand in."""
        return len({self.claims[id].path for id in self.asked or self.claims})

    def ask_for(self, claims: set[str]) -> None:
        """Run these claims only."""
        self.asked = claims
        files = {self.root / path for path in {self.claims[id].path for id in claims}}
        self._places = files.union(*(file.parents for file in files))

    def may_have_asked(self, path: Path) -> bool:
        """Whether a folder or a file of tests may have a claim that is asked for."""
        return self.asked is None or path in self._places

    def current(self) -> set[str]:
        """The claims whose results in this cell are on record, and not red."""
        cells = self.matrix.cells
        kept = cells.find(self.cell.name)
        return {
            id
            for id, claim in self.claims.items()
            if kept and cells.outcome(kept, claim) not in {"not-run", *RED}
        }

    def _newer(self) -> Iterator[str]:
        """The installed Flask and Werkzeug that are newer than those of every cell."""
        for package in ("flask", "werkzeug"):
            newest, release = self.matrix.cells.newest(package), installed(package)
            if newest and release and Version(release) > newest:
                yield f"{package} {release}"

    def insist_on_its_age(self) -> None:
        """BadData: Flask or Werkzeug is of a line before those of every cell."""
        for package in ("flask", "werkzeug"):
            oldest, release = self.matrix.cells.oldest(package), installed(package)
            if oldest and release and Version(release).release[:2] < oldest.release[:2]:
                raise BadData(
                    f"{package} {release} is older than every {package} that claims were run with,"
                    f" from {oldest} on: nothing is run; python -m spec stack tells if it starts"
                )

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Add a report to the results."""
        id = getattr(report, "claim", None)
        if id is None:
            return
        text = report.longreprtext if report.longrepr else ""
        seen = Seen(report.claim_seen, text, report.claim_part)
        self.results.add(id, report.claim_outcome, report.claim_ms, seen)
        self.errors.take(report.claim_errors)
        if report.when == "call" and report.user_properties:
            case = report.nodeid.partition("[")[2].rstrip("]")
            self.tables.setdefault(id, {})[case] = dict(report.user_properties)
        if report.claim_outcome == "missing-part":
            self.missing.setdefault(report.claim_seen, []).append(id)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """End red if a change tells an error that no claim raised, but where all is new."""
        if not self.newer and self._unseen():
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Show the chapter table and the missing parts; write the record and the page."""
        for old, new in self.renamed.items():
            terminalreporter.line(f"--claim {old}: is now {new}")
        if not self.results.outcomes:
            return
        terminalreporter.section(self.cell.name)
        for line in (*self._table(), *self._drift(), *self._missing(), *self._unseen()):
            terminalreporter.line(line)
        try:
            for line in self._write():
                terminalreporter.line(line)
        except BadData as mistake:
            pytest.exit(str(mistake), returncode=2)

    def record(self) -> Record:
        """The record of the run so far."""
        entries = {
            id: self.results.entry(id, self.claims[id].version, example=self.claims[id].example)
            for id in self.results.outcomes
        }
        outcomes = {id: entry.outcome for id, entry in entries.items()}
        return record_of(
            self.cell,
            entries,
            {it.id: verdict(it, self.claims, outcomes) for it in self.notes.statements},
            whole=self.chosen == self.claims.keys(),
        )

    def _table(self) -> list[str]:
        outcomes = {id: self.results.of(id) for id in self.results.outcomes}
        about = {id: self.claims[id].example for id in outcomes}
        return chapter_table(outcomes, about, [chapter.name for chapter in self.notes.chapters])

    def _write(self) -> Iterator[str]:
        """Write the record and the page, where asked for; only a run that went to its end."""
        record, page = self.config.option.record, self.config.option.page
        not_run = len(self.chosen - self.results.outcomes.keys())
        if not_run and (record or page):
            yield f"nothing written: the run ended before {not_run} claims ran"
            return
        if record:
            write_whole(record, self.record().text())
            yield f"record: {record}"
        if page:
            write_whole(page, render(self._shown()))
            yield f"page: {page}"

    def _shown(self) -> Shown:
        return Shown(
            root=self.root,
            cell=self.cell,
            claims=self.claims,
            notes=self.notes,
            changes=self.changes,
            matrix=self.matrix,
            results=self.results,
            missing=self._waiting(),
            tables=self.tables,
        )

    def _unseen(self) -> list[str]:
        """What changes tell that no claim raised."""
        return [*self.errors.missing(self.results.outcomes, ahead=bool(self.newer))]

    def _waiting(self) -> dict[str, list[str]]:
        """The claims that wait for each part, in the order of their places."""
        places = {id: place for place, id in enumerate(self.claims)}
        return {
            part: sorted(ids, key=places.__getitem__) for part, ids in sorted(self.missing.items())
        }

    def _missing(self) -> Iterator[str]:
        for part, ids in self._waiting().items():
            yield f"{part} ({len(set(ids))} claims wait for it)"

    def _drift(self) -> Iterator[str]:
        """What differs from the releases on record, where the installed ones are newer."""
        ids = [id for id in self.results.outcomes if self.results.of(id) == "drift"]
        if ids:
            yield f"drift: {len(ids)} claims differ; newer than every record: {self.newer}"
        for id in sorted(ids):
            yield f"  {id}: {self.results.seen[id].line}"
