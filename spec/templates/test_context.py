import flask
import pytest

from spec.kit import claim

DOC = "templating#standard-context"
PROCESSORS = "templating#context-processors"


@claim("templates.context.six-names-are-there")
def test_six_names_of_flask_are_in_templates(app):
    """Templates have `config`, `request`, `session`, `g`, `url_for`, `get_flashed_messages`."""
    source = (
        "{{ config is defined }} {{ request is defined }} {{ session is defined }}"
        " {{ g is defined }} {{ url_for is defined }} {{ get_flashed_messages is defined }}"
    )

    with app.test_request_context():
        assert flask.render_template_string(source) == "True True True True True True"


@claim("templates.context.others-are-not-there")
def test_other_names_of_flask_are_not_in_templates(app):
    """Templates have neither `app` nor other functions of Flask, such as `redirect`."""
    source = "{{ app is defined }} {{ current_app is defined }} {{ redirect is defined }}"

    with app.test_request_context():
        assert flask.render_template_string(source) == "False False False"


@claim("templates.context.names-are-the-views-own")
def test_the_names_in_a_template_are_those_of_the_view(app):
    """`request`, `g` and `config` in a template are those of the view; `url_for` builds URLs."""
    app.add_url_rule("/cart/<item>", "cart", lambda item: item)
    source = "{{ request.path }} {{ g.user }} {{ config.COLOUR }} {{ url_for('cart', item='tea') }}"
    app.config["COLOUR"] = "red"

    with app.test_request_context("/shop"):
        flask.g.user = "Ann"
        assert flask.render_template_string(source) == "/shop Ann red /cart/tea"


@claim("templates.context.a-missing-g-attribute-is-empty")
def test_an_attribute_that_g_lacks_is_empty(app):
    """`{{ g.user }}` is empty if `g` has no `user`."""
    with app.test_request_context():
        assert flask.render_template_string("[{{ g.user }}]") == "[]"


@claim("templates.context.arguments-win")
def test_an_argument_replaces_a_name_of_flask(app):
    """A keyword argument of `render_template_string()` replaces `request` or `g`."""
    with app.test_request_context():
        assert flask.render_template_string("{{ request }} {{ g }}", request="a", g="b") == "a b"


@claim("templates.context.without-a-request-reading-it-raises", flask="<3.2")
@pytest.mark.parametrize("name", ["request.path", "session.user"])
def test_a_template_without_a_request_cannot_read_it(app, name):
    """In an app context alone, reading `request` or `session` in a template raises RuntimeError."""
    source = "{{ request is defined }} {{ session is defined }} {{ g is defined }}"

    with app.app_context():
        assert flask.render_template_string(source) == "True True True"
        with pytest.raises(RuntimeError) as caught:
            flask.render_template_string("{{ " + name + " }}")

    assert str(caught.value).startswith("Working outside of request context.")


@claim("templates.context.imports-have-it-too")
@pytest.mark.parametrize("how", ["", " with context"])
def test_an_imported_macro_has_the_names_too(site, how):
    """An imported macro has `request` and `g`, with or without context."""
    macro = "{% macro m() %}{{ request.path }} {{ g is defined }}{% endmacro %}"
    app = site({"m.html": macro})

    with app.test_request_context("/shop"):
        source = "{% import 'm.html' as m" + how + " %}{{ m.m() }}"
        assert flask.render_template_string(source) == "/shop True"


@claim(
    "templates.context.update-adds-the-session",
    doc="api#flask.Flask.update_template_context",
    flask="<3.1.3",
    otherwise=(AssertionError, TypeError),
)
def test_update_template_context_adds_the_session(app):
    """`update_template_context()` adds `request`, `session` and `g` to a dict."""
    context = {"a": 1}

    with app.test_request_context():
        app.update_template_context(context)

    assert sorted(context) == ["a", "g", "request", "session"]


@claim(
    "templates.context.update-leaves-the-session-out",
    doc="api#flask.Flask.update_template_context",
    flask=">=3.1.3,<3.2",
    otherwise=(AssertionError, TypeError),
)
def test_update_template_context_leaves_the_session_out(app):
    """`update_template_context()` adds `request` and `g` to a dict, but not `session`."""
    context = {"a": 1}

    with app.test_request_context():
        app.update_template_context(context)

    assert sorted(context) == ["a", "g", "request"]


@claim("templates.context.processors-add-variables", doc=PROCESSORS)
def test_a_context_processor_adds_variables(app):
    """A context processor adds its dict to every template; a later one wins."""
    app.context_processor(lambda: {"a": 1, "b": 1})
    app.context_processor(lambda: {"b": 2})

    with app.test_request_context():
        assert flask.render_template_string("{{ a }} {{ b }}") == "1 2"


@claim("templates.context.processors-lose-to-arguments", doc=PROCESSORS)
def test_an_argument_wins_over_a_context_processor(app):
    """An argument of `render_template_string()` wins over a context processor."""
    app.context_processor(lambda: {"a": "processor"})

    with app.test_request_context():
        assert flask.render_template_string("{{ a }}", a="argument") == "argument"


@claim("templates.context.processors-win-over-flask", doc=PROCESSORS)
def test_a_context_processor_wins_over_flask(app):
    """A context processor may replace `g`."""
    app.context_processor(lambda: {"g": "mine"})

    with app.test_request_context():
        assert flask.render_template_string("{{ g }}") == "mine"


@claim("templates.context.processors-have-to-return-a-dictionary", doc=PROCESSORS)
def test_a_context_processor_has_to_return_a_dictionary(app):
    """A context processor that returns None raises TypeError when a template is rendered."""
    app.context_processor(lambda: None)

    with (
        app.test_request_context(),
        pytest.raises(TypeError, match="'NoneType' object is not iterable"),
    ):
        flask.render_template_string("")


@claim("templates.context.flashed-messages-are-there", doc="api#flask.get_flashed_messages")
def test_a_template_shows_flashed_messages(serve):
    """`get_flashed_messages()` in a template returns the messages, which are escaped."""

    def view():
        flask.flash("<saved>")
        return flask.render_template_string("{{ get_flashed_messages()[0] }}")

    assert serve(view).get("/").text == "&lt;saved&gt;"
