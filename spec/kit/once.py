"""What is told once: what the stack warns of, and a line that many red claims have in common."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

from spec.kit.claims.outcomes import RED
from spec.kit.packages import PACKAGES

MANY = 20
"""How many red claims with one line in common are told as one."""
ENOUGH = 100
"""How many of them end the run."""


class Once:
    """Counts what would otherwise be told of each claim."""

    def __init__(self, session: pytest.Session) -> None:
        """Begin to count; the session is ended where one line makes too much red."""
        self.session = session
        self._warned: dict[str, set[str]] = defaultdict(set)
        """The tests in which the stack warns, by place and words."""
        self._red: dict[str, dict[str, None]] = defaultdict(dict)
        """The red claims by their line, in the order of their runs."""
        config = session.config
        shared = getattr(config.option, "dist", "no") != "no" or hasattr(config, "workerinput")
        self._goes_on = shared or bool(config.option.maxfail)

    def pytest_warning_recorded(self, warning_message: Any, nodeid: str) -> None:
        """Count a warning that the code of a package caused."""
        if place := place_of(warning_message.filename):
            words = f"{warning_message.category.__name__}: {warning_message.message}"
            self._warned[f"{place}:{warning_message.lineno}: {words}"].add(nodeid)

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Count a red claim; end the run when many are red in one way."""
        if getattr(report, "claim_outcome", None) in RED and report.failed:
            line = report.claim_cause
            self._red[line][report.claim] = None
            if len(self._red[line]) == ENOUGH and not self._goes_on:
                self.session.shouldfail = (
                    f"{ENOUGH} claims are red with one line: ended early (--maxfail=9999 goes on)"
                )

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_terminal_summary(
        self, terminalreporter: pytest.TerminalReporter
    ) -> Generator[None, object, object]:
        """Leave the repetitions out of what pytest shows, and say at its end what they were."""
        stats = terminalreporter.stats
        stats["warnings"] = [
            it
            for it in stats.get("warnings", ())
            if not (it.fslocation and place_of(it.fslocation[0]))
        ]
        whole: dict[str, list[Any]] = {
            key: stats[key] for key in ("failed", "error") if key in stats
        }
        for key, reports in whole.items():
            stats[key] = [it for it in reports if not self._is_repetition(it)]
        result = yield
        stats.update(whole)
        for line in (*self._common(), *self._stack()):
            terminalreporter.line(line)
        return result

    def _is_repetition(self, report: Any) -> bool:
        """Whether a report is of a claim with the line of many, and not of their first."""
        ids = self._red.get(getattr(report, "claim_cause", ""), {})
        return len(ids) >= MANY and report.claim != next(iter(ids))

    def _common(self) -> Iterator[str]:
        for line, ids in self._red.items():
            if len(ids) >= MANY:
                chapters = Counter(id.partition(".")[0] for id in ids)
                where = ", ".join(f"{name} {count}" for name, count in chapters.items())
                yield f"{len(ids)} claims are red with one line, told once, of {next(iter(ids))}:"
                yield f"  {line}"
                yield f"  by chapter: {where}"

    def _stack(self) -> Iterator[str]:
        if self._warned:
            yield "the packages here warn of each other, which makes no claim red:"
        for text, tests in self._warned.items():
            count = len({test.partition("[")[0] for test in tests if test})
            yield f"  {text} ({f'in {count} tests' if count else 'at the start'})"


def place_of(filename: str) -> str:
    """A file of an imported package, from the package on; empty for any other file."""
    for name in PACKAGES:
        start = getattr(sys.modules.get(name), "__file__", None)
        if start and Path(start).parent in Path(filename).parents:
            return f"{name}/{Path(filename).relative_to(Path(start).parent).as_posix()}"
    return ""
