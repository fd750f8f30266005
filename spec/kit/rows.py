"""Rows of a claim that need no fixture run as one test; each by itself where one is not green."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import pytest
from _pytest.runner import runtestprotocol

_OF_EVERY_TEST = {"nothing_left_behind"}
_OTHERS = pytest.StashKey["list[pytest.Item]"]()
"""The rows that run with the first one."""


class Rows:
    """Gives the rows of a table one set-up, one clean-up and one report as long as all are green.

    What a person asks to see of each row is shown of each: with ``-v``, ``--pdb``, ``--durations``
    or ``--collect-only`` this is not registered.
    """

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep the first row of each table."""
        kept = []
        for _, (first, *others) in groupby(items, _table):
            if others:
                first.stash[_OTHERS] = others
            kept.append(first)
        items[:] = kept

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(
        self, item: pytest.Item, nextitem: pytest.Item | None
    ) -> bool | None:
        """Run a table as one test, and row by row if that is red, waits for a part or drifts."""
        others = item.stash.get(_OTHERS, [])
        if not others:
            return None
        reports = runtestprotocol(item, log=False, nextitem=nextitem)
        if all(_is_green(report) for report in reports):
            place = {"nodeid": item.nodeid, "location": item.location}
            item.ihook.pytest_runtest_logstart(**place)
            for report in reports:
                item.ihook.pytest_runtest_logreport(report=report)
            item.ihook.pytest_runtest_logfinish(**place)
            return True
        del item.stash[_OTHERS]
        for row, following in zip([item, *others], [*others, nextitem]):
            if not (item.session.shouldfail or item.session.shouldstop):
                item.ihook.pytest_runtest_protocol(item=row, nextitem=following)
        return True


def is_wanted(config: pytest.Config) -> bool:
    """Whether nobody asks for something of each row."""
    option = config.option
    each = option.verbose > 0, option.collectonly, option.usepdb, option.durations
    return not any(each)


def arguments_of_others(item: pytest.Item) -> Iterator[dict[str, object]]:
    """The arguments of the rows that run with this one."""
    for row in item.stash.get(_OTHERS, []):
        yield vars(row)["callspec"].params


def _table(item: pytest.Item) -> object:
    """What the rows of a claim have in common; a test that is no row has its own."""
    is_claim = item.get_closest_marker("claim") is not None
    if not (is_claim and isinstance(item, pytest.Function) and hasattr(item, "callspec")):
        return id(item)
    direct: set[str] = set()
    for mark in item.iter_markers("parametrize"):
        names = mark.args[0]
        if not mark.kwargs.get("indirect"):
            direct.update(map(str.strip, names.split(",")) if isinstance(names, str) else names)
    if not direct | _OF_EVERY_TEST >= set(item.fixturenames):
        return id(item)
    return item.path, item.originalname, item.own_markers


def _is_green(report: pytest.TestReport) -> bool:
    outcome = getattr(report, "claim_outcome", None)
    return report.passed and outcome in {None, "holds", "gives-way"}
