import flask
import pytest

from spec.kit import claim

DOC = "templating#standard-context"
PROCESSORS = "templating#context-processors"
NAMES = ["config", "request", "session", "g", "url_for", "get_flashed_messages"]


@claim("templates.context.six-names-are-there")
@pytest.mark.parametrize("name", NAMES)
def test_a_template_knows_six_names_of_flask(render, name):
    """config, request, session, g, url_for and get_flashed_messages are there unasked."""
    assert render("{{ " + name + " is defined }}") == "True"


@claim("templates.context.others-are-not-there")
@pytest.mark.parametrize("name", ["app", "current_app", "flash", "abort", "redirect", "escape"])
def test_a_template_knows_no_other_names_of_flask(render, name):
    """Neither the app nor any other function of Flask is there unasked."""
    assert render("{{ " + name + " is defined }}") == "False"


@claim("templates.context.they-are-the-views-own")
def test_the_names_in_a_template_are_those_of_the_view(app):
    """request, g and config in a template are those of the view; url_for makes URLs."""
    app.add_url_rule("/cart/<item>", "cart", lambda item: item)
    source = "{{ request.path }} {{ g.user }} {{ config.COLOUR }} {{ url_for('cart', item='tea') }}"
    app.config["COLOUR"] = "red"

    with app.test_request_context("/shop"):
        flask.g.user = "Ann"
        assert flask.render_template_string(source) == "/shop Ann red /cart/tea"


@claim("templates.context.a-missing-g-attribute-is-empty")
def test_an_attribute_that_g_lacks_is_empty(render):
    """{{ g.user }} is empty where g has no user, and raises no error."""
    assert render("[{{ g.user }}]") == "[]"


@claim("templates.context.arguments-win")
def test_an_argument_replaces_a_name_of_flask(render):
    """A keyword argument replaces the name of Flask in that template."""
    assert render("{{ request }} {{ g }}", request="a", g="b") == "a b"


@claim("templates.context.without-a-request-reading-it-raises")
@pytest.mark.parametrize("name", ["request.path", "session.user"])
def test_a_template_without_a_request_cannot_read_it(app, name):
    """In an application context alone request and session are there, but reading them raises."""
    source = "{{ request is defined }} {{ session is defined }} {{ g is defined }}"

    with app.app_context():
        assert flask.render_template_string(source) == "True True True"
        with pytest.raises(RuntimeError, match="outside of request context"):
            flask.render_template_string("{{ " + name + " }}")


@claim("templates.context.imports-have-it-too")
@pytest.mark.parametrize("how", ["", " with context"])
def test_an_imported_macro_knows_the_names_too(site, how):
    """A macro from an imported template knows the names of Flask, with or without context."""
    macro = "{% macro m() %}{{ request.path }} {{ g is defined }}{% endmacro %}"
    app = site({"m.html": macro})

    with app.test_request_context("/shop"):
        source = "{% import 'm.html' as m" + how + " %}{{ m.m() }}"
        assert flask.render_template_string(source) == "/shop True"


@claim(
    "templates.context.update-adds-the-session",
    doc="api#flask.Flask.update_template_context",
    flask="<3.1.3",
)
def test_update_template_context_adds_the_session(app):
    """update_template_context() adds request, session and g to a dictionary."""
    context = {"a": 1}

    with app.test_request_context():
        app.update_template_context(context)

    assert sorted(context) == ["a", "g", "request", "session"]


@claim(
    "templates.context.update-leaves-the-session-out",
    doc="api#flask.Flask.update_template_context",
    flask=">=3.1.3",
)
def test_update_template_context_leaves_the_session_out(app):
    """update_template_context() adds request and g; session is a global of the environment."""
    context = {"a": 1}

    with app.test_request_context():
        app.update_template_context(context)

    assert sorted(context) == ["a", "g", "request"]


@claim("templates.context.processors-add-variables", doc=PROCESSORS)
def test_a_context_processor_adds_variables(app, render):
    """What a context processor returns are variables of every template; a later one wins."""
    app.context_processor(lambda: {"a": 1, "b": 1})
    app.context_processor(lambda: {"b": 2})

    assert render("{{ a }} {{ b }}") == "1 2"


@claim("templates.context.processors-lose-to-arguments", doc=PROCESSORS)
def test_an_argument_wins_over_a_context_processor(app, render):
    """An argument of render_template() wins over a context processor."""
    app.context_processor(lambda: {"a": "processor"})

    assert render("{{ a }}", a="argument") == "argument"


@claim("templates.context.processors-win-over-flask", doc=PROCESSORS)
def test_a_context_processor_wins_over_flask(app, render):
    """A context processor may replace g and request."""
    app.context_processor(lambda: {"g": "mine"})

    assert render("{{ g }}") == "mine"


@claim("templates.context.processors-return-a-dictionary", doc=PROCESSORS)
def test_a_context_processor_has_to_return_a_dictionary(app, render):
    """A context processor that returns nothing raises TypeError when a template is rendered."""
    app.context_processor(lambda: None)

    with pytest.raises(TypeError):
        render("")


@claim("templates.context.processors-of-a-blueprint-are-its-own", doc=PROCESSORS)
def test_a_context_processor_of_a_blueprint_is_for_its_views(app):
    """context_processor of a blueprint is for its views, app_context_processor for all."""
    part = flask.Blueprint("part", "part")
    part.context_processor(lambda: {"a": "part"})
    part.app_context_processor(lambda: {"b": "everywhere"})
    for owner, rule in [(part, "/part"), (app, "/app")]:
        owner.add_url_rule(rule, "view", lambda: flask.render_template_string("{{ a }} {{ b }}"))
    app.register_blueprint(part)

    texts = [app.test_client().get(rule).data for rule in ("/part", "/app")]
    assert texts == [b"part everywhere", b" everywhere"]


@claim("templates.context.flashed-messages-are-there", doc="api#flask.get_flashed_messages")
def test_a_template_shows_flashed_messages(serve):
    """A template shows the messages of flash(), escaped."""

    def view():
        flask.flash("<saved>")
        return flask.render_template_string("{{ get_flashed_messages()[0] }}")

    assert serve(view).get("/").text == "&lt;saved&gt;"
