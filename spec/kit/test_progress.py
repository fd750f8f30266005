"""What a terminal shows while something long is done."""

from io import StringIO
from types import SimpleNamespace

import pytest

from spec.kit import progress


class Terminal(StringIO):
    """Standard error, on a terminal."""

    def isatty(self):
        """It is one."""
        return True


@pytest.fixture
def terminal(monkeypatch):
    """A terminal, and a clock that moves on by 0.6 seconds whenever it is read."""
    terminal, times = Terminal(), iter(range(0, 1000, 6))
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=terminal))
    monkeypatch.setattr(progress, "monotonic", lambda: next(times) / 10)
    return terminal


def test_a_bar_is_shown_after_a_second_and_is_gone_at_the_end(terminal):
    assert [*progress.over("abcd", "files")] == ["a", "b", "c", "d"]

    *shown, wiped, left = terminal.getvalue().split("\r")
    assert shown == [
        "",
        "files [#######-----------------------] 25 %",
        "files [###############---------------] 50 %",
        "files [######################--------] 75 %",
    ]
    assert (wiped, left) == (" " * len(shown[-1]), "")


def test_what_is_done_soon_shows_nothing(terminal):
    assert [*progress.over("a", "files")] == ["a"]
    assert terminal.getvalue() == ""


def test_the_bar_is_gone_when_it_ends_early(terminal):
    items = progress.over("abcd", "files")
    for _ in range(3):
        next(items)
    items.close()

    assert terminal.getvalue().endswith(f"50 %\r{' ' * 43}\r")


def test_what_is_done_is_said_as_long_as_it_takes(terminal):
    with progress.during("reading"):
        assert terminal.getvalue() == "reading"

    assert terminal.getvalue() == "reading\r       \r"


@pytest.mark.parametrize("place", ["pipe", "fork"])
def test_nothing_is_shown_elsewhere(terminal, monkeypatch, place):
    if place == "pipe":
        monkeypatch.setattr(terminal, "isatty", lambda: False)
    else:
        monkeypatch.setattr(progress, "_PROCESS", -1)
    with progress.during("reading"):
        assert [*progress.over("abcd", "files")] == ["a", "b", "c", "d"]

    assert terminal.getvalue() == ""
