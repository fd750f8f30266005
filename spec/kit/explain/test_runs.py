"""Claims, run now."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from spec.kit.data.schema import BadData
from spec.kit.explain import runs
from spec.kit.explain.runs import run_claims


@pytest.fixture
def ran(monkeypatch, tmp_path):
    """The commands that were run; each writes ``record`` and says something."""
    seen = SimpleNamespace(commands=[], record="", error="")

    def run(command, **options):
        seen.commands.append(command)
        (path,) = (it.partition("=")[2] for it in command if it.startswith("--record="))
        if seen.record:
            Path(path).write_text(seen.record, "utf-8")
        return SimpleNamespace(stdout="", stderr=seen.error)

    monkeypatch.setattr(runs.subprocess, "run", run)
    return seen


def test_each_claim_has_the_outcome_of_the_record(ran, house):
    ran.record = house.record("-q").text()

    assert run_claims(house.root, ["tea.cup.is-hot"]) == {"tea.cup.is-hot": "holds"}
    assert "--claim=tea.cup.is-hot" in ran.commands[0]


@pytest.mark.parametrize(
    ("error", "told"),
    [("one\nit does not start\n", "it does not start"), ("", "it gave no record")],
)
def test_without_a_record_the_last_line_is_told(ran, tmp_path, error, told):
    ran.error = error

    with pytest.raises(BadData, match=f"^--run: {told}$"):
        run_claims(tmp_path, ["tea.cup.is-hot"])


def test_what_a_run_needs_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(runs, "find_spec", lambda name: None if "_" in name else json)

    with pytest.raises(BadData, match=r"^--run: not installed: \S+ -m pip install time-machine$"):
        run_claims(tmp_path, ["tea.cup.is-hot"])
