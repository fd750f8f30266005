"""Where templates come from, and what Jinja options and debug mode make of them."""

import logging

import flask
import jinja2
import pytest
from flask.templating import Environment

from spec.kit import claim

DOC = "templating#jinja-setup"

OPTIONS = "api#flask.Flask.jinja_options"


@claim("templates.environment.options-override-flasks-choice", doc=OPTIONS)
@pytest.mark.parametrize(
    ("option", "value"),
    [
        pytest.param("autoescape", True, id="autoescape"),
        pytest.param("auto_reload", True, id="auto-reload"),
    ],
)
def test_an_option_overrides_what_flask_would_choose(app, option, value):
    """`autoescape` and `auto_reload` in `app.jinja_options` replace Flask's own choice."""
    app.jinja_options = dict(app.jinja_options, **{option: value})

    assert getattr(app.jinja_env, option) is value


@claim("templates.environment.takes-a-loader", doc="api#flask.Flask.jinja_environment")
def test_an_environment_may_have_a_loader_of_its_own(app):
    """`flask.templating.Environment` takes a `loader` in place of the template folders."""
    environment = Environment(app, loader=jinja2.DictLoader({"a.txt": "tea"}))

    assert environment.get_template("a.txt").render() == "tea"


@claim("templates.folder.none-has-no-templates", doc="api#flask.Flask")
def test_an_app_without_template_folder_has_no_templates():
    """An app with `template_folder=None` has no templates."""
    app = flask.Flask("example", template_folder=None)
    app.register_blueprint(flask.Blueprint("shop", "example"))

    assert app.jinja_env.list_templates() == []
    with app.app_context(), pytest.raises(jinja2.TemplateNotFound, match="^a.html$"):
        flask.render_template("a.html")


class Loader(jinja2.BaseLoader):
    """A loader that knows one template, and has attributes of every kind."""

    def __init__(self):
        self.version, self.folders = 2, ["a", "b"]
        self.pairs, self.table, self._secret = [(1, 2)], {}, "key"

    def get_source(self, environment, template):
        return "tea", None, None


@claim("templates.environment.explains-a-loader", doc="config#EXPLAIN_TEMPLATE_LOADING")
def test_explain_template_loading_describes_a_loader(app, caplog):
    """EXPLAIN_TEMPLATE_LOADING logs public attributes of a loader that are plain values."""
    app.config["EXPLAIN_TEMPLATE_LOADING"] = True
    blueprint = flask.Blueprint("shop", "example", template_folder="x")
    blueprint.jinja_loader = Loader()
    app.jinja_loader = None
    app.register_blueprint(blueprint)
    with caplog.at_level(logging.INFO), app.app_context():
        flask.render_template("a.html")

    lines = [line.strip() for line in caplog.messages[0].replace('"', "'").splitlines()]
    assert lines == [
        "Locating template 'a.html':",
        "1: trying loader of blueprint 'shop' (example)",
        "class: spec.templates.test_loaders.Loader",
        "folders:",
        "- a",
        "- b",
        "version: 2",
        "-> found ('<string>')",
    ]
