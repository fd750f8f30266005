"""Which static files of a blueprint can be reached."""

import flask
import pytest

from spec.kit import claim
from spec.routing.conftest import Duplicate
from spec.tools.client import client_of

DOC = "blueprints#static-files"


@pytest.fixture
def client(tmp_path):
    """A client of an app and a blueprint without a prefix, each with a static folder."""

    def client(app="static", blueprint="static"):
        for folder in ("app/static", "blueprint"):
            (tmp_path / folder).mkdir(parents=True)
        (tmp_path / "blueprint" / "own.txt").write_text("blueprint")
        made = flask.Flask("example", root_path=str(tmp_path / "app"), static_folder=app)
        url = f"/{blueprint}"
        folder = str(tmp_path / "blueprint")
        made.register_blueprint(
            flask.Blueprint("b", __name__, static_folder=folder, static_url_path=url)
        )
        return client_of(made)

    return client


@claim("routing.blueprint-static.is-hidden-by-the-apps", werkzeug="<3.2", otherwise=Duplicate)
def test_the_static_route_of_the_app_hides_that_of_a_blueprint(client):
    """Without `url_prefix` static files of a blueprint are 404 below the app's static URL."""
    assert client().get("/static/own.txt").status_code == 404


@claim("routing.blueprint-static.needs-no-prefix")
@pytest.mark.parametrize("folders", [{"app": None}, {"blueprint": "other"}], ids=["app", "url"])
def test_a_blueprint_without_a_prefix_serves_its_static_files(client, folders):
    """A blueprint without `url_prefix` serves static files at a URL that the app has not."""
    with client(**folders).get(f"/{folders.get('blueprint', 'static')}/own.txt") as response:
        assert (response.status_code, response.text) == (200, "blueprint")


@claim("routing.blueprint-static.folder-is-relative-to-the-blueprint")
def test_a_static_folder_is_relative_to_the_blueprint(tmp_path):
    """A relative `static_folder` is below the `root_path` of the blueprint, not of the app."""
    root = str(tmp_path)

    blueprint = flask.Blueprint("b", __name__, static_folder="files", root_path=root)
    assert blueprint.static_folder == str(tmp_path / "files")
