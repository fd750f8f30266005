"""A small spec in a folder of its own, for the kit's own tests."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

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
