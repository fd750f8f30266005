"""The outcomes, each with a claim that has it."""

import pytest

from spec.kit.claims.outcomes import OUTCOMES, worst

CLAIM = """
@claim("tea.cup.{}"{})
def test_{}():
    '''{}.'''
    {}
"""
KEY = ', python="<3", otherwise=KeyError'
OWN = ', python="<3"'
CASES = [
    ("passes", "", "assert True", "holds"),
    ("fails", "", "assert False", "broken"),
    ("raises", "", "raise KeyError", "broken"),
    ("is-skipped", "", "pytest.skip('later')", "error"),
    ("lacks-a-program", "", "need_program('tea-pot', 'apt')", "missing-part"),
    ("lacks-a-package", "", "need_package('tea_pot', 'pip')", "missing-part"),
    ("is-not-there-fails-as-declared", KEY, "raise KeyError", "gives-way"),
    ("is-not-there-fails-otherwise", KEY, "1 / 0", "broken"),
    ("is-not-there-asserts-undeclared", KEY, "assert 0", "broken"),
    ("is-not-there-passes", KEY, "assert True", "guard-unneeded"),
    ("is-not-there-is-skipped", KEY, "pytest.skip('later')", "error"),
    ("is-not-there-lacks-a-part", KEY, "need_program('tea-pot', 'apt')", "missing-part"),
    ("is-not-there-asserts", OWN, "assert False", "gives-way"),
    ("is-not-there-expects-an-error", OWN, "pytest.raises(KeyError, int)", "gives-way"),
    ("is-not-there-is-of-others", OWN, "unittest.TestCase().assertTrue(0)", "broken"),
    ("is-undone", ', unless="python >=3"', "assert False", "gives-way"),
    ("is-undone-in-vain", ', unless="no gunicorn, python >=3"', "assert 1", "guard-unneeded"),
    ("is-not-undone", ', unless="python >=3, python <3"', "assert True", "holds"),
]


def test_each_claim_has_its_outcome(house, monkeypatch):
    monkeypatch.setattr("spec.kit.claims.guards.installed", {"python": "3.9"}.get)
    made = [CLAIM.format(it, guard, n, it, body) for n, (it, guard, body, _) in enumerate(CASES)]
    house.add(
        "import unittest\nfrom spec.tools.parts import need_package, need_program",
        *made,
        '@claim("tea.cup.x", python=">=3")\ndef test_x():\n    "X."',
    )
    house.change(
        was=[f"tea.cup.{it}" for it, guard, *_ in CASES if guard in (KEY, OWN)], now=["tea.cup.x"]
    )

    outcomes = {id: entry.outcome for id, entry in house.record().claims.items()}

    assert {id: outcomes[f"tea.cup.{id}"] for id, *_ in CASES} == {
        id: outcome for id, _, _, outcome in CASES
    }


def test_an_error_around_a_claim_is_an_error(house):
    house.add(
        """
        @pytest.fixture
        def pot():
            raise KeyError("pot")

        @pytest.fixture
        def lid():
            yield
            raise KeyError("lid")

        @claim("tea.pot.is-hot")
        def test_the_pot_is_hot(pot):
            '''The pot is hot.'''

        @claim("tea.lid.is-hot")
        def test_the_lid_is_hot(lid):
            '''The lid is hot.'''
        """
    )

    claims = house.record().claims

    seen = {id: (entry.outcome, entry.seen) for id, entry in claims.items()}
    assert seen == {
        "tea.cup.is-hot": ("holds", ""),
        "tea.pot.is-hot": ("error", "KeyError: 'pot'"),
        "tea.lid.is-hot": ("error", "KeyError: 'lid'"),
    }


def test_a_claim_has_the_worst_outcome_of_its_cases(house):
    house.add(
        """
        @pytest.mark.parametrize("number", [1, 0, 2])
        @claim("tea.cup.is-wet")
        def test_tea_is_wet(number):
            '''Wet.'''
            assert number
        """
    )

    assert house.record().claims["tea.cup.is-wet"].outcome == "broken"


def test_a_generated_claim_gives_way_by_its_examples_alone(house):
    house.add(
        """
        from pathlib import Path
        from hypothesis import example, given, strategies as st

        @pytest.mark.parametrize("case", [1, 2])
        @claim("tea.cup.is-wet", unless="python >=3", otherwise=KeyError)
        @given(number=st.integers())
        @example(number=0)
        def test_tea_is_wet(case, number):
            '''Wet.'''
            with Path("seen").open("a") as file:
                file.write(str(case))
            raise KeyError
        """
    )

    assert house.record().claims["tea.cup.is-wet"].outcome == "gives-way"
    assert (house.root / "seen").read_text() == "12"


def test_the_worst_outcome_is_the_last_in_the_table():
    assert next(iter(OUTCOMES)) == "holds"
    assert worst(["holds", "error", "missing-part"]) == "error"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param("assert True", "PASSED", id="holds"),
        pytest.param("need_program('tea-pot', 'apt')", "MISSING PART", id="missing-part"),
    ],
)
def test_an_outcome_has_a_word_in_the_terminal(house, body, words):
    house.add(
        "from spec.tools.parts import need_program",
        CLAIM.format("is-wet", "", "tea_is_wet", "Wet", body),
    )

    house.run("-v").stdout.fnmatch_lines([f"*::test_tea_is_wet {words} *"])


def test_a_guard_that_is_proven_has_a_word_in_the_terminal(house):
    house.add_both_sides()

    result = house.run("-v")

    result.stdout.fnmatch_lines(["*::test_tea_is_wet GIVES WAY *", "*2 passed, 1 gives way in *"])
    assert result.ret == 0
