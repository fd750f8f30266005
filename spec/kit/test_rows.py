"""Rows of a claim that need no fixture run as one test; each by itself where one is not green."""

import pytest

TABLE = """
@claim("tea.cup.is-full")
@pytest.mark.parametrize(("cup", "size"), [(1, 2), (2, 4), ({third}, 6)], ids=["a", "b", "c"])
def test_a_cup_is_full(cup, size):
    "A cup is full."
    assert 2 * cup == size
"""
WITH_FIXTURES = """
@pytest.fixture
def pot(request):
    return getattr(request, "param", "pot")

@claim("tea.cup.is-filled")
@pytest.mark.parametrize("cup", ["a", "b"])
def test_a_cup_is_filled(cup, pot):
    "A cup is filled."
    assert cup != pot

@claim("tea.cup.is-brought")
@pytest.mark.parametrize("pot", ["a", "b"], indirect=True)
def test_a_cup_is_brought(pot):
    "A cup is brought."
    assert pot != "pot"
"""
MARKED = """
@claim("tea.cup.is-awaited")
@pytest.mark.parametrize("cup", ["a", "b", pytest.param("c", marks=pytest.mark.skip("late"))])
def test_a_cup_is_awaited(cup):
    "A cup is awaited."
"""
OUTSIDE = """
@claim("tea.cup.is-cold", unless="python >=3")
@pytest.mark.parametrize("cup", [1, {second}])
def test_a_cup_is_cold(cup):
    "A cup is cold."
    assert cup == 2
"""


def test_rows_that_are_green_are_one_test(house):
    house.add(TABLE.format(third=3))

    house.run().assert_outcomes(passed=2)


@pytest.mark.parametrize("option", ["-v", "--durations=1", "--pdb"])
def test_an_option_about_tests_shows_each_row(house, option):
    house.add(TABLE.format(third=3))

    house.run(option).assert_outcomes(passed=4)


def test_each_row_is_collected(house):
    house.add(TABLE.format(third=3))

    house.run("--collect-only").stdout.fnmatch_lines(["* 4 tests collected *"])


def test_each_row_of_a_red_table_is_told(house):
    house.add(TABLE.format(third=4))

    result = house.run()

    result.assert_outcomes(passed=3, failed=1)
    result.stdout.fnmatch_lines(["FAILED *::test_a_cup_is_full[[]c[]] - *assert (2 * 4) == 6"])


def test_a_red_table_ends_where_it_is_asked_to(house):
    house.add(TABLE.replace("2 * cup", "cup").format(third=3))

    house.run("-x").assert_outcomes(passed=1, failed=1)


def test_rows_with_a_fixture_are_tests_of_their_own(house):
    house.add(WITH_FIXTURES)

    house.run().assert_outcomes(passed=5)


def test_a_row_with_a_mark_is_a_test_of_its_own(house):
    house.add(MARKED)

    house.run().assert_outcomes(passed=2, errors=1)


@pytest.mark.parametrize(("second", "outcome"), [(3, "gives-way"), (2, "guard-unneeded")])
def test_each_row_proves_the_guard(house, second, outcome):
    house.add(OUTSIDE.format(second=second))

    assert house.record().claims["tea.cup.is-cold"].outcome == outcome


def test_a_row_is_chosen_by_its_id(house):
    house.add(TABLE.format(third=4))

    house.run("spec/tea/test_tea.py::test_a_cup_is_full[b]").assert_outcomes(passed=1)


def test_what_is_no_claim_runs_row_by_row(house):
    house.write(
        "other/test_pot.py",
        """
        import pytest

        @pytest.mark.parametrize("pot", [1, 2])
        def test_a_pot(pot):
            assert pot == 1
        """,
    )

    house.run("other").assert_outcomes(passed=1, failed=1)
