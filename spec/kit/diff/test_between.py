"""What changes between two sets."""

import pytest
from packaging.version import Version

from spec.kit.diff.between import between
from spec.kit.diff.conftest import CLAIMS, DRIES, change
from spec.kit.diff.sides import Side

OLD, NEW = Side({"flask": "2.0.3"}), Side({"flask": "2.2.5"})


def met(*changes, old=OLD, new=NEW):
    return between(old, new, CLAIMS, changes).met


def test_a_change_between_is_told_with_both_sides():
    (it,) = met(DRIES)

    assert (it.shows, it.was.id, it.now.id) == ("breaks", "tea.cup.is-wet", "tea.cup.is-dry")
    assert (it.errors, it.when, it.is_back) == (("KeyError: 'milk'",), "look", False)


@pytest.mark.parametrize(
    ("old", "new"), [("2.2.0", "2.2.5"), ("1.0", "2.1.9"), ("2.2.5", "2.2.5"), ("2.3", "3.0")]
)
def test_a_change_that_does_not_lie_between_is_not_told(old, new):
    assert met(DRIES, old=Side({"flask": old}), new=Side({"flask": new})) == ()


def test_the_release_of_a_change_is_between():
    assert met(DRIES, old=Side({"flask": "2.1.9"}), new=Side({"flask": "2.2.0"}))


def test_what_came_and_went_is_counted():
    brief = change(release="2.1.0", was=[], now=["brief"])
    found = between(OLD, NEW, CLAIMS, [brief, DRIES])

    assert ([it.change.id for it in found.met], found.passing) == (["flask.dries"], 1)


def test_who_goes_back_meets_the_change_the_other_way_round():
    adds = change("flask.wets", was=["dry"], now=["wet"], shows="adds")
    back = met(DRIES, change("flask.a", now=["dry"], shows="answers"), old=NEW, new=OLD)

    assert [(it.shows, it.is_back, it.errors) for it in back] == [
        ("answers", True, ()),
        ("adds", True, ()),
    ]
    assert (back[1].was.id, back[1].now.id) == ("tea.cup.is-dry", "tea.cup.is-wet")
    assert met(adds, old=NEW, new=OLD) == ()


def test_what_breaks_comes_first():
    rest = [
        change(f"{package}.{shows}", was=["wet"], shows=shows)
        for shows in ("adds", "answers", "warns", "breaks")
        for package in ("flask", "click")
    ]
    packages = {"flask": "2.0.3", "click": "1"}, {"flask": "2.2.5", "click": "8"}
    found = met(*rest, old=Side(packages[0]), new=Side(packages[1]))

    assert [it.change.id for it in found] == [
        f"{package}.{shows}"
        for shows in ("breaks", "warns", "answers", "adds")
        for package in ("click", "flask")
    ]


@pytest.mark.parametrize("old", [{}, {"blinker": "none"}])
def test_a_package_that_comes_brings_its_changes(old):
    came = change("blinker.dries", "1.4", was=["wet"])

    new = Side({**NEW.stack, "blinker": "1.9.0"})
    assert len(met(came, old=Side({**OLD.stack, **old}), new=new)) == 1


@pytest.mark.parametrize(
    ("runs", "when"),
    [("", "look"), ("mended", "now"), ("mended-late", "with"), ("brief", "look"), ("wet", "now")],
)
def test_a_fix_has_its_time_from_the_claim_that_runs_it(runs, when):
    (it,) = met(change(was=["wet"], fix_runs=runs and f"tea.cup.is-{runs}"))

    assert it.when == when


GOES = change("flask.goes", "2.3.3", was=["quiet"], warned=Version("2.2.0"), touch="flask.Cup")


def test_what_is_warned_of_is_told_before_it_comes():
    (it,) = met(GOES)

    assert (it.shows, it.is_ahead, it.was.id, it.now) == ("warns", True, "tea.cup.is-quiet", None)


def test_what_is_told_as_a_warning_is_told_once():
    warns = change("flask.warns", was=["wet"], now=["dry"], shows="warns", touch="flask.Cup @read")

    assert [it.change.id for it in met(GOES, warns)] == ["flask.warns"]
    assert len(met(GOES, change("flask.warns", was=["wet"], shows="warns"))) == 2


def test_claims_that_a_record_contradicts_are_told():
    outcomes = dict.fromkeys(CLAIMS, "holds") | {
        "tea.cup.is-hot": "broken",
        "tea.gone.is-so": "error",
    }

    found = between(OLD, Side(NEW.stack, outcomes), CLAIMS, [])

    assert [it.id for it in found.differing] == ["tea.cup.is-hot"]
