import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Blueprint.before_app_request"


@claim("hooks.app-wide.before-app-request-runs-for-every-view")
@pytest.mark.parametrize("path", ["/", "/nowhere"])
def test_before_app_request_runs_for_every_request(shop, path):
    """`before_app_request` functions run for all URLs of the app, even for a 404."""
    shop.blueprint.before_app_request(shop.note("before", answer="closed"))

    assert (shop.get(path).text, shop.trace) == ("closed", ["before"])


@claim(
    "hooks.app-wide.after-app-request-runs-for-every-view",
    doc="api#flask.Blueprint.after_app_request",
)
def test_after_app_request_runs_for_every_request(shop):
    """`after_app_request` functions of a blueprint run after the app's views too."""
    shop.blueprint.after_app_request(shop.note("after"))

    shop.get("/")

    assert shop.trace == ["view", "after"]


@claim(
    "hooks.app-wide.teardown-app-request-runs-for-every-view",
    doc="api#flask.Blueprint.teardown_app_request",
)
def test_teardown_app_request_runs_for_every_request(shop):
    """`teardown_app_request` functions of a blueprint run after requests for the app too."""
    shop.blueprint.teardown_app_request(shop.see)

    shop.get("/")

    assert shop.trace == ["view", None]


@claim("hooks.app-wide.functions-run-among-the-apps")
def test_app_wide_functions_run_among_the_apps_own(shop):
    """`before_app_request` functions join the app's when the blueprint is registered."""
    shop.blueprint.before_app_request(shop.note("app-wide"))
    shop.blueprint.before_request(shop.note("blueprint"))
    shop.app.before_request(shop.note("early"))
    shop.open()
    shop.app.before_request(shop.note("late"))

    shop.get("/blueprint/")

    assert shop.trace == ["early", "app-wide", "late", "blueprint", "view"]


@claim("hooks.app-wide.nested-blueprints-register-too", flask=">=2.0")
def test_app_wide_functions_of_a_nested_blueprint_run_for_the_app(shop):
    """App-wide functions of a nested blueprint run for the app's views too."""
    shop.nested.before_app_request(shop.note("before"))
    shop.nested.after_app_request(shop.note("after"))
    shop.nested.teardown_app_request(shop.note("teardown"))

    shop.get("/")

    assert shop.trace == ["before", "view", "after", "teardown"]


@claim("hooks.app-wide.nothing-runs-before-registration")
def test_an_unregistered_blueprint_runs_nothing(app, client, shop):
    """The hooks of a blueprint that is not registered do not run."""
    blueprint = flask.Blueprint("idle", __name__)
    blueprint.before_app_request(shop.note("before"))
    app.add_url_rule("/", "index", lambda: "page")

    assert (client.get("/").text, shop.trace) == ("page", [])


@claim("hooks.app-wide.each-app-has-its-own")
def test_a_blueprint_of_two_apps_hooks_both(shop):
    """The hooks of a blueprint that two apps register run in both."""
    shop.blueprint.before_app_request(shop.note("before", answer="closed"))
    shop.open()
    other = flask.Flask("other")
    other.register_blueprint(shop.blueprint)

    assert [shop.get("/").text, other.test_client().get("/").data] == ["closed", b"closed"]


@claim(
    "hooks.app-wide.before-app-first-request-runs-once",
    flask="<2.3",
    otherwise=AttributeError,
    doc="changes#version-2-2-0",
)
@pytest.mark.filterwarnings("ignore:'before_app_first_request':DeprecationWarning")
def test_before_app_first_request_runs_once(shop):
    """`before_app_first_request` functions of a blueprint run once, before the first view."""
    shop.blueprint.before_app_first_request(shop.note("first"))

    shop.get("/")
    shop.get("/blueprint/")

    assert shop.trace == ["first", "view", "view"]


@claim(
    "hooks.app-wide.before-app-first-request-is-missing", flask=">=2.3", doc="changes#version-2-3-0"
)
def test_a_blueprint_has_no_before_app_first_request(shop):
    """Blueprints have no `before_app_first_request`."""
    assert not hasattr(shop.blueprint, "before_app_first_request")


@claim("hooks.blueprints.two-names-are-two-blueprints", flask=">=2.0.2", doc="api#flask.Blueprint")
def test_the_hooks_of_a_blueprint_run_under_each_of_its_names(shop):
    """A blueprint registered a second time with `name=` runs its hooks under both names."""
    shop.blueprint.before_request(lambda: shop.see(flask.request.blueprint) and None)
    shop.open().register_blueprint(shop.blueprint, name="twin", url_prefix="/twin")

    shop.get("/blueprint/")
    shop.get("/twin/")

    assert shop.trace == ["blueprint", "view", "twin", "view"]


@claim("hooks.blueprints.two-names-are-one-blueprint", flask="<2.0.2", doc="api#flask.Blueprint")
def test_the_hooks_of_a_blueprint_run_under_its_own_name_only(shop):
    """Before Flask 2.0.2 a blueprint's hooks run under the name of the blueprint only."""
    shop.blueprint.before_request(lambda: shop.see(flask.request.blueprint) and None)
    shop.open().register_blueprint(shop.blueprint, name="twin", url_prefix="/twin")

    shop.get("/blueprint/")
    shop.get("/twin/")

    assert set(shop.trace) == {"blueprint", "view"}
