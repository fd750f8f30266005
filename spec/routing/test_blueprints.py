import flask
import pytest

from spec.kit import claim
from spec.routing.conftest import blueprint_of, rules_of
from spec.tools.client import client_of

DOC = "blueprints#registering-blueprints"


@claim("routing.blueprint.prefixes-the-endpoint")
def test_a_blueprint_prefixes_its_endpoints(app):
    """The endpoint of a blueprint's rule is the blueprint's name, a dot and the rule's own."""
    app.register_blueprint(blueprint_of())

    assert client_of(app).get("/page").text == "b.page of b at /page"


@claim("routing.blueprint.url-prefix-is-put-before-each-rule")
@pytest.mark.parametrize(
    ("prefix", "rule", "joined"),
    [
        pytest.param("/p/", "/page", "/p/page", id="slash-at-the-end"),
        pytest.param("/p", "/", "/p/", id="root"),
        pytest.param("/<lang>", "/page", "/<lang>/page", id="variable"),
    ],
)
def test_a_prefix_is_joined_with_the_rules(app, prefix, rule, joined):
    """`url_prefix` is put before each rule of a blueprint, with one slash between."""
    app.register_blueprint(blueprint_of(rule=rule, url_prefix=prefix))

    assert rules_of(app) == [joined]


@claim("routing.blueprint.slash-is-put-between", flask=">=1.0.1")
def test_a_slash_is_put_between_a_prefix_and_a_rule(app):
    """A slash is put between `url_prefix` and a rule that does not begin with one."""
    app.register_blueprint(blueprint_of(rule="page", url_prefix="/p"))

    assert rules_of(app) == ["/p/page"]


@claim("routing.blueprint.no-slash-is-put-between", flask="<1.0.1")
def test_no_slash_is_put_between_a_prefix_and_a_rule(app):
    """Before Flask 1.0.1 no slash is put between `url_prefix` and a rule without one."""
    app.register_blueprint(blueprint_of(rule="page", url_prefix="/p"))

    assert rules_of(app) == ["/ppage"]


@claim("routing.blueprint.empty-rule-is-the-prefix", flask="<1.0.1 || >=1.0.2")
def test_an_empty_rule_is_the_prefix(app):
    """An empty rule of a blueprint is the `url_prefix`."""
    app.register_blueprint(blueprint_of(rule="", url_prefix="/p"))

    assert rules_of(app) == ["/p"]


@claim("routing.blueprint.empty-rule-gets-a-slash", flask=">=1.0.1,<1.0.2")
def test_an_empty_rule_gets_a_slash(app):
    """On Flask 1.0.1 an empty rule of a blueprint is the `url_prefix` and a slash."""
    app.register_blueprint(blueprint_of(rule="", url_prefix="/p"))

    assert rules_of(app) == ["/p/"]


@claim("routing.blueprint.prefix-is-that-of-the-registration")
def test_the_prefix_of_the_registration_replaces_that_of_the_blueprint(app):
    """`register_blueprint(url_prefix=…)` replaces the blueprint's own `url_prefix`."""
    app.register_blueprint(blueprint_of(url_prefix="/own"), url_prefix="/given")

    assert rules_of(app) == ["/given/page"]


@claim(
    "routing.blueprint.defaults-are-passed-to-each-view", doc="api#flask.Flask.register_blueprint"
)
def test_the_registration_gives_defaults(app):
    """`register_blueprint(url_defaults=…)` passes values to every view of the blueprint."""
    blueprint = flask.Blueprint("b", __name__)
    blueprint.add_url_rule("/page", "page", lambda lang: lang)
    app.register_blueprint(blueprint, url_defaults={"lang": "en"})

    assert client_of(app).get("/page").text == "en"


@claim("routing.blueprint.relative-endpoint-is-its-own", doc="blueprints#building-urls")
def test_a_leading_dot_means_the_current_blueprint(app):
    """In a view of a blueprint `url_for(".page")` builds the URL of the blueprint's own `page`."""
    for name in ["a", "b"]:
        blueprint = flask.Blueprint(name, __name__, url_prefix=f"/{name}")
        blueprint.add_url_rule(
            "/", "page", lambda: f"{flask.url_for('.page')} {flask.url_for('b.page')}"
        )
        app.register_blueprint(blueprint)

    assert client_of(app).get("/a/").text == "/a/ /b/"


@claim("routing.blueprint.static-rule-is-below-its-prefix", doc="blueprints#static-files")
@pytest.mark.parametrize(
    ("prefix", "rule"), [("/p", "/p/static/<path:filename>"), (None, "/static/<path:filename>")]
)
def test_a_static_folder_gets_a_rule_below_the_prefix(prefix, rule):
    """The static rule of a blueprint is below its `url_prefix`; its endpoint is `name.static`."""
    app = flask.Flask("example", static_folder=None)
    app.register_blueprint(
        flask.Blueprint("b", __name__, static_folder="static", url_prefix=prefix)
    )

    assert [(r.rule, r.endpoint) for r in app.url_map.iter_rules()] == [(rule, "b.static")]
