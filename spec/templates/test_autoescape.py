import flask
import pytest
from markupsafe import Markup

from spec.kit import claim

DOC = "templating#jinja-setup"
CONTROL = "templating#controlling-autoescaping"


@pytest.fixture
def rendered(site):
    """Render ``<`` by a template of this name."""

    def rendered(name):
        with site({name: "{{ value }}"}).app_context():
            return flask.render_template(name, value="<")

    return rendered


@claim("templates.autoescape.html-and-xml-are-escaped")
@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.xml", "a.xhtml", "a.txt.html"])
def test_values_are_escaped_in_html_and_xml_templates(rendered, name):
    """Values are escaped in templates that end in .html, .htm, .xml and .xhtml."""
    assert rendered(name) == "&lt;"


@claim("templates.autoescape.svg-is-not-escaped", flask="<2.2.3")
def test_values_are_not_escaped_in_svg_templates(rendered):
    """Values are not escaped in templates that end in .svg."""
    assert rendered("a.svg") == "<"


@claim("templates.autoescape.svg-is-escaped", flask=">=2.2.3")
def test_values_are_escaped_in_svg_templates(rendered):
    """Values are escaped in templates that end in .svg."""
    assert rendered("a.svg") == "&lt;"


@claim("templates.autoescape.others-are-not-escaped")
@pytest.mark.parametrize(
    "name",
    ["a.txt", "a.js", "a.css", "a.json", "a.md", "a.jinja", "a.j2", "a.html.j2", "a.HTML", "a"],
)
def test_values_are_not_escaped_in_other_templates(rendered, name):
    """No other ending escapes: not .html.j2, not .HTML, not a name without one."""
    assert rendered(name) == "<"


@claim("templates.autoescape.strings-are-escaped", doc="api#flask.render_template_string")
def test_values_are_escaped_in_template_strings(render):
    """render_template_string() escapes the five special characters of HTML."""
    assert render("{{ value }}", value="<>&\"'") == "&lt;&gt;&amp;&#34;&#39;"


@claim("templates.autoescape.markup-is-not-escaped", doc=CONTROL)
def test_markup_is_not_escaped(render):
    """A Markup value and one that passes the filter safe are rendered as they are."""
    assert render("{{ a }}{{ b|safe }}", a=Markup("<b>"), b="<i>") == "<b><i>"


@claim("templates.autoescape.a-block-switches-it-off", doc=CONTROL)
def test_an_autoescape_block_switches_escaping_off(render):
    """{% autoescape false %} switches escaping off up to its end."""
    source = "{% autoescape false %}{{ v }}{% endautoescape %}{{ v }}"

    assert render(source, v="<") == "<&lt;"


@claim(
    "templates.autoescape.an-unquoted-attribute-is-open",
    doc="web-security#cross-site-scripting-xss",
)
def test_an_unquoted_attribute_is_not_protected(render):
    """Escaping does not keep a value with a space inside an attribute without quotes."""
    assert render("<a title={{ v }}>", v="x onclick=y") == "<a title=x onclick=y>"


@claim("templates.autoescape.an-included-file-decides-for-itself")
def test_an_included_template_escapes_by_its_own_name(site):
    """An included template is escaped or not by its own ending."""
    app = site({"a.html": "{% include 'b.txt' %}{{ v }}", "b.txt": "{{ v }}"})

    with app.app_context():
        assert flask.render_template("a.html", v="<") == "<&lt;"


@claim("templates.autoescape.tojson-is-safe-in-scripts")
def test_tojson_is_safe_in_a_script(render):
    """tojson writes JSON whose <, >, & and ' are \\u escapes, with sorted keys."""
    assert render("{{ v|tojson }}", v={"b": "<i>&'", "a": 1}) == (
        '{"a": 1, "b": "\\u003ci\\u003e\\u0026\\u0027"}'
    )


@claim("templates.autoescape.tojson-is-safe-in-single-quotes")
def test_tojson_is_safe_in_an_attribute_in_single_quotes(render):
    """tojson can stand in an attribute in single quotes; the quotes of JSON are not escaped."""
    assert render("<a data-v='{{ v|tojson }}'>", v="it's") == "<a data-v='\"it\\u0027s\"'>"


@claim("templates.autoescape.tojson-indents")
def test_tojson_takes_an_indent(render):
    """tojson(indent=2) writes one item a line."""
    assert render("{{ v|tojson(indent=2) }}", v={"a": 1}) == '{\n  "a": 1\n}'
