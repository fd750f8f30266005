"""What changes of `send_file()` say to write instead, run on both sides of them."""

import io
import os

import flask
import pytest
from werkzeug.security import safe_join

from spec.kit import claim

DOC = "api#flask.send_file"


@pytest.fixture
def sent(serve, tmp_path):
    """Send a file of a name; give the response after a change of it."""

    def sent(name, change=lambda response: None, **options):
        (tmp_path / name).write_bytes(b"tea")

        def view():
            response = flask.send_file(str(tmp_path / name), **options)
            change(response)
            return response

        return serve(view).get("/", buffered=True)

    return sent


@claim("responses.fixes.files-have-the-headers-that-are-left")
@pytest.mark.parametrize("name", ["Content-Disposition", "Content-Encoding"])
def test_files_have_the_headers_that_are_left(sent, name):
    """A header that is popped off the response of a file is not sent."""
    response = sent("tea.tar.gz", lambda it: it.headers.pop(name, None), mimetype="a/b")

    assert (response.data, response.headers.get(name)) == (b"tea", None)


@claim("responses.fixes.attachments-have-ascii-names")
def test_an_attachment_has_an_ascii_name(sent):
    """A file with an ASCII name is an attachment with the same header on every release."""
    response = sent("tea.txt", as_attachment=True)

    assert response.headers["Content-Disposition"] == "attachment; filename=tea.txt"


@claim(
    "responses.fixes.attachments-are-given-an-encoding",
    doc="werkzeug:utils#werkzeug.utils.send_file",
)
def test_an_attachment_is_given_an_encoding(sent):
    """`response.content_encoding` of an attachment is sent on every release."""
    response = sent(
        "tea.tar.gz", lambda it: setattr(it, "content_encoding", "gzip"), as_attachment=True
    )

    assert response.headers.getlist("Content-Encoding") == ["gzip"]


@claim("responses.fixes.files-in-memory-have-a-type-and-a-length")
def test_a_file_in_memory_has_a_type_and_a_length(serve):
    """A BytesIO is sent with the `mimetype` and the `content_length` that it is given."""

    def view():
        response = flask.send_file(io.BytesIO(b"tea"), mimetype="text/tea")
        response.content_length = 3
        return response

    response = serve(view).get("/")

    assert (response.mimetype, response.content_length, response.data) == ("text/tea", 3, b"tea")


@claim("responses.fixes.files-are-kept-or-asked-for", doc="config#SEND_FILE_MAX_AGE_DEFAULT")
@pytest.mark.parametrize(
    ("seconds", "conditional", "found"),
    [
        pytest.param(43200, False, (43200, 200), id="kept"),
        pytest.param(0, True, (0, 304), id="asked-for"),
    ],
)
def test_files_are_kept_or_asked_for(app, serve, tmp_path, seconds, conditional, found):
    """`SEND_FILE_MAX_AGE_DEFAULT` and `conditional` decide what browsers keep of a file."""
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = seconds
    (tmp_path / "tea.txt").write_bytes(b"tea")
    client = serve(lambda: flask.send_file(str(tmp_path / "tea.txt"), conditional=conditional))
    first = client.get("/", buffered=True)
    tag = {"If-None-Match": first.headers["ETag"]}
    again = client.get("/", headers=tag, buffered=True)

    assert (first.cache_control.max_age, again.status_code) == found


@claim(
    "responses.fixes.paths-are-joined-and-normalized",
    doc="werkzeug:utils#werkzeug.security.safe_join",
)
@pytest.mark.parametrize(("folder", "path"), [("", "tea"), ("cups", "cups/tea")])
def test_paths_are_joined_and_normalized(folder, path):
    """`os.path.normpath()` of what `werkzeug.security.safe_join()` returns is alike."""
    joined = safe_join(folder, "tea")

    assert os.path.normpath(joined) == os.path.normpath(path)
