"""What is said of announcements and doc links that are not there."""

import io
import subprocess
import tarfile

import pytest
from click.testing import CliRunner
from packaging.version import Version

from spec.kit import command
from spec.kit.claims import Claim
from spec.kit.data import Change
from spec.kit.guards import Guard
from spec.kit.run import Run

TOX = "".join(
    f"\n    tea{cell}: Flask=={release}\n    tea{cell}: Werkzeug=={release}"
    for cell, release in enumerate(("1.0", "1.2", "2.0"))
)
CHANGES = "Version 2.0\n-----------\n\n-   Tea is hot.\n"
FILES = {
    "flask==1.0": {"docs/a.rst": ""},
    "flask==1.2": {"docs/a.rst": "Tea\n===\n"},
    "flask==2.0": {
        "docs/a.rst": "Tea\n===\n\nPot\n===\n\n.. autoclass:: flask.Pot\n   :members:\n",
        "docs/b.md": "# Tea",
        "docs/d/index.rst": "Tea\n===\n",
        "CHANGES.rst": CHANGES,
        "flask.py": 'class Pot(tea.Pot):\n    """A pot."""\n',
        "tests/test_flask.py": "damaged(",
    },
    "werkzeug==1.0": {},
    "werkzeug==1.2": {},
    "werkzeug==2.0": {
        "CHANGES.rst": CHANGES,
        "src/tea.py": 'class Pot:\n    def pour():\n        """Pour."""\n',
    },
    "markupsafe": {"CHANGES.rst": ""},
    "itsdangerous": {"CHANGES.rst": CHANGES},
}


@pytest.fixture
def root(tmp_path):
    """A project with three cells and its source distributions."""
    (tmp_path / "tox.ini").write_text(TOX, "utf-8")
    for name, files in FILES.items():
        place = tmp_path / "sdists" / name
        place.mkdir(parents=True)
        with tarfile.open(place / "a.tar.gz", "w:gz") as archive:
            for path, text in files.items():
                member = tarfile.TarInfo(f"a/{path}")
                member.size = len(text.encode())
                archive.addfile(member, io.BytesIO(text.encode()))
    return tmp_path


@pytest.fixture
def look_up(root, monkeypatch):
    """Run the command on changes and claims that are given; give its status and its lines."""

    def look_up(changes=(), claims=()):
        run = object.__new__(Run)
        run.changes, run.claims = changes, dict(enumerate(claims))
        monkeypatch.setattr(command, "collected", lambda: run)
        arguments = ["announcements", "--sdists", str(root / "sdists")]
        result = CliRunner().invoke(command.command, arguments)
        return result.exit_code, result.output.splitlines()

    monkeypatch.setattr(command, "ROOT", root)
    return look_up


def change(text, package="flask"):
    return Change(("tea.is-hot",), (), package, Version("2.0"), text, "-")


def claim(doc, *guards):
    return Claim("tea.is-hot", "", doc, guards, AssertionError, "test_tea.py", 3, print)


def test_what_is_quoted_and_linked_is_found(look_up):
    told = change("Flask 2.0: Tea is hot; Python 3.11: It is.")
    links = ["a#tea", "b#tea", "rfc:2324#section-1", "python:a#b"]

    assert look_up([told, change("")], map(claim, links)) == (
        0,
        [
            "2 quotes of 1 changes, of which 1 are not looked up",
            "4 doc links, of which 2 are not looked up",
        ],
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Flask 2.0: Tea is cold.", "flask 2.0 does not say 'Tea is cold.'"),
        ("Flask 2.1: Tea is hot.", "flask 2.1 has no section in the changelog"),
    ],
)
def test_what_the_changelog_does_not_say_is_named(look_up, text, line):
    status, lines = look_up([change(text)])

    assert (status, lines[0]) == (1, f"changes.toml: change flask 2.0, 'tea.is-hot': {line}")


@pytest.mark.parametrize("text", ["Flask 2.1: Tea is hot.", "Werkzeug 2.0: Tea is hot."])
def test_what_another_release_told_is_named(look_up, text):
    _, lines = look_up([change(text)])

    told = "flask 2.1" if text.startswith("Flask") else "werkzeug 2.0"
    assert f"change flask 2.0, 'tea.is-hot' is told by {told}" in lines


@pytest.mark.parametrize(
    ("doc", "guards", "lack"),
    [
        pytest.param("a#pot", (), None, id="newest"),
        pytest.param("a#cup", (), "2.0 have no 'cup' on the page 'a'", id="not-there"),
        pytest.param("a#flask.Pot.pour", (), None, id="member"),
        pytest.param("d#tea", (), None, id="folder"),
        pytest.param("c#tea", (), "2.0 have no page 'c'", id="no-page"),
        pytest.param("a#tea", ("flask", "<2.0"), None, id="newest-in-range"),
        pytest.param("a#pot", ("flask", "<2.0"), "1.2 have no 'pot' on the page 'a'", id="old"),
        pytest.param("b#tea", ("werkzeug", "<2.0"), "1.2 have no page 'b'", id="page-is-younger"),
        pytest.param("a#tea", ("flask", ">=1.1,<1.2"), None, id="first-after"),
        pytest.param(
            "a#tea", ("flask", "<0.9"), "1.0 have no 'tea' on the page 'a'", id="none-before"
        ),
        pytest.param("a#pot", ("python", "<3"), None, id="python"),
    ],
)
def test_what_the_docs_do_not_have_is_named(look_up, doc, guards, lack):
    status, lines = look_up(claims=[claim(doc, *([Guard(*guards)] if guards else []))])

    line = f"test_tea.py:3: tea.is-hot: the docs of flask {lack}"
    assert (status, lines[:-2]) == ((1, [line]) if lack else (0, []))


def test_what_cannot_be_downloaded_is_named(look_up, monkeypatch):
    done = subprocess.CompletedProcess([], 1, "", "not there")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)

    assert look_up(claims=[claim("click:api#a")]) == (2, ["pip cannot download click: not there"])
