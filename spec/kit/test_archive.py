"""Records: kept, read, refused, resumed."""

import json

import pytest

from spec.kit import archive, parts, records
from spec.kit.data import BadData

BLUE = """
@claim("tea.pot.is-blue")
def test_the_pot_is_blue():
    '''Blue.'''
    assert {!r} == "blue"
"""


@pytest.fixture
def kept(house, monkeypatch):
    """The file of a record of two claims, as tox makes it."""
    monkeypatch.setenv("TOX_ENV_NAME", "py3-tea")
    house.add(BLUE.format("blue"))
    house.run("--record=kept")
    (file,) = (house.root / "kept").iterdir()
    return file


def edit(file, **fields):
    file.write_text(json.dumps({**json.loads(file.read_text()), **fields}))


def test_a_record_in_a_folder_has_the_name_of_its_cell(house, kept):
    record = archive.read(kept)

    assert kept.name == f"{records.cell_name(records.cell())}.json"
    assert (record["spec"], record["environment"]) == (archive.version(house.root), "py3-tea")


def test_the_record_of_a_run_with_all_parts_is_of_another_cell(house, monkeypatch):
    monkeypatch.setattr(parts, "releases", lambda: {"kettle": "2.0"})
    house.run("--record=kept", "--require-parts")
    (file,) = (house.root / "kept").iterdir()

    assert file.name == f"{records.cell_name(records.cell())}+parts.json"
    assert archive.read(file)["cell"]["parts"] == {"kettle": "2.0"}


def test_a_record_has_one_line_a_claim(kept):
    lines = [line for line in kept.read_text().splitlines() if '"outcome"' in line]

    assert [line.split('"')[1] for line in lines] == ["tea.cup.is-hot", "tea.pot.is-blue"]


def test_a_run_of_some_claims_is_of_no_spec(house, kept):
    house.run("--record=part.json", "--claim=tea.cup.*")

    assert archive.read(house.root / "part.json")["spec"] is None


def test_date_and_timings_alone_do_not_change_the_file(house, kept):
    edit(kept, date="2001-01-01")
    before = kept.read_text()

    house.run("--record=kept")

    assert kept.read_text() == before


def test_a_changed_outcome_leaves_the_timings_of_the_others(house, kept):
    claims = archive.read(kept)["claims"]
    edit(kept, claims={id: {**entry, "ms": 77.0} for id, entry in claims.items()})
    house.add(BLUE.format("red"))

    house.run("--record=kept")

    hot, blue = archive.read(kept)["claims"].values()
    assert hot == {"outcome": "holds", "ms": 77.0}
    assert (blue["outcome"], blue["seen"]) == ("broken", "assert 'red' == 'blue'")


def test_a_damaged_file_is_written_anew(house, kept):
    kept.write_text("{")

    house.run("--record=kept")

    assert archive.read(kept)["spec"] == archive.version(house.root)


@pytest.mark.parametrize(
    ("path", "moves"),
    [
        pytest.param("spec/tea/test_tea.py", True, id="claims"),
        pytest.param("app/tea.py", True, id="app"),
        pytest.param("spec/kit/page.py", False, id="kit"),
        pytest.param("spec/records/here.py", False, id="records"),
        pytest.param("spec/notes.toml", False, id="notes"),
    ],
)
def test_the_version_is_that_of_what_runs(house, path, moves):
    before = archive.version(house.root)

    house.write(path, "# something else")

    assert (archive.version(house.root) != before) is moves


def test_resume_runs_nothing_where_the_record_is_current(house, kept):
    result = house.run("--record=kept", "--resume")

    assert result.ret == 0
    result.stderr.fnmatch_lines(["Exit: nothing to run: kept*.json is current"])


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"spec": "other"}, id="other-spec"),
        pytest.param({"cell": {**records.cell(), "companions": {}}}, id="other-companions"),
        pytest.param({"claims": {"tea.cup.is-hot": {"outcome": "broken"}}}, id="red"),
        pytest.param({"format": 0}, id="no-record"),
    ],
)
def test_resume_runs_where_the_record_is_not_current(house, kept, fields):
    edit(kept, **fields)

    house.run("--record=kept", "--resume").assert_outcomes(passed=2)


def test_resume_without_a_record_runs(house):
    house.run("--resume").assert_outcomes(passed=1)
    house.run("--resume", "--record=new.json").assert_outcomes(passed=1)


def test_a_folder_of_current_records_is_read(house, kept):
    (record,) = archive.read_all(kept.parent, archive.version(house.root))

    assert record["claims"].keys() == {"tea.cup.is-hot", "tea.pot.is-blue"}


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        pytest.param({"format": 9}, "not a record of claims, its format is not 1; *", id="format"),
        pytest.param({"cell": {}}, "*, its cell does not name flask, *", id="cell"),
        pytest.param({"cell": []}, "*, its cell does not name flask, *", id="cell-list"),
        pytest.param({"claims": {"tea.a": {"outcome": "fine"}}}, "*no known outcome; *", id="word"),
        pytest.param({"claims": {"tea.a": "holds"}}, "*no known outcome; *", id="entry"),
        pytest.param({"claims": []}, "*no known outcome; *", id="claims"),
        pytest.param({"spec": "0"}, "outdated, of spec 0, this is *: tox run -e py3-tea", id="old"),
        pytest.param(
            {"spec": None, "environment": None},
            "outdated, of a part of the spec, this is *: tox run -e its environment",
            id="part",
        ),
    ],
)
def test_a_record_is_refused_in_one_line_that_names_it(house, kept, fields, problem):
    edit(kept, **fields)

    with pytest.raises(BadData) as refused:
        archive.read_all(kept.parent, archive.version(house.root))

    pytest.LineMatcher([str(refused.value)]).fnmatch_lines([f"{kept}: {problem}"])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("{", "damaged, not JSON (*); delete it and run its cell", id="half"),
        pytest.param("[]", "not a record of claims, *", id="list"),
        pytest.param('{"format": 1}', "not a record of claims, 'cell' is missing; *", id="empty"),
    ],
)
def test_another_file_is_refused_in_one_line_that_names_it(kept, text, problem):
    kept.write_text(text)

    with pytest.raises(BadData) as refused:
        archive.read(kept)

    pytest.LineMatcher([str(refused.value)]).fnmatch_lines([f"{kept}: {problem}"])


def test_a_record_under_another_name_is_refused(house, kept):
    other = kept.rename(kept.with_name("other.json"))

    with pytest.raises(BadData, match=f"the record of another cell, {kept.stem[:6]}"):
        archive.read_all(other.parent, archive.version(house.root))


def test_a_folder_without_records_is_refused(tmp_path):
    with pytest.raises(BadData, match="no record is here; make them with: tox run"):
        archive.read_all(tmp_path, "")
