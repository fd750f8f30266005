"""The outcomes, each with a claim that has it."""

import json

import pytest

from spec.kit.parts import need_package, need_program

OUT_OF_RANGE = 'was = ["tea.cup.is-wet"]\nunannounced = true'

OUTCOMES = [
    pytest.param("", "    assert True", "holds", id="holds"),
    pytest.param("", "    assert False", "broken", id="broken"),
    pytest.param("", "    raise KeyError", "broken", id="broken-by-an-error"),
    pytest.param("", "    pytest.skip('later')", "error", id="a-skip-is-an-error"),
    pytest.param("", "    need_program('tea-pot', 'apt')", "missing-part", id="missing-program"),
    pytest.param("", "    need_package('tea_pot', 'pip')", "missing-part", id="missing-package"),
    pytest.param("python='<3', otherwise=KeyError", "    1 / 0", "broken", id="other-error"),
    pytest.param(
        "python='<3', otherwise=KeyError", "    raise KeyError", "gives-way", id="declared-error"
    ),
    pytest.param(
        "python='<3', otherwise=KeyError", "    assert 0", "broken", id="undeclared-assertion"
    ),
    pytest.param(
        "python='<3', otherwise=KeyError", "    assert True", "guard-unneeded", id="unneeded"
    ),
    pytest.param(
        "python='<3', otherwise=KeyError",
        "    pytest.skip('later')",
        "error",
        id="a-skip-proves-nothing",
    ),
]


def outcome_of(house, *arguments):
    house.run("--record=record.json", *arguments)
    return json.loads((house.root / "record.json").read_text())["claims"]["tea.cup.is-wet"][
        "outcome"
    ]


@pytest.mark.parametrize(("guard", "body", "outcome"), OUTCOMES)
def test_a_claim_has_its_outcome(house, guard, body, outcome):
    house.add(
        "from spec.kit.parts import need_package, need_program\n"
        f"@claim('tea.cup.is-wet', {guard})\ndef test_tea_is_wet():\n    '''Wet.'''\n{body}"
    )
    if guard:
        house.change(OUT_OF_RANGE)

    assert outcome_of(house) == outcome


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        pytest.param("    assert False", "gives-way", id="an-assertion"),
        pytest.param("    pytest.raises(KeyError, int)", "gives-way", id="pytest-raises"),
        pytest.param("    unittest.TestCase().assertTrue(0)", "broken", id="of-somebody-else"),
        pytest.param("    1 / 0", "broken", id="another-error"),
    ],
)
def test_an_assertion_has_to_be_the_claims_own(house, body, outcome):
    house.add(
        "import unittest\n"
        f"@claim('tea.cup.is-wet', python='<3')\ndef test_tea_is_wet():\n    '''Wet.'''\n{body}"
    )
    house.add_other_side()

    assert outcome_of(house) == outcome


def test_an_error_in_a_fixture_is_an_error(house):
    house.add(
        """
        @pytest.fixture
        def pot():
            raise KeyError

        @claim("tea.cup.is-wet")
        def test_tea_is_wet(pot):
            '''Wet.'''
        """
    )

    assert outcome_of(house) == "error"


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

    assert outcome_of(house) == "broken"


def test_a_generated_claim_gives_way_without_shrinking(house):
    house.add(
        """
        from pathlib import Path
        from hypothesis import given, strategies as st

        @pytest.mark.parametrize("case", [1, 2])
        @claim("tea.cup.is-wet", python="<3", otherwise=KeyError)
        @given(number=st.integers())
        def test_tea_is_wet(case, number):
            '''Wet.'''
            with Path("seen").open("a") as file:
                file.write(str(case))
            raise KeyError
        """
    )
    house.change(OUT_OF_RANGE)

    # Each case is tried once, and once more as what Hypothesis found.
    assert outcome_of(house) == "gives-way"
    assert (house.root / "seen").read_text() == "1122"


def test_required_parts_fail_the_run(house):
    house.add(
        """
        from spec.kit.parts import need_program

        @claim("tea.cup.is-wet")
        def test_tea_is_wet():
            '''Wet.'''
            need_program("tea-pot", "apt-get install tea-pot")
        """
    )

    lax, strict = house.run(), house.run("--require-parts")

    lax.stdout.fnmatch_lines(
        ["tea-pot is not here; install it with: apt-get install tea-pot (1 claims wait for it)"]
    )
    assert (lax.ret, strict.ret) == (0, 1)


def test_a_required_part_that_nothing_can_bring_is_waited_for(house):
    house.add(
        """
        from spec.kit.parts import OutOfReach

        @claim("tea.cup.is-wet")
        def test_tea_is_wet():
            '''Wet.'''
            raise OutOfReach("water: run the claim on Earth")
        """
    )

    result = house.run("--require-parts")

    result.stdout.fnmatch_lines(["water: run the claim on Earth (1 claims wait for it)"])
    assert result.ret == 0


def test_a_part_that_is_here_is_found():
    need_package("flask", "pip install flask")

    assert need_program("sh", "apt-get install dash").endswith("/sh")


def test_an_interrupt_outside_the_range_is_no_proof(house):
    house.add(
        "@claim('tea.cup.is-wet', python='<3', otherwise=KeyError)\n"
        "def test_tea_is_wet():\n    '''Wet.'''\n    raise KeyboardInterrupt"
    )
    house.change(OUT_OF_RANGE)

    result = house.run("--record=record.json", no_reraise_ctrlc=True)

    assert result.ret == 2
    result.stdout.fnmatch_lines(["nothing written: the run ended before 1 claims ran"])
    assert not (house.root / "record.json").exists()
