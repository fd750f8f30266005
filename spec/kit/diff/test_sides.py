"""The two sets that are compared, as they are typed."""

import os
import re
from dataclasses import replace

import pytest

from spec.kit.conftest import cell_of, claim_of, record_of
from spec.kit.data.schema import BadData
from spec.kit.diff import sides as module
from spec.kit.diff.conftest import DRIES, change
from spec.kit.diff.sides import Side, Sides, record_of_next, sets_of

OLD = {
    "python": "3.13",
    "flask": "2.0.3",
    "werkzeug": "2.0.3",
    "jinja2": "3.0.3",
    "markupsafe": "3.0.4",
    "itsdangerous": "2.2.0",
    "click": "8.2.1",
    "blinker": "1.9.0",
    "simplejson": "none",
}


@pytest.mark.parametrize("text", ["2.0", "2.0.3"])
def test_an_old_release_comes_with_what_it_was_run_with(sides, text):
    assert sides.old(text).stack == OLD


@pytest.mark.parametrize(
    ("text", "flask"),
    [("2.0", "2.0.3"), ("2.0.0", "2.0.0"), ("2", "2.3.3"), ("1.0", "1.0"), ("newest", "2.3.3")],
)
def test_a_line_is_its_newest_patch(sides, text, flask):
    assert (sides.old(text).stack["flask"], sides.new(text).stack["flask"]) == (flask, flask)


@pytest.mark.parametrize(
    ("pins", "werkzeug"),
    [("", "3.1.9"), ("werkzeug==2.3.8", "2.3.8"), ("Werkzeug==3.0.6", "3.0.6")],
)
def test_a_new_release_comes_with_what_pip_takes(sides, pins, werkzeug):
    assert sides.new("2.3", pins).stack["werkzeug"] == werkzeug


def test_pins_are_a_set(sides):
    stack = sides.new("flask==2.2.5,werkzeug==2.2.3", "jinja2==3.0.3").stack

    assert [stack[it] for it in ("flask", "werkzeug", "jinja2")] == ["2.2.5", "2.2.3", "3.0.3"]


def test_a_file_is_a_set(sides, tmp_path):
    (tmp_path / "requirements.txt").write_text("Flask==2.2.2\nsimplejson==3.19.1\ngunicorn")
    stack = sides.old(str(tmp_path / "requirements.txt")).stack

    assert (stack["flask"], stack["simplejson"], stack.get("gunicorn")) == ("2.2.2", "3.19.1", None)


def test_what_is_installed_is_a_set(sides, monkeypatch):
    monkeypatch.setattr(module, "installed", lambda: {"flask": "==2.2.5", "pytest": "==9"})

    assert sides.old("here").stack["flask"] == "2.2.5"


OUTCOMES = {"holds": True, "guard-unneeded": True, "broken": False, "gives-way": False}


def test_a_record_is_a_set_with_what_was_run(sides, tmp_path):
    claims = [claim_of(f"tea.cup.is-{it.replace('-', '')}") for it in OUTCOMES]
    given = {claim.id.rpartition("-")[2]: it for claim, it in zip(claims, OUTCOMES)}
    record = record_of(cell_of("2.2.5", "3.13.1"), claims, **given)
    (tmp_path / "here.json").write_text(record.text())
    side = sides.new(str(tmp_path / "here.json"))

    assert (side.stack["flask"], side.stack["python"]) == ("2.2.5", "3.13.1")
    assert [side.holds(claim) for claim in claims] == [*OUTCOMES.values()]


@pytest.mark.parametrize(
    ("outcome", "holds"), [("missing-part", True), ("drift", True), (None, True)]
)
def test_what_was_not_run_is_as_its_guards_say(outcome, holds):
    claim = claim_of(flask="<3")
    side = Side({"flask": "2.0", "blinker": "none"}, {claim.id: outcome} if outcome else {})

    assert side.holds(claim) is holds


