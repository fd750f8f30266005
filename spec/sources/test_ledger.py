"""What the ledger says of entries and verdicts that do not fit."""

from dataclasses import replace

import pytest
from packaging.version import Version

from spec.kit.data.changes import Change
from spec.kit.data.ledger import Verdict
from spec.sources.entries import Entry
from spec.sources.ledger import Ledger

OLD, NEW = Version("1.0"), Version("1.1")
HOT, WET = Entry(NEW, "Tea is hot."), Entry(NEW, "Tea is wet.")
NOTE = Entry(NEW, "Added in version 1.1.", "tea.Cup")
TOLD = {
    "flask": [HOT, WET, WET, NOTE, Entry(OLD, "Tea is old.")],
    "click": [Entry(NEW, "Tea is green.")],
}
CHANGE = Change("flask.wets", "flask", NEW, ("tea.cup.is-dry",), (), "answers", (), (), "-")
QUOTING = replace(CHANGE, announced="Flask 1.1: Tea is … wet; Click 1.1: green; Python 1.1: Tea")
LINES = (
    Verdict("flask", NEW, "Tea is h", "", ("tea.cup.is-hot",), ""),
    Verdict("flask", NEW, "", "tea.Cup", (), "open"),
)


def line(says, names=(), word="", on=""):
    return Verdict("flask", NEW, says, on, names, word)


@pytest.fixture
def problems():
    """What is wrong with lines beside those that fit, and with changes."""

    def problems(*lines, changes=(QUOTING,), told=TOLD, first=LINES):
        ledger = Ledger(told, changes, [*first, *lines])
        prefix = "spec/ledger/flask.toml: 1.1"
        return [problem.removeprefix(prefix) for problem in ledger.problems()]

    return problems


def test_what_is_quoted_or_has_a_line_is_judged(problems):
    assert problems() == []


def test_what_is_neither_is_named(problems):
    assert problems(changes=[], first=[]) == [
        " has no verdict on 'Tea is hot.'",
        " has no verdict on 'Tea is wet.'",
        " has no verdict on 'on tea.Cup: Added in version 1.1.'",
    ]


@pytest.mark.parametrize(
    ("verdict", "problem"),
    [
        (line("Tea is cold", word="typing"), "no entry or note of that release begins so"),
        (line("Tea is hot", word="typing", on="tea.Cup"), "no entry or note of that release begi"),
        (line("Tea is wet", word="typing"), "a change quotes it: drop the line"),
        (line("Tea is hot", word="typing"), "another line judges it too: drop one"),
    ],
)
def test_a_line_that_does_not_fit_is_named(problems, verdict, problem):
    found = problems(verdict)

    assert len(found) == 1
    assert found[0].startswith(f": {verdict.key!r}: {problem}")


def test_a_line_that_fits_two_entries_is_named(problems):
    found = problems(line("Tea is", word="typing"), changes=[], first=LINES[1:])

    assert found == [": 'Tea is': 2 begin so: say more of its words"]


def test_a_companion_has_lines_for_what_one_likes(problems):
    green = Verdict("click", NEW, "Tea is green", "", (), "internal")

    assert problems(green, changes=[replace(CHANGE, announced="Flask 1.1: Tea is wet.")]) == []
    assert problems(replace(green, package="jinja2")) == [
        "spec/ledger/jinja2.toml: 1.1: 'Tea is green': no entry or note of that release begins so"
    ]


def test_a_removal_is_no_entry(problems):
    assert problems(Verdict("flask", NEW, "", "", (), "works", "tea.Cup")) == []


def test_what_is_open_is_told_and_counted():
    ledger = Ledger(TOLD, [QUOTING], LINES)

    assert list(ledger.debts()) == ["open: flask 1.1: on tea.Cup"]
    assert list(ledger.figures()) == [
        "flask: 2 entries and 1 notes: 1 asserted, 1 open, 1 quoted",
    ]
