import datetime as dt
import zlib

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.send_file"


def fetch(serve, *arguments, headers=None, **options):
    """The response to a request for what send_file() sends."""
    client = serve(lambda: flask.send_file(*arguments, **options))
    return client.get("/", headers=headers, buffered=True)


@claim("responses.file.content-type-length")
def test_a_file_is_sent_with_type_and_length(serve, report):
    """A file is sent with the type that its name tells, and its length."""
    response = fetch(serve, str(report))

    assert (response.status_code, response.get_data()) == (200, b"0123456789")
    assert (response.headers["Content-Type"], response.headers["Content-Length"]) == (
        "text/plain; charset=utf-8",
        "10",
    )


@claim("responses.file.relative-to-the-app")
def test_a_relative_path_starts_at_the_app(app, serve, report):
    """A relative path starts at the root path of the app, not at the working directory."""
    app.root_path = str(report.parent)

    assert fetch(serve, "report.txt").get_data() == b"0123456789"


@claim("responses.file.unknown-type")
def test_a_name_without_a_known_ending_is_octets(serve, tmp_path):
    """A name that tells no type is application/octet-stream."""
    (tmp_path / "report").write_bytes(b"x")

    assert fetch(serve, str(tmp_path / "report")).mimetype == "application/octet-stream"


@claim("responses.file.given-type")
def test_a_given_type_is_sent(serve, report):
    """mimetype= is stronger than the name; a text gets a charset."""
    response = fetch(serve, str(report), mimetype="text/csv")

    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"


@claim("responses.file.missing")
@pytest.mark.parametrize(
    ("name", "error"),
    [
        pytest.param("missing.txt", FileNotFoundError, id="missing"),
        pytest.param(".", IsADirectoryError, id="folder"),
    ],
)
def test_a_file_that_is_not_there_raises(app, tmp_path, name, error):
    """send_file() of a missing file, or of a folder, raises OSError, not 404."""
    with app.test_request_context(), pytest.raises(error):
        flask.send_file(str(tmp_path / name), mimetype="text/plain")


@claim("responses.file.path-object-is-refused", flask="<1.1")
def test_a_path_object_is_refused(serve, report):
    """A pathlib path is taken for an open file without a name: the view fails."""
    assert fetch(serve, report).status_code == 500


@claim("responses.file.path-object", flask=">=1.1")
def test_a_path_object_is_a_path(serve, report):
    """A pathlib path is a path."""
    response = fetch(serve, report)

    assert (response.status_code, response.get_data()) == (200, b"0123456789")


@claim("responses.file.last-modified")
def test_a_file_tells_when_it_changed(serve, report):
    """Last-Modified is when the file was changed."""
    assert fetch(serve, str(report)).headers["Last-Modified"] == "Thu, 01 Jan 2026 12:00:00 GMT"


@claim("responses.file.given-last-modified")
@pytest.mark.parametrize(
    "moment",
    [pytest.param(86400, id="seconds"), pytest.param(dt.datetime(1970, 1, 2), id="datetime")],
)
def test_a_given_moment_is_stronger_than_the_files(serve, report, moment):
    """last_modified= takes a datetime or seconds, and is stronger than the file's own."""
    response = fetch(serve, str(report), last_modified=moment)

    assert response.headers["Last-Modified"] == "Fri, 02 Jan 1970 00:00:00 GMT"


@claim("responses.file.etag")
def test_the_tag_is_made_of_time_size_and_path(serve, report):
    """The ETag of a file is when it was changed, its size and a checksum of its path."""
    checksum = zlib.adler32(str(report).encode())

    assert fetch(serve, str(report)).headers["ETag"] == f'"1767268800.0-10-{checksum}"'


@claim("responses.file.passed-through")
def test_a_file_is_passed_through(app, report):
    """The response of send_file() is streamed: its body cannot be read before it is sent."""
    with app.test_request_context(), flask.send_file(str(report)) as response:
        assert (response.is_streamed, response.direct_passthrough) == (True, True)


@claim("responses.file.x-sendfile", doc="config#USE_X_SENDFILE")
def test_x_sendfile_leaves_the_file_to_the_server(app, serve, report):
    """With USE_X_SENDFILE the response names the file, and the server has to send it."""
    app.config["USE_X_SENDFILE"] = True
    response = fetch(serve, str(report))

    assert (response.headers["X-Sendfile"], response.get_data()) == (str(report), b"")