def test_a_package_that_is_not_there_decides_nothing():
    assert Side({"blinker": "none"}).holds(claim_of(blinker=">=9"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("9.9", "9.9: no such Flask was run; the newest is 2.3.3"),
        ("nowhere.txt", "nowhere.txt: no such file, and no set of packages: give a release such"),
        ("werkzeug==2.2.3", "werkzeug==2.2.3: no release of Flask is in it; give a release such"),
        ("flask==0.9", "flask==0.9: flask 0.9 was not run, 1.0 to 2.3.3 were: no data is not no"),
        ("flask==9", "flask==9: flask 9 was not run, 1.0 to 2.3.3 were: no data is not no change"),
        (
            "flask==2.2.5,werkzeug==9",
            "flask==2.2.5,werkzeug==9: werkzeug 9 was not run, 1.0.1 to",
        ),
    ],
)
def test_a_set_of_which_nothing_is_known_is_refused(sides, text, line):
    with pytest.raises(BadData, match=f"^{re.escape(line)}"):
        sides.old(text)


def test_a_file_whose_flask_was_not_run_is_refused(sides, tmp_path):
    path = tmp_path / "r.txt"
    path.write_text("flask<1")

    with pytest.raises(BadData, match=r"no Flask that was run is <1$"):
        sides.new(str(path))


@pytest.mark.parametrize("pins", ["werkzeug", "werkzeug>=2", "=="])
def test_what_is_no_pin_is_refused(sides, pins):
    with pytest.raises(BadData, match=r"^--with: .*: write pins such as werkzeug==2.3.8"):
        sides.new("2.0", pins)


def test_a_record_takes_no_pins(sides, tmp_path):
    (tmp_path / "here.json").write_text("{}")

    with pytest.raises(BadData, match="a record is of one set: leave out --with"):
        sides.new(str(tmp_path / "here.json"), "werkzeug==2.3.8")


def test_the_sets_that_were_run_are_read(tmp_path, known):
    (tmp_path / "flask-2.0.txt").write_text("Flask==2.0.3\nWerkzeug==2.0.3")
    (tmp_path / "flask-2.0-werkzeug-1.0.txt").write_text("Flask==2.0.3\nWerkzeug==1.0.1")

    sets = sets_of(tmp_path, "3.9")

    assert sets["flask-2.0"] == {"flask": "2.0.3", "werkzeug": "2.0.3"}
    assert [it["werkzeug"] for it in Sides(known, sets, "3.9").ran] == ["1.0.1", "2.0.3"]


def test_next_is_the_last_record_of_a_development_version(tmp_path):
    names = "flask-3.1.3-a", "cells/flask-3.2.0.dev0-a", "flask-3.2.0.dev0-b", "flask-3.3.dev0-c"
    for time, name in enumerate(names):
        path = tmp_path / f"{name}.json"
        path.parent.mkdir(exist_ok=True)
        path.touch()
        os.utime(path, (9 - time, 9 - time))

    assert record_of_next(tmp_path).name == "flask-3.2.0.dev0-a.json"


def test_a_record_has_the_commits_that_its_packages_are_of(sides, tmp_path):
    cell = replace(cell_of("2.4.0.dev0"), commits={"flask": "c0ffee"})
    (tmp_path / "next.json").write_text(record_of(cell, []).text())

    assert sides.new(str(tmp_path / "next.json")).commits == {"flask": "c0ffee"}


def test_without_a_record_of_next_changes_tell_of_it(sides, tmp_path):
    stack = sides.ahead([change("flask.dries", "2.4.0", unreleased=True), DRIES]).stack

    assert record_of_next(tmp_path) is None
    assert stack == {**sides.new("newest").stack, "flask": "2.4.0.dev0"}


def test_without_such_changes_there_is_no_next(sides):
    line = "next: run Flask's development branch first, as in: tox run -m next"
    with pytest.raises(BadData, match=f"^{line}$"):
        sides.ahead([DRIES])
