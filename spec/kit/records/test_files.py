"""Files that are written whole or not at all."""

from pathlib import Path

import pytest

from spec.kit.data.schema import BadData
from spec.kit.records.files import need_room_for, only_writer, write_whole


def test_a_file_is_written_with_its_folders(tmp_path):
    write_whole(tmp_path / "a/b.txt", "tea")

    assert (tmp_path / "a/b.txt").read_text() == "tea"
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


def test_a_file_that_cannot_be_written_is_left_as_it_was(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("tea")

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)

    with pytest.raises(BadData, match=r"a\.txt: cannot be written: No space left on device$"):
        write_whole(tmp_path / "a.txt", "milk")
    assert [path.read_text() for path in tmp_path.iterdir()] == ["tea"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "a").touch()

    with pytest.raises(BadData, match=r"a/b/c\.txt: cannot be written: Not a directory$"):
        write_whole(tmp_path / "a/b/c.txt", "tea")


def test_a_character_that_is_none_is_escaped(tmp_path):
    write_whole(tmp_path / "a.txt", "tea \udc80")

    assert (tmp_path / "a.txt").read_text("utf-8") == r"tea \udc80"


def test_one_writer_at_a_time(tmp_path):
    with only_writer(tmp_path):
        with pytest.raises(BadData, match="another run writes; wait for it, or delete this"):
            only_writer(tmp_path).__enter__()
        assert [path.name for path in tmp_path.iterdir()] == ["cells.lock"]

    with only_writer(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_writer_that_fails_lets_the_next_one_write(tmp_path):
    with pytest.raises(KeyError), only_writer(tmp_path):
        raise KeyError

    assert list(tmp_path.iterdir()) == []


def test_a_folder_where_nobody_can_write_is_told(tmp_path):
    line = r"cells\.lock: cannot be written: No such file or directory$"

    with pytest.raises(BadData, match=line), only_writer(tmp_path / "nowhere"):
        pass


@pytest.mark.parametrize("name", ["a.json", "a/b/c.json"])
def test_there_is_room_for_a_file_in_a_folder(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)

    assert need_room_for(Path(name)) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["folder", "file/a.json", "file/a/b.json"])
def test_a_place_that_cannot_be_written_is_told(tmp_path, name):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()

    with pytest.raises(BadData, match=f"{name}: cannot be written; give the path of a file in"):
        need_room_for(tmp_path / name)


def test_a_folder_of_somebody_else_is_told(tmp_path, monkeypatch):
    def refuse(dir):
        raise PermissionError(dir)

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)

    with pytest.raises(BadData, match=r"a\.json: cannot be written"):
        need_room_for(tmp_path / "a.json")
