"""Tables in the terminal."""

from spec.kit.conftest import cell_of, matrix_of
from spec.kit.views.table import chapter_table, matrix_table

ROWS = [
    (cell_of("1"), {"hot": "holds", "cold": "error"}),
    (cell_of("2"), {"hot": "holds", "cold": "gives-way"}),
    (cell_of("3"), {"hot": "missing-part", "cold": "holds"}),
    (cell_of("4"), {"hot": "holds"}),
]


def test_chapters_stand_in_their_order_with_what_they_gave():
    outcomes = {"tea.a": "holds", "tea.b": "broken", "milk.a": "holds", "milk.b": "gives-way"}

    assert chapter_table(outcomes, dict.fromkeys(outcomes, False), ["milk", "pot", "tea"]) == [
        "chapter  claims  holds  gives-way  broken",
        "milk          2      1          1       0",
        "tea           2      1          0       1",
        "all           4      2          1       1",
    ]


def test_claims_about_the_example_are_a_row_of_their_own():
    lines = chapter_table(
        {"tea.a": "holds", "tea.b": "holds"}, {"tea.a": False, "tea.b": True}, ["tea"]
    )

    assert lines == [
        "chapter          claims  holds  gives-way",
        "tea                   1      1          0",
        "the example app       1      1          0",
        "all                   2      2          0",
    ]


def test_stacks_are_columns_with_what_holds_and_what_needs_a_look():
    matrix, claims = matrix_of(*ROWS)

    assert list(matrix_table(matrix, claims.values(), ["milk", "tea"], 80)) == [
        "Flask       1    2    3    4",
        "Werkzeug  1.0  1.0  1.0  1.0",
        "tea       1!1    1  1?1  1·1",
        "all       1!1    1  1?1  1·1",
        "",
    ]


def test_a_wide_table_is_cut():
    matrix, claims = matrix_of(*ROWS)

    lines = list(matrix_table(matrix, claims.values(), ["tea"], 38))

    assert [line.split() for line in lines if line.startswith("Flask")] == [
        ["Flask", "1", "2", "3"],
        ["Flask", "4"],
    ]


def test_a_narrow_terminal_has_one_column():
    matrix, claims = matrix_of(*ROWS)

    lines = list(matrix_table(matrix, claims.values(), ["tea"], 1))

    assert sum(line.startswith("Flask") for line in lines) == 4
