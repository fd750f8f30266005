"""Where the app keeps what is uploaded."""

import io

import pytest

from spec.kit import claim

DOC = "patterns/fileuploads#a-gentle-introduction"


@pytest.fixture
def stored(notes, tmp_path):
    """Send a file under a name; gives the names in the folder, and what lies beside it."""
    folder = tmp_path / "uploads"
    notes.application.config["UPLOAD_FOLDER"] = str(folder)

    def stored(*names):
        for name in names:
            notes.post("/uploads/upload_file", data={"the_file": (io.BytesIO(b"x"), name)})
        assert [path.name for path in tmp_path.iterdir()] == ["uploads"]
        return sorted(path.name for path in folder.iterdir())

    return stored


NAMES = [
    pytest.param("../../etc/passwd", "etc_passwd", id="parent-folders"),
    pytest.param("..", "file", id="dots"),
    pytest.param("深圳.png", "png", id="no-ascii-letter"),
    pytest.param("con.txt", "file-con.txt", id="device-of-windows"),
    pytest.param("a" * 300 + ".txt", "a" * 100 + ".txt", id="300-characters"),
    pytest.param("a." + "b" * 300, "a." + "b" * 19, id="300-characters-after-the-dot"),
]


@pytest.mark.parametrize(("name", "kept"), NAMES)
@claim("application.uploads.safe-name", example=True)
def test_an_upload_is_stored_under_a_safe_name(stored, name, kept):
    """The example app stores an upload in its folder under a plain name, whatever was sent."""
    assert stored(name) == [kept]


@claim("application.uploads.never-over-another", example=True)
def test_an_upload_never_replaces_another(stored):
    """The example app adds a number to the name of an upload if the name is taken."""
    assert stored("a.txt", "a.txt", "../a.txt") == ["a-2.txt", "a-3.txt", "a.txt"]


@claim("application.uploads.listed", example=True)
def test_what_was_stored_is_listed(notes):
    """The example app's page of its uploads shows each name with its size."""
    notes.post("/uploads/upload", data={"pic": (io.BytesIO(b"four"), "a.txt")})

    lines = [line.strip() for line in notes.get("/uploads/stored").text.splitlines()]
    assert [line for line in lines if line.startswith("<d")] == [
        "<dl>",
        "<dt>a.txt</dt>",
        "<dd>4 bytes</dd>",
    ]


@claim("application.uploads.not-sent", example=True)
def test_a_form_without_the_file_says_so(notes):
    """The example app's upload views answer a sentence of their own if no file was sent."""
    responses = [notes.post("/uploads/upload", data={}), notes.get("/uploads/upload_file")]
    assert [response.text for response in responses] == [
        "File not uploaded",
        "send a file as the_file",
    ]
