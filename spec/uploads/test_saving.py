import io
import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.FileStorage.save"


@claim("uploads.saving.save-writes-the-file", doc="quickstart#file-uploads")
def test_save_stores_the_upload_under_a_path(upload, tmp_path):
    """`save(path)` writes the content of an upload to a file."""
    assert upload(lambda pic: pic.save(str(tmp_path / "a.txt"))) is None
    assert (tmp_path / "a.txt").read_bytes() == b"line 1\nline 2\n"


@claim("uploads.saving.save-refuses-a-path-object", werkzeug="<1.0")
def test_save_refuses_a_path_object(upload, tmp_path):
    """`save()` raises AttributeError for a pathlib.Path."""
    with pytest.raises(AttributeError, match="write"):
        upload(lambda pic: pic.save(tmp_path / "a.txt"))


@claim("uploads.saving.save-takes-a-path-object", werkzeug=">=1.0", otherwise=AttributeError)
def test_save_takes_a_path_object(upload, tmp_path):
    """`save()` accepts a pathlib.Path."""
    upload(lambda pic: pic.save(tmp_path / "a.txt"))

    assert (tmp_path / "a.txt").read_bytes() == b"line 1\nline 2\n"


@claim("uploads.saving.save-refuses-a-path-in-bytes")
def test_save_refuses_a_path_in_bytes(upload, tmp_path):
    """`save()` raises AttributeError for a path that is bytes."""
    with pytest.raises(AttributeError, match="write"):
        upload(lambda pic: pic.save(bytes(tmp_path / "a.txt")))


@claim("uploads.saving.save-writes-to-a-stream", werkzeug="<1.0 || >=1.0.1", otherwise=TypeError)
def test_save_writes_into_a_stream_and_leaves_it_open(upload):
    """`save(stream)` writes at the stream's position and does not close it."""
    stream = io.BytesIO(b"0123456789abcdef")
    stream.seek(1)

    upload(lambda pic: pic.save(stream))

    assert stream.getvalue() == b"0line 1\nline 2\nf"


@claim("uploads.saving.save-refuses-a-stream", werkzeug=">=1.0,<1.0.1")
def test_save_takes_a_stream_for_a_path(upload):
    """`save(stream)` raises TypeError."""
    with pytest.raises(TypeError, match="PathLike"):
        upload(lambda pic: pic.save(io.BytesIO()))


@claim("uploads.saving.save-needs-a-binary-stream")
def test_save_refuses_a_text_stream(upload):
    """`save()` to a text stream raises TypeError."""
    with pytest.raises(TypeError, match="string argument expected|PathLike"):
        upload(lambda pic: pic.save(io.StringIO()))


@claim("uploads.saving.save-replaces-a-file")
def test_save_replaces_an_existing_file(upload, tmp_path):
    """`save()` replaces a file of the same name."""
    (tmp_path / "a.txt").write_bytes(b"something longer than the upload")

    upload(lambda pic: pic.save(str(tmp_path / "a.txt")))

    assert (tmp_path / "a.txt").read_bytes() == b"line 1\nline 2\n"


@claim("uploads.saving.save-makes-no-folder")
def test_save_does_not_make_folders(upload, tmp_path):
    """`save()` into a folder that does not exist raises FileNotFoundError."""
    with pytest.raises(FileNotFoundError, match="missing"):
        upload(lambda pic: pic.save(str(tmp_path / "missing" / "a.txt")))


@claim("uploads.saving.save-adds-no-filename")
def test_save_to_a_folder_does_not_add_the_filename(upload, tmp_path):
    """`save()` to a folder raises IsADirectoryError: the file name has to be given."""
    with pytest.raises(IsADirectoryError, match=re.escape(str(tmp_path))):
        upload(lambda pic: pic.save(str(tmp_path)))


@claim("uploads.saving.save-starts-at-the-position")
def test_save_writes_from_the_current_position(upload, tmp_path):
    """`save()` after `read(5)` writes what is left."""
    upload(lambda pic: (pic.read(5), pic.save(str(tmp_path / "a.txt"))))

    assert (tmp_path / "a.txt").read_bytes() == b"1\nline 2\n"


@claim("uploads.saving.a-second-save-is-empty")
def test_a_second_save_writes_an_empty_file(upload, tmp_path):
    """`save()` writes an empty file the second time."""
    upload(lambda pic: (pic.save(str(tmp_path / "1")), pic.save(str(tmp_path / "2"))))

    assert [path.stat().st_size for path in sorted(tmp_path.iterdir())] == [14, 0]


@claim("uploads.saving.seek-makes-save-whole-again")
def test_seek_before_a_second_save_makes_it_whole(upload, tmp_path):
    """`save()` after `seek(0)` writes the whole content again."""
    first, second = str(tmp_path / "1"), str(tmp_path / "2")
    upload(lambda pic: (pic.save(first), pic.seek(0), pic.save(second)))

    assert Path(second).read_bytes() == b"line 1\nline 2\n"


@claim("uploads.saving.a-closed-upload-leaves-an-empty-file")
def test_saving_a_closed_upload_leaves_an_empty_file(upload, tmp_path):
    """`save()` of a closed upload empties the destination, and raises ValueError."""
    (tmp_path / "a.txt").write_bytes(b"old")

    with pytest.raises(ValueError, match="closed file"):
        upload(lambda pic: (pic.close(), pic.save(str(tmp_path / "a.txt"))))
    assert (tmp_path / "a.txt").read_bytes() == b""


@claim(
    "uploads.saving.buffer-size-is-the-size-of-a-piece",
    werkzeug="<1.0 || >=1.0.1",
    otherwise=TypeError,
)
@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param({}, [16384, 3616], id="default of 16 KiB"),
        pytest.param({"buffer_size": 9000}, [9000, 9000, 2000], id="given"),
    ],
)
def test_buffer_size_is_how_much_save_writes_at_once(upload, options, expected):
    """`save()` copies in pieces of `buffer_size` bytes, 16 KiB by default."""
    pieces = []
    stream = SimpleNamespace(write=lambda piece: pieces.append(len(piece)))

    upload(lambda pic: pic.save(stream, **options), b"x" * 20_000)

    assert pieces == expected


@claim("uploads.saving.writing-by-hand-stores-the-same", doc="quickstart#file-uploads")
def test_writing_what_read_returns_stores_the_same_file(upload, tmp_path):
    """Writing what `read()` returns to a file opened as `wb` stores the upload."""
    with (tmp_path / "a.txt").open("wb") as stream:
        upload(lambda pic: stream.write(pic.read()), b"\r\n\xff")

    assert (tmp_path / "a.txt").read_bytes() == b"\r\n\xff"


@claim("uploads.saving.writing-by-hand-needs-wb", doc="quickstart#file-uploads")
def test_a_text_file_refuses_what_read_returns(upload, tmp_path):
    """Writing what `read()` returns to a file opened as `w` raises TypeError."""
    with (tmp_path / "a.txt").open("w") as stream, pytest.raises(TypeError, match="str"):
        upload(lambda pic: stream.write(pic.read()))
