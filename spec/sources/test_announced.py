"""What is said of announcements and doc links that are not there."""

import io
import subprocess
import tarfile
from dataclasses import replace

import pytest
from packaging.version import Version

from spec.kit.conftest import claim_of
from spec.kit.data.changes import Change
from spec.kit.data.ledger import Verdict
from spec.kit.data.schema import BadData
from spec.sources.announced import check
from spec.sources.sdists import Library

CELLS = [{"flask": it, "werkzeug": it} for it in ("2.0", "1.2", "1.0")]
CHANGES = "Version 2.0\n-----------\n\n-   Tea is hot.\n"
MORE = "\nVersion 1.2\n-----------\n\n-   Tea is red.\n-   Tea is hot.\n"
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
    "itsdangerous": {"CHANGES.rst": CHANGES + MORE},
    "blinker": {"CHANGES.rst": ""},
    "click": {"CHANGES.md": "## Version 8.0\n\n- Tea is *cold*.\n"},
}
VERDICTS = [
    Verdict(package, Version("2.0"), "Tea", "", (), "internal") for package in ("flask", "werkzeug")
]


@pytest.fixture
def look_up(tmp_path):
    """Look up changes and claims in source distributions; give the problems and the figures."""
    for name, files in FILES.items():
        place = tmp_path / name
        place.mkdir()
        with tarfile.open(place / "a.tar.gz", "w:gz") as archive:
            for path, text in files.items():
                member = tarfile.TarInfo(f"a/{path}")
                member.size = len(text.encode())
                archive.addfile(member, io.BytesIO(text.encode()))

    def look_up(changes=(), claims=(), verdicts=VERDICTS):
        return check(claims, changes, verdicts, Library(tmp_path), CELLS)

    return look_up


def change(text):
    sides = ("tea.is-hot",), ()
    told = Change("flask.heats", "flask", Version("2.0"), *sides, "answers", (), (), "-")
    return replace(told, announced=text)


def claim(doc, **guards):
    return replace(claim_of("tea.is-hot", **guards), doc=doc)


def test_what_is_quoted_and_linked_is_found(look_up):
    told = change("Flask 2.0: Tea is hot; Click 8.0: Tea is cold; Python 3.11: It is.")
    links = [claim(it) for it in ("a#tea", "b#tea", "rfc:2324#section-1", "python:a#b")]
    line = Verdict("werkzeug", Version("2.0"), "Tea", "", (), "open")

    assert look_up([told, change("")], links, [line]) == (
        [],
        [
            "open: werkzeug 2.0: Tea",
            "3 quotes of 1 changes, of which 1 are not looked up",
            "flask: 1 entries and 0 notes: 1 quoted",
            "werkzeug: 1 entries and 0 notes: 1 open",
            "4 doc links, of which 2 are not looked up",
        ],
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Flask 2.0: Tea is cold.", "flask 2.0 has no entry that says 'Tea is cold.'"),
        ("Flask 2.0 on tea.Pot: Tea is hot.", "flask 2.0 has no entry that says 'Tea is hot.'"),
        ("Flask 2.1: Tea is hot.", "flask 2.1 has no section in the changelog"),
        (
            "Itsdangerous 1.2: Tea is",
            "itsdangerous 1.2 has 2 entries that say 'Tea is': quote more",
        ),
    ],
)
def test_what_the_changelog_does_not_say_is_named(look_up, text, line):
    problems, _ = look_up([change(text)])

    assert problems == [f"spec/changes: flask.heats: {line}"]


@pytest.mark.parametrize(
    ("text", "told"),
    [("Flask 2.1: Tea is hot.", "flask 2.1"), ("Werkzeug 2.0: Tea is hot.", "werkzeug 2.0")],
)
def test_what_another_release_told_is_named(look_up, text, told):
    _, figures = look_up([change(text)])

    assert f"flask.heats is told by {told}" in figures


def test_what_is_not_released_is_not_looked_up(look_up):
    told = change("Flask 2.0: Tea is hot; Flask 2.1: Tea is cold.")
    problems, figures = look_up(
        [replace(told, release=Version("2.1"), unreleased=True)], verdicts=VERDICTS[1:]
    )

    assert (problems, figures[0]) == ([], "0 quotes of 0 changes, of which 0 are not looked up")


def test_an_entry_without_a_verdict_is_named(look_up):
    problems, _ = look_up(verdicts=VERDICTS[:1])

    assert problems == ["spec/ledger/werkzeug.toml: 2.0 has no verdict on 'Tea is hot.'"]


@pytest.mark.parametrize(
    ("doc", "guards", "lack"),
    [
        pytest.param("a#pot", {}, None, id="newest"),
        pytest.param("a#cup", {}, "2.0 have no 'cup' on the page 'a'", id="not-there"),
        pytest.param("a#flask.Pot.pour", {}, None, id="member"),
        pytest.param("d#tea", {}, None, id="folder"),
        pytest.param("c#tea", {}, "2.0 have no page 'c'", id="no-page"),
        pytest.param("a#tea", {"flask": "<2.0"}, None, id="newest-in-range"),
        pytest.param("a#pot", {"flask": "<2.0"}, "1.2 have no 'pot' on the page 'a'", id="old"),
        pytest.param("b#tea", {"werkzeug": "<2.0"}, "1.2 have no page 'b'", id="page-is-younger"),
        pytest.param("a#tea", {"flask": ">=1.1,<1.2"}, None, id="first-after"),
        pytest.param(
            "a#tea", {"flask": "<0.9"}, "1.0 have no 'tea' on the page 'a'", id="none-before"
        ),
        pytest.param("a#pot", {"flask": ">=3"}, None, id="not-released"),
        pytest.param("a#pot", {"python": "<3"}, None, id="python"),
    ],
)
def test_what_the_docs_do_not_have_is_named(look_up, doc, guards, lack):
    problems, _ = look_up(claims=[claim(doc, **guards)])

    line = f"spec/tea/test_tea.py:1: tea.is-hot: the docs of flask {lack}"
    assert problems == ([line] if lack else [])


def test_what_cannot_be_downloaded_is_named(look_up, monkeypatch):
    done = subprocess.CompletedProcess([], 1, "", "not there")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)

    with pytest.raises(BadData, match=r"^pip cannot download jinja2: not there$"):
        look_up(claims=[claim("jinja:api#a")])
