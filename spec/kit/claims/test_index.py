"""The index: claims are read from their sources, once."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from spec.kit.claims import cores, facts, index
from spec.kit.claims.entries import chapter_of
from spec.kit.claims.index import read_index

ROOT = Path(__file__).resolve().parents[3]


def test_claims_stand_in_the_order_of_their_places(house):
    house.add('@claim("tea.cup.is-blue")\ndef test_tea_is_blue():\n    """Tea is blue."""')
    house.write("spec/pot/test_pot.py", '@claim("pot.is.on")\ndef test_it_is_on(): "It is on."')

    found = house.index().claims

    assert [*found] == ["pot.is.on", "tea.cup.is-hot", "tea.cup.is-blue"]
    hot = found["tea.cup.is-hot"]
    assert (hot.path, hot.line, hot.name) == ("spec/tea/test_tea.py", 9, "test_tea_is_hot")
    assert hot.source.splitlines()[0] == '@claim("tea.cup.is-hot")'


def test_what_a_claim_says_is_read(house):
    house.add(
        """
        @claim("tea.cup.is-wet", doc="api#wet", otherwise=tea.Dry, unless="blinker", python="<3")
        def test_tea_is_wet():
            '''Tea is wet.'''
        """
    )

    hot, wet = house.index().claims.values()

    assert (hot.doc, hot.otherwise, hot.ranges) == (
        "quickstart#tea",
        "AssertionError",
        "every release",
    )
    assert (wet.doc, wet.otherwise, wet.ranges) == (
        "api#wet",
        "tea.Dry",
        "python <3 unless blinker",
    )


def test_a_claim_has_the_texts_of_the_constants_that_it_reaches(house):
    house.write("spec/tea/conftest.py", 'COLD = {"old": "The tea is cold."}\nWARM = "It is warm."')
    house.add(
        """
        from spec.tea.conftest import COLD

        @claim("tea.cup.is-cold")
        def test_tea_is_cold():
            '''Tea is cold.'''
            with pytest.raises(Cold, match="so cold"):
                pour("a cup", COLD["old"])
        """
    )

    cold = house.index().claims["tea.cup.is-cold"]

    assert (cold.matches, cold.texts) == (("so cold",), ("The tea is cold.", "a cup"))


WITHOUT = """
import sys
from pathlib import Path
for name in ("pytest", "_pytest", "flask", "werkzeug", "jinja2"):
    sys.modules[name] = None
from spec.kit.claims.index import read_index
print(*read_index(Path(sys.argv[1])).claims)
"""


def test_claims_are_read_without_pytest_and_flask(house):
    command = [sys.executable, "-c", WITHOUT, str(house.root)]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout == "tea.cup.is-hot\n"


@pytest.mark.parametrize(
    ("path", "chapter"),
    [
        ("spec/tea/test_tea.py", "tea"),
        ("spec/tea/deep/test_tea.py", "tea"),
        ("spec/kit/test_kit.py", None),
        ("spec/test_tea.py", None),
        ("app/tea.py", None),
    ],
)
def test_a_chapter_is_a_folder_of_the_spec(path, chapter):
    assert chapter_of(ROOT / path, ROOT) == chapter


@pytest.fixture
def read(monkeypatch):
    """What was read anew, text by text."""
    seen = []
    monkeypatch.setattr(index, "facts_of", lambda text: seen.append(text) or facts.facts_of(text))
    return seen


def test_a_second_reading_gives_the_same_and_reads_nothing(house, read):
    first = house.index()
    assert len(read) == 2
    read.clear()

    assert (house.index(), read) == (first, [])


def test_what_the_lint_finds_is_kept_too(house):
    house.add("def test_tea_is_blue(): pass")

    first, second = house.index(), house.index()

    assert first.mistakes == second.mistakes != ()


def test_a_file_that_was_changed_is_read_anew(house, read):
    house.index()
    read.clear()
    house.add("x = 1")

    house.index()

    assert len(read) == 1


def test_a_file_that_is_gone_is_left_out(house):
    house.write("spec/tea/test_pot.py", '@claim("tea.is.on")\ndef test_it_is_on(): "On."')
    assert "tea.is.on" in house.index().claims
    (house.root / "spec/tea/test_pot.py").unlink()

    assert [*house.index().claims] == ["tea.cup.is-hot"]


def test_the_index_of_another_format_is_made_anew(house, monkeypatch):
    first = house.index()
    with sqlite3.connect(house.root / ".spec/index.sqlite") as database:
        database.execute("PRAGMA user_version = 1")
        database.execute("UPDATE kept SET entries = ''")
    database.close()

    assert house.index() == first


def test_a_damaged_index_does_not_stop_it(house):
    first = house.index()
    (house.root / ".spec/index.sqlite").write_text("tea" * 1000)

    assert house.index() == first
    assert not (house.root / ".spec/index.sqlite").exists()


def test_a_damaged_entry_does_not_stop_it(house):
    first = house.index()
    with closing(sqlite3.connect(house.root / ".spec/index.sqlite")) as database, database:
        database.execute("UPDATE kept SET entries = ''")

    assert house.index() == first
    assert not (house.root / ".spec/index.sqlite").exists()


def test_webassembly_which_cannot_lock_files_keeps_none(house, monkeypatch):
    monkeypatch.setattr(index.sys, "platform", "emscripten")

    assert [*house.index().claims] == ["tea.cup.is-hot"]
    assert not (house.root / ".spec/index.sqlite").exists()


def test_an_index_that_cannot_be_written_does_not_stop_it(house):
    (house.root / ".spec").write_text("no folder")

    assert [*house.index().claims] == ["tea.cup.is-hot"]


def test_an_index_that_somebody_else_writes_does_not_stop_it(house, monkeypatch):
    house.index()
    house.add("x = 1")
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda path: connect(path, timeout=0))
    other = connect(house.root / ".spec/index.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        assert [*house.index().claims] == ["tea.cup.is-hot"]
    finally:
        other.close()


def test_collecting_garbage_goes_on_as_it_was(house, monkeypatch):
    monkeypatch.setattr(cores.gc, "isenabled", lambda: False)
    monkeypatch.setattr(cores.gc, "enable", lambda: pytest.fail("it was not enabled"))

    assert house.index().claims


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        pytest.param(b"x = (", "spec/tea/test_bad.py:1: cannot be read: '(' was never", id="code"),
        pytest.param(b"x = '\xff'", "spec/tea/test_bad.py:1: cannot be read: 'utf-8'", id="utf-8"),
        pytest.param(b"x\0", "spec/tea/test_bad.py:1: cannot be read: source code", id="null"),
    ],
)
def test_what_is_not_python_is_named(house, text, mistake):
    (house.root / "spec/tea/test_bad.py").write_bytes(text)

    (found,) = house.index().mistakes

    assert found.replace("unexpected EOF while parsing", "'(' was never").startswith(mistake)


def test_a_claim_that_tells_no_id_is_left_out(house):
    house.add("@claim(1)\ndef test_tea_is_blue():\n    'Tea is blue.'")

    assert [*house.index().claims] == ["tea.cup.is-hot"]


def test_the_spec_may_be_read_from_anywhere(house):
    os.chdir("/")

    assert [*read_index(house.root).claims] == ["tea.cup.is-hot"]


def test_many_files_are_read_by_two_cores(house, monkeypatch):
    house.write("spec/tea/test_bad.py", "def")
    one = house.index()
    (house.root / ".spec/index.sqlite").unlink()
    monkeypatch.setattr(index, "_FEW", 0)

    assert house.index() == one
    assert one.mistakes == ("spec/tea/test_bad.py:1: cannot be read: invalid syntax",)
