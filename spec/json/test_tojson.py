import flask
import jinja2
import pytest

from spec.kit import claim

DOC = "api#module-flask.json"


def rendered(app, template, **values):
    """The text of a template."""
    with app.app_context():
        return flask.render_template_string(template, **values)


@claim("json.tojson.escapes-what-html-reads")
def test_tojson_escapes_what_html_reads(app):
    """The filter `tojson` escapes <, >, & and '."""
    text = rendered(app, "{{ value|tojson }}", value="<>&'\"")

    assert text == r'"\u003c\u003e\u0026\u0027\""'


@claim("json.tojson.is-safe-in-a-script")
def test_tojson_is_safe_in_a_script(app):
    """A value written with `tojson` cannot end a script element."""
    text = rendered(app, "<script>a = {{ value|tojson }}</script>", value="</script>")

    assert text == r'<script>a = "\u003c/script\u003e"</script>'


@claim("json.tojson.fits-single-quotes", doc="jinja:templates#jinja-filters.tojson")
def test_tojson_fits_into_single_quotes(app):
    """The output of `tojson` is safe in an attribute in single quotes."""
    text = rendered(app, "<a data-a='{{ value|tojson }}'>", value={"b": "it's"})

    assert text == """<a data-a='{"b": "it\\u0027s"}'>"""


@claim("json.tojson.forceescape-fits-double-quotes", doc="jinja:templates#jinja-filters.tojson")
def test_forceescape_makes_it_fit_into_double_quotes(app):
    """The output of `tojson|forceescape` is safe in an attribute in double quotes."""
    text = rendered(app, '<a data-a="{{ value|tojson|forceescape }}">', value={"b": 1})

    assert text == '<a data-a="{&#34;b&#34;: 1}">'


@claim("json.tojson.writes-as-dumps-does")
def test_tojson_sorts_keys_and_writes_flasks_types(app):
    """`tojson` sorts keys, escapes characters beyond ASCII, and writes objects with `__html__`."""
    fragment = type("Fragment", (), {"__html__": lambda self: "é"})()

    assert rendered(app, "{{ value|tojson }}", value={"b": fragment, "a": 1}) == (
        r'{"a": 1, "b": "\u00e9"}'
    )


@claim("json.tojson.indents-on-demand", doc="jinja:templates#jinja-filters.tojson")
def test_tojson_indents_on_demand(app):
    """`tojson(indent=2)` indents."""
    assert rendered(app, "{{ value|tojson(indent=2) }}", value=[1]) == "[\n  1\n]"


@claim(
    "json.tojson.undefined-is-refused",
    doc="jinja:templates#jinja-filters.tojson",
    unless="simplejson >=4.0, flask <2.0, itsdangerous <2.0",
    otherwise=jinja2.UndefinedError,
)
def test_tojson_refuses_a_name_that_is_not_there(app):
    """`tojson` raises TypeError for an undefined variable."""
    with pytest.raises(TypeError, match="Object of type Undefined is not JSON serializable"):
        rendered(app, "{{ nothing|tojson }}")


@claim("json.htmlsafe-dumps.escapes-what-html-reads", flask="<2.3", otherwise=AttributeError)
@pytest.mark.filterwarnings("ignore:'htmlsafe_dumps' is deprecated:DeprecationWarning")
def test_htmlsafe_dumps_escapes_what_html_reads():
    """`flask.json.htmlsafe_dumps()` escapes <, >, & and '."""
    assert str(flask.json.htmlsafe_dumps("<>&'")) == r'"\u003c\u003e\u0026\u0027"'
