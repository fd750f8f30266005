import logging
import os

import flask
import jinja2
import pytest

from spec.kit import claim

DOC = "config#TEMPLATES_AUTO_RELOAD"
OPTIONS = "api#flask.Flask.jinja_options"


@pytest.fixture
def twice(site, tmp_path):
    """Render a template, change its file, and render it again."""

    def twice(**config):
        app = site({"a.html": "old"})
        app.config.update(config)
        path = tmp_path / "templates" / "a.html"
        with app.app_context():
            before = flask.render_template("a.html")
            path.write_text("new")
            os.utime(path, (1, 1))
            return before, flask.render_template("a.html")

    return twice


@claim("templates.environment.a-changed-file-is-not-reloaded")
def test_a_changed_template_is_not_reloaded(twice):
    """A template that was rendered is not reloaded when its file changes."""
    assert twice() == ("old", "old")


@claim("templates.environment.debug-reloads")
def test_a_changed_template_is_reloaded_in_debug_mode(twice):
    """In debug mode a template is reloaded when its file changes."""
    assert twice(DEBUG=True) == ("old", "new")


@claim("templates.environment.auto-reload-decides")
@pytest.mark.parametrize(
    ("config", "second"),
    [
        pytest.param({"TEMPLATES_AUTO_RELOAD": True}, "new", id="on"),
        pytest.param(
            {"TEMPLATES_AUTO_RELOAD": False, "DEBUG": True}, "old", id="off in debug mode"
        ),
    ],
)
def test_templates_auto_reload_decides(twice, config, second):
    """TEMPLATES_AUTO_RELOAD overrides debug mode."""
    assert twice(**config) == ("old", second)


@claim("templates.environment.options-are-for-jinja", doc=OPTIONS)
def test_jinja_options_configure_the_environment(app):
    """`app.jinja_options`, set before the first template, configures the environment."""
    options = {"variable_start_string": "[[", "variable_end_string": "]]"}
    app.jinja_options = dict(app.jinja_options, **options)

    with app.app_context():
        assert flask.render_template_string("[[ 1 + 1 ]] {{ 1 }}") == "2 {{ 1 }}"


@claim("templates.environment.options-are-immutable", doc=OPTIONS, flask="<1.1")
def test_jinja_options_cannot_be_changed_in_place(app):
    """`app.jinja_options` raises TypeError if it is changed in place."""
    with pytest.raises(TypeError, match="immutable"):
        app.jinja_options.update({})


@claim(
    "templates.environment.options-are-a-dictionary",
    doc=OPTIONS,
    flask=">=1.1",
    otherwise=TypeError,
)
def test_jinja_options_can_be_changed_in_place(app):
    """`app.jinja_options` is a dict that can be changed in place."""
    app.jinja_options["trim_blocks"] = True
    environment = app.jinja_env
    del app.jinja_options["trim_blocks"]

    assert environment.trim_blocks is True


@claim("templates.environment.options-are-shared", doc=OPTIONS, flask=">=1.1", otherwise=TypeError)
def test_jinja_options_belong_to_all_apps(app):
    """Changing `app.jinja_options` in place changes the options of every app."""
    app.jinja_options["trim_blocks"] = True
    seen = flask.Flask("other").jinja_options.get("trim_blocks")
    del app.jinja_options["trim_blocks"]

    assert seen is True


@claim("templates.environment.has-two-extensions", doc=OPTIONS, flask="<2.0")
def test_two_extensions_are_loaded():
    """The Jinja environment has the extensions `autoescape` and `with`."""
    assert sorted(flask.Flask("example").jinja_env.extensions) == [
        "jinja2.ext.AutoEscapeExtension",
        "jinja2.ext.WithExtension",
    ]


@claim("templates.environment.has-no-extensions", doc=OPTIONS, flask=">=2.0")
def test_no_extensions_are_loaded():
    """The Jinja environment has no extensions."""
    assert sorted(flask.Flask("example").jinja_env.extensions) == []


@claim("templates.environment.explains-what-it-tries", doc="config#EXPLAIN_TEMPLATE_LOADING")
def test_explain_template_loading_logs_what_is_tried(site, tmp_path, caplog):
    """EXPLAIN_TEMPLATE_LOADING logs each loader that was tried and what it found."""
    app = site({"a.html": "a"})
    app.config["EXPLAIN_TEMPLATE_LOADING"] = True

    with caplog.at_level(logging.INFO), app.app_context():
        flask.render_template("a.html")

    (record,) = caplog.records
    lines = record.getMessage().replace(str(tmp_path), "").replace('"', "'").splitlines()
    assert (record.levelname, [line.strip() for line in lines]) == (
        "INFO",
        [
            "Locating template 'a.html':",
            "1: trying loader of application 'site'",
            "class: jinja2.loaders.FileSystemLoader",
            "encoding: 'utf-8'",
            "followlinks: False",
            "searchpath:",
            "- /templates",
            "-> found ('/templates/a.html')",
        ],
    )


@claim("templates.environment.explains-a-missing-one", doc="config#EXPLAIN_TEMPLATE_LOADING")
def test_explain_template_loading_explains_a_missing_template(site, caplog):
    """EXPLAIN_TEMPLATE_LOADING logs that a missing template could not be found."""
    app = site({})
    app.config["EXPLAIN_TEMPLATE_LOADING"] = True

    missing = pytest.raises(jinja2.TemplateNotFound, match="^a.html$")
    with caplog.at_level(logging.INFO), app.app_context(), missing:
        flask.render_template("a.html")

    assert caplog.messages[0].splitlines()[-1] == "Error: the template could not be found."


@claim("templates.environment.an-attribute-is-a-macro", doc="api#flask.get_template_attribute")
def test_get_template_attribute_gives_a_macro_or_variable(site):
    """`get_template_attribute()` returns a macro, which can be called, or a variable."""
    app = site({"m.html": "{% macro hello(name) %}Hi {{ name }}{% endmacro %}{% set size = 3 %}"})

    with app.app_context():
        assert flask.get_template_attribute("m.html", "hello")("<b>") == "Hi &lt;b&gt;"
        assert flask.get_template_attribute("m.html", "size") == 3


@claim("templates.environment.a-missing-attribute-raises", doc="api#flask.get_template_attribute")
def test_get_template_attribute_of_a_missing_name_raises(site):
    """`get_template_attribute()` raises AttributeError for a name that the template lacks."""
    with site({"m.html": ""}).app_context(), pytest.raises(AttributeError, match="hello"):
        flask.get_template_attribute("m.html", "hello")


@claim(
    "templates.environment.a-template-extends-another",
    doc="patterns/templateinheritance#template-inheritance",
)
def test_a_template_extends_another(site):
    """A template that extends another fills its blocks; `super()` is the original content."""
    layout = "<{% block main %}base{% endblock %}>"
    page = "{% extends 'layout.html' %}{% block main %}{{ super() }} page{% endblock %} lost"

    with site({"layout.html": layout, "page.html": page}).app_context():
        assert flask.render_template("page.html") == "<base page>"


@claim(
    "templates.environment.an-included-template-sees-the-variables", doc="templating#jinja-setup"
)
def test_an_included_template_sees_the_variables(site):
    """An included template has the variables; `ignore missing` allows a missing one."""
    source = "{% include 'a.html' %}{% include 'b.html' ignore missing %}"

    with site({"a.html": "{{ v }}"}).app_context():
        assert flask.render_template_string(source, v="seen") == "seen"
