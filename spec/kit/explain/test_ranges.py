"""Where a claim holds, in words."""

from dataclasses import replace

import pytest
from packaging.version import Version

from spec.kit.conftest import claim_of
from spec.kit.diff.conftest import DRIES
from spec.kit.explain.conftest import KNOWN
from spec.kit.explain.ranges import range_words


@pytest.mark.parametrize(
    ("guards", "words"),
    [
        ({}, "every release"),
        ({"flask": "<2.3"}, "Flask up to 2.2.5"),
        ({"flask": ">=2.2.5"}, "Flask from 2.2.5 on"),
        ({"flask": ">=2.2.5,<2.3"}, "Flask 2.2.5"),
        ({"flask": "<2.2.3 || >=2.2.5"}, "Flask up to 2.2.2, from 2.2.5 on"),
        ({"tea": ">=1"}, "tea >=1"),
    ],
)
def test_a_release_that_was_not_run_is_left_out_all_the_same(guards, words):
    assert range_words(claim_of(**guards), KNOWN) == words


def test_a_release_that_is_not_out_is_told_so():
    ahead = replace(DRIES, release=Version("2.4"), unreleased=True)

    assert range_words(claim_of(flask=">=2.4"), KNOWN, [ahead]) == "Flask from 2.4 (unreleased) on"
    assert range_words(claim_of(flask=">=2.2.5"), KNOWN, [ahead]) == "Flask from 2.2.5 on"
    assert range_words(claim_of(flask="<2.4"), KNOWN, [ahead]) == "Flask up to 2.3.3"
