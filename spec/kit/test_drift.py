"""Drift: what a release that no cell has gives otherwise."""

from spec.kit.commands import ROOT
from spec.kit.conftest import cell_of, matrix_of
from spec.kit.packages import installed
from spec.kit.records.cells_file import cells_text

RED = """
@claim("tea.cup.is-blue")
def test_tea_is_blue():
    '''Tea is blue.'''
    assert "red" == "blue"

@claim("tea.cup.is-dry", unless="python >=3")
def test_tea_is_dry():
    '''Tea is dry.'''

@pytest.fixture
def pot():
    raise KeyError("pot")

@claim("tea.pot.is-hot")
def test_the_pot_is_hot(pot):
    '''The pot is hot.'''
"""


def run_before(house, flask, *texts):
    """Run red claims where the newest Flask that was run is another."""
    cells = matrix_of(
        *(
            (cell_of(it, packages={"werkzeug": its}), {})
            for it, its in (("0.9", "0.9"), (flask, "99"))
        )
    )
    house.write("spec/cells.toml", cells_text(cells[0].cells, {}))
    house.add(RED, *texts)
    return house.run("--record=here.json")


def test_what_is_red_on_a_newer_flask_drifts(house):
    result = run_before(house, "0.10")

    assert result.ret == 0
    result.stdout.fnmatch_lines(
        [
            f"drift: 3 claims differ; newer than every record: flask {installed('flask')}",
            "  tea.cup.is-blue: assert 'red' == 'blue'",
            "  tea.cup.is-dry: *passes outside every release unless python >=3 too: *",
            "  tea.pot.is-hot: KeyError: 'pot'",
        ]
    )


def test_an_error_that_no_claim_raises_is_told_of_what_is_not_released(house):
    house.change(error="KeyError: 'milk'", now=["tea.cup.is-new"], release="3.0 (unreleased)")
    new = "@claim('tea.cup.is-new', python='>=3', otherwise=KeyError)"
    result = run_before(house, "0.10", f"{new}\ndef test_tea_is_new():\n    'Tea is new.'")

    assert result.ret == 0
    result.stdout.fnmatch_lines(["spec/changes: change 'python.dries' tells \"KeyError: 'milk'\"*"])


def test_the_record_tells_what_drifts(house):
    run_before(house, "0.10")

    claims = house.record().claims

    assert {id: entry.outcome for id, entry in claims.items()} == {
        "tea.cup.is-hot": "holds",
        "tea.cup.is-blue": "drift",
        "tea.cup.is-dry": "drift",
        "tea.pot.is-hot": "drift",
    }
    assert claims["tea.cup.is-blue"].seen == "assert 'red' == 'blue'"


def test_a_claim_that_drifts_has_a_word_in_the_terminal(house):
    run_before(house, "0.10")

    house.run("-v").stdout.fnmatch_lines(["*::test_tea_is_blue DRIFT *"])


def test_a_flask_on_record_breaks(house):
    result = run_before(house, "99")

    assert result.ret == 1
    result.stdout.fnmatch_lines(["tea * 1 * 0 * 1 * 1 * 1"])
    assert "drift" not in str(result.stdout)


def test_a_generator_left_unfinished_on_a_newer_flask_breaks_nothing(house, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    house.write("pytest.ini", "[pytest]\nfilterwarnings = error")
    before = cell_of("0.9", packages={"werkzeug": "0.9"})
    house.write("spec/cells.toml", cells_text(matrix_of((before, {}))[0].cells, {}))
    house.add("""
        def sips():
            try:
                yield
            finally:
                raise KeyError("late")

        @claim("tea.cup.is-full")
        def test_the_cup_is_full():
            '''The cup is full.'''
            cup = [sips()]
            cup.append(cup)
            next(cup[0])
    """)

    assert house.pytester.runpytest_subprocess().ret == 0


def test_nothing_is_run_on_a_werkzeug_older_than_every_other(house):
    cells = matrix_of((cell_of("1.0", packages={"werkzeug": "99"}), {}))
    house.write("spec/cells.toml", cells_text(cells[0].cells, {}))

    result = house.run()

    assert result.ret == 2
    release = installed("werkzeug")
    told = (
        f"*werkzeug {release} is older than every werkzeug that claims were run with, from 99 on: "
    )
    result.stderr.fnmatch_lines([f"{told}nothing is run; python -m spec stack tells if it starts"])
