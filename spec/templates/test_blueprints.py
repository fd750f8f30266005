import flask
import jinja2
import pytest

from spec.kit import claim

DOC = "blueprints#templates"


@pytest.fixture
def shop(site, tmp_path):
    """An app with templates, and two blueprints that have templates of the same names."""
    app = site({"both.html": "app", "app.html": "app alone"})
    for name in ("first", "second"):
        folder = tmp_path / name / "pages"
        folder.mkdir(parents=True)
        (folder / "both.html").write_text(name)
        (folder / "part.html").write_text(f"{name} alone")
        root = str(tmp_path / name)
        app.register_blueprint(flask.Blueprint(name, name, root_path=root, template_folder="pages"))
    return app


@claim("templates.blueprints.the-app-comes-first")
def test_the_apps_template_wins_over_a_blueprints(shop):
    """A template of the app wins over a blueprint's template of the same name."""
    with shop.app_context():
        assert flask.render_template("both.html") == "app"


@claim("templates.blueprints.the-first-registered-comes-next")
def test_the_template_of_the_first_blueprint_wins(shop):
    """The template of the blueprint that was registered first wins, whichever view renders."""
    with shop.app_context():
        assert flask.render_template("part.html") == "first alone"


@claim("templates.blueprints.have-no-folder-by-default")
def test_a_blueprint_has_no_template_folder_by_default(site, tmp_path):
    """A blueprint without `template_folder` has no templates, even if the folder exists."""
    app = site({})
    (tmp_path / "part" / "templates").mkdir(parents=True)
    (tmp_path / "part" / "templates" / "a.html").write_text("a")
    app.register_blueprint(flask.Blueprint("part", "part", root_path=str(tmp_path / "part")))

    with app.app_context(), pytest.raises(jinja2.TemplateNotFound, match="^a.html$"):
        flask.render_template("a.html")


@claim("templates.blueprints.are-listed-with-the-apps", doc="templating#jinja-setup")
def test_the_environment_lists_the_templates_of_all(shop):
    """`app.jinja_env.list_templates()` lists templates of the app and of blueprints."""
    assert sorted(shop.jinja_env.list_templates()) == ["app.html", "both.html", "part.html"]
