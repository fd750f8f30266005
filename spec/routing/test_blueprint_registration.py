"""What a blueprint brings to the app, and how often."""

import flask
import pytest

from spec.kit import claim
from spec.routing.conftest import rules_of
from spec.tools.client import client_of

DOC = "blueprints#registering-blueprints"


@claim("routing.blueprint.defaults-of-the-rule-win", doc="api#flask.Blueprint.add_url_rule")
def test_defaults_of_a_rule_go_before_those_of_the_registration(app):
    """`defaults` of a rule override `url_defaults` of `register_blueprint()`."""
    blueprint = flask.Blueprint("shop", __name__)
    blueprint.add_url_rule("/", "index", dict, defaults={"page": 1, "tea": "green"})
    app.register_blueprint(blueprint, url_defaults={"page": 7, "size": 10})

    with app.test_request_context("/") as context:
        assert context.request.view_args == {"page": 1, "tea": "green", "size": 10}


@claim("routing.blueprint.endpoint-needs-the-whole-name", doc="api#flask.Blueprint.endpoint")
@pytest.mark.parametrize(
    ("endpoint", "status"),
    [pytest.param("shop.index", 200, id="whole"), pytest.param("index", 500, id="bare")],
)
def test_a_blueprint_gives_a_view_to_an_endpoint_by_its_whole_name(app, endpoint, status):
    """`@blueprint.endpoint()` needs the whole endpoint, with the name of the blueprint."""
    blueprint = flask.Blueprint("shop", __name__)
    blueprint.add_url_rule("/", "index")
    blueprint.endpoint(endpoint)(lambda: "tea")
    app.register_blueprint(blueprint)

    assert client_of(app).get("/").status_code == status


@claim("routing.blueprint.record-runs-at-each-registration", doc="api#flask.Blueprint.record")
def test_record_runs_for_each_registration_and_record_once_for_the_first(app):
    """`record()` runs a function at each registration, `record_once()` at the first."""
    trace = []
    blueprint = flask.Blueprint("shop", __name__)
    blueprint.record(lambda state: trace.append(("each", state.url_prefix)))
    blueprint.record_once(lambda state: trace.append(("once", state.url_prefix)))
    app.register_blueprint(blueprint, url_prefix="/a")
    flask.Flask("other").register_blueprint(blueprint, url_prefix="/b")

    assert trace == [("each", "/a"), ("once", "/a"), ("each", "/b"), ("once", "/b")]


@claim(
    "routing.blueprint.record-once-runs-once-an-app",
    doc="api#flask.Blueprint.record_once",
    flask=">=2.0.1",
    otherwise=AttributeError,
)
def test_record_once_runs_once_for_an_app(app):
    """`record_once()` functions do not run if the app registers the blueprint by another name."""
    trace = []
    blueprint = flask.Blueprint("shop", __name__)
    blueprint.record_once(lambda state: trace.append(state.name))
    app.register_blueprint(blueprint)
    app.register_blueprint(blueprint, name="other")

    assert trace == ["shop"]


def dotted():
    """A view whose name has a dot."""


dotted.__name__ = "shop.index"


def subdomain_of(app, outer, inner, **options):
    """The subdomain of a rule of a nested blueprint."""
    parent = flask.Blueprint("parent", __name__, subdomain=outer)
    child = flask.Blueprint("child", __name__, subdomain=inner)
    child.add_url_rule("/", "index")
    parent.register_blueprint(child, **options)
    app.register_blueprint(parent)
    [rule] = [rule for rule in app.url_map.iter_rules() if rule.endpoint.endswith("index")]
    return rule.subdomain


@claim(
    "routing.nested-blueprint.subdomains-add-up",
    doc="blueprints#nesting-blueprints",
    flask=">=2.3",
    otherwise=(AttributeError, AssertionError),
)
@pytest.mark.parametrize(
    ("outer", "inner", "options", "subdomain"),
    [
        pytest.param("a", None, {}, "a", id="outer"),
        pytest.param("a", "b", {"subdomain": "c"}, "c.a", id="registration"),
    ],
)
def test_subdomains_of_nested_blueprints_add_up(app, outer, inner, options, subdomain):
    """The subdomain of a nested blueprint is put before that of its parent."""
    assert subdomain_of(app, outer, inner, **options) == subdomain


