"""Where a claim holds, in words."""

import pytest

from spec.kit.conftest import claim_of
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
