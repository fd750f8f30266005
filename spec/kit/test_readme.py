"""What README says in figures and commands."""

import re
from pathlib import Path

import pytest

from spec.kit.claims.index import read_index
from spec.kit.commands import COMMANDS
from spec.kit.data.changes import read_changes

ROOT = Path(__file__).parents[2]
LINES = (ROOT / "README.md").read_text("utf-8").splitlines()
TEXT = " ".join(" ".join(LINES).split())
BLOCKS = dict(re.findall(r"```(python|toml)\n(.*?)\n```", "\n".join(LINES), re.DOTALL))
CHANGES = [it for it in read_changes(ROOT / "spec/changes") if not it.unreleased]
CLAIMS = read_index(ROOT).claims
FIGURES = [
    pytest.param(f"{len(CHANGES)} changes between", id="changes"),
    pytest.param(f"{sum(bool(it.errors) for it in CHANGES)} with the error that", id="errors"),
    pytest.param(
        f"{sum(not it.is_announced for it in CHANGES)} that nobody announced when", id="unannounced"
    ),
    pytest.param(
        f"{sum(not it.example for it in CLAIMS.values())} claims about Flask",
        id="claims",
    ),
]


@pytest.mark.parametrize("words", FIGURES)
def test_a_figure_is_what_the_data_say(words):
    assert words in TEXT


def test_the_claim_in_full_is_the_one_of_the_spec():
    assert BLOCKS["python"] == CLAIMS["json.dumps.app-argument-is-refused"].source


def test_the_change_in_full_is_the_one_of_the_spec():
    entries = (ROOT / "spec/changes/flask-2.3.toml").read_text("utf-8").split("\n\n")

    assert BLOCKS["toml"] in entries


def test_what_diff_tells_is_what_claims_say():
    change = next(it for it in CHANGES if it.id == "flask.before-first-request-is-removed")

    assert [CLAIMS[id].says in TEXT for id in (change.was[0], change.now[0])] == [True, True]
    assert change.fix in TEXT


def test_a_command_that_is_named_is_there():
    named = {it for line in LINES for it in re.findall(r"python -m spec ([a-z]+)", line)}

    assert named <= {*COMMANDS}
