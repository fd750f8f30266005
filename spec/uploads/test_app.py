import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import create_app
from app.upload_folder import safe_name
from spec.kit import claim
from spec.tools.client import client_of
from spec.uploads.wire import MULTIPART, file

DOC = "patterns/fileuploads#a-gentle-introduction"


def send(client, name, content=b"x", field="the_file", url="/uploads/upload_file"):
    """Upload a file to the app."""
    return client.post(url, data={field: (io.BytesIO(content), name)})


def stored(folder):
    """The files in a folder with their contents."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def reason(response):
    """The sentence that an error page gives as its reason."""
    return response.text.partition("<p>")[2].partition("</p>")[0]


@claim("uploads.app.stores-under-the-clients-name", example=True)
def test_the_app_stores_a_file_under_its_name(uploading, folder):
    """The example app makes UPLOAD_FOLDER and stores an upload there under its name."""
    response = send(uploading, "a.txt", b"content")

    assert (response.status_code, response.text) == (200, "stored as a.txt")
    assert stored(folder) == {"a.txt": b"content"}


@claim("uploads.app.never-stores-outside-its-folder", example=True)
@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("../neighbour.txt", "neighbour.txt", id="climbing path"),
        pytest.param("..", "file", id="parent folder"),
        pytest.param("con.txt", "file-con.txt", id="device"),
        pytest.param("x" * 300 + ".txt", "x" * 100 + ".txt", id="long name"),
        pytest.param("a." + "t" * 300, "a." + "t" * 19, id="long suffix"),
    ],
)
def test_the_app_stores_any_name_in_its_folder(uploading, folder, name, expected):
    """The example app stores an upload in its folder under a safe name, whatever its name is."""
    response = send(uploading, name)

    assert (response.status_code, response.text) == (200, f"stored as {expected}")
    assert stored(folder) == {expected: b"x"}
    assert (folder.parent / "neighbour.txt").read_bytes() == b"mine"


@claim("uploads.app.never-replaces-a-file", example=True)
def test_the_app_numbers_a_name_that_is_taken(uploading, folder):
    """The example app adds a number to a name that is taken, and replaces no file."""
    names = ["a b.txt", "a b.txt", "a/b.txt", "a_b-2.txt"]

    assert [send(uploading, name, name.encode()).text for name in names] == [
        "stored as a_b.txt",
        "stored as a_b-2.txt",
        "stored as a_b-3.txt",
        "stored as a_b-2-2.txt",
    ]
    assert sorted(stored(folder).values()) == sorted(name.encode() for name in names)


@claim("uploads.app.names-are-safe-for-every-system", example=True)
@given(name=st.text(), number=st.integers(1, 999))
def test_the_app_names_every_file_safely(name, number):
    """The example app's name for a file is never empty, hidden, a path, a device or too long."""
    safe = safe_name(name, number)

    assert 0 < len(safe) <= 128
    assert safe.isascii()
    assert not set(safe) & set('/\\:*?"<>| \0')
    assert not safe.startswith(".")
    assert safe.split(".")[0].lower() not in {"con", "prn", "aux", "nul", "com1", "lpt9"}


@claim(
    "uploads.app.a-missing-file-is-400-with-its-name",
    example=True,
    doc="quickstart#file-uploads",
    flask="<1.0.3 || >=1.0.4",
)
def test_the_app_names_the_file_that_is_missing(uploading, folder):
    """The example app answers 400 to a POST without the file, and names the field."""
    response = uploading.post("/uploads/upload_file")

    quote = "'", "&#39;", "&#x27;"
    assert response.status_code == 400
    assert reason(response) in [f"The request has no field named {q}the_file{q}." for q in quote]


@claim("uploads.app.an-empty-input-is-400", example=True)
@pytest.mark.parametrize(
    ("url", "field"), [("/uploads/upload_file", "the_file"), ("/uploads/upload", "pic")]
)
def test_the_app_refuses_an_empty_file_input(uploading, folder, url, field):
    """The example app answers 400 to a form sent without choosing a file, and stores nothing."""
    response = send(uploading, "", b"", field, url)

    assert (response.status_code, reason(response)) == (400, "No file was chosen.")
    assert not folder.exists()


@claim(
    "uploads.app.a-large-request-is-413-with-the-limit",
    example=True,
    doc="config#MAX_CONTENT_LENGTH",
)
def test_the_app_names_the_limit_that_a_request_exceeds(uploading, folder):
    """The example app answers 413 to a request of more than a mebibyte, and names the limit."""
    body = file(b"x" * 2**20)

    response = uploading.post("/uploads/upload", data=body, content_type=MULTIPART)

    assert (response.status_code, reason(response)) == (
        413,
        "The request is larger than this app takes: 1048576 bytes at most.",
    )
    assert not folder.exists()


@claim("uploads.app.the-limit-can-be-configured", example=True, doc="config#MAX_CONTENT_LENGTH")
def test_the_apps_limit_can_be_configured(folder):
    """MAX_CONTENT_LENGTH replaces the example app's limit of an upload, and its page names it."""
    config = {"UPLOAD_FOLDER": str(folder), "MAX_CONTENT_LENGTH": 100}

    response = send(client_of(create_app(config)), "a.txt")

    assert (response.status_code, reason(response)) == (
        413,
        "The request is larger than this app takes: 100 bytes at most.",
    )


@claim("uploads.app.the-form-view-answers-get", example=True, doc="quickstart#file-uploads")
def test_the_apps_upload_file_answers_a_get(uploading):
    """The example app's view for GET and POST answers a GET with what to send."""
    assert uploading.get("/uploads/upload_file").text == "send a file as the_file"


@claim("uploads.app.the-pic-is-stored", example=True, doc="quickstart#file-uploads")
def test_the_app_stores_the_pic(uploading, folder):
    """The example app's view of the third listing stores the field `pic` and confirms it."""
    response = send(uploading, "me.png", b"png", "pic", "/uploads/upload")

    assert (response.status_code, response.text) == (200, "Upload succeeded")
    assert stored(folder) == {"me.png": b"png"}


@claim("uploads.app.missing-pic-is-200", example=True, doc="quickstart#file-uploads")
def test_a_missing_pic_is_200(uploading):
    """The example app's view of the third listing answers 200 if the file is missing."""
    response = uploading.post("/uploads/upload", data={"pic": "text"})

    assert (response.status_code, response.text) == (200, "File not uploaded")


@claim("uploads.app.the-pic-view-is-for-post-only", example=True, doc="quickstart#http-methods")
def test_the_apps_upload_refuses_a_get(uploading):
    """The example app's view of the third listing answers a GET with 405."""
    response = uploading.get("/uploads/upload")

    assert (response.status_code, sorted(response.allow)) == (405, ["OPTIONS", "POST"])


@claim("uploads.app.lists-what-is-stored", example=True)
def test_the_app_lists_what_is_stored(uploading):
    """The example app lists each stored file with its size, or that there is none."""
    assert "<p>Nothing yet.</p>" in uploading.get("/uploads/stored").text

    send(uploading, "a.txt", b"12345")

    page = uploading.get("/uploads/stored").text
    assert page.partition("<dl>")[2].partition("</dl>")[0].split() == [
        "<dt>a.txt</dt>",
        "<dd>5",
        "bytes</dd>",
    ]
