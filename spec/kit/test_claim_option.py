"""``--claim``: some of the claims, by their ids."""

import pytest

from spec.kit.plugin import nearest

BLUE = '@claim("tea.pot.is-blue")\ndef test_the_pot_is_blue():\n    """The pot is blue."""\n'


@pytest.mark.parametrize(
    ("patterns", "count"),
    [
        pytest.param(["tea.pot.is-blue"], 1, id="an-id"),
        pytest.param(["tea.*"], 2, id="a-pattern"),
        pytest.param(["tea.pot.*", "tea.cup.*"], 2, id="several"),
    ],
)
def test_claims_are_selected_by_id(house, patterns, count):
    house.add(BLUE)

    result = house.run(*(f"--claim={pattern}" for pattern in patterns))

    result.assert_outcomes(passed=count, deselected=2 - count)


def test_only_the_files_that_have_the_claim_are_read(house):
    house.write("spec/milk/conftest.py", "raise KeyError")
    house.write("spec/milk/test_broken.py", "raise KeyError")
    house.write("spec/kit/test_kit.py", "raise KeyError")

    house.run("--claim=tea.cup.is-hot").assert_outcomes(passed=1)


def test_a_claim_that_is_not_there_stops_the_run(house):
    said = "Exit: --claim tae.*: no claim has such an id; did you mean 'tea.*'?"

    assert house.refusal("--claim=tae.*") == [said]


IDS = ["cookies.jar.is-kept", "cookies.jar.is-sent", "sessions.id.is-new"]


@pytest.mark.parametrize(
    ("pattern", "hint"),
    [
        pytest.param("cookeis.*", "did you mean 'cookies.*'?", id="chapter"),
        pytest.param("cookies", "did you mean 'cookies.*'?", id="no-dot"),
        pytest.param("cookies.pot*", "did you mean 'cookies.*'?", id="pattern"),
        pytest.param("cookies.jar.is-knt", "did you mean cookies.jar.is-sent", id="near"),
        pytest.param("cookies.qqqqqqqqqqqqqqqqqq", "try 'cookies.*'", id="far-in-a-chapter"),
        pytest.param("coffee", "try a chapter, such as 'cookies.*'", id="far"),
        pytest.param("", "try a chapter, such as 'cookies.*'", id="empty"),
    ],
)
def test_a_hint_is_what_can_be_typed(pattern, hint):
    assert nearest(pattern, IDS).startswith(hint)


def test_a_spec_without_claims_has_no_hint():
    assert nearest("cookies.*", []) == "there is none"
