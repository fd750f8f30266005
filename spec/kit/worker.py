"""Another process of a run: it runs the files that it is handed, and tells what they gave."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

import pytest


class Gave(NamedTuple):
    """What a file gave, as it can be sent."""

    path: str
    reports: list[dict[str, Any]]
    warnings: list[tuple[str, str, str, int, str]]
    """Class, words, file, line and test of each."""


def by_file(items: Sequence[pytest.Item]) -> dict[str, list[pytest.Item]]:
    """The items of each file, in their order."""
    files: dict[str, list[pytest.Item]] = {}
    for item in items:
        files.setdefault(str(item.path), []).append(item)
    return files


def pairs(
    items: list[pytest.Item], after: list[pytest.Item]
) -> Iterator[tuple[pytest.Item, pytest.Item | None]]:
    """Each item with the next, which decides what fixtures it leaves."""
    return zip(items, [*items[1:], after[0] if after else None])


def work(connection: Connection[Gave, str], arguments: Sequence[str]) -> None:
    """Run pytest with the arguments of the first process, and show nothing."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for shown in (1, 2):
        os.dup2(nowhere, shown)
    os.close(nowhere)
    pytest.main([*arguments], plugins=[Worker(connection)])


class Worker:
    """Plugin: takes the files from a connection, and sends what they gave."""

    def __init__(self, connection: Connection[Gave, str]) -> None:
        """Nothing has run yet."""
        self.connection = connection
        self.config: Any = None
        self.gave = Gave("", [], [])

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: Any) -> None:
        """Leave what is written of a run to the first process, as pytest-xdist has it."""
        self.config = config
        config.workerinput = {}
        config.option.record = config.option.page = None
        config.option.basetemp = None  # two would empty it

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run each file; the next one is known by then, as it decides what fixtures stay."""
        files = by_file(session.items)
        path, upcoming = self.connection.recv(), self.connection.recv()
        while path:
            self.gave = Gave(path, [], [])
            for item, following in pairs(files[path], files.get(upcoming, [])):
                self.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            self.connection.send(self.gave)
            path, upcoming = upcoming, self.connection.recv() if upcoming else ""
        return True

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Keep a report."""
        write = self.config.hook.pytest_report_to_serializable
        self.gave.reports.append(write(config=self.config, report=report))

    def pytest_warning_recorded(self, warning_message: Any, nodeid: str) -> None:
        """Keep a warning; those of the collection are not sent, the first process has them too."""
        it = warning_message
        found = it.category.__name__, str(it.message), it.filename, it.lineno, nodeid
        self.gave.warnings.append(found)
