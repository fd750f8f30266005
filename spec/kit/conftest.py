"""A small spec in a folder of its own, and cells and claims by hand, for the kit's own tests."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from spec.kit.claims.claim import Claim
from spec.kit.claims.guards import Guard
from spec.kit.claims.index import Index, read_index
from spec.kit.records.cell import Cell
from spec.kit.records.cells import Cells
from spec.kit.records.matrix import Matrix
from spec.kit.records.record import Entry, Record, read_record

NOTES = """
[[chapter]]
name = "tea"
title = "Tea"

[[statement]]
id = "tea.hot"
chapter = "tea"
note = "note 1"
says = "Tea is hot."
borne_out_by = ["tea.cup.is-hot"]
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

WET = '''
@claim("tea.cup.is-wet", python="<3", otherwise=KeyError)
def test_tea_is_wet():
    """Tea is <wet>."""
    raise KeyError("milk")
'''

DRY = '''
@claim("tea.cup.is-dry", python=">=3")
def test_tea_is_dry():
    """Tea is dry."""
'''


class House:
    """A spec with one chapter, ``tea``, and one claim in it."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        """Build it in pytester's folder."""
        self.pytester = pytester
        self.root: Path = pytester.path
        self.write("conftest.py", 'pytest_plugins = ["spec.kit.plugin"]')
        self.write("pytest.ini", "[pytest]\naddopts = -p no:cacheprovider")
        self.write("spec/notes.toml", NOTES)
        self.write("spec/retired.toml", "")
        self.write("spec/cells.toml", "")
        self.write("spec/tea/test_tea.py", CLAIM)

    def write(self, path: str, text: str) -> Path:
        """Write a file of the house."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text), "utf-8")
        return file

    def add(self, *texts: str) -> None:
        """Write the file of claims anew, with more of them."""
        self.write("spec/tea/test_tea.py", "\n".join([CLAIM, *map(dedent, texts)]))

    def change(self, *lines: str, **fields: Any) -> None:
        """Tell a change, of Python 3, that came unannounced."""
        fields = {"id": "python.dries", "release": "3.0", "shows": "answers", **fields}
        fields = {"touches": ["tea.Cup"], "fix": "Drink it.", **fields}
        if "announced" not in fields:
            lines = ("unannounced = true", *lines)
        told = [f"{key} = {value!r}" for key, value in fields.items() if value is not None]
        self.write("spec/changes/python-3.0.toml", "\n".join(["[[change]]", *told, *lines]))

    def add_both_sides(self) -> None:
        """Claim what Python 2 gave, and what Python 3 gives, and tell the change."""
        self.add(WET, DRY)
        self.change(was=["tea.cup.is-wet"], now=["tea.cup.is-dry"])

    def index(self) -> Index:
        """The claims, read from their sources."""
        return read_index(self.root)

    def run(self, *arguments: str, **options: Any) -> pytest.RunResult:
        """Run pytest in the house, in this process."""
        return self.pytester.runpytest_inprocess(*arguments, **options)

    def record(self, *arguments: str) -> Record:
        """Run pytest, and give the record."""
        self.run("--record=here.json", *arguments)
        return read_record(self.root / "here.json")

    def refusal(self, *arguments: str) -> list[str]:
        """Run pytest, which has to refuse with status 2; give the lines that it says."""
        result = self.run(*arguments)
        assert result.ret == 2
        assert "Traceback" not in f"{result.stdout}{result.stderr}"
        return [line for line in result.stderr.lines if line]


@pytest.fixture
def house(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> House:
    """A small spec that is well formed; pytest runs in it without the plugins of others."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    return House(pytester)


def claim_of(id: str = "tea.cup.is-hot", version: str = "1", **guards: str) -> Claim:
    """A claim, by its id and its guards."""
    return Claim(
        id=id,
        says=f"{id} is so.",
        doc="quickstart#tea",
        guards=tuple(Guard(package, range) for package, range in guards.items()),
        unless=(),
        otherwise="AssertionError",
        example=False,
        path="spec/tea/test_tea.py",
        line=1,
        name="test_tea",
        source="",
        needs=(),
        version=version,
    )


def claims_of(*claims: Claim) -> dict[str, Claim]:
    """Claims by their ids."""
    return {claim.id: claim for claim in claims}


def cell_of(flask: str = "1.0", python: str = "3.9.1", **fields: Any) -> Cell:
    """A cell of a Flask with Werkzeug 1.0."""
    packages = {"flask": flask, "werkzeug": "1.0", **fields.pop("packages", {})}
    return Cell(
        **{
            "python": python,
            "implementation": "cpython",
            "platform": "Linux x86_64",
            "packages": packages,
            **fields,
        }
    )


def record_of(
    cell: Cell, claims: Iterable[Claim], whole: bool = True, **outcomes: str | Entry
) -> Record:
    """What claims gave in a cell: that they hold, or what is said by the last word of an id."""
    entries = {}
    for claim in claims:
        it = outcomes.get(claim.id.rpartition("-")[2], "holds")
        entries[claim.id] = it if isinstance(it, Entry) else Entry(it, 1.0, claim.version)
    return Record(cell, "2026-01-01", "", whole, entries, {})


def matrix_of(*rows: tuple[Cell, dict[str, str]]) -> tuple[Matrix, dict[str, Claim]]:
    """A matrix of cells with what claims gave in each, by the last words of their ids."""
    names = dict.fromkeys(name for _, outcomes in rows for name in outcomes)
    claims = claims_of(*(claim_of(f"tea.cup.is-{name}") for name in names))
    cells = Cells((), {}, {})
    for cell, outcomes in rows:
        entries = {
            f"tea.cup.is-{name}": Entry(it, 1.0, "1", part="pot" if it == "missing-part" else "")
            for name, it in outcomes.items()
        }
        cells = cells.take(Record(cell, "2026-01-01", "", False, entries, {}), claims)
    return Matrix(cells), claims
