"""The folder of static files, given in several ways."""

import pathlib

import flask

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.Flask"


def status_of_a_file(folder, static_folder):
    """The status of a file, where the folder of static files is given in some way."""
    (folder / "a.txt").write_text("tea")
    app = flask.Flask("example", static_folder=static_folder)
    with client_of(app).get(f"/{folder.name}/a.txt") as response:
        return response.status_code


@claim("routing.static.folder-with-a-slash-is-404", flask="<1.1.2")
def test_a_folder_with_a_final_slash_is_not_found(tmp_path):
    """Before Flask 1.1.2 files of a `static_folder` that ends with a slash are 404."""
    assert status_of_a_file(tmp_path, f"{tmp_path}/") == 404


@claim("routing.static.folder-with-a-slash-is-served", flask=">=1.1.2")
def test_a_folder_with_a_final_slash_is_served(tmp_path):
    """A `static_folder` that ends with a slash is served as one without."""
    assert status_of_a_file(tmp_path, f"{tmp_path}/") == 200


@claim(
    "routing.static.folder-may-be-a-path",
    flask="<1.1.2 || >=1.1.3",
    otherwise=AttributeError,
)
def test_a_folder_may_be_a_path(tmp_path):
    """`static_folder` may be a `pathlib.Path`."""
    assert status_of_a_file(tmp_path, pathlib.Path(tmp_path)) == 200


def root_page(folder, **options):
    """The status of a file in the root folder, which serves static files, and their URL prefix."""
    (folder / "a.txt").write_text("tea")
    app = flask.Flask("example", static_folder="", root_path=f"{folder}", **options)
    with client_of(app).get("/a.txt") as response:
        return response.status_code, app.static_url_path


@claim("routing.static.empty-folder-is-the-root-folder", flask=">=1.1")
def test_an_empty_folder_serves_the_root_folder(tmp_path):
    """`static_folder=""` serves the files of the root folder at `/`."""
    assert root_page(tmp_path) == (200, "")


@claim(
    "routing.static.empty-folder-needs-a-url-path",
    flask="<1.1",
    unless="werkzeug >=1.0",  # which merges the slashes of the rule
)
def test_an_empty_folder_needs_an_empty_url_path(tmp_path):
    """Before Flask 1.1 `static_folder=""` needs `static_url_path=""` to be served at `/`."""
    found = root_page(tmp_path), root_page(tmp_path, static_url_path="")

    assert found == ((404, "/"), (200, ""))
