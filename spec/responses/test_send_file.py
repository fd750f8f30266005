import zlib

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.send_file"


@claim("responses.file.has-its-type-and-length")
def test_a_file_is_sent_with_type_and_length(serve, report):
    """`send_file()` sends a file with its length and the type that its name suggests."""
    response = serve(lambda: flask.send_file(str(report))).get("/", buffered=True)

    assert (response.status_code, response.get_data()) == (200, b"0123456789")
    assert (response.headers["Content-Type"], response.headers["Content-Length"]) == (
        "text/plain; charset=utf-8",
        "10",
    )


@claim("responses.file.relative-path-is-the-apps")
def test_a_relative_path_starts_at_the_app(app, serve, report):
    """`send_file()` resolves a relative path from the app's root path."""
    app.root_path = str(report.parent)
    response = serve(lambda: flask.send_file("report.txt")).get("/", buffered=True)

    assert response.get_data() == b"0123456789"


@claim("responses.file.unknown-type-is-octet-stream")
def test_a_name_without_a_type_is_octets(serve, tmp_path):
    """`send_file()` sends a file without a known extension as application/octet-stream."""
    (tmp_path / "report").write_bytes(b"x")
    response = serve(lambda: flask.send_file(str(tmp_path / "report"))).get("/", buffered=True)

    assert response.mimetype == "application/octet-stream"


@claim("responses.file.mimetype-overrides-the-type")
def test_a_given_type_is_sent(serve, report):
    """`send_file(mimetype=...)` overrides the type; a text type gets a charset."""
    client = serve(lambda: flask.send_file(str(report), mimetype="text/csv"))
    response = client.get("/", buffered=True)

    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"


@claim("responses.file.missing-raises-file-not-found-error")
@pytest.mark.parametrize(
    ("name", "error", "message"),
    [
        pytest.param("missing.txt", FileNotFoundError, "No such file", id="missing"),
        pytest.param(".", IsADirectoryError, "Is a directory", id="folder"),
    ],
)
def test_a_file_that_is_not_there_raises(app, tmp_path, name, error, message):
    """`send_file()` raises FileNotFoundError or IsADirectoryError for a path that is not a file."""
    with app.test_request_context(), pytest.raises(error, match=message):
        flask.send_file(str(tmp_path / name), mimetype="text/plain")


@claim("responses.file.path-object-is-refused", flask="<1.1")
def test_a_path_object_is_refused(serve, report):
    """A view that gives a `pathlib.Path` to `send_file()` answers 500."""
    response = serve(lambda: flask.send_file(report)).get("/", buffered=True)

    assert response.status_code == 500


@claim("responses.file.path-object-is-accepted", flask=">=1.1")
def test_a_path_object_is_a_path(serve, report):
    """`send_file()` accepts a `pathlib.Path`."""
    response = serve(lambda: flask.send_file(report)).get("/", buffered=True)

    assert (response.status_code, response.get_data()) == (200, b"0123456789")


@claim("responses.file.last-modified-is-that-of-the-file")
def test_last_modified_is_that_of_the_file(serve, report):
    """`send_file()` sends the modification time of the file as Last-Modified."""
    response = serve(lambda: flask.send_file(str(report))).get("/", buffered=True)

    assert response.headers["Last-Modified"] == "Thu, 01 Jan 2026 12:00:00 GMT"


@claim("responses.file.last-modified-can-be-given")
def test_a_given_moment_is_stronger_than_the_files(serve, report):
    """`send_file(last_modified=...)` overrides the modification time of the file."""
    client = serve(lambda: flask.send_file(str(report), last_modified=86400))
    response = client.get("/", buffered=True)

    assert response.headers["Last-Modified"] == "Fri, 02 Jan 1970 00:00:00 GMT"


@claim("responses.file.etag-is-made-of-time-size-and-path")
def test_the_tag_is_made_of_time_size_and_path(serve, report):
    """`send_file()` makes the ETag of modification time, size and a checksum of the path."""
    checksum = zlib.adler32(str(report).encode())
    response = serve(lambda: flask.send_file(str(report))).get("/", buffered=True)

    assert response.headers["ETag"] == f'"1767268800.0-10-{checksum}"'


@claim("responses.file.is-passed-through")
def test_a_file_is_passed_through(app, report):
    """The response of `send_file()` is streamed in direct passthrough mode."""
    with app.test_request_context(), flask.send_file(str(report)) as response:
        assert (response.is_streamed, response.direct_passthrough) == (True, True)


@claim("responses.file.x-sendfile-has-no-body", doc="config#USE_X_SENDFILE")
def test_x_sendfile_leaves_the_file_to_the_server(app, serve, report):
    """With USE_X_SENDFILE `send_file()` sends the path in X-Sendfile, and no body."""
    app.config["USE_X_SENDFILE"] = True
    response = serve(lambda: flask.send_file(str(report))).get("/", buffered=True)

    assert (response.headers["X-Sendfile"], response.get_data()) == (str(report), b"")


@claim("responses.file.that-is-not-modified-has-no-x-sendfile", doc="config#USE_X_SENDFILE")
def test_a_file_that_is_not_modified_has_no_x_sendfile(app, serve, report):
    """With USE_X_SENDFILE a 304 of `send_file()` has no X-Sendfile."""
    app.config["USE_X_SENDFILE"] = True
    client = serve(lambda: flask.send_file(str(report), conditional=True))
    etag = client.get("/", buffered=True).headers["ETag"]
    response = client.get("/", headers={"If-None-Match": etag}, buffered=True)

    assert (response.status_code, response.headers.get("X-Sendfile")) == (304, None)
