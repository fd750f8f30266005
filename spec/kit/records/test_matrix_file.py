"""``matrix.txt``: its lines, and what is read of it."""

import pytest

from spec.kit.conftest import cell_of, claim_of, matrix_of
from spec.kit.data.schema import BadData
from spec.kit.records.cells_file import cells_text
from spec.kit.records.matrix_file import matrix_text, read_matrix, read_versions

LINES = [
    pytest.param(["holds", "holds", "holds"], "all", id="all"),
    pytest.param(["holds", "missing-part", "holds"], "1.0+1.0 3.0+1.0", id="all-that-have-parts"),
    pytest.param(["gives-way", "gives-way", "gives-way"], "nowhere", id="nowhere"),
    pytest.param(["missing-part", "missing-part", "missing-part"], "waits", id="waits"),
    pytest.param(["missing-part", "gives-way", "gives-way"], "waits", id="waits-or-gives-way"),
    pytest.param(["holds", "holds", "gives-way"], "1.0+1.0..2.0+1.0", id="range"),
    pytest.param(["gives-way", "gives-way", "holds"], "3.0+1.0", id="one"),
    pytest.param(["holds", "gives-way", "holds"], "1.0+1.0 3.0+1.0", id="two"),
    pytest.param(["holds", "broken", "holds"], "1.0+1.0 broken:2.0+1.0 3.0+1.0", id="red"),
    pytest.param(["drift", "drift", "drift"], "drift:1.0+1.0..3.0+1.0", id="all-drift"),
]


@pytest.mark.parametrize(("outcomes", "ranges"), LINES)
def test_a_line_tells_where_a_claim_holds(outcomes, ranges):
    matrix, claims = matrix_of(
        *((cell_of(f"{n}.0"), {"hot": it}) for n, it in enumerate(outcomes, 1))
    )

    assert matrix_text(matrix, claims.values()) == f"tea.cup.is-hot 1 {ranges}\n"


@pytest.mark.parametrize(
    ("outcomes", "ranges"),
    [
        pytest.param(["holds", "gives-way"], "1.0+1.0(cpython-3.9)", id="older"),
        pytest.param(["gives-way", "holds"], "1.0+1.0(cpython-3.10)", id="newer"),
        pytest.param(
            ["broken", "holds"], "1.0+1.0(cpython-3.10) broken:1.0+1.0(cpython-3.9)", id="red"
        ),
        pytest.param(["error", "gives-way"], "error:1.0+1.0(cpython-3.9)", id="red-and-none"),
    ],
)
def test_a_line_tells_the_pythons_where_they_differ(outcomes, ranges):
    matrix, claims = matrix_of(
        *((cell_of(python=f"3.{n}.1"), {"hot": it}) for n, it in enumerate(outcomes, 9))
    )

    assert matrix_text(matrix, claims.values()) == f"tea.cup.is-hot 1 {ranges}\n"


@pytest.mark.parametrize(
    ("claim", "line"),
    [
        (claim_of(), "tea.cup.is-hot 1 1.0+1.0 not-run:2.0+1.0"),
        (claim_of(version="2"), "tea.cup.is-hot 1 not-run:1.0+1.0..2.0+1.0"),
        (claim_of("tea.b"), "tea.b - not-run:1.0+1.0..2.0+1.0"),
    ],
    ids=["added", "changed", "new"],
)
def test_a_line_tells_what_was_not_run(claim, line):
    matrix, _ = matrix_of((cell_of("1.0"), {"hot": "holds"}), (cell_of("2.0"), {}))

    assert matrix_text(matrix, [claim]) == f"{line}\n"


def test_the_file_has_a_line_a_claim_sorted():
    matrix, claims = matrix_of((cell_of(), {"hot": "holds", "cold": "gives-way"}))

    assert (
        matrix_text(matrix, claims.values()) == "tea.cup.is-cold 1 nowhere\ntea.cup.is-hot 1 all\n"
    )


def test_the_file_is_read_for_the_versions(tmp_path):
    (tmp_path / "matrix.txt").write_text("tea.a 1 all\ntea.b - nowhere\n")

    assert read_versions(tmp_path / "matrix.txt") == {"tea.a": "1", "tea.b": "-"}
    assert read_versions(tmp_path / "other.txt") == {}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(b"tea.a 1 all\n\n", "matrix.txt:2: not a line of the matrix; ", id="empty"),
        pytest.param(b"tea.a\n", "matrix.txt:1: not a line of the matrix; ", id="word"),
        pytest.param(b"tea.a 1\n", "matrix.txt:1: not a line of the matrix; ", id="no-ranges"),
        pytest.param(b"<<<<<<< HEAD\n", "matrix.txt:1: not a line of the matrix; ", id="conflict"),
        pytest.param(b"tea.a 1 \xff\n", "matrix.txt: cannot be read: 'utf-8' codec", id="utf-8"),
    ],
)
def test_a_damaged_file_is_told(tmp_path, text, line):
    (tmp_path / "cells.toml").touch()
    (tmp_path / "matrix.txt").write_bytes(text)

    with pytest.raises(BadData) as caught:
        read_matrix(tmp_path, {}, {})

    assert str(caught.value).startswith(line)


def test_cells_and_versions_make_a_matrix(tmp_path):
    matrix, claims = matrix_of((cell_of(), {"hot": "holds"}))
    (tmp_path / "cells.toml").write_text(cells_text(matrix.cells, claims))
    (tmp_path / "matrix.txt").write_text(matrix_text(matrix, claims.values()))

    read = read_matrix(tmp_path, claims, {})
    assert matrix_text(read, claims.values()) == "tea.cup.is-hot 1 all\n"
