"""``python -m spec matrix``."""

import pytest
from click.testing import CliRunner

from spec.kit import commands
from spec.kit.commands import matrix as module
from spec.kit.conftest import cell_of, record_of

BOTH = ["tea.cup.is-hot", "tea.cup.is-wet", "tea.cup.is-dry"]


@pytest.fixture
def shelf(house, monkeypatch):
    """A spec with three claims, and a folder of the records of two cells."""
    monkeypatch.setattr(commands, "ROOT", house.root)
    house.add_both_sides()
    claims = house.index().claims.values()
    for cell, outcomes in (
        (cell_of("1.0", "2.7.1"), {"dry": "gives-way"}),
        (cell_of("2.0"), {"wet": "gives-way"}),
    ):
        house.write(f"records/{cell.name}.json", record_of(cell, claims, **outcomes).text())
    return house


def matrix(*arguments):
    """Run the command; give its status and its lines."""
    result = CliRunner().invoke(commands.command, ["matrix", "--out", "out", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.exit_code, result.output.splitlines()


MATRIX = ["tea.cup.is-dry", "2.0+1.0"], ["tea.cup.is-hot", "all"], ["tea.cup.is-wet", "1.0+1.0"]


def test_a_page_is_made_anew_where_what_it_shows_is(shelf, monkeypatch):
    matrix("--take", "records")
    made = []
    monkeypatch.setattr(module, "render", lambda *_: made.append("page") or "a page\n")

    matrix()
    assert made == []
    shelf.write("spec/words.toml", "tea = 1")
    matrix()
    matrix()

    assert made == ["page"]


def test_the_ledger_is_checked(shelf):
    shelf.write("spec/ledger/flask.toml", '["2.0"]\nTea = ["tea.cup.is-red"]\n')

    status, lines = matrix("--check")

    line = "spec/ledger/flask.toml: 2.0: 'Tea': there is no claim and no change 'tea.cup.is-red'"
    assert (status, lines) == (2, ["the claims are not well formed", line])


FIXES = (
    "fixes: 0 run, 0 cannot be run, 1 not yet; of what breaks: 0 run, 0 cannot be run, 0 not yet"
)


def test_a_folder_of_records_is_taken(shelf):
    status, lines = matrix("--take", "records")

    assert status == 0
    text = (shelf.root / "spec/matrix.txt").read_text()
    assert [line.split(" ")[::2] for line in text.splitlines()] == [*MATRIX]
    assert (shelf.root / "spec/cells.toml").read_text().count("[[cell]]") == 2
    assert (
        lines[-9:]
        == [
            "claims that hold; after · those not yet run, after ? those that wait for a part,",
            "after ! those that are red",
            "Flask     1.0  2.0",
            "Werkzeug  1.0  1.0",
            "tea         2    2",
            "all         2    2",
            "",
            FIXES,
            f"page: {shelf.root / 'out' / 'matrix.html'}",
        ][-9:]
    )
    assert "<b>Python 3.0</b>" in (shelf.root / "out/matrix.html").read_text("utf-8")


def test_what_is_not_released_is_left_out(shelf):
    cell = cell_of("3.0.0.dev0")
    shelf.write(f"records/{cell.name}.json", record_of(cell, shelf.index().claims.values()).text())

    _, lines = matrix("--take", "records")

    assert lines[0] == f"left out: records/{cell.name}.json: a development branch is no release"
    assert (shelf.root / "spec/cells.toml").read_text().count("[[cell]]") == 2


def test_what_was_run_is_no_more_unreleased(shelf):
    pot = "@claim('tea.pot.is-new', doc='a#b', flask='>=2.0', otherwise=KeyError)\n"
    shelf.write("spec/tea/test_pot.py", f"{pot}def test_pot():\n    'The pot is new.'\n")
    told = "[[change]]\nid = 'flask.pot'\nrelease = '2.0 (unreleased)'\nnow = ['tea.pot.is-new']\n"
    rest = "shows = 'adds'\ntouches = ['flask.Pot']\nunannounced = true\nfix = 'Drink it.'"
    shelf.write("spec/changes/flask-2.0.toml", f"{told}{rest}")

    line = "spec/changes: change 'flask.pot': flask 2.0 was run: leave out '(unreleased)'"
    assert matrix("--take", "records") == (2, [line])


def test_a_record_is_taken_after_another(shelf):
    first, second = sorted(map(str, (shelf.root / "records").iterdir()))
    matrix("--take", first)

    assert matrix("--take", second)[0] == 0
    assert (shelf.root / "spec/cells.toml").read_text().count("[[cell]]") == 2


def test_the_same_again_changes_nothing(shelf):
    matrix("--take", "records")
    before = [(shelf.root / f"spec/{it}").read_text() for it in ("cells.toml", "matrix.txt")]

    assert matrix("--take", "records")[0] == matrix()[0] == 0
    after = [(shelf.root / f"spec/{it}").read_text() for it in ("cells.toml", "matrix.txt")]
    assert after == before


def test_what_was_changed_since_is_told(shelf):
    matrix("--take", "records")
    shelf.write("spec/tea/test_pot.py", POT.format(0))

    status, lines = matrix()

    assert status == 0
    assert lines[0] == "written: spec/matrix.txt"
    assert lines[-5:-2] == [
        "",
        "not yet run in every cell: 1 of the claims; run these: PYTEST_ADDOPTS=--resume tox run",
        "  tea.pot.is-0: 2 of 2 cells",
    ]


def test_what_was_renamed_since_keeps_its_results(shelf):
    matrix("--take", "records")
    file = shelf.root / "spec/tea/test_tea.py"
    file.write_text(file.read_text().replace("tea.cup.is-hot", "tea.cup.is-warm"))
    notes = shelf.root / "spec/notes.toml"
    notes.write_text(notes.read_text().replace("tea.cup.is-hot", "tea.cup.is-warm"))
    shelf.write("spec/retired.toml", '[now]\n"tea.cup.is-hot" = "tea.cup.is-warm"\n')
    of_old = (shelf.root / "spec/matrix.txt").read_text()

    status, lines = matrix()

    assert (status, lines[:2]) == (0, ["written: spec/cells.toml", "written: spec/matrix.txt"])
    text = of_old.replace("is-hot", "is-warm")
    assert (shelf.root / "spec/matrix.txt").read_text().splitlines() == sorted(text.splitlines())
    assert (
        matrix()[1][0]
        == "claims that hold; after · those not yet run, after ? those that wait for a part,"
    )


POT = '@claim("tea.pot.is-{0}", doc="a#b")\ndef test_pot_{0}():\n    "Pot {0}."\n'


def test_a_long_list_is_cut(shelf):
    matrix("--take", "records")
    shelf.write("spec/tea/test_pot.py", "\n".join(map(POT.format, range(23))))

    _, lines = matrix()

    assert lines[-3] == "  and 3 more"


@pytest.fixture
def checked(shelf):
    matrix("--take", "records")
    (shelf.root / "out/matrix.html").unlink()
    return shelf


def test_a_check_of_what_is_current_writes_nothing(checked):
    assert matrix("--check") == (0, [])
    assert not (checked.root / "out/matrix.html").exists()


def test_a_check_of_what_is_stale_fails(checked):
    checked.write("spec/tea/test_pot.py", POT.format(0))
    before = (checked.root / "spec/matrix.txt").read_text()

    assert matrix("--check") == (
        2,
        ["spec/matrix.txt is stale; make it anew: python -m spec matrix"],
    )
    assert (checked.root / "spec/matrix.txt").read_text() == before


def test_a_check_without_the_file_fails(checked):
    (checked.root / "spec/matrix.txt").unlink()

    status, (line,) = matrix("--check")

    assert (status, line[:24]) == (2, "spec/matrix.txt is stale")


def damage(house, path, text="tea"):
    house.write(path, text)
    return ["--take", "records"]


REFUSED = [
    pytest.param(lambda it: [], "spec/cells.toml has no cell; take a record: *", id="no-cell"),
    pytest.param(
        lambda it: ["--check", "--take", "records"],
        "--check writes nothing: *",
        id="check-and-take",
    ),
    pytest.param(lambda it: ["--take", "spec"], "spec: no record is here; *", id="no-record"),
    pytest.param(
        lambda it: ["--take", "pytest.ini"],
        "pytest.ini: no record, or damaged (*); run its cell again",
        id="no-json",
    ),
    pytest.param(
        lambda it: damage(it, "records/z.json", "{}"), "*z.json: not a record of *", id="other-json"
    ),
    pytest.param(lambda it: damage(it, "spec/cells.lock"), "*: another run writes; *", id="lock"),
    pytest.param(lambda it: damage(it, "spec/cells.toml"), "cells.toml: not TOML: *", id="cells"),
    pytest.param(
        lambda it: damage(it, "spec/matrix.txt"), "matrix.txt:1: not a line of *", id="matrix"
    ),
    pytest.param(lambda it: damage(it, "spec/notes.toml"), "notes.toml: not TOML: *", id="notes"),
    pytest.param(
        lambda it: damage(it, "spec/changes/python-3.0.toml"),
        "python-3.0.toml: not TOML: *",
        id="changes",
    ),
    pytest.param(
        lambda it: damage(it, "out/matrix.html/a"), "*: cannot be written; give the *", id="page"
    ),
]


@pytest.mark.parametrize(("prepare", "line"), REFUSED)
def test_what_cannot_be_done_is_one_line_and_writes_nothing(shelf, prepare, line):
    arguments = prepare(shelf)
    before = (shelf.root / "spec/cells.toml").read_text()

    status, said = matrix(*arguments)

    assert (status, len(said)) == (2, 1)
    pytest.LineMatcher(said).fnmatch_lines([line])
    assert (shelf.root / "spec/cells.toml").read_text() == before
    assert not (shelf.root / "out/matrix.html").is_file()


def test_claims_that_are_not_well_formed_are_told(shelf):
    shelf.write("spec/tea/test_pot.py", "def test_pot(): pass")

    status, lines = matrix("--take", "records")

    assert (status, lines[0]) == (2, "the claims are not well formed")
    assert lines[1].startswith("spec/tea/test_pot.py:1: makes no claim: ")


def test_a_place_that_is_not_there_is_refused(shelf):
    status, lines = matrix("--take", "nowhere")

    assert status == 2
    assert "does not exist" in lines[-1]
