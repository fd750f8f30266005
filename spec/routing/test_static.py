import flask
import pytest

from spec.kit import claim
from spec.routing.conftest import allowed
from spec.tools.client import client_of

DOC = "quickstart#static-files"


@pytest.fixture
def app():
    """An empty Flask app, with its static folder."""
    return flask.Flask("example")


def rules_of(app):
    return [(rule.rule, rule.endpoint) for rule in app.url_map.iter_rules()]


@claim("routing.static.is-added")
def test_an_app_has_a_static_route_from_the_start():
    """A new app has one rule, `/static/<path:filename>`, with the endpoint `static`."""
    app = flask.Flask("example")

    assert rules_of(app) == [("/static/<path:filename>", "static")]


@claim("routing.static.serves-files")
def test_the_static_route_serves_the_files_of_the_folder(tmp_path):
    """The static route serves the files of the static folder and of folders below it."""
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "style.css").write_text("p {}")
    client = client_of(flask.Flask("example", static_folder=str(tmp_path), static_url_path="/s"))

    with client.get("/s/css/style.css") as response:
        assert (response.status_code, response.mimetype) == (200, "text/css")
        assert response.text == "p {}"


@claim("routing.static.is-served-by-the-example", example=True)
def test_the_style_sheet_of_the_app_is_served(notes):
    """The example app's style sheet is served from its static folder."""
    with notes.get("/static/style.css") as response:
        assert (response.status_code, response.mimetype) == (200, "text/css")


@claim("routing.static.unknown-is-404")
@pytest.mark.parametrize("path", ["/static/none.css", "/static/", "/static", "/static/../x"])
def test_what_is_no_file_of_the_folder_is_not_found(routes, path):
    """A path that is not a file in the static folder answers 404."""
    assert routes("/").get(path).status_code == 404


@claim("routing.static.refuses-post")
def test_the_static_route_refuses_post(routes):
    """A POST to the static route answers 405."""
    response = routes("/").post("/static/x")

    assert (response.status_code, allowed(response)) == (405, {"GET", "HEAD", "OPTIONS"})


@claim("routing.static.is-below-its-url-path", doc="api#flask.Flask")
@pytest.mark.parametrize(
    ("options", "rules"),
    [
        pytest.param({"static_url_path": "/s"}, [("/s/<path:filename>", "static")], id="given"),
        pytest.param({"static_url_path": ""}, [("/<path:filename>", "static")], id="root"),
        pytest.param({"static_folder": "a/b"}, [("/b/<path:filename>", "static")], id="folder"),
        pytest.param({"static_folder": None, "static_url_path": "/s"}, [], id="path-only"),
    ],
)
def test_the_static_route_follows_folder_and_path(options, rules):
    """The static rule is below `static_url_path`, or else the name of `static_folder`."""
    assert rules_of(flask.Flask("example", **options)) == rules


@claim("routing.static.final-slash-is-dropped", doc="api#flask.Flask", flask=">=1.1")
def test_a_final_slash_of_static_url_path_is_dropped():
    """A slash at the end of `static_url_path` is dropped."""
    app = flask.Flask("example", static_url_path="/s/")

    assert rules_of(app) == [("/s/<path:filename>", "static")]


@claim("routing.static.final-slash-is-doubled", doc="api#flask.Flask", flask="<1.1")
def test_a_final_slash_of_static_url_path_is_doubled():
    """Before Flask 1.1 a slash at the end of `static_url_path` is doubled in the rule."""
    app = flask.Flask("example", static_url_path="/s/")

    assert rules_of(app) == [("/s//<path:filename>", "static")]


@claim("routing.static.is-built-by-url-for")
def test_url_for_builds_the_url_of_a_static_file(app):
    """`url_for("static", filename=…)` builds the URL of a static file."""
    with app.test_request_context():
        assert flask.url_for("static", filename="css/style.css") == "/static/css/style.css"
