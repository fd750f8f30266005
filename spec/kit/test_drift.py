"""Drift: what a release that no record knows gives otherwise."""

import json

import pytest

from spec.kit import command, records

RED = """
@claim("tea.cup.is-blue")
def test_tea_is_blue():
    '''Tea is blue.'''
    assert "red" == "blue"

@claim("tea.cup.is-wet", python="<3")
def test_tea_is_wet():
    '''Tea is wet.'''
"""


@pytest.fixture
def run(house):
    """Run two red claims, where the newest record is of the given Flask; give result and record."""

    def run(flask):
        house.add(RED)
        house.add_other_side()
        name = f"spec/records/flask-{flask}+werkzeug-99+cpython-3.9.json"
        house.write("spec/records/flask-0.9+werkzeug-0.1+cpython-3.9.json", "")
        house.write(name, "")
        result = house.run("--record=here.json")
        return result, json.loads((house.root / "here.json").read_text())["claims"]

    return run


def test_a_newer_flask_drifts(run):
    result, claims = run("0.10")

    assert result.ret == 0
    assert (claims["tea.cup.is-blue"]["outcome"], claims["tea.cup.is-blue"]["seen"]) == (
        "drift",
        "assert 'red' == 'blue'",
    )
    here = records.cell()["flask"]
    result.stdout.fnmatch_lines(
        [
            f"drift: 2 claims differ; newer than every record: flask {here}",
            "  tea.cup.is-blue: assert 'red' == 'blue'",
            "  tea.cup.is-wet: *passes outside python <3 too: *",
        ]
    )


def test_a_flask_on_record_breaks(run):
    result, claims = run("99")

    assert result.ret == 1
    assert [claims[id]["outcome"] for id in ("tea.cup.is-blue", "tea.cup.is-wet")] == [
        "broken",
        "guard-unneeded",
    ]


def test_a_setup_that_fails_on_a_newer_flask_drifts(house):
    house.write("spec/records/flask-0.9+werkzeug-0.1+cpython-3.9.json", "")
    house.add("""
        @pytest.fixture
        def pot():
            raise KeyError("pot")

        @claim("tea.pot.is-hot")
        def test_the_pot_is_hot(pot):
            '''The pot is hot.'''
    """)

    result = house.run()

    assert result.ret == 0
    result.stdout.fnmatch_lines(["drift: 1 claims differ; *", "  tea.pot.is-hot: KeyError: 'pot'"])


def test_a_generator_left_unfinished_on_a_newer_flask_breaks_nothing(house, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(command.ROOT))
    house.write("pytest.ini", "[pytest]\nfilterwarnings = error")
    house.write("spec/records/flask-0.9+werkzeug-0.1+cpython-3.9.json", "")
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
