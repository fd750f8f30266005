"""What is told of a user's code, as lines."""

import pytest

from spec.kit.diff.between import between
from spec.kit.diff.conftest import CLAIMS, DRIES, change
from spec.kit.diff.sides import Side
from spec.kit.diff.told import Stop, Told
from spec.kit.stacks.conftest import LINES
from spec.kit.stacks.known import known_of
from spec.kit.views.diff import concise_lines
from spec.kit.views.diff_uses import everywhere_lines, stop_lines, unsure_lines, uses_lines
from spec.uses.found import Found, NotLookedAt, Unsure, Use

KNOWN = known_of(LINES.splitlines())
BETWEEN = between(Side({"flask": "2.0.3"}), Side({"flask": "2.2.5"}), CLAIMS, [DRIES])
(MET,) = BETWEEN.met
USE = Use("app.py", 3, 3, 4, "flask.Tea", "read", "breaks", "sure", "imported here", "flask.dries")
LIKELY = USE._replace(line=9, certainty="likely", why="by its name, `app`")
FOUND = Found((), (NotLookedAt("a.html", "no"),), (Unsure("app.py", 7, "tea", "of whom?"),), 3, 2)


def lines(*told, found=FOUND, whole=False):
    return [*uses_lines(BETWEEN, KNOWN, told, found, whole=whole)]


def test_the_place_comes_first():
    assert lines(Told("breaks", MET, (USE,))) == [
        "Flask 2.0.3 > 2.2.5",
        "1 change lies between; the code touches 1",
        "",
        "BREAKS 1",
        " app.py:3  flask.Tea",
        "   flask.dries  flask 2.2.0",
        "   was        tea.cup.is-wet is so.",
        "   now        tea.cup.is-dry is so.",
        "   error      KeyError: 'milk'",
        "   look       Drink it. (not run)",
        "   said       no announcement was found",
        "",
        "1 to look at",
        "2 of 3 files name one of the libraries and were read; 1 not looked at, the first",
        "  a.html: no; 1 names of unknown owners (--unsure)",
    ]


def test_what_answers_otherwise_is_told_in_short():
    assert lines(Told("answers", MET, (USE,)))[3:8] == [
        "ANSWERS 1",
        " app.py:3  flask.Tea",
        "   flask.dries  flask 2.2.0",
        "   now        tea.cup.is-dry is so.",
        "",
    ]
    assert "   look       Drink it. (not run)" in lines(Told("answers", MET, (USE,)), whole=True)


def test_other_places_are_named_by_file():
    uses = [USE._replace(path=f"{name}.py", line=line) for name in "abcdefghijk" for line in (1, 2)]

    assert lines(Told("breaks", MET, tuple(uses)))[5:8] == [
        "   also       a.py:2; b.py:1, 2; c.py:1, 2; d.py:1, 2; e.py:1, 2; f.py:1, 2;",
        "              g.py:1, 2; h.py:1, 2 and 3 more files",
        "   flask.dries  flask 2.2.0",
    ]


def test_what_is_not_sure_is_a_line():
    told = Told("maybe", MET, (LIKELY, LIKELY._replace(line=5)))

    assert lines(told)[3:6] == [
        "MAYBE 1 (in full: --full)",
        " breaks flask.dries: app.py:5 and 1 more, likely: by its name, `app`",
        "",
    ]


def test_what_is_not_sure_is_told_in_full_on_demand():
    assert lines(Told("maybe", MET, (LIKELY,)), whole=True)[3:6] == [
        "MAYBE 1",
        " app.py:9  flask.Tea",
        "   likely     by its name, `app`",
    ]


def test_what_is_added_is_not_told():
    empty = Found((), (), (), 1, 0)

    assert lines(Told("adds", MET, (USE,)), found=empty) == [
        "Flask 2.0.3 > 2.2.5",
        "1 change lies between; the code touches 0",
        "",
        "0 of 1 files name one of the libraries and were read",
    ]


def test_what_clients_send_is_counted_or_told():
    assert [*everywhere_lines([MET], whole=False)] == [
        "1 more by what clients send or people type: --everywhere"
    ]
    assert [*everywhere_lines([MET], whole=True)][1:3] == [
        "EVERYWHERE 1",
        " flask.dries  flask 2.2.0",
    ]
    assert [*everywhere_lines([], whole=True)] == []


def test_the_set_on_the_way_is_named():
    stop = Stop({"flask": "2.2.5", "werkzeug": "2.2.3"}, 3)

    assert [*stop_lines(stop)] == [
        "On the way: Flask 2.2.5 with Werkzeug 2.2.3 runs it, and warns of 3 that break"
    ]
    assert [*stop_lines(None)] == []


def test_what_is_unsure_is_listed():
    assert [*unsure_lines(FOUND)] == ["app.py:7: tea: of whom?", "a.html: no"]


def test_a_use_is_a_line():
    told = [Told("breaks", MET, (USE,)), Told("maybe", MET, (LIKELY,))]

    assert [*concise_lines(told)] == [
        "app.py:3:5: breaks flask 2.2.0 flask.dries flask.Tea",
        "app.py:9:5: maybe flask 2.2.0 flask.dries flask.Tea (likely)",
    ]


@pytest.mark.parametrize(
    ("runs", "word"), [("tea.cup.is-mended", "now"), ("tea.cup.is-mended-late", "with it")]
)
def test_the_times_of_fixes_are_summed_up(runs, word):
    made = change(was=["wet"], fix_runs=runs)
    sides = Side({"flask": "2.0.3"}), Side({"flask": "2.2.5"})
    (met,) = between(*sides, CLAIMS, [made]).met

    assert any(
        line.startswith("1 ") and word in line for line in lines(Told("breaks", met, (USE,)))
    )
