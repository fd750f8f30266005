"""The matrix: stacks, stretches and the table."""

from types import SimpleNamespace

import pytest

from spec.kit.guards import Guard
from spec.kit.matrix import counts, is_expected, matrix_table, stacks, stretches


def record(flask, python, platform="Linux x86_64", **claims):
    cell = {"flask": flask, "werkzeug": "1.0", "python": python, "implementation": "cpython"}
    cell.update(platform=platform, companions={"jinja2": "3.0"})
    outcomes = {f"tea.{name}": {"outcome": it.replace("_", "-")} for name, it in claims.items()}
    return {"cell": cell, "environment": None, "claims": outcomes}


def test_stacks_have_the_oldest_flask_and_the_oldest_python_first():
    found = stacks(record(flask, f"{python}.1") for flask in ("10.0", "2.0") for python in (3.1, 2))

    assert [(it.flask, it.pythons) for it in found] == [
        ("2.0", ["cpython-2.1", "cpython-3.1"]),
        ("10.0", ["cpython-2.1", "cpython-3.1"]),
    ]


@pytest.mark.parametrize(
    ("outcomes", "outcome", "mixed"),
    [
        pytest.param(["holds", "holds"], "holds", False, id="same"),
        pytest.param(["holds", "gives-way"], "gives-way", True, id="newest"),
        pytest.param(["broken", "holds"], "broken", True, id="red"),
        pytest.param(["holds", "missing-part"], "holds", False, id="missing"),
        pytest.param(["missing-part", "missing-part"], "missing-part", False, id="all-missing"),
    ],
)
def test_a_stack_gives(outcomes, outcome, mixed):
    (stack,) = stacks(record("1", f"3.{n}.0", cup=it) for n, it in enumerate(outcomes))

    assert (stack.outcome("tea.cup"), stack.is_mixed("tea.cup")) == (outcome, mixed)


def test_a_stretch_is_neighbours_that_give_the_same():
    cells = [record(f"{n}.0", "3.9.1", cup=it) for n, it in enumerate(["holds"] * 2 + ["drift"])]
    cells += [record("3.0", "3.9.1", cup="drift"), record("3.0", "3.10.1", cup="holds")]

    found = stretches("tea.cup", stacks(cells))

    assert [([it.flask for it in one.stacks], one.outcome, one.mixed) for one in found] == [
        (["0.0", "1.0"], "holds", False),
        (["2.0"], "drift", False),
        (["3.0"], "holds", True),
    ]
    assert [[it["cell"]["python"] for it in one.shown] for one in found] == [
        ["3.9.1", "3.9.1"],
        ["3.9.1"],
        ["3.9.1", "3.10.1"],
    ]


def test_the_newest_of_a_stack_is_a_native_python():
    native = record("1", "3.9.1", cup="holds")
    wasm = record("1", "3.14.1", "Emscripten wasm32", cup="holds")

    assert [stacks(cells)[0].newest("tea.cup") for cells in ([native, wasm], [wasm])] == [
        native,
        wasm,
    ]
    assert stacks([wasm])[0].pythons == ["cpython-3.14-wasm"]


def test_the_newest_of_a_stack_has_the_parts_of_the_claim():
    plain = record("1", "3.9.1", cup="holds", pot="missing-part")
    parts = record("1", "3.9.1", cup="holds", pot="holds")
    parts["cell"].update(parts={"kettle": "2.0"})
    newer = record("1", "3.10.1", cup="holds", pot="missing-part")
    (stack,) = stacks([newer, plain, parts])

    assert (stack.newest("tea.cup"), stack.newest("tea.pot")) == (newer, parts)
    assert stack.pythons == ["cpython-3.9+parts", "cpython-3.9", "cpython-3.10"]
    assert stack.companions == ["jinja2 3.0", "kettle 2.0"]


def test_the_table_counts_what_holds_and_what_is_red():
    cells = [record("1", "3.9.1", cup="holds", pot="error"), record("2", "3.9.1", cup="holds")]
    cells[1]["claims"]["tea.pot"] = {"outcome": "gives-way"}
    cells += [record("3", "3.9.1", cup="holds", pot="missing-part")]

    assert list(matrix_table(stacks(cells), ["tea"], 80)) == [
        "Flask       1    2    3",
        "Werkzeug  1.0  1.0  1.0",
        "tea       1!1    1  1?1",
        "all       1!1    1  1?1",
        "",
    ]
    assert counts(stacks(cells)[0], ["tea.cup", "tea.pot"]) == (1, 0, 1)


def test_a_wide_table_is_cut():
    cells = [record(f"{n}.0", "3.9.1", cup="holds") for n in range(3)]

    lines = list(matrix_table(stacks(cells), ["tea"], 26))

    assert [line for line in lines if line.startswith("Flask")] == [
        "Flask     0.0  1.0",
        "Flask     2.0",
    ]


@pytest.mark.parametrize(("range", "expected"), [("<27", True), (">=27", True)])
def test_a_claim_about_what_is_not_there_is_expected_to_hold(range, expected):
    claim = SimpleNamespace(guards=[Guard("flask", ">=1.0"), Guard("gunicorn", range)])

    assert is_expected(claim, record("1.0", "3.9.1")["cell"]) is expected
    assert is_expected(claim, record("0.9", "3.9.1")["cell"]) is False
