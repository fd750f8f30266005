"""Ranges of releases."""

import pytest

from spec.kit.guards import Guard, installed

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

    assert [guard.holds_for(release) for release in inside + outside] == [
        *[True] * len(inside),
        *[False] * len(outside),
    ]


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


def test_python_is_a_package_too():
    assert installed("python").startswith("3.")
