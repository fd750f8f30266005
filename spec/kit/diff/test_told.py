"""What is told of a user's code."""

import pytest
from packaging.version import Version

from spec.kit.diff.between import between
from spec.kit.diff.conftest import CLAIMS, DRIES, change
from spec.kit.diff.sides import Side
from spec.kit.diff.told import Told, chosen, everywhere, keys_of, less, on_the_way, told_of
from spec.uses.find import uses_of
from spec.uses.found import Found, Use

OLD, NEW = Side({"flask": "2.0.3"}), Side({"flask": "2.2.5"})
GONE = change(
    "flask.gone",
    "2.2.0",
    was=["wet"],
    touch="flask.safe_join",
    errors=("ImportError: cannot import name 'safe_join' from 'flask'",),
    warned=Version("2.1.0"),
)


def met(*changes):
    return between(OLD, NEW, CLAIMS, changes).met


def use(change="flask.dries", line=1, kind="breaks", certainty="sure", name="flask.Tea"):
    return Use("app.py", line, line, 0, name, "read", kind, certainty, "imported here", change)


def found(*uses):
    return Found(uses, (), (), 1, 1)


def test_code_is_looked_at_for_what_lies_between(tmp_path):
    (tmp_path / "app.py").write_text("from flask import safe_join\n")

    told = told_of(met(GONE), uses_of([tmp_path], chosen(met(GONE), [GONE])))

    assert [(it.section, [(use.path, use.line) for use in it.uses]) for it in told] == [
        ("breaks", [("app.py", 1)])
    ]


def test_what_comes_back_in_between_is_not_told(tmp_path):
    (tmp_path / "app.py").write_text("from flask import safe_join\n")
    back = change("flask.back", "2.2.5", now=["dry"], touch="flask.safe_join", shows="adds")
    both = met(GONE, back)

    told = told_of(both, uses_of([tmp_path], chosen(both, [GONE, back])))

    assert [it.section for it in told] == ["adds"]


@pytest.mark.parametrize(
    ("kind", "certainty", "section"),
    [
        ("breaks", "sure", "breaks"),
        ("breaks", "likely", "maybe"),
        ("breaks", "guarded", "maybe"),
        ("answers", "likely", "maybe"),
        ("test", "sure", "test"),
        ("adds", "likely", "adds"),
    ],
)
def test_what_is_not_sure_stands_apart(kind, certainty, section):
    (told,) = told_of(met(DRIES), found(use(kind=kind, certainty=certainty)))

    assert told.section == section


def test_what_hurts_most_comes_first():
    uses = [use(kind=kind) for kind in ("adds", "test", "answers", "warns", "breaks")]
    uses[3] = use(kind="warns", line=2)

    told = told_of(met(DRIES), found(*uses, use(certainty="likely", line=3)))

    assert [it.section for it in told] == ["breaks", "warns", "answers", "test", "maybe", "adds"]


@pytest.mark.parametrize(("places", "last"), [(20, "flask.late"), (21, "flask.early")])
def test_what_answers_otherwise_everywhere_comes_last(places, last):
    early = change("flask.early", was=["wet"], shows="answers")
    late = change("flask.late", "2.2.5", was=["wet"], shows="answers")
    uses = [use("flask.early", line, "answers") for line in range(places)]

    told = told_of(met(early, late), found(*uses, use("flask.late", kind="answers")))

    assert told[-1].met.change.id == last


def test_what_breaks_is_not_warned_of():
    told = told_of(met(DRIES), found(use(kind="warns"), use()))

    assert [it.section for it in told] == ["breaks"]


@pytest.mark.parametrize(
    ("name", "ids"), [("flask.Tea", ["flask.late"]), ("flask.Cup", ["flask.dries", "flask.late"])]
)
def test_what_breaks_twice_is_told_once(name, ids):
    late = change("flask.late", "2.2.5", was=["wet"])

    told = told_of(met(DRIES, late), found(use(), use("flask.late", name=name)))

    assert [it.met.change.id for it in told] == ids


def test_what_clients_send_is_met_everywhere():
    header = change("flask.header", was=["wet"], shows="answers", touch="header:Host")
    adds = change("flask.adds", now=["dry"], shows="adds", touch="header:Host")
    command = change("flask.command", was=["wet"], touch="command:flask run")
    told = [Told("breaks", met(command)[0], (use("flask.command"),))]

    left = everywhere(met(header, adds, command, DRIES), told)

    assert [it.change.id for it in left] == ["flask.header"]


DAYS = [{"flask": it, "werkzeug": it} for it in ("2.0.3", "2.1.3", "2.1.9", "2.2.5")]


def told(*changes):
    return [Told("breaks", it, (use(it.change.id),)) for it in met(*changes)]


def test_the_set_on_the_way_warns_of_most():
    stop = on_the_way(told(GONE, DRIES), OLD.stack, DAYS)

    assert (stop.stack, stop.warns) == ({"flask": "2.1.9", "werkzeug": "2.1.9"}, 1)


@pytest.mark.parametrize("it", [[], told(change("flask.soon", "2.1.0", was=["wet"]))])
def test_there_may_be_no_set_on_the_way(it):
    assert on_the_way(it, OLD.stack, DAYS) is None


def test_a_package_that_is_not_there_breaks_nothing():
    other = change("click.dries", "8.0", was=["wet"])
    packages = Side({**OLD.stack, "click": "7"}), Side({**NEW.stack, "click": "8"})
    breaking = [Told("breaks", it) for it in between(*packages, CLAIMS, [other]).met]

    assert on_the_way(breaking, OLD.stack, DAYS).stack["flask"] == "2.2.5"


def test_a_key_stays_when_a_line_moves():
    before = [Told("breaks", met(DRIES)[0], (use(line=1), use(line=9)))]
    after = [Told("breaks", met(DRIES)[0], (use(line=4), use(line=20)))]

    keys = [key for _, _, key in keys_of(before)]

    assert keys == ["flask.dries app.py flask.Tea 1", "flask.dries app.py flask.Tea 2"]
    assert keys == [key for _, _, key in keys_of(after)]


def test_what_is_known_is_left_out():
    told = [Told("breaks", met(DRIES)[0], (use(line=1), use(line=9)))]
    keys = [key for _, _, key in keys_of(told)]

    (left,), number = less(told, frozenset(keys[:1]))

    assert ([it.line for it in left.uses], number) == ([9], 1)
    assert less(told, frozenset(keys)) == ([], 2)
    assert less(told, frozenset()) == (told, 0)


def test_a_change_without_uses_has_a_key():
    told = [Told("breaks", met(DRIES)[0])]

    assert less(told, frozenset(["flask.dries"])) == ([], 1)
    assert less(told, frozenset()) == (told, 0)
