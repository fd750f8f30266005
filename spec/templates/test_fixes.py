"""What changes of templates say to write instead, run on both sides of them."""

import flask
import jinja2
import pytest
from flask import stream_with_context

from spec.kit import claim

DOC = "api#flask.Flask.jinja_options"


@claim("templates.fixes.options-are-a-new-dictionary")
def test_options_are_a_new_dictionary(app):
    """A new dictionary as `app.jinja_options` changes the options of that app alone."""
    before = dict(flask.Flask.jinja_options)
    app.jinja_options = dict(app.jinja_options, trim_blocks=True)

    assert (app.jinja_env.trim_blocks, dict(flask.Flask.jinja_options)) == (True, before)


@claim("templates.fixes.extensions-are-added", doc="templating#jinja-setup")
def test_extensions_are_added(app):
    """`app.jinja_env.add_extension()` adds an extension; `autoescape` and `with` are built in."""
    app.jinja_env.add_extension("jinja2.ext.do")
    text = (
        "{% autoescape false %}{% with a = ['<'] %}{% do a.append('>') %}{{ a|join }}{% endwith %}"
    )
    with app.app_context():
        assert flask.render_template_string(text + "{% endautoescape %}") == "<>"


@claim("templates.fixes.a-template-is-streamed-by-hand", doc="patterns/streaming#basic-usage")
def test_a_template_is_streamed_by_hand(app, serve):
    """A template is streamed with `generate()` and `stream_with_context()` on every release."""
    app.jinja_loader = jinja2.DictLoader({"tea.html": "{{ request.path }} {{ tea }}"})

    def view():
        context = {"tea": "<oolong>"}
        app.update_template_context(context)
        pieces = app.jinja_env.get_template("tea.html").generate(context)
        return flask.Response(stream_with_context(pieces))

    assert serve(view).get("/").text == "/ &lt;oolong&gt;"


@claim("templates.fixes.escaping-is-written-out", doc="templating#jinja-setup")
@pytest.mark.parametrize("name", ["a.svg", "a.html", "a.txt"])
def test_escaping_is_written_out(app, name):
    """`e` escapes a value once and `safe` never, whatever the extension of the template."""
    app.jinja_loader = jinja2.DictLoader({name: "{{ a|e }}{{ a|safe }}"})
    with app.app_context():
        assert flask.render_template(name, a="<") == "&lt;<"


@claim("templates.fixes.the-session-is-read-itself", doc="templating#standard-context")
def test_the_session_is_read_itself(app):
    """`flask.session` and the `session` of a template have one item beside `template_rendered`."""
    with app.test_request_context():
        flask.session["tea"] = "oolong"
        text = flask.render_template_string("{{ session['tea'] }}")

        assert (text, flask.session["tea"]) == ("oolong", "oolong")
