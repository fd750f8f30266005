import flask
import jinja2
import pytest

from spec.kit import claim

DOC = "quickstart#rendering-templates"
API = "api#flask.render_template"
STRING = "api#flask.render_template_string"


@claim("templates.render.a-file-becomes-a-string")
def test_render_template_renders_a_file_of_the_templates_folder(site):
    """`render_template()` renders a file in the folder `templates` beside the app."""
    with site({"hello.html": "Hello, é!"}).app_context():
        assert flask.render_template("hello.html") == "Hello, é!"


@claim("templates.render.keywords-are-variables")
def test_keywords_are_the_variables_of_the_template(site):
    """Keyword arguments of `render_template()` are the variables of the template."""
    with site({"hello.html": "Hello, {{ name }}!"}).app_context():
        assert flask.render_template("hello.html", name="World") == "Hello, World!"


@claim("templates.render.a-name-may-have-folders", doc=API)
def test_a_template_name_may_have_folders(site):
    """`render_template("shop/item.html")` renders a file in a subfolder."""
    with site({"shop/item.html": "tea"}).app_context():
        assert flask.render_template("shop/item.html") == "tea"
        assert flask.render_template("/shop/item.html") == "tea"


@claim("templates.render.a-name-stays-in-the-folder", doc=API)
def test_a_template_name_cannot_leave_the_folder(site, tmp_path):
    """`render_template()` raises TemplateNotFound for a name with `..`, even if it exists."""
    (tmp_path / "secret.html").write_text("secret")

    missing = pytest.raises(jinja2.TemplateNotFound, match="^../secret.html$")
    with site({"a.html": ""}).app_context(), missing:
        flask.render_template("../secret.html")


@claim("templates.render.a-missing-template-is-not-found", doc=API)
def test_a_missing_template_raises_template_not_found(site):
    """`render_template()` raises `jinja2.TemplateNotFound` for a missing template."""
    with site({}).app_context(), pytest.raises(jinja2.TemplateNotFound) as caught:
        flask.render_template("missing.html")

    assert (caught.type, caught.value.name) == (jinja2.TemplateNotFound, "missing.html")


@claim("templates.render.a-missing-template-is-500", doc=API)
def test_a_missing_template_is_a_server_error(serve):
    """A view whose template is missing answers 500, not 404."""
    assert serve(lambda: flask.render_template("missing.html")).get("/").status_code == 500


@claim("templates.render.a-list-takes-the-first-that-exists", doc=API)
def test_the_first_of_several_templates_that_exists_is_rendered(site):
    """`render_template()` renders the first template of a list that exists."""
    with site({"b.html": "b", "c.html": "c"}).app_context():
        assert flask.render_template(["a.html", "b.html", "c.html"]) == "b"


@claim("templates.render.a-list-without-any-is-not-found", doc=API)
@pytest.mark.parametrize("names", [[], ["a.html", "b.html"]])
def test_a_list_without_an_existing_template_raises_templates_not_found(site, names):
    """`render_template()` raises TemplatesNotFound if no template of a list exists."""
    with site({}).app_context(), pytest.raises(jinja2.TemplatesNotFound) as caught:
        flask.render_template(names)

    assert caught.value.templates == names


@claim("templates.render.a-template-object-is-rendered", doc=API)
def test_a_template_object_is_rendered(site):
    """`render_template()` takes a Template object too."""
    app = site({"a.html": "{{ x }}"})

    with app.app_context():
        assert flask.render_template(app.jinja_env.get_template("a.html"), x=1) == "1"


@claim("templates.render.a-string-is-rendered", doc=STRING)
def test_render_template_string_renders_its_argument(app):
    """`render_template_string()` renders a template from a string."""
    with app.test_request_context():
        assert flask.render_template_string("{{ a }} {{ b }}", a=1, b=2) == "1 2"


@claim("templates.render.the-last-newline-is-dropped", doc=STRING)
def test_the_last_newline_of_a_template_is_dropped(app):
    """One newline at the end of a template is removed."""
    with app.test_request_context():
        assert flask.render_template_string("a\n\n") == "a\n"


@claim("templates.render.a-mistake-raises-a-syntax-error", doc=STRING)
def test_a_mistake_in_a_template_raises_a_syntax_error(app):
    """A template that is not well formed raises TemplateSyntaxError with the line."""
    with app.test_request_context(), pytest.raises(jinja2.TemplateSyntaxError) as caught:
        flask.render_template_string("a\n{% if %}")

    assert caught.value.lineno == 2


@claim("templates.render.an-unknown-variable-is-empty", doc=STRING)
def test_an_unknown_variable_is_empty(app):
    """An unknown variable is rendered as nothing; an attribute of it raises UndefinedError."""
    with app.test_request_context():
        assert flask.render_template_string("[{{ missing }}]") == "[]"
    with (
        app.test_request_context(),
        pytest.raises(jinja2.UndefinedError, match="'missing' is undefined"),
    ):
        flask.render_template_string("{{ missing.name }}")


@claim("templates.render.none-shows-as-none", doc=STRING)
def test_none_is_rendered_as_its_name(app):
    """A variable that is None is rendered as "None", unless the template tests it."""
    with app.test_request_context():
        assert flask.render_template_string("[{{ v }}]", v=None) == "[None]"
        assert flask.render_template_string("[{% if v %}{{ v }}{% endif %}]", v=None) == "[]"


@claim("templates.render.the-source-is-decoded-as-utf-8", doc="templating#jinja-setup")
def test_a_template_file_is_utf_8(site, tmp_path):
    """`render_template()` raises UnicodeDecodeError for a file that is not UTF-8."""
    app = site({"a.html": ""})
    (tmp_path / "templates" / "a.html").write_bytes(b"\xe9")

    with app.app_context(), pytest.raises(UnicodeDecodeError, match="'utf-8' codec"):
        flask.render_template("a.html")


@claim("templates.render.the-folder-can-be-chosen", doc="api#flask.Flask")
def test_template_folder_names_another_folder(site):
    """`Flask(template_folder=...)` names another folder, relative to the app's root path."""
    app = site({"views/a.html": "a"}, template_folder="templates/views")

    with app.app_context():
        assert flask.render_template("a.html") == "a"


@claim("templates.render.may-have-a-status", doc="quickstart#about-responses")
def test_a_template_is_sent_with_a_status(site):
    """`return render_template(name), 404` sends the page with status 404."""
    app = site({"error.html": "é"})
    app.add_url_rule("/", "error", lambda: (flask.render_template("error.html"), 404))

    response = app.test_client().get("/")

    assert (response.status_code, response.data) == (404, b"\xc3\xa9")
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"


@claim("templates.render.imports-from-flask", doc=API)
def test_render_template_is_imported_from_flask(site):
    """`from flask import render_template` imports it."""
    from flask import render_template

    with site({"a.html": "a"}).app_context():
        assert render_template("a.html") == "a"
