import flask
import jinja2
import pytest

from spec.kit import claim

DOC = "templating#registering-filters"


def shout(word):
    """Give a word in capitals."""
    return word.upper()


def rendered(app, source):
    """Render a template in a context of the app."""
    with app.app_context():
        return flask.render_template_string(source)


@claim("templates.registering.uses-the-functions-name")
def test_a_function_is_registered_under_its_name(app):
    """`template_filter()`, `template_test()` and `template_global()` use the function's name."""
    assert app.template_filter()(shout) is shout
    assert app.template_test()(shout) is shout
    assert app.template_global()(shout) is shout

    source = "{{ 'a'|shout }}, {{ 'b' is shout }}, {{ shout('c') }}"
    assert rendered(app, source) == "A, B, C"


@claim("templates.registering.uses-a-given-name")
def test_a_function_is_registered_under_another_name(app):
    """`@app.template_filter(name)` and `app.add_template_filter(f, name)` use that name."""
    app.template_filter("one")(shout)
    app.add_template_filter(shout, "two")
    app.template_test("one")(shout)
    app.add_template_test(shout, "two")
    app.template_global("one")(shout)
    app.add_template_global(shout, "two")

    assert rendered(app, "{{ 'a'|one }}, {{ 'b' is one }}, {{ one('c') }}") == "A, B, C"
    assert rendered(app, "{{ 'a'|two }}, {{ 'b' is two }}, {{ two('c') }}") == "A, B, C"


@claim("templates.registering.a-blueprints-are-the-apps")
def test_a_blueprint_registers_for_the_whole_app(app):
    """`@blueprint.app_template_filter()` registers a filter for every template of the app."""
    part = flask.Blueprint("part", "part")
    assert part.app_template_filter("name")(shout) is shout
    assert part.app_template_test("name")(shout) is shout
    assert part.app_template_global("name")(shout) is shout
    app.register_blueprint(part)

    assert rendered(app, "{{ 'a'|name }}, {{ 'b' is name }}, {{ name('c') }}") == "A, B, C"


@claim("templates.registering.a-blueprint-adds-functions", doc="api#flask.Blueprint")
def test_a_blueprint_adds_functions_for_the_whole_app(app):
    """`blueprint.add_app_template_filter(f, name)` registers `f` for every template of the app."""
    part = flask.Blueprint("part", "part")
    part.add_app_template_filter(shout, "name")
    part.add_app_template_test(shout, "name")
    part.add_app_template_global(shout, "name")
    app.register_blueprint(part)

    assert rendered(app, "{{ 'a'|name }}, {{ 'b' is name }}, {{ name('c') }}") == "A, B, C"


@claim("templates.registering.the-decorator-needs-parentheses", flask="<3.2")
def test_a_decorator_without_parentheses_registers_nothing(app):
    """`@app.template_filter` without parentheses registers nothing."""
    lost = app.template_filter(shout)

    assert (lost is shout, "shout" in app.jinja_env.filters) == (False, False)


@claim("templates.registering.the-decorator-needs-no-parentheses", flask=">=3.2")
def test_a_decorator_without_parentheses_registers(app):
    """From Flask 3.2 on `@app.template_filter` without parentheses registers the function."""
    assert app.template_filter(shout) is shout
    assert app.template_test(shout) is shout
    assert app.template_global(shout) is shout

    source = "{{ 'a'|shout }}, {{ 'b' is shout }}, {{ shout('c') }}"
    assert rendered(app, source) == "A, B, C"


@claim("templates.registering.the-environment-takes-them-too")
def test_the_environment_takes_filters_and_globals(app):
    """`app.jinja_env.filters` and `globals` take filters and globals too."""
    app.jinja_env.filters["shout"] = shout
    app.jinja_env.globals["word"] = "tea"

    assert rendered(app, "{{ word|shout }}") == "TEA"


@claim("templates.registering.after-a-request-is-accepted", flask="<2.2")
def test_a_filter_is_accepted_after_the_first_request(app):
    """`@app.template_filter()` registers a filter even after the first request."""
    app.test_client().get("/")
    try:
        app.template_filter("shout")(shout)
    except AssertionError as error:
        pytest.fail(f"refused: {error}")

    assert rendered(app, "{{ 'tea'|shout }}") == "TEA"


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
