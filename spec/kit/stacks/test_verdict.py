"""What can be told of a set of packages."""

import pytest

from spec.kit.data.schema import BadData
from spec.kit.stacks.gone import Gone, Read
from spec.kit.stacks.verdict import judge, python_for


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"flask": "==2.3.3"}, 0),
        ({"flask": "==2.0.3"}, 1),
        ({"flask": "==2.3.3", "werkzeug": "==3.2.0"}, 2),
        ({"flask": "==2.0.3", "werkzeug": "==3.2.0"}, 1),
    ],
)
def test_the_status_tells_whether_it_starts(known, asked, status):
    assert judge(known, asked, "3.9").status == status


UNSURE = [
    ({"click": "@"}, "click comes from an address or a folder"),
    ({"click": ">9"}, "click: no release that was run fits >9"),
    ({"click": "==8.3.0"}, "click 8.3.0 is newer than all that was run (8.2.1)"),
    ({"blinker": "==1.4"}, "blinker 1.4 is older than all that was run (1.8.2)"),
    ({"flask": "==2.3.3rc1"}, "Flask 2.3.3rc1 is no release that was run"),
]


@pytest.mark.parametrize(("asked", "line"), UNSURE)
def test_what_was_not_run_is_named(known, asked, line):
    assert judge(known, {"flask": "==2.3.3", **asked}, "3.9").unsure == [line]


def test_a_newer_python_is_named(known):
    unsure = judge(known, {"flask": "==2.3.3"}, "3.14").unsure

    assert unsure == ["Python 3.14 is newer than all that was run (3.13)"]


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ({"click": ""}, "no Flask is in it"),
        ({"flask": "@"}, "its Flask comes from an address or a folder: which release is not known"),
        ({"flask": ">=9"}, "no release of Flask that was run is >=9"),
    ],
)
def test_nothing_is_told_without_a_release_of_flask(known, asked, line):
    with pytest.raises(BadData, match=f"^{line}$"):
        judge(known, asked, "3.9")


def test_packages_that_the_table_does_not_hold_are_named(known):
    asked = {"flask": "", "alembic": "==1.0", "flask-tea": "==0.6.2", "zope": ">=1"}
    asked |= {"flask-login": "==0.6.3", "flask-cup": "==1.0"}
    verdict = judge(known, asked, "3.9")

    assert verdict.strangers == ["flask-cup 1.0", "flask-tea 0.6.2", "alembic 1.0", "zope"]
    read = verdict._replace(read=Read({"flask-cup"}, []))
    assert read.strangers == ["flask-tea 0.6.2", "alembic 1.0", "zope"]


def test_what_cannot_be_imported_does_not_start(known):
    ends = Gone("flask-tea", "1.0", "flask_tea", 1, "E", at_once=True)
    later = Gone("flask-cup", "1.0", "flask_cup.a", 1, "E", at_once=False)
    told = Gone("flask-login", "0.6.2", "flask_login", 1, "E", at_once=True)
    verdict = judge(known, {"flask": "==2.3.3"}, "3.9")

    assert (verdict.gone, verdict.status) == ([], 0)
    assert verdict._replace(read=Read(set(), [later])).status == 0
    read = verdict._replace(read=Read(set(), [later, ends]))
    assert (read.gone, read.status) == ([ends, later], 1)
    fails = judge(known, {"flask": "==2.3.3", "flask-login": "==0.6.2"}, "3.9")
    assert fails._replace(read=Read(set(), [told, ends])).gone == [ends]


PYTHONS = [
    ("", "3.11"),
    (">=3.9", "3.11"),
    ("<3.11", "3.9"),
    (">=3.12,<4", "3.13"),
    ("==3.8.*", "3.8"),
    (">=3.8.1,<3.10", "3.9"),
    (">=3.11.4", "3.11"),
    ("==3.9", "3.9"),
    ("<3", "3.11"),
]


@pytest.mark.parametrize(("wanted", "python"), PYTHONS)
def test_the_python_is_one_that_is_wanted(known, monkeypatch, wanted, python):
    monkeypatch.setattr("spec.kit.stacks.verdict.python_here", lambda: "3.11")

    assert python_for(known, wanted) == python
