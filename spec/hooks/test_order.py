from spec.kit import claim

DOC = "lifecycle#how-a-request-is-handled"


def fill(shop, *owners):
    """Register two functions of each owner in each place; inner owners first."""
    for owner in reversed(owners):
        for number in "12":
            for place in ["before_request", "after_request", "teardown_request"]:
                name = f"{place.partition('_')[0]} {owner} {number}"
                getattr(getattr(shop, owner), place)(shop.note(name))


@claim("hooks.order.before-request-goes-inwards")
def test_before_request_goes_from_the_app_to_the_blueprint(shop):
    """The app's `before_request` functions run before the blueprint's."""
    fill(shop, "app", "blueprint")

    shop.get("/blueprint/")

    assert shop.trace[:5] == [
        "before app 1",
        "before app 2",
        "before blueprint 1",
        "before blueprint 2",
        "view",
    ]


@claim("hooks.order.after-request-goes-outwards")
def test_after_request_goes_from_the_blueprint_to_the_app(shop):
    """The blueprint's `after_request` functions run before the app's."""
    fill(shop, "app", "blueprint")

    shop.get("/blueprint/")

    assert shop.trace[5:9] == [
        "after blueprint 2",
        "after blueprint 1",
        "after app 2",
        "after app 1",
    ]


@claim("hooks.order.teardown-request-goes-outwards", flask=">=2.0.2")
def test_teardown_request_goes_from_the_blueprint_to_the_app(shop):
    """The blueprint's `teardown_request` functions run before the app's."""
    fill(shop, "app", "blueprint")

    shop.get("/blueprint/")

    assert shop.trace[9:] == [
        "teardown blueprint 2",
        "teardown blueprint 1",
        "teardown app 2",
        "teardown app 1",
    ]


@claim(
    "hooks.order.teardown-request-goes-inwards",
    doc="api#flask.Flask.teardown_request",
    flask="<2.0.2",
)
def test_teardown_request_goes_from_the_app_to_the_blueprint(shop):
    """Before Flask 2.0.2 the app's `teardown_request` functions run before the blueprint's."""
    fill(shop, "app", "blueprint")

    shop.get("/blueprint/")

    assert shop.trace[9:] == [
        "teardown app 2",
        "teardown app 1",
        "teardown blueprint 2",
        "teardown blueprint 1",
    ]


@claim("hooks.order.blueprint-hooks-keep-to-their-views")
def test_the_hooks_of_a_blueprint_keep_to_its_views(shop):
    """No hook of a blueprint runs for a view of the app."""
    fill(shop, "app", "blueprint")

    shop.get("/")

    assert shop.trace == [
        "before app 1",
        "before app 2",
        "view",
        "after app 2",
        "after app 1",
        "teardown app 2",
        "teardown app 1",
    ]


@claim("hooks.order.nested-blueprints-run-inside", flask=">=2.0.2", doc="api#flask.Blueprint")
def test_hooks_go_inwards_before_the_view_and_outwards_after_it(shop):
    """Hooks run from the app to the nested blueprint before the view, and back after it."""
    for owner in ["nested", "blueprint", "app"]:
        for place in ["before_request", "after_request", "teardown_request"]:
            getattr(getattr(shop, owner), place)(shop.note(f"{place.partition('_')[0]} {owner}"))

    shop.get("/blueprint/nested/")

    assert shop.trace == [
        "before app",
        "before blueprint",
        "before nested",
        "view",
        "after nested",
        "after blueprint",
        "after app",
        "teardown nested",
        "teardown blueprint",
        "teardown app",
    ]


@claim(
    "hooks.order.nested-comes-before-its-parent",
    doc="blueprints#nesting-blueprints",
    flask=">=2.0,<2.0.2",
)
def test_hooks_of_a_nested_blueprint_come_before_its_parents(shop):
    """On Flask 2.0.0 and 2.0.1 a nested blueprint's hooks always run before its parent's."""
    for owner in ["nested", "blueprint", "app"]:
        for place in ["before_request", "after_request", "teardown_request"]:
            getattr(getattr(shop, owner), place)(shop.note(f"{place.partition('_')[0]} {owner}"))

    shop.get("/blueprint/nested/")

    assert shop.trace == [
        "before app",
        "before nested",
        "before blueprint",
        "view",
        "after nested",
        "after blueprint",
        "after app",
        "teardown app",
        "teardown nested",
        "teardown blueprint",
    ]


@claim("hooks.order.a-parent-does-not-run-its-nested-hooks", flask=">=2.0")
def test_a_parent_blueprint_does_not_run_the_hooks_of_its_nested_one(shop):
    """No hook of a nested blueprint runs for a view of its parent."""
    for place in ["before_request", "after_request", "teardown_request"]:
        getattr(shop.nested, place)(shop.note("nested"))
        getattr(shop.blueprint, place)(shop.note("blueprint"))

    shop.get("/blueprint/")

    assert shop.trace == ["blueprint", "view", "blueprint", "blueprint"]


@claim("hooks.order.blueprints-do-not-nest", flask="<2.0", doc="blueprints#registering-blueprints")
def test_blueprints_do_not_nest(shop):
    """Before Flask 2.0 a blueprint has no `register_blueprint()`."""
    assert not hasattr(shop.blueprint, "register_blueprint")


@claim("hooks.order.an-inner-answer-skips-inner-functions-only", flask=">=2.0.2")
def test_an_answer_skips_what_is_further_in_and_nothing_after_it(shop):
    """If the blueprint's `before_request` answers, only the nested one's is skipped."""
    for level in ["app", "blueprint", "nested"]:
        answer = "closed" if level == "blueprint" else None
        getattr(shop, level).before_request(shop.note(level, answer=answer))
        getattr(shop, level).after_request(shop.note(f"after {level}"))

    assert shop.get("/blueprint/nested/").text == "closed"
    assert shop.trace == ["app", "blueprint", "after nested", "after blueprint", "after app"]
