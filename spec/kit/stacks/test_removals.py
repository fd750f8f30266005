"""What was removed, and what tells of it."""

from pathlib import Path

import pytest
from packaging.version import Version

from spec.kit.data.changes import Change, read_changes
from spec.kit.data.ledger import Verdict, read_ledger
from spec.kit.stacks.known import read_known
from spec.kit.stacks.removals import Removal, Told, counted, removals, untold
from spec.kit.stacks.surface import read_surface, surface_of

SPEC = Path(__file__).parents[2]
RELEASES = {
    "flask": ["1.0", "1.0.1", "1.1.0", "2.0.0"],
    "werkzeug": ["0.14.1", "0.15.0", "0.16.0"],
    "jinja2": ["2.10", "3.0.0"],
}


def lost(*lines):
    return [*removals(surface_of(lines), RELEASES)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("flask.tea.*  1.0..1.1.0", "module"),
        ("flask.tea.pot  1.0..1.1.0!", "name"),
        ("flask.tea.Cup::lid  1.0..1.1.0 ='a'", "attribute"),
        ("flask.tea.Cup::fill(hot=)  1.0..1.1.0 #1", "parameter"),
        ("flask.tea.fill(args=)  1.0..1.1.0 *", "parameter"),
    ],
)
def test_what_a_release_is_the_first_without_is_removed(line, kind):
    (found,) = lost(line)

    assert found == Removal("flask", "2.0.0", line.split()[0])
    assert (found.kind, str(found)) == (kind, f"lost {found.key}")


def test_what_comes_back_was_removed():
    assert [it.release for it in lost("flask.tea  1.0  1.1.0")] == ["1.0.1", "2.0.0"]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["flask.tea  1.0.."], id="there"),
        pytest.param(["flask.tea  1.0..2.0.0"], id="of-the-newest"),
        pytest.param(["flask.tea  1.0..1.1.0 =1  2.0.0.. =2"], id="of-another-value"),
        pytest.param(["flask.tea  1.0..1.1.0 <jinja2>"], id="merely-imported"),
        pytest.param(["flask.tea._pot  1.0..1.1.0"], id="private"),
        pytest.param(["flask._tea.*  1.0..1.1.0"], id="of-a-private-module"),
        pytest.param(["jinja2.tea  2.10"], id="of-a-package-without-a-ledger"),
        pytest.param(["werkzeug.tea  0.14.1"], id="before-the-ledger"),
        pytest.param(
            ["flask.tea(args=)  1.0..1.1.0 *", "flask.tea(more=)  2.0.0.. *"], id="under-a-new-name"
        ),
    ],
)
def test_what_is_no_removal(lines):
    assert lost(*lines) == []


@pytest.mark.parametrize(
    ("holder", "row"),
    [
        ("flask.tea.*", "flask.tea.pot"),
        ("flask.tea.*", "flask.tea.cups.*"),
        ("flask.tea.Cup", "flask.tea.Cup::lid"),
        ("flask.tea.Cup::fill", "flask.tea.Cup::fill(hot=)"),
    ],
)
def test_what_goes_with_what_holds_it_is_not_told_again(holder, row):
    found = lost(f"{holder}  1.0..1.1.0", f"{row}  1.0..1.1.0")

    assert [it.key for it in found] == [holder]


def change(*touches, release="2.0.0", package="flask"):
    return Change(f"{package}.x", package, Version(release), (), (), "breaks", (), touches, "-")


CUP = ["flask.tea.Cup::fill(hot=)  1.0..1.1.0 #1", "flask.Cup = flask.tea.Cup"]
LINE = Verdict("flask", Version("2.0"), "", "", (), "works", "flask.tea.Cup::fill(hot=)")


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
        f"{LINE}: spec/surface.txt has no such removal: drop the line",
    ]


def test_removals_are_counted_by_what_becomes_of_them():
    found, told = told_of(change("flask.tea.pot"), lines=[LINE])
    more = [
        Removal("flask", "2.0.0", "flask.tea.pot"),
        Removal("flask", "2.0.0", "flask.tea.lid"),
        Removal("werkzeug", "0.16.0", "werkzeug.tea"),
    ]
    named = Verdict("werkzeug", Version("0.16"), "", "", ("werkzeug.x",), "", "werkzeug.tea")
    told.lines[("werkzeug", Version("0.16"), "lost werkzeug.tea")] = named

    assert [*counted([*found, *more], told)] == [
        "flask: 3 removals (2 names, 1 parameters): 1 works, 1 touched, 1 untold",
        "werkzeug: 1 removals (1 names): 1 asserted",
    ]


def test_every_removal_of_flask_and_werkzeug_is_told():
    surface = read_surface(SPEC / "surface.txt")
    told = Told(surface, read_changes(SPEC / "changes"), read_ledger(SPEC / "ledger"))

    assert [*untold(removals(surface, read_known(SPEC / "stacks.txt").releases), told)] == []
