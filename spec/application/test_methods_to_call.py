"""Methods of the app and of a blueprint that a view or a subclass may call."""

import sys
from types import ModuleType

import flask
import pytest

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.Flask"


@claim("application.method.default-options", doc="api#flask.Flask.make_default_options_response")
def test_the_default_options_response_can_be_made(serve, app):
    """make_default_options_response() is an empty 200 that allows the methods of the rule."""
    client = serve(lambda: app.make_default_options_response(), methods=["PUT"])
    response = client.put("/")

    assert (response.status_code, response.text, sorted(response.allow)) == (
        200,
        "",
        ["OPTIONS", "PUT"],
    )


@claim("application.method.inject-url-defaults", doc="api#flask.Flask.inject_url_defaults")
def test_url_defaults_are_injected_in_place(app):
    """inject_url_defaults() lets the url_defaults functions write into the values."""
    shop = flask.Blueprint("shop", "example")
    app.url_defaults(lambda endpoint, values: values.update(endpoint=endpoint))
    shop.url_defaults(lambda endpoint, values: values.update(shop=1))
    app.register_blueprint(shop)
    of_the_app, of_the_shop = {}, {"id": 2}
    app.inject_url_defaults("index", of_the_app)
    app.inject_url_defaults("shop.index", of_the_shop)

    assert (of_the_app, of_the_shop) == (
        {"endpoint": "index"},
        {"id": 2, "endpoint": "shop.index", "shop": 1},
    )


@pytest.mark.parametrize(
    ("name", "escapes"),
    [
        pytest.param(None, True, id="no-name"),
        pytest.param("a.html", True, id="html"),
        pytest.param("a.xhtml", True, id="xhtml"),
        pytest.param("a.HTML", False, id="upper-case"),
        pytest.param("a.html.txt", False, id="txt"),
    ],
)
@claim("application.method.autoescape", doc="api#flask.Flask.select_jinja_autoescape")
def test_autoescaping_depends_on_the_end_of_the_name(app, name, escapes):
    """select_jinja_autoescape() is true for text without a name and for the names of HTML."""
    assert app.select_jinja_autoescape(name) is escapes


@pytest.mark.parametrize(
    ("file", "name"),
    [pytest.param("/a/shop.py", "shop", id="file"), pytest.param(None, "__main__", id="no-file")],
)
@claim("application.method.name-of-a-script", doc="api#flask.Flask.name")
def test_the_app_of_a_script_is_named_after_its_file(monkeypatch, file, name):
    """Flask("__main__") is named after the script's file; without a file it is __main__."""
    main = ModuleType("__main__")
    if file:
        main.__file__ = file
    app = flask.Flask("__main__", root_path="/a", instance_path="/a/instance", static_folder=None)
    monkeypatch.setitem(sys.modules, "__main__", main)
    app.__dict__.pop("name", None)

    assert app.name == name


@claim("application.blueprint.static-needs-a-folder", doc="api#flask.Blueprint.send_static_file")
def test_a_blueprint_without_static_folder_sends_no_static_file(app):
    """send_static_file() of a blueprint without a static folder is a RuntimeError."""
    with app.test_request_context(), pytest.raises(RuntimeError, match=r"static.folder"):
        flask.Blueprint("shop", "example").send_static_file("style.css")


@claim("application.blueprint.max-age", doc="api#flask.Blueprint.get_send_file_max_age")
def test_a_blueprint_chooses_the_age_of_its_files(app, tmp_path):
    """A blueprint's get_send_file_max_age() decides for its own static files."""

    class Own(flask.Blueprint):
        def get_send_file_max_age(self, filename):
            return len(filename)

    (tmp_path / "a.css").write_text("")
    app.register_blueprint(
        Own("shop", "example", static_folder=str(tmp_path), static_url_path="/s")
    )
    with client_of(app).get("/s/a.css") as response:
        age = response.cache_control.max_age

    assert age == 5


@claim("application.blueprint.max-age-of-the-app", doc="api#flask.Blueprint.get_send_file_max_age")
def test_a_blueprint_asks_the_config_of_the_app(app):
    """A blueprint's get_send_file_max_age() gives the setting of the current app."""
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = 90

    with app.app_context():
        assert flask.Blueprint("shop", "example").get_send_file_max_age("a.css") == 90


@claim("application.blueprint.resource", doc="api#flask.Blueprint.open_resource")
def test_a_blueprint_opens_resources_of_its_own_root(tmp_path):
    """open_resource() of a blueprint looks in the root folder of the blueprint."""
    (tmp_path / "note").write_text("text")
    shop = flask.Blueprint("shop", "example", root_path=str(tmp_path))
    with shop.open_resource("note") as file:
        seen = file.read()

    with pytest.raises(ValueError, match="Resources can only be opened for reading"):
        shop.open_resource("note", "w")
    assert seen == b"text"
