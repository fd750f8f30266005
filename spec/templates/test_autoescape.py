import flask
import pytest
from markupsafe import Markup

from spec.kit import claim

DOC = "templating#jinja-setup"
CONTROL = "templating#controlling-autoescaping"


@claim("templates.autoescape.html-and-xml-are-escaped")
@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.xml", "a.xhtml"])
def test_values_are_escaped_in_html_and_xml_templates(site, name):
    """Values are escaped in templates that end in `.html`, `.htm`, `.xml` or `.xhtml`."""
    with site({name: "{{ value }}"}).app_context():
        assert flask.render_template(name, value="<") == "&lt;"


@claim("templates.autoescape.svg-is-not-escaped", flask="<2.2.3")
def test_values_are_not_escaped_in_svg_templates(site):
    """Values are not escaped in templates that end in `.svg`."""
    with site({"a.svg": "{{ value }}"}).app_context():
        assert flask.render_template("a.svg", value="<") == "<"


@claim("templates.autoescape.svg-is-escaped", flask=">=2.2.3")
def test_values_are_escaped_in_svg_templates(site):
    """Values are escaped in templates that end in `.svg`."""
    with site({"a.svg": "{{ value }}"}).app_context():
        assert flask.render_template("a.svg", value="<") == "&lt;"


@claim("templates.autoescape.others-are-not-escaped")
@pytest.mark.parametrize("name", ["a.txt", "a.html.j2", "a.HTML"])
def test_values_are_not_escaped_in_other_templates(site, name):
    """Values are not escaped in other templates, such as `.txt`, `.html.j2` or `.HTML`."""
    with site({name: "{{ value }}"}).app_context():
        assert flask.render_template(name, value="<") == "<"


@claim("templates.autoescape.strings-are-escaped", doc="api#flask.render_template_string")
def test_values_are_escaped_in_template_strings(app):
    """`render_template_string()` escapes the five special characters of HTML."""
    with app.test_request_context():
        text = flask.render_template_string("{{ value }}", value="<>&\"'")

    assert text == "&lt;&gt;&amp;&#34;&#39;"


@claim("templates.autoescape.markup-is-not-escaped", doc=CONTROL)
def test_markup_is_not_escaped(app):
    """Templates escape neither a Markup value nor one with the `safe` filter."""
    with app.test_request_context():
        text = flask.render_template_string("{{ a }}{{ b|safe }}", a=Markup("<b>"), b="<i>")

    assert text == "<b><i>"


@claim("templates.autoescape.a-block-switches-it-off", doc=CONTROL)
def test_an_autoescape_block_switches_escaping_off(app):
    """`{% autoescape false %}` disables escaping in its block."""
    source = "{% autoescape false %}{{ v }}{% endautoescape %}{{ v }}"

    with app.test_request_context():
        assert flask.render_template_string(source, v="<") == "<&lt;"


@claim(
    "templates.autoescape.an-unquoted-attribute-is-open",
    doc="web-security#cross-site-scripting-xss",
)
def test_an_unquoted_attribute_is_not_protected(app):
    """Escaping does not protect an attribute without quotes."""
    with app.test_request_context():
        text = flask.render_template_string("<a title={{ v }}>", v="x onclick=y")

    assert text == "<a title=x onclick=y>"


@claim("templates.autoescape.an-included-file-decides-for-itself")
def test_an_included_template_escapes_by_its_own_name(site):
    """An included template is escaped or not by its own extension."""
    app = site({"a.html": "{% include 'b.txt' %}{{ v }}", "b.txt": "{{ v }}"})

    with app.app_context():
        assert flask.render_template("a.html", v="<") == "<&lt;"


@claim(
    "templates.autoescape.can-be-decided-by-the-app", doc="api#flask.Flask.select_jinja_autoescape"
)
def test_the_app_decides_which_templates_are_escaped(tmp_path):
    """`select_jinja_autoescape()` of a subclass of Flask decides which templates are escaped."""

    class App(flask.Flask):
        def select_jinja_autoescape(self, filename):
            return filename == "a.txt"

    for name in ("a.txt", "a.html"):
        (tmp_path / name).write_text("{{ '<' }}")

    with App("example", template_folder=str(tmp_path)).app_context():
        assert flask.render_template("a.txt") == "&lt;"
        assert flask.render_template("a.html") == "<"
