import flask
import pytest

from spec.kit import claim

DOC = "api#flask.send_from_directory"


@pytest.fixture
def folder(report):
    """A folder with a file, and a folder with a file in it."""
    inner = report.parent / "inner"
    inner.mkdir()
    (inner / "page.html").write_bytes(b"<b>")
    return report.parent


@claim("responses.directory.sends-a-file")
def test_a_file_in_the_folder_is_sent(serve, folder):
    """`send_from_directory()` sends a file below the folder."""
    client = serve(lambda: flask.send_from_directory(str(folder), "inner/page.html"))
    response = client.get("/", buffered=True)

    assert (response.status_code, response.get_data()) == (200, b"<b>")


@claim("responses.directory.refuses-the-rest")
@pytest.mark.parametrize(
    "path",
    [
        pytest.param("missing.txt", id="missing"),
        pytest.param("", id="nothing"),
        pytest.param(".", id="the folder"),
        pytest.param("..", id="above it"),
        pytest.param("../report.txt", id="beside it"),
    ],
)
def test_anything_else_is_not_found(serve, folder, path):
    """`send_from_directory()` answers 404 for a path that is not a file in the folder."""
    assert (
        serve(lambda: flask.send_from_directory(str(folder / "inner"), path))
        .get("/", buffered=True)
        .status_code
        == 404
    )


@claim("responses.directory.refuses-absolute-paths-inside")
def test_an_absolute_path_is_not_found_even_inside(serve, folder):
    """`send_from_directory()` answers 404 for an absolute path, even into the folder."""
    assert (
        serve(lambda: flask.send_from_directory(str(folder), str(folder / "report.txt")))
        .get("/", buffered=True)
        .status_code
        == 404
    )


@claim("responses.directory.relative-folder-is-the-apps")
def test_a_relative_folder_starts_at_the_app(app, serve, folder):
    """`send_from_directory()` resolves a relative folder from the app's root path."""
    app.root_path = str(folder)

    assert (
        serve(lambda: flask.send_from_directory("inner", "page.html"))
        .get("/", buffered=True)
        .get_data()
        == b"<b>"
    )


@claim("responses.directory.passes-options-on")
def test_options_go_to_send_file(serve, folder):
    """`send_from_directory()` passes other arguments to `send_file()`."""
    response = serve(
        lambda: flask.send_from_directory(
            str(folder), "report.txt", as_attachment=True, mimetype="a/b"
        )
    ).get("/", buffered=True)

    assert (response.headers["Content-Disposition"], response.mimetype) == (
        "attachment; filename=report.txt",
        "a/b",
    )


@claim("responses.directory.is-conditional")
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        pytest.param({"If-Modified-Since": "Thu, 01 Jan 2026 12:00:00 GMT"}, 304, id="date"),
        pytest.param({"Range": "bytes=0-1"}, 206, id="range"),
    ],
)
def test_conditions_are_answered(serve, folder, headers, status):
    """`send_from_directory()` answers conditions and ranges by default."""
    assert (
        serve(lambda: flask.send_from_directory(str(folder), "report.txt"))
        .get("/", headers=headers, buffered=True)
        .status_code
        == status
    )


@claim("responses.directory.path-was-called-filename", flask="<2.0", otherwise=TypeError)
def test_the_path_was_called_filename(app, folder):
    """The second parameter of `send_from_directory()` is `filename`."""
    with (
        app.test_request_context(),
        flask.send_from_directory(str(folder), filename="report.txt") as response,
    ):
        assert response.status_code == 200


@claim("responses.directory.path-is-called-path", flask=">=2.0", otherwise=TypeError)
def test_the_path_is_called_path(app, folder):
    """The second parameter of `send_from_directory()` is `path`."""
    with (
        app.test_request_context(),
        flask.send_from_directory(str(folder), path="report.txt") as response,
    ):
        assert response.status_code == 200
