"""What is kept of files, and when it is made anew."""

import marshal

import pytest

from spec.kit.data.kept import kept, stamps


@pytest.fixture
def make():
    """Makes a value, and counts how often."""
    calls = []

    def make():
        calls.append(len(calls))
        return {"tea": (len(calls), "hot")}

    make.calls = calls
    return make


def test_what_is_kept_is_not_made_again(tmp_path, make):
    path = tmp_path / ".spec" / "tea"

    assert [kept(path, "1", make) for _ in range(2)] == [{"tea": (1, "hot")}] * 2
    assert [it.name for it in path.parent.iterdir()] == ["tea"]


def test_another_stamp_makes_it_anew(tmp_path, make):
    kept(tmp_path / "tea", "1", make)

    assert kept(tmp_path / "tea", "2", make) == {"tea": (2, "hot")}
    assert kept(tmp_path / "tea", "2", make) == {"tea": (2, "hot")}


@pytest.mark.parametrize("text", [b"", b"tea", marshal.dumps(3), marshal.dumps(("1",)), b"(\xff"])
def test_what_is_damaged_is_made_anew(tmp_path, make, text):
    (tmp_path / "tea").write_bytes(text)

    assert kept(tmp_path / "tea", "1", make) == {"tea": (1, "hot")}
    assert kept(tmp_path / "tea", "1", make) == {"tea": (1, "hot")}


def test_where_nothing_can_be_written_it_is_made_each_time(tmp_path, make):
    (tmp_path / "cup").write_text("")

    assert [kept(tmp_path / "cup" / "tea", "1", make)["tea"][0] for _ in range(2)] == [1, 2]


def test_a_stamp_tells_a_file_that_has_changed(tmp_path):
    file = tmp_path / "tea.toml"
    file.write_text("hot")
    before = stamps(1, [file])
    file.write_text("cold")

    assert len({before, stamps(1, [file]), stamps(2, [file]), stamps(1, [])}) == 4