@claim(
    "routing.nested-blueprint.subdomain-around-it-is-lost",
    doc="blueprints#nesting-blueprints",
    flask=">=2.0,<2.3",
    otherwise=(AttributeError, AssertionError),
)
@pytest.mark.parametrize(
    ("outer", "inner", "options", "subdomain"),
    [
        pytest.param("a", None, {}, "", id="outer"),
        pytest.param("a", "b", {"subdomain": "c"}, "c", id="registration"),
    ],
)
def test_the_subdomain_around_a_nested_blueprint_is_lost(app, outer, inner, options, subdomain):
    """Before Flask 2.3 a nested blueprint ignores the subdomain of its parent."""
    assert subdomain_of(app, outer, inner, **options) == subdomain


@claim(
    "routing.nested-blueprint.has-its-own-subdomain",
    doc="blueprints#nesting-blueprints",
    flask=">=2.0",
    otherwise=AttributeError,
)
@pytest.mark.parametrize("inner", ["b", None], ids=["given", "none"])
def test_a_nested_blueprint_may_have_a_subdomain_of_its_own(app, inner):
    """A nested blueprint has its own subdomain, or none, if its parent has none."""
    assert subdomain_of(app, None, inner) == (inner or "")


@claim(
    "routing.nested-blueprint.takes-one-prefix-of-two",
    doc="blueprints#nesting-blueprints",
    flask=">=2.0.1",
    otherwise=(AttributeError, AssertionError),
)
@pytest.mark.parametrize(
    ("outer", "inner", "rule"),
    [
        pytest.param(None, "/b", "/b/page", id="inner"),
        pytest.param("/a", None, "/a/page", id="outer"),
    ],
)
def test_one_of_two_nested_blueprints_has_a_prefix(app, outer, inner, rule):
    """If only one of two nested blueprints has a prefix, the rules have that prefix."""
    parent = flask.Blueprint("parent", __name__, url_prefix=outer)
    child = flask.Blueprint("child", __name__, url_prefix=inner)
    child.add_url_rule("/page", "page")
    parent.register_blueprint(child)
    app.register_blueprint(parent)

    assert rules_of(app) == [rule]


@claim("routing.static.path-without-a-folder-is-none", doc="api#flask.Flask")
def test_there_is_no_static_path_without_a_static_folder():
    """`app.static_url_path` is None if `static_folder` is None."""
    app = flask.Flask("example", static_folder=None)

    assert (app.has_static_folder, app.static_url_path) == (False, None)


@claim("routing.blueprint.record-receives-the-state", doc="api#flask.Blueprint.record")
def test_record_functions_receive_the_state(app):
    """Functions of `record()` receive a BlueprintSetupState with the app and the prefix."""
    states = []
    blueprint = flask.Blueprint("shop", __name__, url_prefix="/shop")
    blueprint.record(states.append)
    app.register_blueprint(blueprint, url_prefix="/tea")

    (state,) = states
    assert isinstance(state, flask.blueprints.BlueprintSetupState)
    assert (state.app, state.blueprint, state.url_prefix) == (app, blueprint, "/tea")


@claim("routing.blueprint.cannot-be-unregistered", doc="blueprints#why-blueprints")
def test_a_blueprint_cannot_be_unregistered(app):
    """A blueprint that is taken out of `app.blueprints` still answers, and its hooks run."""
    blueprint = flask.Blueprint("shop", __name__)
    blueprint.add_url_rule("/", "index", lambda: flask.g.tea)
    blueprint.before_request(lambda: setattr(flask.g, "tea", "green"))
    app.register_blueprint(blueprint)
    del app.blueprints["shop"]

    assert client_of(app).get("/").text == "green"
