import flask
import jinja2
import pytest

from spec.kit import claim

DOC = "templating#registering-filters"

KINDS = [
    pytest.param("filter", "{{ 'tea'|NAME }}", id="filter"),
    pytest.param("test", "{{ 'tea' is NAME }}", id="test"),
    pytest.param("global", "{{ NAME('tea') }}", id="global"),
]


def shout(word):
    """Give a word in capitals."""
    return word.upper()


def rendered(app, source, name):
    """Render ``source`` with ``name`` in it."""
    with app.app_context():
        return flask.render_template_string(source.replace("NAME", name))


RESULT = {"filter": "TEA", "test": "True", "global": "TEA"}


@claim("templates.registering.uses-the-functions-name")
@pytest.mark.parametrize(("kind", "source"), KINDS)
def test_a_function_is_registered_under_its_name(app, kind, source):
    """`template_filter()`, `template_test()` and `template_global()` use the function's name."""
    function = (lambda word: bool(word)) if kind == "test" else shout
    function.__name__ = "shout"

    assert getattr(app, f"template_{kind}")()(function) is function
    assert rendered(app, source, "shout") == RESULT[kind]


@claim("templates.registering.uses-a-given-name")
@pytest.mark.parametrize(("kind", "source"), KINDS)
def test_a_function_is_registered_under_another_name(app, kind, source):
    """`@app.template_filter(name)` and `app.add_template_filter(f, name)` use that name."""
    function = bool if kind == "test" else shout
    getattr(app, f"template_{kind}")("first")(function)
    getattr(app, f"add_template_{kind}")(function, "second")

    assert rendered(app, source, "first") == RESULT[kind]
    assert rendered(app, source, "second") == RESULT[kind]


@claim("templates.registering.a-blueprints-are-the-apps")
@pytest.mark.parametrize(("kind", "source"), KINDS)
def test_a_blueprint_registers_for_the_whole_app(app, kind, source):
    """`@blueprint.app_template_filter()` registers a filter for every template of the app."""
    part = flask.Blueprint("part", "part")
    function = bool if kind == "test" else shout
    assert getattr(part, f"app_template_{kind}")("name")(function) is function
    app.register_blueprint(part)

    assert rendered(app, source, "name") == RESULT[kind]


@claim("templates.registering.a-blueprint-adds-functions", doc="api#flask.Blueprint")
@pytest.mark.parametrize(("kind", "source"), KINDS)
def test_a_blueprint_adds_functions_for_the_whole_app(app, kind, source):
    """`blueprint.add_app_template_filter(f, name)` registers `f` for every template of the app."""
    part = flask.Blueprint("part", "part")
    getattr(part, f"add_app_template_{kind}")(bool if kind == "test" else shout, "name")
    app.register_blueprint(part)

    assert rendered(app, source, "name") == RESULT[kind]


@claim("templates.registering.the-decorator-needs-parentheses", flask="<3.2")
def test_a_decorator_without_parentheses_registers_nothing(app):
    """`@app.template_filter` without parentheses registers nothing."""
    lost = app.template_filter(shout)

    assert (lost is shout, "shout" in app.jinja_env.filters) == (False, False)


@claim("templates.registering.the-decorator-needs-no-parentheses", flask=">=3.2")
@pytest.mark.parametrize(("kind", "source"), KINDS)
def test_a_decorator_without_parentheses_registers(app, kind, source):
    """From Flask 3.2 on `@app.template_filter` without parentheses registers the function."""

    def name(value="tea"):
        return bool(value) if kind == "test" else shout(value)

    assert getattr(app, f"template_{kind}")(name) is name
    assert rendered(app, source, "name") == RESULT[kind]


@claim("templates.registering.the-environment-takes-them-too")
def test_the_environment_takes_filters_and_globals(app):
    """`app.jinja_env.filters` and `globals` take filters and globals too."""
    app.jinja_env.filters["shout"] = shout
    app.jinja_env.globals["word"] = "tea"

    assert rendered(app, "{{ word|shout }}", "") == "TEA"


@claim("templates.registering.after-a-request-is-accepted", flask="<2.2")
def test_a_filter_is_accepted_after_the_first_request(app):
    """`@app.template_filter()` registers a filter even after the first request."""
    app.test_client().get("/")
    try:
        app.template_filter("shout")(shout)
    except AssertionError as error:
        pytest.fail(f"refused: {error}")

    assert rendered(app, "{{ 'tea'|shout }}", "") == "TEA"


@claim("templates.registering.after-a-request-is-refused", flask=">=2.2")
def test_a_filter_is_refused_after_the_first_request(app):
    """`@app.template_filter()` raises AssertionError after the first request."""
    app.test_client().get("/")

    with pytest.raises(AssertionError, match="template_filter"):
        app.template_filter("shout")(shout)


@claim("templates.registering.an-unknown-filter-raises")
def test_an_unknown_filter_raises(app):
    """An unknown filter raises TemplateAssertionError with its name."""
    with app.test_request_context(), pytest.raises(jinja2.TemplateAssertionError, match="shout"):
        flask.render_template_string("{{ 'tea'|shout }}")


UNTAKEN = "[{% if false %}{{ 'tea'|shout }}{% endif %}]"


@claim("templates.registering.an-unknown-filter-raises-untaken", jinja2="<3.0")
def test_an_unknown_filter_in_a_branch_that_is_not_taken_raises(app):
    """An unknown filter raises TemplateAssertionError even in a branch that is not taken."""
    with app.test_request_context(), pytest.raises(jinja2.TemplateAssertionError, match="shout"):
        flask.render_template_string(UNTAKEN)


@claim(
    "templates.registering.an-unknown-filter-waits",
    jinja2=">=3.0",
    otherwise=jinja2.TemplateAssertionError,
)
def test_an_unknown_filter_in_a_branch_that_is_not_taken_is_harmless(app):
    """An unknown filter in a branch that is not taken raises no error."""
    with app.test_request_context():
        assert flask.render_template_string(UNTAKEN) == "[]"
