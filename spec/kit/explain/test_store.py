"""The store: made when somebody asks, and kept current."""

import os
import sqlite3
from contextlib import closing

import pytest

from spec.kit.data.schema import BadData
from spec.kit.explain import make, store
from spec.kit.explain.store import open_store


@pytest.fixture
def made(monkeypatch):
    """How often a store was made."""
    seen = []
    fill = make.fill
    monkeypatch.setattr(make, "fill", lambda *it: seen.append(it) or fill(*it))
    return seen


def ids(root):
    with closing(open_store(root)) as database:
        return {id for (id,) in database.execute("SELECT id FROM things")}


def test_everything_is_in_it(tea):
    assert ids(tea.root) >= {
        "tea.pour.is-gone",
        "flask.pour-is-gone",
        "tea.pour.fills",
        "flask.spout",
        "stack.importerror-no-name-url_quote",
    }


def test_it_is_made_once(tea, made):
    assert ids(tea.root) == ids(tea.root)
    assert len(made) == 1


@pytest.mark.parametrize(
    "path",
    ["spec/tea/test_tea.py", "spec/notes.toml", "spec/retired.toml", "spec/changes/flask-2.3.toml"],
)
def test_it_is_made_anew_when_a_file_has_changed(tea, made, path):
    ids(tea.root)
    file = tea.root / path
    file.write_text(file.read_text("utf-8").replace("id = ", "id =  "), "utf-8")
    os.utime(file, (1, 1))

    assert "tea.pour.is-gone" in ids(tea.root)
    assert len(made) == 2


def test_one_of_another_format_is_made_anew(tea, made, monkeypatch):
    ids(tea.root)
    monkeypatch.setattr(store, "FORMAT", 2)

    ids(tea.root)

    assert len(made) == 2


def test_a_damaged_one_does_not_stop_it(tea):
    first = ids(tea.root)
    (tea.root / ".spec/explain.sqlite").write_text("tea" * 1000)

    assert ids(tea.root) == first
    assert not (tea.root / ".spec/explain.sqlite").exists()
    assert ids(tea.root) == first


def test_it_works_without_a_place_to_write(tea):
    (tea.root / ".spec").rename(tea.root / "away")
    (tea.root / ".spec").write_text("no folder")

    assert "tea.pour.is-gone" in ids(tea.root)


def test_webassembly_which_cannot_lock_files_keeps_none(tea, monkeypatch):
    monkeypatch.setattr(store.sys, "platform", "emscripten")

    assert "tea.pour.is-gone" in ids(tea.root)
    assert not (tea.root / ".spec/explain.sqlite").exists()


def test_an_sqlite_without_trigrams_is_told(tea, monkeypatch):
    monkeypatch.setattr(make, "SCHEMA", make.SCHEMA.replace("trigram", "tetragram"))

    with pytest.raises(BadData, match=r"^this Python's SQLite is too old: .*tetragram"):
        ids(tea.root)


def test_a_mistake_in_the_data_is_told_each_time(tea):
    tea.write("spec/stacks.txt", "tea")

    for _ in range(2):
        with pytest.raises(BadData, match=r"stacks\.txt:1"):
            ids(tea.root)
    tea.write("spec/stacks.txt", "made 2026-01-01\n")
    assert "tea.pour.is-gone" in ids(tea.root)


def test_texts_that_utf8_cannot_write_are_kept_without(tea):
    tea.add(
        """
        @claim('tea.odd.is-told')
        def test_it_is_odd():
            '''Odd.'''
            a = 'b \\ud800 c d e f g h'
        """
    )

    with closing(open_store(tea.root)) as database:
        rows = database.execute("SELECT text FROM texts WHERE text LIKE 'b %'").fetchall()

    assert rows == [("b ? c d e f g h",)]
    assert isinstance(database, sqlite3.Connection)
