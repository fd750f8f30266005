"""The Jinja environment: options of the app, and its list of templates."""

import flask
import jinja2
import pytest

from spec.kit import claim

DOC = "api#flask.Flask.jinja_options"


@claim("templates.environment.takes-a-loader-from-the-options")
def test_a_loader_of_jinja_options_is_used(app):
    """A `loader` in `app.jinja_options` replaces the template folders."""
    app.jinja_options = {**app.jinja_options, "loader": jinja2.DictLoader({"a.html": "own"})}

    with app.app_context():
        assert flask.render_template("a.html") == "own"


@pytest.fixture
def site(tmp_path):
    """An app with one template, and two blueprints: with a template, and without a folder."""
    for folder in ("app", "shop"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{folder}.html").touch()
    app = flask.Flask("example", root_path=str(tmp_path), template_folder="app")
    shop = flask.Blueprint("shop", "shop", root_path=str(tmp_path), template_folder="shop")
    app.register_blueprint(shop)
    app.register_blueprint(flask.Blueprint("plain", "plain", root_path=str(tmp_path)))
    return app


@claim(
    "templates.context.of-a-blueprint-without-processors-has-the-apps",
    doc="templating#context-processors",
)
def test_a_view_of_a_blueprint_without_processors_has_those_of_the_app(app):
    """A template in a blueprint without context processors has those of the app."""
    app.context_processor(lambda: {"shop": "tea"})
    plain = flask.Blueprint("plain", __name__)
    plain.add_url_rule("/plain", "view", lambda: flask.render_template_string("{{ shop }}"))
    app.register_blueprint(plain)

    assert app.test_client().get("/plain").data == b"tea"


@claim(
    "templates.environment.can-be-made-by-the-app", doc="api#flask.Flask.create_jinja_environment"
)
def test_the_app_makes_the_environment():
    """`create_jinja_environment()` of a subclass of Flask may change the environment."""

    class App(flask.Flask):
        def create_jinja_environment(self):
            environment = super().create_jinja_environment()
            environment.globals["tea"] = "green"
            return environment

    with App("example").app_context():
        assert flask.render_template_string("{{ tea }}") == "green"
