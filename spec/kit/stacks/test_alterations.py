"""Which parameters have another place or another default."""

import pytest

from spec.kit.stacks.alterations import Alteration, alterations
from spec.kit.stacks.removals import Removal
from spec.kit.stacks.surface import surface_of

RELEASES = {
    "flask": ["1.0", "1.0.1", "1.1.0", "2.0.0", "2.1.0"],
    "werkzeug": ["0.14.1", "0.15.0", "0.16.0"],
    "jinja2": ["2.10", "3.0.0"],
}


def altered(*lines):
    return [*alterations(surface_of(lines), RELEASES)]


@pytest.mark.parametrize(
    ("spans", "kind", "place"),
    [
        ("1.0..1.1.0 #2=1  2.0.0.. #2=2", "default", 2),
        ("1.0..1.1.0 #2=1  2.0.0.. #2", "default", 2),
        ("1.0..1.1.0 keyword=1  2.0.0.. keyword=2", "default", 0),
        ("1.0..1.1.0 #2=1  2.0.0.. #3=2", "default", 2),
        ("1.0..1.1.0! #2=1  2.0.0.. keyword=1", "keyword", 2),
        ("1.0..1.1.0 #2  2.0.0.. *", "keyword", 2),
        ("1.0..1.1.0 keyword=1  2.0.0.. #2=1", "positional", 2),
        ("1.0..1.1.0 keyword  2.0.0.. #2=1", "positional", 2),
        ("1.0..1.1.0 keyword=1  2.0.0.. #2=2", "default", 2),
        ("1.0..1.1.0 *  2.0.0.. #1=1", "positional", 1),
        ("1.0..1.1.0 #2=1  2.0.0.. #3=1", "place", 2),
    ],
)
def test_a_default_or_a_place_that_is_another_is_an_alteration(spans, kind, place):
    (found,) = altered(f"flask.tea.Cup::fill(hot=)  {spans}")

    key = "flask.tea.Cup::fill(hot=)"
    assert found == Alteration("flask", "2.0.0", key, kind, place, ())
    assert str(found) == f"changed {key}"


def test_an_alteration_is_told_by_its_name_and_by_the_places_up_to_its_own():
    (found,) = altered("flask.fill(hot=)  1.0..1.1.0 #2=1  2.0.0.. #3=1")

    assert found.names == {"flask.fill(hot=)", "flask.fill(#1)", "flask.fill(#2)"}


def test_each_release_that_alters_a_parameter_is_found():
    found = altered("flask.fill(hot=)  1.0 #1=1  1.0.1..1.1.0 #1=2  2.0.0.. #1=1")

    assert [it.release for it in found] == ["1.0.1", "2.0.0"]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("flask.fill(hot=)  1.0..1.1.0 #1  2.0.0.. #1=2", id="gets-a-default"),
        pytest.param("flask.fill(hot=)  1.0..1.1.0 *  2.0.0.. **", id="takes-all-others"),
        pytest.param("flask.fill(hot=)  1.0..1.1.0 #1  2.0.0..! #1", id="warns"),
        pytest.param("flask.fill(hot=)  1.0..1.1.0 #1=1  2.1.0.. #1=2", id="was-away"),
        pytest.param("flask.fill(hot=)  1.0..1.1.0 <tea> #1=1  2.0.0.. #1=2", id="imported"),
        pytest.param("flask.fill(hot=)  1.0..1.1.0 #1=1  2.0.0.. <tea> #1=2", id="now-imported"),
        pytest.param("flask._fill(hot=)  1.0..1.1.0 #1=1  2.0.0.. #1=2", id="private"),
        pytest.param("flask.HOT  1.0..1.1.0 =1  2.0.0.. =2", id="a-constant"),
        pytest.param("werkzeug.fill(hot=)  0.14.1 #1=1  0.15.0.. #1=2", id="before-the-ledger"),
        pytest.param("jinja2.fill(hot=)  2.10 #1=1  3.0.0.. #1=2", id="without-a-ledger"),
    ],
)
def test_what_is_no_alteration(line):
    assert altered(line) == []


@pytest.mark.parametrize(
    ("place", "others", "causes"),
    [
        pytest.param(
            1, ["a=)  1.0..1.1.0 #1", "b=)  1.0..1.1.0 #2"], ["a=)", "b=)"], id="two-are-gone"
        ),
        pytest.param(2, ["a=)  1.0..1.1.0 #1  2.0.0.. keyword"], ["a=)"], id="gone-from-its-place"),
        pytest.param(
            2,
            ["a=)  1.0..1.1.0 #1", "b=)  1.0..1.1.0 #2", "c=)  2.0.0.. #1"],
            ["a=)", "b=)"],
            id="one-of-two-is-renamed",
        ),
        pytest.param(1, ["a=)  1.0..1.1.0 #1"], [], id="too-few-are-gone"),
        pytest.param(2, ["a=)  1.0..1.1.0 #5"], [], id="gone-behind-it"),
    ],
)
def test_what_went_before_a_parameter_moves_it(place, others, causes):
    rows = [f"flask.fill({it}" for it in others]
    found = altered(f"flask.fill(d=)  1.0..1.1.0 #3  2.0.0.. #{place}", *rows)

    assert [it.causes for it in found if it.key == "flask.fill(d=)"] == [
        tuple(Removal("flask", "2.0.0", f"flask.fill({it}") for it in causes)
    ]


def test_what_comes_before_a_parameter_does_not_explain_its_place():
    rows = ["flask.fill(a=)  1.0..1.1.0 #1  2.0.0.. #2", "flask.fill(b=)  2.0.0.. #1"]

    assert [(it.kind, it.causes) for it in altered(*rows)] == [("place", ())]
