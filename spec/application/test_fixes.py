"""What changes of apps and test clients say to write instead, run on both sides of them."""

import importlib.metadata
import json
import logging
import os

import flask
import pytest
from werkzeug import utils
from werkzeug.test import EnvironBuilder

from spec.kit import claim

DOC = "api#flask.Flask"


@claim("application.fixes.a-file-is-loaded-for-from-mapping", doc="api#flask.Config.from_mapping")
@pytest.mark.parametrize("mode", ["r", "rb"])
def test_a_file_is_loaded_for_from_mapping(app, tmp_path, mode):
    """`from_mapping()` takes what a parser made of a file that is open for text or for bytes."""
    path = tmp_path / "settings.json"
    path.write_text('{"TEA": "oolong"}')
    with path.open(mode) as file:
        app.config.from_mapping(json.load(file))

    assert app.config["TEA"] == "oolong"


@claim(
    "application.fixes.the-environment-is-read-for-from-mapping",
    doc="api#flask.Config.from_mapping",
)
def test_the_environment_is_read_for_from_mapping(app, monkeypatch):
    """`from_mapping()` takes what was read of `os.environ`."""
    monkeypatch.setenv("FLASK_TEA", "3")
    found = {k[6:]: v for k, v in os.environ.items() if k.startswith("FLASK_")}
    app.config.from_mapping(found, TEA=json.loads(found["TEA"]))

    assert app.config["TEA"] == 3


@claim("application.fixes.resources-are-decoded-by-hand", doc="api#flask.Flask.open_resource")
@pytest.mark.parametrize(
    ("mode", "read"),
    [
        pytest.param("rb", lambda file: file.read().decode("latin-1"), id="bytes"),
        pytest.param("r", lambda file: file.read(), id="text"),
    ],
)
def test_a_resource_is_decoded_by_hand(app, tmp_path, mode, read):
    """`open_resource()` opens bytes, to be decoded, and ASCII as text on every release."""
    app.root_path = str(tmp_path)
    (tmp_path / "tea.txt").write_bytes(b"caf\xe9" if mode == "rb" else b"cafe")
    with app.open_resource("tea.txt", mode) as file:
        assert read(file) == ("caf\xe9" if mode == "rb" else "cafe")


@claim("application.fixes.folders-are-given-as-they-are", doc="api#flask.Flask")
def test_folders_are_given_as_they_are(tmp_path):
    """`Flask()` takes `root_path` and an absolute `instance_path` as they are."""
    app = flask.Flask("no.such.name", root_path=str(tmp_path), instance_path=str(tmp_path / "i"))

    assert (app.root_path, app.instance_path) == (str(tmp_path), str(tmp_path / "i"))


@claim("application.fixes.logger-is-found-by-its-name", doc="api#flask.Flask.logger")
def test_the_logger_is_found_by_its_name(app):
    """`logging.getLogger(app.logger.name)` is `app.logger`."""
    assert logging.getLogger(app.logger.name) is app.logger


@claim("application.fixes.version-is-read-from-the-metadata", doc="changes#version-3-0-0")
@pytest.mark.filterwarnings("ignore:The '__version__' attribute:DeprecationWarning")
def test_the_version_is_read_from_the_metadata():
    """`importlib.metadata.version("flask")` is the release that `flask.__version__` names."""
    assert importlib.metadata.version("flask") == flask.__version__


@claim("application.fixes.json-is-dumped-for-the-client", doc="api#flask.testing.FlaskClient")
def test_json_is_dumped_for_the_client(app, serve):
    """A request with dumped JSON and its content type runs no teardown before its own."""
    torn = []
    app.teardown_appcontext(torn.append)
    client = serve(lambda: str(flask.request.get_json()["a"] + len(torn)))
    data = flask.json.dumps({"a": 1})

    assert client.post("/", data=data, content_type="application/json").text == "1"


@claim("application.fixes.main-guard-runs-nothing-on-import", doc="api#flask.Flask.run")
def test_a_guarded_run_runs_nothing_on_import(tmp_path, monkeypatch, capsys):
    """`app.run()` behind `if __name__ == "__main__":` runs and prints nothing on import."""
    text = 'import flask\napp = flask.Flask("a")\nif __name__ == "__main__":\n    app.run()\n'
    (tmp_path / "guarded_run.py").write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("FLASK_RUN_FROM_CLI", "true")

    assert utils.import_string("guarded_run:app").name == "a"
    assert capsys.readouterr().out == ""


@claim(
    "application.fixes.cached-properties-are-dropped-by-hand", doc="werkzeug:utils#general-helpers"
)
def test_a_cached_property_is_dropped_by_hand():
    """`vars(obj).pop(name, None)` lets a `cached_property` be computed again."""
    shop = type("Shop", (), {"tea": utils.cached_property(lambda self: object(), name="tea")})()
    first = shop.tea
    vars(shop).pop("tea", None)

    assert shop.tea is not first


@claim(
    "application.fixes.a-slash-redirect-takes-its-code",
    doc="werkzeug:utils#general-helpers",
)
def test_a_slash_redirect_takes_its_code():
    """`append_slash_redirect()` answers with the code that is given."""
    response = utils.append_slash_redirect(EnvironBuilder("/tea").get_environ(), code=301)

    assert response.status == "301 MOVED PERMANENTLY"


@claim(
    "application.fixes.environs-are-read-by-their-keys",
    doc="werkzeug:test#werkzeug.test.EnvironBuilder.from_environ",
)
def test_an_environ_is_read_by_its_keys():
    """`EnvironBuilder` keeps a path that is set, and CONTENT_TYPE and CONTENT_LENGTH."""
    sent = EnvironBuilder("/caf\xe9", data=b"tea", content_type="text/tea").get_environ()
    builder = EnvironBuilder.from_environ(sent)
    builder.path = "/caf\xe9"
    environ = builder.get_environ()

    names = ["PATH_INFO", "CONTENT_TYPE", "CONTENT_LENGTH"]
    assert [environ[it] for it in names] == ["/caf\xc3\xa9", "text/tea", "3"]


@claim("application.fixes.full-path-follows-redirects", doc="api#flask.Request.full_path")
def test_the_full_path_follows_redirects(app, serve):
    """`request.full_path` of a request that follows a redirect is its own path and query."""
    app.add_url_rule("/old", "old", lambda: flask.redirect("/?a=b"))
    client = serve(lambda: flask.request.full_path)

    assert client.get("/old", follow_redirects=True).text == "/?a=b"


@claim("application.fixes.responses-are-read-by-get-data", doc="api#flask.Response.get_data")
def test_a_response_is_read_by_get_data(app):
    """`get_data(as_text=True)` of a test response is its text, of the type that the view set."""
    app.add_url_rule("/", "view", lambda: flask.Response("t\xe9", mimetype="text/tea"))
    response = app.test_client().get("/")

    assert (response.get_data(as_text=True), response.mimetype) == ("t\xe9", "text/tea")


@claim("application.fixes.server-options-are-given-to-run", doc="api#flask.Flask.run")
def test_server_options_are_given_to_run(app, monkeypatch):
    """`app.run()` passes `extra_files` and `exclude_patterns` to the server."""
    served = {}
    monkeypatch.setattr("werkzeug.serving.run_simple", lambda *given, **it: served.update(it))
    monkeypatch.delenv("FLASK_RUN_FROM_CLI", raising=False)
    app.run(debug=True, load_dotenv=False, extra_files=["a"], exclude_patterns=["b"])

    assert (served["extra_files"], served["exclude_patterns"]) == (["a"], ["b"])
