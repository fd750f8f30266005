"""What is told of what changes between two sets."""

from dataclasses import replace

from packaging.version import Version

from spec.kit.diff.between import between
from spec.kit.diff.conftest import CLAIMS, DRIES, change
from spec.kit.diff.sides import Side
from spec.kit.diff.told import Told
from spec.kit.stacks.conftest import LINES
from spec.kit.stacks.known import known_of
from spec.kit.views.diff import concise_lines, diff_lines, heading

KNOWN = known_of(LINES.splitlines())
OLD = Side({"flask": "2.0.3", "werkzeug": "2.0.3", "blinker": "none", "python": "3.13"})
NEW = Side({"flask": "2.2.5", "werkzeug": "2.0.3", "blinker": "1.9.0", "python": "3.13"})


def told(*changes, old=OLD, new=NEW):
    found = between(old, new, CLAIMS, changes)
    return [*diff_lines(found, KNOWN, [Told(it.shows, it) for it in found.met])]


def test_a_change_is_told_in_full():
    it = replace(DRIES, warned=Version("2.1.0"), announced="Flask 2.2.0: It dries.")

    assert told(it) == [
        "Flask 2.0.3 > 2.2.5, Werkzeug 2.0.3, no blinker > 1.9.0, Python 3.13",
        "1 change lies between, 0 not announced in time",
        "",
        "BREAKS 1",
        " flask.dries  flask 2.2.0, warned from 2.1.0 on",
        "   was        tea.cup.is-wet is so.",
        "   now        tea.cup.is-dry is so.",
        "   error      KeyError: 'milk'",
        "   look       Drink it. (not run)",
        "   said       Flask 2.2.0: It dries.",
    ]


def test_what_is_not_there_is_left_out():
    it = change(was=["wet"], shows="answers", fix_runs="tea.cup.is-mended")

    assert told(it)[3:] == [
        "ANSWERS 1",
        " flask.dries  flask 2.2.0",
        "   was        tea.cup.is-wet is so.",
        "   do now     Drink it.",
        "   said       no announcement was found",
    ]


def test_a_long_text_has_a_column_of_its_own():
    it = change(was=["wet"], announced="Flask 2.2.0: " + "It dries. " * 12)
    lines = told(it)[-2:]

    assert lines[0].startswith("   said       Flask 2.2.0: It dries.")
    assert lines[1].startswith(" " * 14 + "dries.")
    assert max(map(len, told(it))) <= 80


def test_what_only_a_later_release_tells_is_told_so():
    lines = told(replace(DRIES, announced="Flask 2.2.1: It is wet again."))

    assert lines[1].endswith(" 1 not announced in time")
    assert lines[-1] == "   said later Flask 2.2.1: It is wet again."


def test_who_goes_back_is_told_no_fix():
    assert told(DRIES, old=NEW, new=OLD)[3:] == [
        "ADDS 1",
        " flask.dries  flask 2.2.0, undone",
        "   was        tea.cup.is-dry is so.",
        "   now        tea.cup.is-wet is so.",
        "   said       no announcement was found",
    ]


def test_a_warning_of_what_will_come_has_both_releases():
    it = change("flask.goes", "2.3.3", was=["quiet"], warned=Version("2.2.0"), errors=("E",))

    assert told(it)[3:6] == [
        "WARNS 1",
        " flask.goes  flask 2.2.0 warns, 2.3.3 breaks",
        "   was        tea.cup.is-quiet is so.",
    ]


def test_what_is_not_released_is_told_so():
    it = change("flask.goes", "2.3.3", was=["quiet"], unreleased=True, warned=Version("2.2.0"))

    assert told(it)[4] == " flask.goes  flask 2.2.0 warns, 2.3.3 (unreleased) breaks"
    it = replace(DRIES, unreleased=True)
    assert told(it)[4] == " flask.dries  flask 2.2.0 (unreleased)"


def test_what_came_and_went_and_what_is_not_shown_are_counted():
    found = between(OLD, NEW, CLAIMS, [DRIES, change("flask.brief", "2.1.0", now=["brief"])])

    lines = [*diff_lines(found, KNOWN, [])]

    assert lines[1] == "1 change lies between, 0 shown; 1 more came and went"


def test_the_second_set_may_not_start():
    found = between(OLD, Side({"flask": "2.0.3", "werkzeug": "3.0.0"}), CLAIMS, [])

    assert [*heading(found, KNOWN)] == [
        "Flask 2.0.3, Werkzeug 2.0.3 > 3.0.0, Python 3.13 > none",
        "the second set fails at `import flask`: ImportError: no name 'url_quote' (python",
        "  -m spec stack)",
    ]


def test_two_sets_may_be_of_nothing():
    assert [*heading(between(Side({}), Side({}), CLAIMS, []), KNOWN)] == ["the same set twice"]


def test_what_a_record_contradicts_is_told():
    outcomes = {"tea.cup.is-wet": "guard-unneeded", "tea.cup.is-hot": "broken"}

    assert told(new=Side(NEW.stack, outcomes))[2:] == [
        "",
        "NOT AS ITS RELEASES SAY 2",
        " tea.cup.is-hot: broken: tea.cup.is-hot is so.",
        " tea.cup.is-wet: guard-unneeded: tea.cup.is-wet is so.",
    ]


def test_of_much_that_a_record_contradicts_the_first_is_told(monkeypatch):
    monkeypatch.setattr("spec.kit.views.diff._DIFFERING", 1)
    outcomes = {"tea.cup.is-wet": "drift", "tea.cup.is-hot": "drift"}

    assert told(new=Side(NEW.stack, outcomes))[3:] == [
        "NOT AS ITS RELEASES SAY 2",
        " tea.cup.is-hot: drift: tea.cup.is-hot is so.",
        " and 1 more, which the record has",
    ]


def test_a_line_a_change_is_concise():
    (met,) = between(OLD, NEW, CLAIMS, [DRIES]).met

    assert [*concise_lines([Told("breaks", met)])] == ["breaks flask 2.2.0 flask.dries flask.Tea"]
