import flask
import pytest

from spec.kit import claim

DOC = "templating#context-processors"


def names(shop, *owners):
    """Let a context processor of each owner give its name, inner owners first."""
    for owner in reversed(owners):
        getattr(shop, owner).context_processor(lambda owner=owner: {"by": owner, owner: 1})
    shop.view = lambda: flask.render_template_string("{{ by }}")


@claim("hooks.context-processor.gives-values-to-templates")
def test_a_context_processor_gives_values_to_every_template(shop):
    """The values of the dict that a context processor returns are names in every template."""
    shop.app.context_processor(lambda: {"user": "ann"})
    shop.view = lambda: flask.render_template_string("{{ user }}")

    assert [shop.get("/").text, shop.get("/blueprint/").text] == ["ann", "ann"]


@claim("hooks.context-processor.runs-once-a-rendering")
def test_a_context_processor_runs_for_each_rendering(shop):
    """A context processor runs once each time a template is rendered, not once a request."""
    shop.app.context_processor(shop.note("processor", answer={"user": "ann"}))
    shop.view = lambda: "".join(flask.render_template_string("{{ user }}") for _ in "ab")

    assert (shop.get("/").text, shop.trace) == ("annann", ["processor", "processor"])


@claim("hooks.context-processor.does-not-run-without-a-template")
def test_a_context_processor_does_not_run_without_a_template(shop):
    """A view that renders no template runs no context processor."""
    shop.app.context_processor(shop.note("processor", answer={}))

    assert (shop.get("/").text, shop.trace) == ("page", ["view"])


@claim("hooks.context-processor.yields-to-the-views-values")
def test_a_value_of_the_view_goes_over_that_of_a_context_processor(shop):
    """What the view gives to the template wins over a context processor."""
    shop.app.context_processor(lambda: {"user": "ann"})
    shop.view = lambda: flask.render_template_string("{{ user }}", user="bob")

    assert shop.get("/").text == "bob"


@claim("hooks.context-processor.goes-over-flasks-own")
def test_a_context_processor_goes_over_flasks_own_names(shop):
    """A context processor may replace the names that Flask gives, such as `g`."""
    shop.app.context_processor(lambda: {"g": "mine"})
    shop.view = lambda: flask.render_template_string("{{ g }}")

    assert shop.get("/").text == "mine"


@claim("hooks.context-processor.the-last-one-wins")
def test_the_last_context_processor_wins(shop):
    """Context processors run in order of registration: the last one wins."""
    shop.app.context_processor(lambda: {"by": "first"})
    shop.app.context_processor(lambda: {"by": "second"})
    shop.view = lambda: flask.render_template_string("{{ by }}")

    assert shop.get("/").text == "second"


@claim("hooks.context-processor.the-blueprint-goes-over-the-app")
def test_the_blueprints_context_processor_goes_over_the_apps(shop):
    """In a blueprint's view its context processor wins; elsewhere it does not run."""
    names(shop, "app", "blueprint")

    assert [shop.get("/").text, shop.get("/blueprint/").text] == ["app", "blueprint"]


@claim("hooks.context-processor.app-wide", doc="api#flask.Blueprint.app_context_processor")
def test_app_context_processor_is_for_every_template(shop):
    """A blueprint's app_context_processor gives values to the templates of all views."""
    shop.blueprint.app_context_processor(lambda: {"user": "ann"})
    shop.view = lambda: flask.render_template_string("{{ user }}")

    assert [shop.get("/").text, shop.get("/blueprint/").text] == ["ann", "ann"]


@claim("hooks.context-processor.the-nested-one-wins", flask=">=2.0.2")
def test_the_context_processor_of_the_nested_blueprint_wins(shop):
    """In a nested blueprint's view its own context processor wins over its parent's."""
    names(shop, "app", "blueprint", "nested")

    assert shop.get("/blueprint/nested/").text == "nested"


@claim("hooks.context-processor.the-parent-wins", flask=">=2.0,<2.0.2")
def test_the_context_processor_of_the_parent_wins(shop):
    """In a nested blueprint's view the parent's context processor wins over its own."""
    names(shop, "app", "blueprint", "nested")

    assert shop.get("/blueprint/nested/").text == "blueprint"


@claim("hooks.context-processor.outside-a-request-the-apps-alone")
def test_outside_a_request_the_apps_context_processors_run(shop):
    """A template rendered in an app context has the values of the app's processors."""
    names(shop, "app", "blueprint")
    shop.open()

    with shop.app.app_context():
        assert flask.render_template_string("{{ by }}{{ blueprint }}") == "app"


@claim("hooks.context-processor.must-return-a-dict")
def test_a_context_processor_that_returns_none_breaks_the_template(shop):
    """A context processor that returns None is a TypeError in every template."""
    shop.app.context_processor(lambda: None)

    with shop.app.app_context(), pytest.raises(TypeError, match="'NoneType' object is not iter"):
        flask.render_template_string("")
