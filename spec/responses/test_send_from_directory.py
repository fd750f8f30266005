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


def fetch(serve, *arguments, headers=None, **options):
    """The response to a request for what send_from_directory() sends."""
    client = serve(lambda: flask.send_from_directory(*arguments, **options))
    return client.get("/", headers=headers, buffered=True)


@claim("responses.directory.sends-a-file")
@pytest.mark.parametrize(
    ("path", "body"),
    [
        pytest.param("report.txt", b"0123456789", id="in it"),
        pytest.param("inner/page.html", b"<b>", id="deeper"),
        pytest.param("inner/../report.txt", b"0123456789", id="to and fro"),
        pytest.param("./report.txt", b"0123456789", id="dot"),
    ],
)
def test_a_file_in_the_folder_is_sent(serve, folder, path, body):
    """A file in the folder, or deeper in it, is sent."""
    response = fetch(serve, str(folder), path)

    assert (response.status_code, response.get_data()) == (200, body)


@claim("responses.directory.refuses-the-rest")
@pytest.mark.parametrize(
    "path",
    [
        pytest.param("missing.txt", id="missing"),
        pytest.param("", id="nothing"),
        pytest.param(".", id="the folder"),
        pytest.param("..", id="above it"),
        pytest.param("../report.txt", id="beside it"),
        pytest.param("page.html/../../report.txt", id="out in the end"),
        pytest.param("/etc/hosts", id="absolute"),
        pytest.param("..\\report.txt", id="backslash"),
        pytest.param("~/page.html", id="tilde"),
        pytest.param("a" * 300, id="long"),
    ],
)
def test_anything_else_is_not_found(serve, folder, path):
    """What is no file in the folder is answered with 404, wherever else it may be."""
    assert fetch(serve, str(folder / "inner"), path).status_code == 404


@claim("responses.directory.refuses-absolute-paths-inside")
def test_an_absolute_path_is_not_found_even_inside(serve, folder):
    """An absolute path is answered with 404, though it leads into the folder."""
    assert fetch(serve, str(folder), str(folder / "report.txt")).status_code == 404


@claim("responses.directory.relative-to-the-app")
def test_a_relative_folder_starts_at_the_app(app, serve, folder):
    """A relative folder starts at the root path of the app."""
    app.root_path = str(folder)

    assert fetch(serve, "inner", "page.html").get_data() == b"<b>"


@claim("responses.directory.passes-options-on")
def test_options_go_to_send_file(serve, folder):
    """Other arguments are those of send_file()."""
    response = fetch(serve, str(folder), "report.txt", as_attachment=True, mimetype="a/b")

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
        pytest.param({"Range": "bytes=99-"}, 416, id="beyond"),
    ],
)
def test_conditions_are_answered(serve, folder, headers, status):
    """Conditions and ranges are answered without being asked for."""
    assert fetch(serve, str(folder), "report.txt", headers=headers).status_code == status


@claim("responses.directory.path-was-called-filename", flask="<2.0", otherwise=TypeError)
def test_the_path_was_called_filename(app, folder):
    """By keyword, the path is filename."""
    with (
        app.test_request_context(),
        flask.send_from_directory(str(folder), filename="report.txt") as response,
    ):
        assert response.status_code == 200


@claim("responses.directory.path-is-called-path", flask=">=2.0", otherwise=TypeError)
def test_the_path_is_called_path(app, folder):
    """By keyword, the path is path."""
    with (
        app.test_request_context(),
        flask.send_from_directory(str(folder), path="report.txt") as response,
    ):
        assert response.status_code == 200
