"""``--resume``: only what is stale is run."""

import pytest

from spec.kit.conftest import WET
from spec.kit.records.cell import cell_here
from spec.kit.records.cells_file import cells_text
from spec.kit.records.matrix_file import matrix_text, read_matrix

BLUE = """
@claim("tea.pot.is-blue")
def test_the_pot_is_blue():
    '''Blue.'''
    assert {!r} == "blue"
"""


def take(house, **fields):
    """Run the claims, and take what they gave into the cells."""
    claims = house.index().claims
    matrix = read_matrix(house.root / "spec", claims, {})
    cells = matrix.cells.take(house.record(), claims)
    house.write("spec/cells.toml", cells_text(cells, claims))
    house.write("spec/matrix.txt", matrix_text(type(matrix)(cells), claims.values()))


@pytest.fixture
def kept(house):
    """A house whose two claims were run here."""
    house.add(BLUE.format("blue"))
    take(house)
    return house


def test_nothing_is_run_where_all_is_current(kept):
    result = kept.run("--resume")

    assert result.ret == 0
    result.stderr.fnmatch_lines([f"Exit: nothing to run: {cell_here().name} is current"])


def test_a_claim_that_was_changed_is_run(kept):
    kept.add(BLUE.format("blue").replace("assert", "pass; assert"))

    kept.run("--resume").assert_outcomes(passed=1, deselected=1)


def test_a_claim_that_was_reworded_is_not_run(kept):
    kept.add(BLUE.format("blue").replace("Blue.", "The pot is blue."))

    assert "nothing to run" in str(kept.run("--resume").stderr)


def test_a_claim_that_was_added_is_run(kept):
    kept.add(BLUE.format("blue"), BLUE.format("blue").replace("pot", "cup").replace("Blue", "Cup"))

    kept.run("--resume").assert_outcomes(passed=1, deselected=2)


def test_a_claim_that_is_red_is_run(house):
    house.add(BLUE.format("red"))
    take(house)

    house.run("--resume").assert_outcomes(failed=1, deselected=1)


def test_a_claim_that_gave_way_is_not_run(house):
    house.add(WET.replace('python="<3"', 'unless="python >=3"'))
    take(house)

    assert "nothing to run" in str(house.run("--resume").stderr)


def test_a_cell_that_was_not_run_is_run(house):
    house.run("--resume").assert_outcomes(passed=1)


def test_a_pattern_narrows_it(kept):
    kept.add(BLUE.format("blue").replace("assert", "pass; assert"))

    assert "nothing to run" in str(kept.run("--resume", "--claim=tea.cup.*").stderr)
    kept.run("--resume", "--claim=tea.pot.*").assert_outcomes(passed=1)


def test_a_claim_that_was_renamed_is_not_run(kept):
    kept.add(BLUE.format("blue").replace("is-blue", "looks-blue"))
    kept.write("spec/retired.toml", '[now]\n"tea.pot.is-blue" = "tea.pot.looks-blue"\n')

    result = kept.run("--resume")

    result.stderr.fnmatch_lines([f"Exit: nothing to run: {cell_here().name} is current"])
