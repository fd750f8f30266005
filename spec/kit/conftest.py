"""A small spec in a folder of its own, for the kit's own tests."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from pathlib import Path
from textwrap import dedent

import pytest

from spec.kit import archive, command, records

NOTES = """
[[chapter]]
name = "tea"
title = "Tea"

[[statement]]
id = "tea.hot"
chapter = "tea"
note = "note 1"
verdict = "holds"
says = "Tea is hot."
claims = ["tea.cup.is-hot"]
"""

CLAIM = '''
import pytest
from spec.kit import claim

DOC = "quickstart#tea"


@claim("tea.cup.is-hot")
def test_tea_is_hot():
    """Tea is hot."""
    assert True
'''


class House:
    """A spec with one chapter, ``tea``, and one claim in it."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        """Build it in pytester's folder."""
        self.pytester = pytester
        self.root: Path = pytester.path
        self.write("conftest.py", 'pytest_plugins = ["spec.kit.plugin"]')
        self.write("pytest.ini", "[pytest]\naddopts = -p no:randomly -p no:cacheprovider")
        self.write("spec/notes.toml", NOTES)
        self.write("spec/changes.toml", "")
        self.write("spec/tea/test_tea.py", CLAIM)

    def write(self, path: str, text: str) -> None:
        """Write a file of the house."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text), "utf-8")

    def add(self, text: str) -> None:
        """Add to the file of claims."""
        self.write("spec/tea/test_tea.py", CLAIM + dedent(text))

    def change(self, text: str) -> None:
        """Add a change, of Python 3, to the claims."""
        self.write("spec/changes.toml", f'[[change]]\nrelease = "python 3"\nfix = "-"\n{text}')

    def add_other_side(self) -> None:
        """Claim the other side of ``tea.cup.is-wet``, which is guarded by ``python="<3"``."""
        claim = '@claim("tea.cup.is-dry", python=">=3")\ndef test_tea_is_dry():\n    "Dry."'
        self.write("spec/tea/test_dry.py", f'from spec.kit import claim\nDOC = "a#b"\n{claim}')
        self.change('was = ["tea.cup.is-wet"]\nnow = ["tea.cup.is-dry"]\nunannounced = true')

    def run(self, *arguments: str, **options: bool) -> pytest.RunResult:
        """Run pytest in the house, in this process."""
        return self.pytester.runpytest_inprocess(*arguments, **options)


@pytest.fixture
def house(pytester: pytest.Pytester) -> House:
    """A small spec that is well formed."""
    return House(pytester)


WET = """
@claim("tea.cup.is-wet", python="<3", otherwise=KeyError)
def test_tea_is_wet():
    '''Tea is <wet>.'''
    raise KeyError
"""


@pytest.fixture
def shelf(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    """A spec whose claims are collected for real, and the records of three of its cells."""

    def main(arguments: list[str], plugins: Sequence[object] = ()) -> int | pytest.ExitCode | None:
        arguments = [it for it in arguments if not it.startswith("--config-file")]
        return house.pytester.inline_run(*arguments, plugins=plugins).ret

    monkeypatch.setattr(command, "ROOT", house.root)
    monkeypatch.setattr(pytest, "main", main)
    house.add(WET)
    house.add_other_side()
    house.run("--record=first.json")
    (house.root / "spec/records").mkdir()
    first = archive.read(house.root / "first.json")
    for flask, python, environment in [
        ("0.1", "2.7.1", "py27-tea"),
        ("0.1", "3.9.1", "py39-tea"),
        ("0.2", "3.9.1", None),
    ]:
        record = copy.deepcopy(first)
        record.update(environment=environment)
        record["cell"].update(flask=flask, werkzeug="0.3", python=python)
        if python < "3":
            record["claims"]["tea.cup.is-wet"]["outcome"] = "holds"
            record["claims"]["tea.cup.is-dry"] = {"outcome": "broken", "seen": "it <dripped>"}
        name = records.cell_name(record["cell"])
        house.write(f"spec/records/{name}.json", records.text_of(record))
    return house
