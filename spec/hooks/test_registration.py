import warnings

import flask
import pytest

from spec.kit import claim

DOC = "lifecycle#application-setup"

APP_HOOKS = [
    "before_request",
    "after_request",
    "teardown_request",
    "teardown_appcontext",
    "context_processor",
    "url_value_preprocessor",
    "url_defaults",
]
BLUEPRINT_HOOKS = [
    *(hook for hook in APP_HOOKS if hook != "teardown_appcontext"),
    "before_app_request",
    "after_app_request",
    "teardown_app_request",
    "app_context_processor",
    "app_url_value_preprocessor",
    "app_url_defaults",
]


def refusal(register, function):
    """Register a function; give the class of error or of Flask's warning, or None."""
    with warnings.catch_warnings(record=True) as said:
        warnings.filterwarnings("ignore", category=DeprecationWarning)
        try:
            register(function)
        except Exception as error:
            return type(error)
    return said[0].category if said else None


@claim("hooks.registration.decorators-return-the-function")
def test_an_app_decorator_returns_the_function(shop):
    """The app's hook decorators return the function unchanged."""
    function = shop.note("hook")
    returned = {hook: getattr(shop.app, hook)(function) for hook in APP_HOOKS}

    assert returned == dict.fromkeys(APP_HOOKS, function)


@claim("hooks.registration.blueprint-decorators-return-the-function")
def test_a_blueprint_decorator_returns_the_function(shop):
    """A blueprint's hook decorators return the function unchanged."""
    function = shop.note("hook")
    returned = {hook: getattr(shop.blueprint, hook)(function) for hook in BLUEPRINT_HOOKS}

    assert returned == dict.fromkeys(BLUEPRINT_HOOKS, function)


@claim("hooks.registration.function-registered-twice-runs-twice")
def test_a_function_registered_twice_runs_twice(shop):
    """A function registered twice runs twice."""
    function = shop.note("hook")
    shop.app.before_request(shop.app.before_request(function))
    shop.app.teardown_request(function)

    shop.get("/")

    assert shop.trace == ["hook", "hook", "view", "hook"]


@claim("hooks.registration.after-the-first-request-is-refused", flask=">=2.2")
def test_registering_after_the_first_request_is_refused(shop):
    """Registering a hook raises AssertionError after the app's first request."""
    shop.get("/")

    for hook in APP_HOOKS:
        register = getattr(shop.app, hook)
        with pytest.raises(AssertionError, match=f"^The setup method '{hook}' can no longer be"):
            register(shop.note("late"))


@claim(
    "hooks.registration.after-the-first-request-is-accepted",
    doc="api#flask.Flask.before_request",
    flask="<2.2",
)
def test_registering_after_the_first_request_is_accepted(shop):
    """Before Flask 2.2 an app takes hooks after its first request, outside debug mode."""
    shop.get("/")

    refused = {hook: refusal(getattr(shop.app, hook), shop.note("late")) for hook in APP_HOOKS}

    assert refused == dict.fromkeys(APP_HOOKS)


@claim("hooks.registration.a-late-hook-runs", doc="api#flask.Flask.before_request", flask="<2.2")
def test_a_hook_registered_late_runs_from_then_on(shop):
    """Before Flask 2.2 a hook registered after the first request runs for the next ones."""
    shop.get("/")
    refusal(shop.app.before_request, shop.note("late"))

    shop.get("/")

    assert shop.trace == ["view", "late", "view"]


@claim("hooks.registration.debug-mode-refuses-after-the-first-request")
def test_registering_after_the_first_request_is_refused_in_debug_mode(shop):
    """In debug mode `before_request()` raises AssertionError after the first request."""
    shop.app.debug = True
    shop.get("/")

    with pytest.raises(AssertionError, match="setup method|setup function"):
        shop.app.before_request(shop.note("late"))


@claim("hooks.registration.a-404-is-a-first-request", flask=">=2.2")
def test_a_404_is_a_first_request(shop):
    """Registering a hook raises AssertionError after a request that found no view."""
    shop.get("/nowhere")

    assert refusal(shop.app.before_request, shop.note("late")) is AssertionError


@claim("hooks.registration.a-pushed-context-is-no-request")
def test_a_context_pushed_by_hand_is_no_first_request(shop):
    """A context that is pushed by hand does not count as the first request."""
    shop.app.debug = True
    with shop.app.app_context(), shop.app.test_request_context():
        pass

    assert refusal(shop.app.before_request, shop.note("hook")) is None


@claim("hooks.registration.a-request-of-another-app-does-not-matter")
def test_a_request_of_another_app_does_not_matter(shop):
    """A request of another app does not count as the first request."""
    shop.app.debug = True
    shop.get("/")

    assert refusal(flask.Flask("other").before_request, shop.note("hook")) is None


