"""``--record`` and ``--page``: what a run writes, and where it cannot."""

import json
from pathlib import Path

import pytest

from spec.kit.conftest import WET
from spec.kit.data.schema import BadData
from spec.kit.records.cell import cell_here

BLUE = """
@claim("tea.pot.is-blue")
def test_the_pot_is_blue():
    '''Blue.'''
    assert "red" == "blue"
"""


def test_the_record_has_each_claim_in_its_version(house, monkeypatch):
    monkeypatch.setenv("TOX_ENV_NAME", "py3-tea")
    house.add(BLUE)

    record = house.record()

    versions = {id: claim.version for id, claim in house.index().claims.items()}
    assert {id: entry.version for id, entry in record.claims.items()} == versions
    assert {id: (it.outcome, it.seen) for id, it in record.claims.items()} == {
        "tea.cup.is-hot": ("holds", ""),
        "tea.pot.is-blue": ("broken", "assert 'red' == 'blue'"),
    }
    assert (record.environment, record.cell, record.whole) == ("py3-tea", cell_here(), True)


def test_the_record_of_some_claims_is_not_whole(house):
    house.add(BLUE)

    assert house.record("--claim=tea.cup.*").whole is False


def test_the_record_tells_what_is_about_the_example(house):
    house.write("app/__init__.py", "POT = 1")
    house.add(
        "@claim('tea.pot.is-run', example=True)",
        "def test_a_pot_is_run():\n    'It is run.'\n    assert ['-m', 'app']",
    )

    claims = house.record().claims

    assert [id for id, entry in claims.items() if entry.example] == ["tea.pot.is-run"]


def test_a_record_in_a_folder_has_the_name_of_its_cell(house):
    result = house.run("--record=kept")

    (file,) = (house.root / "kept").iterdir()
    assert file.name == f"{cell_here().name}.json"
    result.stdout.fnmatch_lines([f"record: kept/{file.name}"])


def test_record_and_page_are_written_at_once(house):
    result = house.run("--record=out/a.json", "--page=out/a.html")

    assert sorted(path.name for path in (house.root / "out").iterdir()) == ["a.html", "a.json"]
    result.stdout.fnmatch_lines(["record: out/a.json", "page: out/a.html"])
    assert json.loads((house.root / "out/a.json").read_text())["format"] == 2


def test_a_run_that_was_stopped_writes_nothing(house):
    house.add(WET.replace("<3", ">=3").replace('KeyError("milk")', "KeyboardInterrupt"))
    house.change(was=None, now=["tea.cup.is-wet"])

    result = house.run("--record=a.json", "--page=a.html", no_reraise_ctrlc=True)

    assert result.ret == 2
    result.stdout.fnmatch_lines(["nothing written: the run ended before 1 claims ran"])
    assert not [*house.root.glob("a.*")]


def test_a_run_that_was_stopped_early_says_so_only_where_it_would_write(house):
    house.add(BLUE, BLUE.replace("blue", "red"))

    result = house.run("-x")

    assert "nothing written" not in str(result.stdout)


PLACES = [
    pytest.param("--record=file/a.json", id="record-below-a-file"),
    pytest.param("--record=file", id="record-in-a-file"),
    pytest.param("--record=folder.json", id="record-that-is-a-folder"),
    pytest.param("--page=file/a.html", id="page-below-a-file"),
]


@pytest.mark.parametrize("option", PLACES)
def test_a_place_that_cannot_be_written_stops_the_run(house, option):
    (house.root / "file").touch()
    (house.root / "folder.json").mkdir()

    (line,) = house.refusal(option, "--record=new.json" if "page" in option else "--page=new.html")

    assert line.startswith(f"Exit: {option.partition('=')[2]}")
    assert line.endswith(": cannot be written; give the path of a file in a folder of yours")
    assert not [*house.root.glob("new.*")]


def test_a_page_that_is_a_folder_stops_the_run(house):
    assert house.refusal("--page=spec") == [
        "Exit: --page spec: is a folder; give the path of a file"
    ]


def test_the_page_needs_one_process(house):
    house.write(
        "conftest.py",
        """
        pytest_plugins = ["spec.kit.plugin"]
        def pytest_configure(config):
            config.option.dist = "load"
        """,
    )

    assert house.refusal("--page=page.html") == [
        "Exit: --page needs the claims in one process: leave out -n"
    ]


def test_a_place_that_is_lost_on_the_way_fails_the_run_with_one_line(house, monkeypatch):
    def full(path: Path, text: str):
        raise BadData(f"{path}: cannot be written: No space left on device")

    monkeypatch.setattr("spec.kit.run.write_whole", full)

    assert house.refusal("--record=a.json") == [
        "Exit: a.json: cannot be written: No space left on device"
    ]
