"""Ranges of releases, and conditions."""

import pytest

from spec.kit.claims.guards import Condition, Guard, here, read_conditions
from spec.kit.packages import GUARDS, installed

RANGES = [
    (">=2.3", ["2.3.0", "2.3.3", "3.1.3"], ["2.2.5", "1.0"]),
    ("<2.1", ["2.0.3", "1.0.4"], ["2.1", "2.1.0", "2.1.3"]),
    (">=2.1, <3", ["2.1.0", "2.3.3"], ["2.0.3", "3.0.0"]),
    (">=2.2.5,!=2.3.0,!=2.3.1", ["2.2.5", "2.3.2"], ["2.2.4", "2.3.0", "2.3.1"]),
    ("<2.0 || >=2.2.2", ["1.1.4", "2.2.2"], ["2.0", "2.2.1"]),
    (">=3.2", ["3.2.0.dev0", "3.2.0rc1"], ["3.1.3"]),
]


@pytest.mark.parametrize(("range", "inside", "outside"), RANGES)
def test_a_range_is_half_open(range, inside, outside):
    guard = Guard("flask", range)

    assert guard.problem() is None
    assert [it for it in inside + outside if guard.holds_for(it)] == inside


def test_a_package_that_is_not_there_decides_nothing():
    assert Guard("gunicorn", "<27").holds_for(None)


def test_an_edge_names_the_release():
    lower, upper = Guard("flask", ">=2.1,!=2.1.1,<3").edges()

    assert (str(lower), lower.range, str(upper), upper.range) == (
        "flask 2.1",
        ">=2.1",
        "flask 3",
        "<3",
    )


def test_several_ranges_have_the_edges_of_all():
    edges = Guard("flask", "<2.0 || >=2.2.2,<3").edges()

    assert [edge.range for edge in edges] == ["<2.0", ">=2.2.2", "<3"]


def test_what_is_here_is_looked_up():
    assert (list(here()), len(here())) == (list(GUARDS), len(GUARDS))
    assert here()["python"] == installed("python")
    assert Guard("python", ">=3").holds_here()


@pytest.mark.parametrize(
    ("text", "met", "unmet"),
    [
        pytest.param("simplejson", {"simplejson": "3.0"}, {}, id="there"),
        pytest.param("no blinker", {}, {"blinker": "1.0"}, id="not-there"),
        pytest.param("flask <2.0", {"flask": "1.1.4"}, {"flask": "2.0"}, id="range"),
        pytest.param("gunicorn >=25", {"gunicorn": "25.1"}, {}, id="range-of-what-is-not-there"),
    ],
)
def test_a_condition_is_met(text, met, unmet):
    (condition,) = read_conditions(text)

    assert str(condition) == text
    assert (condition.is_met(met), condition.is_met(unmet)) == (True, False)


def test_conditions_are_separated_by_commas():
    assert read_conditions("simplejson, flask >=1.1,<2.0") == (
        Condition("simplejson"),
        Condition("flask", ">=1.1,<2.0"),
    )
    assert read_conditions("") == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Flask", id="case"),
        pytest.param("django", id="package"),
        pytest.param("flask<2.0", id="no-space"),
        pytest.param("flask 2.0", id="no-operator"),
        pytest.param("flask <two", id="range"),
        pytest.param("flask !=2.0", id="no-edge"),
        pytest.param("no flask <2.0", id="absent-with-a-range"),
        pytest.param("simplejson,blinker", id="comma-alone"),
        pytest.param("simplejson, ", id="nothing"),
    ],
)
def test_what_is_not_a_condition_is_none(text):
    assert read_conditions(text) is None
