import pytest
from flask import request
from werkzeug.utils import secure_filename

from spec.kit import claim
from spec.uploads.wire import MULTIPART, file, multipart, part

DOC = "quickstart#file-uploads"


@claim("uploads.examples.a-view-without-return-is-500")
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_upload_view_that_returns_nothing_is_a_server_error(serve, tmp_path, method):
    """A view that saves the file and returns nothing answers 500."""

    def upload_file():
        if request.method == "POST":
            request.files["pic"].save(str(tmp_path / "uploaded_file.txt"))

    options = {"data": file(b"x"), "content_type": MULTIPART} if method == "POST" else {}
    response = serve(upload_file).open("/", method=method, **options)

    assert response.status_code == 500
    assert (tmp_path / "uploaded_file.txt").exists() is (method == "POST")


@claim("uploads.examples.a-view-without-return-is-400-without-the-file")
def test_the_upload_view_that_returns_nothing_is_a_bad_request_without_the_file(serve, tmp_path):
    """A view that saves the file and returns nothing answers 400 without the file."""

    def upload_file():
        request.files["pic"].save(str(tmp_path / "uploaded_file.txt"))

    assert serve(upload_file).post("/").status_code == 400


@claim("uploads.examples.a-get-leaves-files-alone")
def test_an_upload_view_looks_at_files_only_for_post(serve):
    """A view that reads `files` only if `request.method` is POST answers a GET."""

    def upload_file():
        return request.files["pic"].filename if request.method == "POST" else "send a file"

    client = serve(upload_file)

    assert client.get("/").text == "send a file"
    assert client.post("/", data=file(b"x"), content_type=MULTIPART).text == "a.txt"


@claim("uploads.examples.secure-filename-keeps-files-in-the-folder")
def test_a_secure_filename_stays_in_its_folder(receive, tmp_path):
    """A file saved under `secure_filename()` in a folder is directly in that folder."""
    folder = tmp_path / "uploads"
    folder.mkdir()

    def save():
        upload = request.files["f"]
        upload.save(f"{folder}/{secure_filename(upload.filename)}")

    receive(save, multipart(part('name="f"; filename="../../etc/passwd"')))

    assert [path.name for path in tmp_path.iterdir()] == ["uploads"]
    assert [path.name for path in folder.iterdir()] == ["etc_passwd"]


@claim("uploads.examples.the-bare-filename-leaves-the-folder")
def test_the_bare_filename_leaves_its_folder(receive, tmp_path):
    """A file saved under its `filename` in a folder may be outside of that folder."""
    (tmp_path / "uploads").mkdir()

    def save():
        request.files["f"].save(f"{tmp_path}/uploads/{request.files['f'].filename}")

    receive(save, multipart(part('name="f"; filename="../outside.txt"')))

    assert (tmp_path / "outside.txt").read_bytes() == b"x"


@claim("uploads.examples.a-test-client-uploads-a-tuple", doc="werkzeug:test#request-body")
@pytest.mark.parametrize(
    ("more", "content_type"),
    [
        pytest.param(["a.png"], "image/png", id="type from the name"),
        pytest.param(["a.zzz"], "application/octet-stream", id="unknown type"),
        pytest.param(["a.png", "text/x"], "text/x", id="type given"),
    ],
)
def test_the_test_client_uploads_a_tuple_as_a_file(app, tmp_path, more, content_type):
    """The test client uploads a tuple of stream, name and type; a missing type is guessed."""
    (tmp_path / "source").write_bytes(b"content")

    with (
        (tmp_path / "source").open("rb") as stream,
        app.test_request_context(method="POST", data={"pic": (stream, *more)}),
    ):
        pic = request.files["pic"]
        assert (pic.filename, pic.content_type, pic.read()) == (more[0], content_type, b"content")
