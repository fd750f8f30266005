"""What a claim says of itself."""

from dataclasses import replace

import pytest

import spec.kit
from spec.kit.claims.guards import read_conditions
from spec.kit.claims.mark import claim
from spec.kit.conftest import claim_of

UNLESS = replace(
    claim_of(flask=">=1.0"), unless=read_conditions("simplejson, flask <2.0, no blinker")
)


def test_its_chapter_is_the_first_part_of_its_id():
    assert claim_of("tea.cup.is-hot").chapter == "tea"


@pytest.mark.parametrize(
    ("made", "words"),
    [
        pytest.param(claim_of(), "every release", id="none"),
        pytest.param(
            claim_of(flask=">=2.0", python="<3.11"), "flask >=2.0 and python <3.11", id="guards"
        ),
        pytest.param(
            UNLESS, "flask >=1.0 unless simplejson with flask <2.0 with no blinker", id="unless"
        ),
    ],
)
def test_its_ranges_are_told_in_words(made, words):
    assert made.ranges == words


@pytest.mark.parametrize(
    ("releases", "holds"),
    [
        pytest.param({"flask": "1.0", "simplejson": "3"}, False, id="all-conditions-met"),
        pytest.param({"flask": "1.0"}, True, id="one-not-met"),
        pytest.param({"flask": "2.0", "simplejson": "3"}, True, id="out-of-the-range"),
        pytest.param({"flask": "0.9"}, False, id="out-of-its-guard"),
    ],
)
def test_all_conditions_together_undo_it(releases, holds):
    assert UNLESS.holds_for(releases) is holds


@pytest.mark.parametrize(("range", "holds"), [("<27", True), (">=27", True)])
def test_a_guard_of_what_is_not_there_lets_it_hold(range, holds):
    made = claim_of(flask=">=1.0", gunicorn=range)

    assert made.holds_for({"flask": "1.0"}) is holds
    assert made.holds_for({"flask": "0.9"}) is False


def test_it_holds_here_by_what_is_installed():
    assert claim_of(python=">=3").in_range
    assert not claim_of(python="<3").in_range


def test_the_mark_keeps_what_is_said():
    mark = claim("tea.cup.is-hot", otherwise=KeyError, unless="simplejson", flask="<2.0").mark

    assert (mark.name, mark.args) == ("claim", ("tea.cup.is-hot",))
    assert mark.kwargs == {
        "doc": None,
        "example": False,
        "otherwise": KeyError,
        "unless": "simplejson",
        "flask": "<2.0",
    }


def test_the_kit_gives_the_mark_and_nothing_else():
    assert spec.kit.claim is claim
    with pytest.raises(AttributeError, match="pot"):
        _ = spec.kit.pot
