"""The matrix: stacks, what is given on them, stretches."""

import pytest

from spec.kit.conftest import cell_of, claim_of, matrix_of

WASM = "Emscripten wasm32"


def test_stacks_have_the_oldest_flask_and_the_oldest_python_first():
    rows = [(cell_of(flask, f"3.{n}.1"), {}) for flask in ("10.0", "2.0") for n in (10, 9)]

    matrix, _ = matrix_of(*rows)

    assert [(it.name, it.pythons) for it in matrix.stacks] == [
        ("2.0+1.0", ["cpython-3.9", "cpython-3.10"]),
        ("10.0+1.0", ["cpython-3.9", "cpython-3.10"]),
    ]


def test_a_stack_has_the_companions_and_the_parts_of_its_cells():
    matrix, _ = matrix_of(
        (cell_of(packages={"jinja2": "3.0"}), {}), (cell_of(parts={"nginx": "2.0"}), {})
    )

    (stack,) = matrix.stacks
    assert stack.companions == ["nginx 2.0", "jinja2 3.0"]


@pytest.mark.parametrize(
    ("outcomes", "outcome", "differing"),
    [
        pytest.param(["holds", "holds"], "holds", 0, id="same"),
        pytest.param(["holds", "gives-way"], "gives-way", 2, id="newest"),
        pytest.param(["broken", "holds"], "broken", 2, id="red"),
        pytest.param(["error", "broken"], "broken", 2, id="the-worst-of-what-is-red"),
        pytest.param(["holds", "missing-part"], "holds", 0, id="missing"),
        pytest.param(["missing-part", "missing-part"], "missing-part", 0, id="all-missing"),
    ],
)
def test_a_stack_gives(outcomes, outcome, differing):
    matrix, claims = matrix_of(
        *((cell_of(python=f"3.{n}.0"), {"hot": it}) for n, it in enumerate(outcomes))
    )

    given = matrix.row(claims["tea.cup.is-hot"])[0]

    assert (given.outcome, len(given.differing)) == (outcome, differing)


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        pytest.param([{}, {"python": "3.13.1"}], "cpython-3.13", id="newest"),
        pytest.param(
            [{}, {"python": "3.14.1", "platform": WASM}], "cpython-3.9", id="native-before-wasm"
        ),
        pytest.param([{"python": "3.14.1", "platform": WASM}], "cpython-3.14-wasm", id="wasm"),
    ],
)
def test_the_cell_to_tell_of_is_the_newest_native_one(cells, shown):
    matrix, claims = matrix_of(*((cell_of(**fields), {"hot": "holds"}) for fields in cells))

    given = matrix.row(claims["tea.cup.is-hot"])[0]

    assert given.shown.cell.python_name == shown


def test_the_cell_to_tell_of_has_the_parts_of_the_claim():
    newer = cell_of(python="3.10.1")
    parts = cell_of(parts={"nginx": "2.0"})
    matrix, claims = matrix_of(
        (newer, {"hot": "holds", "cold": "missing-part"}),
        (cell_of(), {"hot": "holds", "cold": "missing-part"}),
        (parts, {"hot": "holds", "cold": "holds"}),
    )

    (stack,) = matrix.stacks
    assert stack.pythons == ["cpython-3.9+parts", "cpython-3.9", "cpython-3.10"]
    assert [matrix.row(claim)[0].shown.cell for claim in claims.values()] == [newer, parts]


def test_a_stretch_is_neighbours_that_give_the_same():
    rows = [(cell_of(f"{n}.0"), {"hot": it}) for n, it in enumerate(["holds", "holds", "drift"])]
    rows += [(cell_of("3.0"), {"hot": "drift"}), (cell_of("3.0", "3.10.1"), {"hot": "holds"})]
    rows += [(cell_of("4.0"), {"hot": "gives-way"}), (cell_of("4.0", "3.10.1"), {"hot": "holds"})]
    matrix, claims = matrix_of(*rows)

    found = matrix.stretches(claims["tea.cup.is-hot"])

    assert [([it.stack.flask for it in one.given], one.outcome) for one in found] == [
        (["0.0", "1.0"], "holds"),
        (["2.0"], "drift"),
        (["3.0"], "holds"),
        (["4.0"], "holds"),
    ]
    assert (found[0].first.stack.flask, found[0].last.stack.flask) == ("0.0", "1.0")


def test_claims_with_the_same_guards_share_their_row():
    matrix, _ = matrix_of((cell_of(), {"hot": "holds", "cold": "holds", "odd": "broken"}))
    hot, cold, odd = (matrix.row(claim_of(f"tea.cup.is-{it}")) for it in ("hot", "cold", "odd"))

    assert hot is cold
    assert hot is not odd
