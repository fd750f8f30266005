"""A run: the table, and the errors of changes as they are raised."""

import sys

import pytest

from spec.kit import plugin
from spec.kit.conftest import DRY, WET


def test_the_table_counts_the_outcomes_by_chapter(house):
    house.add('@claim("tea.pot.is-blue")\ndef test_blue():\n    "Blue."\n    assert 0')

    house.run().stdout.fnmatch_lines(
        [
            "=* flask-*+werkzeug-*+*-3.* =*",
            "chapter  claims  holds  gives-way  broken",
            "tea           2      1          0       1",
            "all           2      1          0       1",
        ]
    )


def test_what_is_well_formed_is_looked_at_once(house):
    house.run()
    kept = [house.root / ".spec" / name for name in ("linted", "touched")]
    looked = [file.stat().st_mtime_ns for file in kept]
    house.run()

    assert [file.stat().st_mtime_ns for file in kept] == looked


def test_tests_of_the_kit_are_no_claims(house):
    house.write("spec/kit/test_kit.py", "def test_kit(): pass")

    result = house.run("spec/kit", "-v")

    assert result.ret == 0
    assert "chapter " not in str(result.stdout)


def test_a_test_that_the_index_does_not_read_is_refused(house):
    house.add("class TestTea:\n    def test_tea(self): pass")

    result = house.run()

    assert result.ret == 2
    result.stdout.fnmatch_lines(["*spec/tea/test_tea.py::TestTea::test_tea makes no claim: write*"])


def test_a_test_of_a_model_makes_no_claim_and_runs_when_asked_for(house):
    house.add("def notices_cold_tea():\n    assert True")

    house.run().assert_outcomes(passed=1)
    house.run("-opython_functions=notices_").assert_outcomes(passed=1)


TELLS = "spec/changes: change 'python.dries' tells *: no claim of it raises that here; mend the *"


@pytest.mark.parametrize(
    ("shows", "error", "status"),
    [
        pytest.param("breaks", "KeyError: 'milk'", 0, id="as-it-is"),
        pytest.param("breaks", "KeyError: 'tea'", 1, id="other-words"),
        pytest.param("answers", "KeyError: 'tea'", 1, id="of-what-answers"),
        pytest.param("adds", "KeyError: 'tea'", 0, id="of-the-other-side"),
    ],
)
def test_the_error_of_a_change_is_raised_in_a_run(house, shows, error, status):
    house.add(WET, DRY)
    house.change(was=["tea.cup.is-wet"], now=["tea.cup.is-dry"], shows=shows, error=error)

    result = house.run()

    assert result.ret == status
    if status:
        result.stdout.fnmatch_lines([TELLS])
    assert house.record().claims["tea.cup.is-wet"].outcome == "gives-way"


def test_an_error_that_is_caught_is_raised(house):
    catching = "with pytest.raises(KeyError):\n        raise KeyError('tea')"
    house.add(WET, DRY.rstrip() + f"\n    {catching}\n")
    house.change(was=["tea.cup.is-wet"], now=["tea.cup.is-dry"], error="KeyError: 'tea'")

    assert house.run().ret == 0


def test_an_error_is_asked_for_when_all_claims_of_its_change_have_run(house):
    house.add(WET, DRY)
    house.change(was=["tea.cup.is-wet"], now=["tea.cup.is-dry"], error="KeyError: 'tea'")

    assert house.run("--claim=tea.cup.is-wet").ret == 0


def test_newer_releases_may_word_an_error_otherwise(house, monkeypatch):
    monkeypatch.setattr("spec.kit.run.Run._newer", lambda self: iter(["flask 9"]))
    house.add(WET, DRY)
    house.change(was=["tea.cup.is-wet"], now=["tea.cup.is-dry"], error="KeyError: 'tea'")

    assert house.run().ret == 0


def test_the_parts_that_wasm_lacks_are_named_on_wasm_alone(monkeypatch, request):
    named = []
    monkeypatch.setattr(plugin, "name_what_wasm_lacks", lambda: named.append("named"))
    plugin.pytest_configure(request.config)
    monkeypatch.setattr(sys, "platform", "emscripten")
    plugin.pytest_configure(request.config)

    assert named == ["named"]
