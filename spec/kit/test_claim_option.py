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


def test_an_id_of_old_runs_the_claim_of_now_and_says_so(house):
    house.add(BLUE)
    house.write("spec/retired.toml", '[now]\n"tea.pot.is-navy" = "tea.pot.is-blue"')

    result = house.run("--claim=tea.pot.is-navy", "--quiet")

    result.assert_outcomes(passed=1, deselected=1)
    result.stdout.fnmatch_lines(["--claim tea.pot.is-navy: is now tea.pot.is-blue"])


def test_what_can_still_be_asked_for_is_not_called_renamed(house):
    house.write("spec/retired.toml", '[now]\n"tea.cup.is-warm" = "tea.cup.is-hot"')

    house.run("--claim=tea.cup.*").stdout.no_fnmatch_line("*is now*")


def test_an_id_that_is_gone_says_why(house):
    house.write("spec/retired.toml", '[gone]\n"tea.cup.is-round" = "is about cups"')

    said = "Exit: --claim tea.cup.is-round: no claim has such an id; is about cups"
    assert house.refusal("--claim=tea.cup.is-round") == [said]


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
