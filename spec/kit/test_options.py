"""The options of a run, and what it writes."""

import json

import pytest

from spec.kit import parts

SECOND = "@claim('tea.pot.is-blue')\ndef test_the_pot_is_blue():\n    '''Blue.'''\n    assert {}"


@pytest.mark.parametrize(
    ("pattern", "count"),
    [
        pytest.param("tea.pot.is-blue", 1, id="an-id"),
        pytest.param("tea.*", 2, id="a-pattern"),
    ],
)
def test_claim_selects_by_id(house, pattern, count):
    house.add(SECOND.format(1))

    house.run(f"--claim={pattern}").assert_outcomes(passed=count, deselected=2 - count)


@pytest.mark.parametrize(
    ("pattern", "hint"),
    [
        pytest.param("tea.pot.is-blu", "did you mean tea.pot.is-blue*", id="near"),
        pytest.param("coffee", "try a pattern, 'cookies.[*]'*", id="far"),
    ],
)
def test_an_unknown_claim_stops_the_run(house, pattern, hint):
    house.add(SECOND.format(1))

    result = house.run(f"--claim={pattern}")

    assert result.ret == 2
    result.stdout.fnmatch_lines([f"*--claim {pattern}: no claim has such an id; {hint}"])


def test_a_part_that_does_not_tell_its_release_stops_the_run(house, monkeypatch):
    monkeypatch.setattr(parts, "_PROGRAMS", {"false": "-v"})

    result = house.run("--require-parts")

    assert result.ret == 2
    result.stdout.fnmatch_lines(["*/false wrote no line with *"])


def test_the_record_has_every_claim_sorted(house):
    house.add(SECOND.format(0))

    result = house.run("--record=out/record.json")

    record = json.loads((house.root / "out/record.json").read_text())
    outcomes = {id: entry["outcome"] for id, entry in record["claims"].items()}
    assert (record["format"], sorted(record["cell"])) == (
        1,
        ["companions", "flask", "implementation", "platform", "python", "werkzeug"],
    )
    assert list(outcomes.items()) == [("tea.cup.is-hot", "holds"), ("tea.pot.is-blue", "broken")]
    assert [path.name for path in (house.root / "out").iterdir()] == ["record.json"]
    result.stdout.fnmatch_lines(["record: out*record.json"])


def test_the_table_counts_the_outcomes_by_chapter(house):
    house.add(SECOND.format(0))

    house.run().stdout.fnmatch_lines(
        [
            "=* flask-*+werkzeug-*+*-3.* =*",
            "chapter  claims  holds  gives-way  broken",
            "tea           2      1          0       1",
            "all           2      1          0       1",
        ]
    )


def test_a_page_that_is_a_folder_stops_the_run(house):
    result = house.run("--page=spec")

    assert result.ret == 2
    result.stderr.fnmatch_lines(["Exit: --page spec: is a folder; give the path of a file"])


def test_the_page_needs_one_process(house):
    house.write(
        "conftest.py",
        """
        pytest_plugins = ["spec.kit.plugin"]
        def pytest_configure(config):
            config.option.dist = "load"
        """,
    )

    result = house.run("--page=page.html")

    assert result.ret == 2
    result.stderr.fnmatch_lines(["Exit: --page needs the claims in one process: leave out -n"])


def test_tests_of_the_kit_are_no_claims(house):
    house.write("spec/kit/test_kit.py", "def test_kit(): pass")

    result = house.run("spec/kit", "-v")

    assert result.ret == 0
    result.stdout.no_fnmatch_line("chapter *")
