import flask

from spec.kit import claim

DOC = "templating#context-processors"


def names(shop, *owners):
    """Let a context processor of each owner give its name, inner owners first."""
    for owner in reversed(owners):
        getattr(shop, owner).context_processor(lambda owner=owner: {"by": owner, owner: 1})
    shop.view = lambda: flask.render_template_string("{{ by }}")


@claim("hooks.context-processor.runs-once-a-rendering")
def test_a_context_processor_runs_for_each_rendering(shop):
    """A context processor runs once for each rendering of a template."""
    shop.app.context_processor(shop.note("processor", answer={"user": "ann"}))
    shop.view = lambda: "".join(flask.render_template_string("{{ user }}") for _ in "ab")

    assert (shop.get("/").text, shop.trace) == ("annann", ["processor", "processor"])


@claim("hooks.context-processor.does-not-run-without-a-template")
def test_a_context_processor_does_not_run_without_a_template(shop):
    """No context processor runs for a view that renders no template."""
    shop.app.context_processor(shop.note("processor", answer={}))

    assert (shop.get("/").text, shop.trace) == ("page", ["view"])


@claim("hooks.context-processor.the-last-one-wins")
def test_the_last_context_processor_wins(shop):
    """Of two context processors, the one registered last wins."""
    shop.app.context_processor(lambda: {"by": "first"})
    shop.app.context_processor(lambda: {"by": "second"})
    shop.view = lambda: flask.render_template_string("{{ by }}")

    assert shop.get("/").text == "second"


@claim("hooks.context-processor.the-blueprint-wins-over-the-app")
def test_the_blueprints_context_processor_wins_over_the_apps(shop):
    """A blueprint's context processor wins in its own views and runs in no others."""
    names(shop, "app", "blueprint")

    assert [shop.get("/").text, shop.get("/blueprint/").text] == ["app", "blueprint"]


@claim(
    "hooks.context-processor.app-wide-adds-to-all-templates",
    doc="api#flask.Blueprint.app_context_processor",
)
def test_app_context_processor_is_for_every_template(shop):
    """`app_context_processor` of a blueprint adds values to the templates of all views."""
    shop.blueprint.app_context_processor(lambda: {"user": "ann"})
    shop.view = lambda: flask.render_template_string("{{ user }}")

    assert [shop.get("/").text, shop.get("/blueprint/").text] == ["ann", "ann"]


@claim("hooks.context-processor.the-nested-one-wins", flask=">=2.0.2")
def test_the_context_processor_of_the_nested_blueprint_wins(shop):
    """A nested blueprint's context processor wins over its parent's."""
    names(shop, "app", "blueprint", "nested")

    assert shop.get("/blueprint/nested/").text == "nested"


@claim("hooks.context-processor.the-parent-wins", flask=">=2.0,<2.0.2")
def test_the_context_processor_of_the_parent_wins(shop):
    """On Flask 2.0.0 and 2.0.1 the parent blueprint's context processor wins."""
    names(shop, "app", "blueprint", "nested")

    assert shop.get("/blueprint/nested/").text == "blueprint"


@claim("hooks.context-processor.outside-a-request-the-apps-run-alone")
def test_outside_a_request_the_apps_context_processors_run(shop):
    """Only the app's context processors run in an app context."""
    names(shop, "app", "blueprint")
    shop.open()

    with shop.app.app_context():
        assert flask.render_template_string("{{ by }}{{ blueprint }}") == "app"
