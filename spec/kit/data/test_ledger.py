"""The lines of the ledger, and what is said of those that are not well formed."""

import re

import pytest
from packaging.version import Version

from spec.kit.conftest import claim_of, claims_of
from spec.kit.data.changes import Change
from spec.kit.data.ledger import Verdict, read_ledger
from spec.kit.data.lint import lint_ledger
from spec.kit.data.schema import BadData

TEXT = """
["2.1.0"]
"Tea is ``hot``" = ["tea.cup.is-hot", "flask.tea-is-hot"]
"on tea.Cup" = "typing"

["2.2.0"]
"on tea.Cup: Added: a handle" = "open"
"lost tea.Cup::fill(hot=)" = "works"
"changed tea.Cup::fill(cold=)" = "same"
"""


@pytest.fixture
def read(tmp_path):
    """Read a ledger of one file."""

    def read(text, name="flask.toml"):
        (tmp_path / name).write_text(text, "utf-8")
        return read_ledger(tmp_path)

    return read


def test_a_line_names_claims_and_changes_or_says_a_word(read):
    old, new = Version("2.1.0"), Version("2.2.0")

    assert read(TEXT) == (
        Verdict("flask", old, "Tea is ``hot``", "", ("tea.cup.is-hot", "flask.tea-is-hot"), ""),
        Verdict("flask", old, "", "tea.Cup", (), "typing"),
        Verdict("flask", new, "Added: a handle", "tea.Cup", (), "open"),
        Verdict("flask", new, "", "", (), "works", "lost tea.Cup::fill(hot=)"),
        Verdict("flask", new, "", "", (), "same", "changed tea.Cup::fill(cold=)"),
    )


def test_a_verdict_is_called_as_it_is_written(read):
    assert [str(it).removeprefix("spec/ledger/flask.toml: ") for it in read(TEXT)] == [
        "2.1.0: 'Tea is ``hot``'",
        "2.1.0: 'on tea.Cup'",
        "2.2.0: 'on tea.Cup: Added: a handle'",
        "2.2.0: 'lost tea.Cup::fill(hot=)'",
        "2.2.0: 'changed tea.Cup::fill(cold=)'",
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[tea]\n"It is hot." = "open"', 'tea: write ["2.3.0"], and the entries of that release'),
        ('"2.1" = "open"', '2.1: write ["2.1"], and below it "First words" = "…"'),
        ('["2.1"]\nTea = "cold"', "2.1: 'Tea': name claims or changes, […], or say one of bu"),
        ('["2.1"]\nTea = []', "2.1: 'Tea': name claims or changes, […], or say one of build, doc"),
        ('["2.1"]\nTea = ["open", 1]', "2.1: 'Tea': name claims or changes, […], or say one of"),
        (
            '["2.1"]\n"lost tea" = "open"',
            "2.1: 'lost tea': name claims or changes, […], or say on",
        ),
        (
            '["2.1"]\n"changed tea(a=)" = "works"',
            "2.1: 'changed tea(a=)': name claims or changes, […], or say one of internal",
        ),
        ('["2.1"]\nTea = { open = 1 }', "2.1: 'Tea': name claims or changes, […], or say one of"),
    ],
)
def test_what_is_not_well_formed_is_named_with_its_mend(read, text, line):
    with pytest.raises(
        BadData, match="^" + re.escape(f"flask.toml: {line}".replace("[…]", '["…"]'))
    ):
        read(text)


def test_a_file_is_called_after_a_package(read):
    with pytest.raises(BadData, match=r"^tea\.toml: call it after a package, such as flask\.toml$"):
        read(TEXT, "tea.toml")


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("tea.cup.is-hot", None),
        ("flask.cools", None),
        ("tea.cup.is-red", "there is no claim and no change 'tea.cup.is-red'"),
        ("flask.heats", "'flask.heats' is called unannounced, and this tells it: quote it"),
    ],
)
def test_a_line_names_claims_and_announced_changes_that_are_there(read, name, problem):
    changes = [
        Change("flask.heats", "flask", Version("2.0"), (), (), "answers", (), (), "-"),
        Change(
            "flask.cools", "flask", Version("2.0"), (), (), "answers", (), (), "-", announced="-"
        ),
    ]
    told = lint_ledger(
        read(f'["2.1"]\nTea = ["{name}"]'), changes, claims_of(claim_of("tea.cup.is-hot"))
    )

    line = f"spec/ledger/flask.toml: 2.1: 'Tea': {problem}"
    assert list(told) == ([line] if problem else [])


def test_a_removal_is_no_announcement(read):
    heats = Change("flask.heats", "flask", Version("2.0"), (), (), "breaks", (), (), "-")

    assert [*lint_ledger(read('["2.1"]\n"lost tea.Cup" = ["flask.heats"]'), [heats], {})] == []
