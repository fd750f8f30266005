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


@pytest.mark.parametrize(
    ("shows", "error", "outcome"),
    [
        pytest.param("breaks", "KeyError: 'milk'", "gives-way", id="as-it-is"),
        pytest.param("breaks", "KeyError: '…'", "gives-way", id="ellipsis"),
        pytest.param("breaks", "KeyError", "gives-way", id="class"),
        pytest.param("breaks", "KeyError: 'tea'", "broken", id="other-words"),
        pytest.param("answers", "KeyError: 'tea'", "broken", id="of-what-answers"),
        pytest.param("adds", "KeyError: 'tea'", "gives-way", id="of-the-other-side"),
    ],
)
def test_the_error_of_a_change_is_what_the_far_side_raises(house, shows, error, outcome):
    house.add(WET, DRY)
    house.change(was=["tea.cup.is-wet"], now=["tea.cup.is-dry"], shows=shows, error=error)

    assert house.record().claims["tea.cup.is-wet"].outcome == outcome


def test_another_error_is_told_with_what_was_said(house):
    house.add(WET, DRY)
    house.change(
        was=["tea.cup.is-wet"], now=["tea.cup.is-dry"], shows="breaks", error="KeyError: 1"
    )

    seen = house.record().claims["tea.cup.is-wet"].seen

    assert seen.endswith("OtherFailure: outside its range a change says: KeyError: 1")


LATE = """
@claim("tea.cup.is-{0}", python="{1}", otherwise=KeyError)
def test_{0}():
    '''{0}.'''
    raise KeyError("{0}")
"""


def test_the_first_claim_of_a_side_raises_its_error(house):
    house.add(LATE.format("first", "<3"), LATE.format("second", "<3"))
    house.change(
        was=["tea.cup.is-first", "tea.cup.is-second"], shows="breaks", error="KeyError: 'first'"
    )

    assert {it.outcome for it in house.record().claims.values()} == {"holds", "gives-way"}


def test_what_is_added_raises_its_error_before(house):
    house.add(LATE.format("late", ">=9"))
    house.write(
        "spec/changes/python-9.0.toml",
        """
        [[change]]
        id = "python.comes-late"
        release = "9.0"
        now = ["tea.cup.is-late"]
        shows = "adds"
        error = "KeyError: 'early'"
        touches = ["tea.Cup"]
        unannounced = true
        fix = "-"
        """,
    )

    assert house.record().claims["tea.cup.is-late"].outcome == "broken"


def test_the_parts_that_wasm_lacks_are_named_on_wasm_alone(monkeypatch, request):
    named = []
    monkeypatch.setattr(plugin, "name_what_wasm_lacks", lambda: named.append("named"))
    plugin.pytest_configure(request.config)
    monkeypatch.setattr(sys, "platform", "emscripten")
    plugin.pytest_configure(request.config)

    assert named == ["named"]
