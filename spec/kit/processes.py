"""A run in several processes: the first runs claims as well, and is told what the others give.

Each collects every claim and is handed one file after another, so that fixtures of a module are
made once and none waits for long. A process is started as anew, which every platform can.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing import connection, get_context
from typing import Any

import pytest

from spec.kit.worker import Gave, by_file, pairs, work

MOST = 4
"""How many processes a run takes by itself."""
_FILES = 10
"""How many files make another process worth its start."""
_A_WHILE = 1.0
"""For how many seconds it is waited at once for what the others give."""
_GRACE = 5.0
"""How many seconds another process has to end what it is at."""


def cores_here() -> int:
    """How many processes a run takes by itself: as many as it may use cores."""
    if sys.platform == "emscripten":
        return 1
    here = getattr(os, "sched_getaffinity", None)  # not on Windows, nor on macOS
    return min(MOST, len(here(0)) if here else os.cpu_count() or 1)


class Processes:
    """Plugin: hands out the files, and tells pytest what came of them."""

    def __init__(self, config: pytest.Config, cores: int, files: int) -> None:
        """Start the other processes, fewer than ``cores`` where there are few files."""
        self.hook = config.hook
        self.config = config
        self.waiting: deque[str] = deque()
        count = min(cores, files // _FILES) - 1
        self.others = [_Other(config.invocation_params.args) for _ in range(count)]

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        """Run the claims; pytest does so by itself where there is one process."""
        if not self.others or session.testsfailed or session.config.option.collectonly:
            return None
        files = by_file(session.items)
        self.waiting.extend(files)
        for other in self.others * 2:
            other.give(self._last())
        while self.waiting or any(it.held for it in self.others):
            for path, upcoming in self._mine():
                for item, following in pairs(files[path], files.get(upcoming, [])):
                    self.hook.pytest_runtest_protocol(item=item, nextitem=following)
                    self._listen(session, 0)
            self._listen(session, _A_WHILE)
        return True

    def pytest_sessionfinish(self) -> None:
        """End the other processes, however the run ends."""
        for other in self.others:
            other.end()

    def _mine(self) -> Iterator[tuple[str, str]]:
        """The files that this process runs, each with the one after it; empty after the last."""
        path = self._first()
        while path:
            upcoming = self._first()
            yield path, upcoming
            path = upcoming

    def _first(self) -> str:
        """The next file for this process; empty where there is none."""
        return self.waiting.popleft() if self.waiting else ""

    def _last(self) -> str:
        """The next file for another process; empty where there is none."""
        return self.waiting.pop() if self.waiting else ""

    def _listen(self, session: pytest.Session, timeout: float) -> None:
        """Take what the others gave: at once, or as soon as one has given something."""
        busy = [it for it in self.others if it.held]
        for found in connection.wait([it.connection for it in busy], timeout):
            other = next(it for it in busy if it.connection is found)
            try:
                gave = other.take()
            except (EOFError, OSError):  # it was ended, or crashed: its files are run here
                self.waiting.extend(other.held)
                other.held.clear()
                continue
            other.give(self._last())
            self.tell(gave)
        if session.shouldfail:
            raise session.Failed(session.shouldfail)
        if session.shouldstop:
            raise session.Interrupted(session.shouldstop)

    def tell(self, gave: Gave) -> None:
        """Let the plugins know, as if it had been run here."""
        for data in gave.reports:
            read = self.hook.pytest_report_from_serializable
            report = read(config=self.config, data=data)
            place = {"nodeid": report.nodeid, "location": report.location}
            if report.when == "setup":
                self.hook.pytest_runtest_logstart(**place)
            self.hook.pytest_runtest_logreport(report=report)
            if report.when == "teardown":
                self.hook.pytest_runtest_logfinish(**place)
        for name, text, filename, line, nodeid in gave.warnings:
            category = type(name, (Warning,), {})
            seen = warnings.WarningMessage(text, category, filename, line)
            told = {"warning_message": seen, "when": "runtest", "nodeid": nodeid, "location": None}
            self.hook.pytest_warning_recorded.call_historic(kwargs=told)


class _Other:
    """Another process, and the files that it was handed."""

    def __init__(self, arguments: Any) -> None:
        """Start it; it collects meanwhile."""
        context = get_context("spawn")
        self.held: list[str] = []
        self.connection, theirs = context.Pipe()
        self.process = context.Process(target=work, args=(theirs, tuple(map(str, arguments))))
        self.process.start()
        theirs.close()

    def give(self, path: str) -> None:
        """Hand it a file, or an empty string: there is no more."""
        with suppress(OSError):  # it has ended, which is noticed when it is listened to
            self.connection.send(path)
        if path:
            self.held.append(path)

    def take(self) -> Gave:
        """What a file gave. EOFError, OSError: it has ended."""
        gave: Gave = self.connection.recv()
        self.held.remove(gave.path)
        return gave

    def end(self) -> None:
        """End it: once it cannot tell any more it ends by itself, and clears up."""
        self.connection.close()
        self.process.join(_GRACE)
        self.process.terminate()
        self.process.join()
        self.process.close()