@claim(
    "hooks.registration.a-late-blueprint-hook-is-silent",
    doc="api#flask.Blueprint.before_request",
    flask="<2.2",
)
def test_a_registered_blueprint_takes_hooks_silently(shop):
    """Before Flask 2.2 a registered blueprint takes hooks without a warning."""
    shop.open()

    assert refusal(shop.blueprint.before_request, shop.note("late")) is None


@claim("hooks.registration.a-late-blueprint-hook-is-warned-of", flask=">=2.2,<2.3")
def test_a_registered_blueprint_warns_of_late_hooks(shop):
    """In Flask 2.2 adding a hook to a registered blueprint warns with a UserWarning."""
    shop.open()
    text = (
        "^The setup method 'before_request' can no longer be called on the blueprint 'blueprint'."
    )

    with pytest.warns(UserWarning, match=text) as told:
        shop.blueprint.before_request(shop.note("late"))
    assert told[0].filename == __file__


@claim("hooks.registration.a-late-blueprint-hook-is-refused", flask=">=2.3")
@pytest.mark.filterwarnings("ignore:The setup method")
def test_a_registered_blueprint_refuses_hooks(shop):
    """Adding a hook to a registered blueprint raises AssertionError."""
    shop.open()

    for hook in BLUEPRINT_HOOKS:
        register = getattr(shop.blueprint, hook)
        with pytest.raises(AssertionError, match=f"^The setup method '{hook}' can no longer be"):
            register(shop.note("late"))


@claim("hooks.registration.a-late-blueprint-hook-never-runs")
@pytest.mark.parametrize("hook", ["before_request", "before_app_request"])
def test_a_late_hook_of_a_blueprint_never_runs(shop, hook):
    """A hook that is added to a registered blueprint does not run."""
    shop.open()
    refusal(getattr(shop.blueprint, hook), shop.note("late"))

    shop.get("/blueprint/")

    assert shop.trace == ["view"]


def twin(shop, name, parent=None):
    """Make a blueprint called twin that notes `name`; register it, inside a parent if given."""
    child = flask.Blueprint("twin", __name__)
    child.before_request(shop.note(name))
    child.add_url_rule("/", "index", lambda: "page")
    if parent is not None:
        assert hasattr(parent, "register_blueprint"), "blueprints do not nest"
        parent.register_blueprint(child)
    top = parent or child
    return refusal(lambda top: shop.app.register_blueprint(top, url_prefix=f"/{name}"), top)


@claim("hooks.blueprints.same-name-is-a-value-error", flask=">=2.0.1", doc="api#flask.Blueprint")
def test_a_second_blueprint_of_a_name_is_a_value_error(shop):
    """Registering a second blueprint of the same name raises ValueError."""
    assert [twin(shop, "left"), twin(shop, "right")] == [None, ValueError]


@claim(
    "hooks.blueprints.same-name-is-an-assertion-error", flask="<2.0.1", doc="api#flask.Blueprint"
)
def test_a_second_blueprint_of_a_name_is_an_assertion_error(shop):
    """Before Flask 2.0.1 a second blueprint of the same name raises AssertionError."""
    assert [twin(shop, "left"), twin(shop, "right")] == [None, AssertionError]


@claim(
    "hooks.blueprints.same-name-elsewhere-is-refused",
    flask=">=2.0,<2.0.1",
    doc="blueprints#nesting-blueprints",
)
def test_nested_blueprints_of_the_same_name_are_refused(app):
    """Flask 2.0.0 refuses nested blueprints of the same name under different parents."""
    left, right = flask.Blueprint("left", __name__), flask.Blueprint("right", __name__)
    for parent in [left, right]:
        assert hasattr(parent, "register_blueprint"), "blueprints do not nest"
        parent.register_blueprint(flask.Blueprint("twin", __name__))
    app.register_blueprint(left)

    with pytest.raises(AssertionError, match="^A name collision occurred between blueprints"):
        app.register_blueprint(right)


@claim(
    "hooks.blueprints.same-name-elsewhere-is-another",
    flask=">=2.0.1",
    doc="blueprints#nesting-blueprints",
)
def test_nested_blueprints_of_the_same_name_have_their_own_hooks(shop):
    """Nested blueprints of the same name under different parents have their own hooks."""
    for name in ["left", "right"]:
        assert twin(shop, name, flask.Blueprint(name, __name__)) is None

    client = shop.app.test_client()
    client.get("/left/")
    client.get("/right/")

    assert shop.trace == ["left", "right"]
