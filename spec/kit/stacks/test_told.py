"""What tells of a removal or of an altered parameter."""

from pathlib import Path

import pytest
from packaging.version import Version

from spec.kit.data.changes import Change, read_changes
from spec.kit.data.ledger import Verdict, read_ledger
from spec.kit.stacks.alterations import alterations
from spec.kit.stacks.known import read_known
from spec.kit.stacks.removals import Removal, removals
from spec.kit.stacks.surface import read_surface, surface_of
from spec.kit.stacks.told import Told, counted, untold

SPEC = Path(__file__).parents[2]
RELEASES = {"flask": ["1.0", "1.0.1", "1.1.0", "2.0.0"]}


def change(*touches, release="2.0.0", package="flask"):
    return Change(f"{package}.x", package, Version(release), (), (), "breaks", (), touches, "-")


CUP = ["flask.tea.Cup::fill(hot=)  1.0..1.1.0 #1", "flask.Cup = flask.tea.Cup"]
LINE = Verdict("flask", Version("2.0"), "", "", (), "works", "lost flask.tea.Cup::fill(hot=)")


def told_of(*changes, lines=()):
    surface = surface_of(CUP)
    return [*removals(surface, RELEASES)], Told(surface, changes, lines)


@pytest.mark.parametrize(
    "touch",
    [
        "flask.tea.Cup::fill(hot=)",
        "flask.tea.Cup::fill @call",
        "flask.Cup::fill(hot=)",
        "flask.tea.*",
        "flask.*",
    ],
)
def test_a_change_tells_what_it_touches(touch):
    assert [*untold(*told_of(change(touch)))] == []


@pytest.mark.parametrize(
    "other",
    [
        change("flask.tea.Cup::fill(cold=)"),
        change("flask.tea.Cup::fill(hot=)", release="1.1.0"),
        change("flask.tea.Cup::fill(hot=)", package="werkzeug"),
    ],
)
def test_what_no_change_touches_is_named(other):
    where = "spec/ledger/flask.toml: 2.0.0 has no verdict on 'lost flask.tea.Cup::fill(hot=)'"

    assert [*untold(*told_of(other))] == [f"{where}, and no change touches it"]


def test_a_line_of_the_ledger_tells_why_nothing_breaks():
    entry = Verdict("flask", Version("2.0"), "It is hot", "", (), "typing")

    assert [*untold(*told_of(lines=[LINE, entry]))] == []


def test_a_line_that_nothing_needs_is_named():
    found, told = told_of(change("flask.tea.*"), lines=[LINE])

    assert [*untold(found, told)] == [f"{LINE}: a change touches it: drop the line"]
    assert [*untold([], told)] == [
        f"{LINE}: spec/surface.txt has no such row: drop the line",
    ]


def test_removals_are_counted_by_what_becomes_of_them():
    found, told = told_of(change("flask.tea.pot"), lines=[LINE])
    more = [
        Removal("flask", "2.0.0", "flask.tea.pot"),
        Removal("flask", "2.0.0", "flask.tea.lid"),
        Removal("werkzeug", "0.16.0", "werkzeug.tea"),
    ]
    named = Verdict("werkzeug", Version("0.16"), "", "", ("werkzeug.x",), "", "lost werkzeug.tea")
    told.lines[("werkzeug", Version("0.16"), "lost werkzeug.tea")] = named

    assert [*counted([*found, *more], told)] == [
        "flask: 3 removals (2 names, 1 parameters): 1 works, 1 touched, 1 untold",
        "werkzeug: 1 removals (1 names): 1 asserted",
    ]


MOVED = (
    "flask.tea.fill(cup=)  1.0..1.1.0 #1",
    "flask.tea.fill(lid=)  1.0..1.1.0 #2  2.0.0.. #1",
    "flask.tea.fill(hot=)  1.0..1.1.0 #3=True  2.0.0.. #2=False",
)
CHANGED = Verdict("flask", Version("2.0"), "", "", (), "same", "changed flask.tea.fill(hot=)")
UNTOLD = (
    "spec/ledger/flask.toml: 2.0.0 has no verdict on 'changed flask.tea.fill({}=)',"
    " and no change touches it"
)


def told_of_moved(*touches, lines=()):
    surface = surface_of(MOVED)
    rows = [*removals(surface, RELEASES), *alterations(surface, RELEASES)]
    return rows, Told(surface, [change("flask.tea.fill(cup=)"), *map(change, touches)], lines)


@pytest.mark.parametrize("touch", ["flask.tea.fill(hot=)", "flask.tea.fill(#3)"])
def test_a_change_tells_a_parameter_by_its_name_and_by_its_place(touch):
    assert [*untold(*told_of_moved(touch))] == []


def test_a_line_of_the_ledger_tells_what_is_altered():
    assert [*untold(*told_of_moved(lines=[CHANGED]))] == []


@pytest.mark.parametrize("touch", ["flask.tea.fill", "flask.tea.*", "flask.tea.fill(#4)"])
def test_a_change_of_the_whole_callable_tells_no_parameter(touch):
    assert [*untold(*told_of_moved(touch))] == [UNTOLD.format("hot")]


def test_what_moved_up_is_untold_if_what_went_before_it_is():
    surface = surface_of(MOVED[:2])
    rows = [*alterations(surface, RELEASES)]

    assert [*untold(rows, Told(surface, [], []))] == [UNTOLD.format("lid")]


def test_altered_parameters_are_counted_by_what_becomes_of_them():
    assert [*counted(*told_of_moved(lines=[CHANGED]))] == [
        "flask: 1 removals (1 parameters): 1 touched",
        "flask: 2 altered parameters (1 places, 1 defaults): 1 moved up, 1 same",
    ]


def test_every_row_of_flask_and_werkzeug_is_told():
    surface, releases = read_surface(SPEC / "surface.txt"), read_known(SPEC / "stacks.txt").releases
    told = Told(surface, read_changes(SPEC / "changes"), read_ledger(SPEC / "ledger"))

    assert [*untold([*removals(surface, releases), *alterations(surface, releases)], told)] == []
