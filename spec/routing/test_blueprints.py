import warnings

import flask
import pytest

from spec.kit.claims import claim
from spec.kit.client import client_of

DOC = "blueprints#registering-blueprints"


def seen():
    request = flask.request
    return f"{request.endpoint} of {request.blueprint} at {flask.url_for('.page')}"


def blueprint_of(name="b", rule="/page", **options):
    blueprint = flask.Blueprint(name, __name__, **options)
    blueprint.add_url_rule(rule, "page", seen)
    return blueprint


def rules_of(app):
    return [rule.rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]


@claim("routing.blueprint.prefixes-the-endpoint")
def test_a_blueprint_prefixes_its_endpoints(app):
    """An endpoint of a blueprint is its name, a dot and the endpoint."""
    app.register_blueprint(blueprint_of())

    assert client_of(app).get("/page").text == "b.page of b at /page"


@claim("routing.blueprint.url-prefix")
@pytest.mark.parametrize(
    ("prefix", "rule", "joined"),
    [
        pytest.param("/p", "/page", "/p/page", id="plain"),
        pytest.param("/p/", "/page", "/p/page", id="slash-at-the-end"),
        pytest.param("/p", "page", "/p/page", id="no-slash-between"),
        pytest.param("/p", "/", "/p/", id="root"),
        pytest.param("/p", "", "/p", id="empty-rule"),
        pytest.param("/<lang>", "/page", "/<lang>/page", id="variable"),
        pytest.param("", "/page", "/page", id="empty-prefix"),
    ],
)
def test_a_prefix_is_joined_with_the_rules(app, prefix, rule, joined):
    """url_prefix stands before each rule, with one slash between."""
    app.register_blueprint(blueprint_of(rule=rule, url_prefix=prefix))

    assert rules_of(app) == [joined]


@claim("routing.blueprint.prefix-of-the-registration")
def test_the_prefix_of_the_registration_replaces_that_of_the_blueprint(app):
    """The url_prefix given on registration counts instead of the blueprint's own."""
    app.register_blueprint(blueprint_of(url_prefix="/own"), url_prefix="/given")

    assert rules_of(app) == ["/given/page"]


@claim("routing.blueprint.defaults-of-the-registration", doc="api#flask.Flask.register_blueprint")
def test_the_registration_gives_defaults(app):
    """url_defaults given on registration are passed to every view of the blueprint."""
    blueprint = flask.Blueprint("b", __name__)
    blueprint.add_url_rule("/page", "page", lambda lang: lang)
    app.register_blueprint(blueprint, url_defaults={"lang": "en"})

    assert client_of(app).get("/page").text == "en"


@claim("routing.blueprint.relative-endpoint", doc="blueprints#building-urls")
def test_a_leading_dot_means_the_current_blueprint(app):
    """In a view of a blueprint, url_for('.page') is its own page, 'other.page' another's."""
    for name in ["a", "b"]:
        blueprint = flask.Blueprint(name, __name__, url_prefix=f"/{name}")
        blueprint.add_url_rule(
            "/", "page", lambda: f"{flask.url_for('.page')} {flask.url_for('b.page')}"
        )
        app.register_blueprint(blueprint)

    assert client_of(app).get("/a/").text == "/a/ /b/"


@claim("routing.blueprint.static-folder", doc="blueprints#static-files")
@pytest.mark.parametrize(
    ("prefix", "rule"), [("/p", "/p/static/<path:filename>"), (None, "/static/<path:filename>")]
)
def test_a_static_folder_gets_a_rule_below_the_prefix(prefix, rule):
    """The static rule of a blueprint stands below its prefix, endpoint name.static."""
    app = flask.Flask("example", static_folder=None)
    app.register_blueprint(
        flask.Blueprint("b", __name__, static_folder="static", url_prefix=prefix)
    )

    assert [(r.rule, r.endpoint) for r in app.url_map.iter_rules()] == [(rule, "b.static")]


@claim("routing.blueprint.not-of-a-404", doc="blueprints#blueprint-error-handlers")
def test_an_unknown_url_below_a_prefix_belongs_to_no_blueprint(app):
    """A URL that matches no rule has no blueprint, even below a blueprint's prefix."""
    app.register_blueprint(blueprint_of(url_prefix="/p"))
    app.register_error_handler(404, lambda error: repr(flask.request.blueprint))

    assert client_of(app).get("/p/nowhere").text == "None"


@claim(
    "routing.blueprint.name-of-the-registration",
    doc="api#flask.Flask.register_blueprint",
    flask=">=2.0.1",
)
def test_a_blueprint_is_registered_twice_under_two_names(app):
    """With name= the same blueprint is registered again, its endpoints under that name."""
    blueprint = blueprint_of()
    app.register_blueprint(blueprint, url_prefix="/one", name="one")
    app.register_blueprint(blueprint, url_prefix="/two", name="two")
    client = client_of(app)

    assert client.get("/one/page").text == "one.page of one at /one/page"
    assert client.get("/two/page").text == "two.page of two at /two/page"


@claim(
    "routing.blueprint.name-of-the-registration-is-ignored",
    doc="api#flask.Flask.register_blueprint",
    flask="<2.0.1",
)
def test_the_name_of_the_registration_is_ignored(app):
    """A name given on registration has no meaning."""
    app.register_blueprint(blueprint_of(), name="c")

    assert sorted(app.view_functions) == ["b.page", "static"]


def registered_twice(app):
    """Register a blueprint twice; give the warnings and the error's message."""
    blueprint = blueprint_of()
    app.register_blueprint(blueprint)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            app.register_blueprint(blueprint, url_prefix="/two")
        except ValueError as error:
            return str(error)
    return [str(warning.message).partition(". ")[0] for warning in caught]


TWICE = "The name 'b' is already registered for this blueprint"


@claim("routing.blueprint.same-one-twice", flask="<2.0.1")
def test_the_same_blueprint_may_be_registered_twice(app):
    """The same blueprint may be registered again under another prefix."""
    assert registered_twice(app) == []


@claim("routing.blueprint.same-one-twice-warns", flask=">=2.0.1,<2.1")
def test_the_same_blueprint_registered_twice_warns(app):
    """The same blueprint registered again under the same name is a warning."""
    assert registered_twice(app) == [TWICE]


@claim("routing.blueprint.same-one-twice-is-refused", flask=">=2.1")
def test_the_same_blueprint_registered_twice_is_refused(app):
    """The same blueprint registered again under the same name is a ValueError."""
    assert registered_twice(app) == f"{TWICE}. Use 'name=' to provide a unique name."


@claim("routing.blueprint.same-name-is-refused")
def test_another_blueprint_of_the_same_name_is_refused(app):
    """Two blueprints of one name are refused when the second is registered."""
    app.register_blueprint(blueprint_of())

    with pytest.raises((ValueError, AssertionError), match="name.*'b'|name \"b\""):
        app.register_blueprint(blueprint_of())


@claim(
    "routing.blueprint.name-with-a-dot",
    doc="api#flask.Blueprint",
    flask="<2.0.1",
    otherwise=ValueError,
)
def test_the_name_of_a_blueprint_may_have_a_dot():
    """A blueprint's name may contain a dot."""
    assert flask.Blueprint("a.b", __name__).name == "a.b"


@claim("routing.blueprint.name-without-a-dot", doc="api#flask.Blueprint", flask=">=2.0.1")
def test_the_name_of_a_blueprint_has_no_dot():
    """A blueprint's name with a dot is a ValueError."""
    with pytest.raises(ValueError, match="^'name' may not contain a dot '.' character.$"):
        flask.Blueprint("a.b", __name__)


@claim(
    "routing.blueprint.empty-name", doc="api#flask.Blueprint", flask="<2.3", otherwise=ValueError
)
def test_the_name_of_a_blueprint_may_be_empty():
    """A blueprint's name may be empty."""
    assert flask.Blueprint("", __name__).name == ""


@claim("routing.blueprint.empty-name-is-refused", doc="api#flask.Blueprint", flask=">=2.3")
def test_the_name_of_a_blueprint_is_not_empty():
    """An empty name of a blueprint is a ValueError."""
    with pytest.raises(ValueError, match="^'name' may not be empty.$"):
        flask.Blueprint("", __name__)


@claim("routing.blueprint.endpoint-has-no-dot", doc="api#flask.Blueprint.add_url_rule")
def test_an_endpoint_of_a_blueprint_has_no_dot():
    """An endpoint with a dot is refused by a blueprint."""
    with pytest.raises((ValueError, AssertionError), match="endpoint.* dot"):
        flask.Blueprint("b", __name__).add_url_rule("/", "x.y", seen)


def nested(app, **registration):
    parent = flask.Blueprint("a", __name__, url_prefix="/a")
    parent.register_blueprint(blueprint_of(url_prefix="/b"), **registration)
    app.register_blueprint(parent)
    return app


@claim(
    "routing.nested-blueprint.prefixes-add-up",
    doc="blueprints#nesting-blueprints",
    flask=">=2.0.1",
    otherwise=Exception,
)
def test_prefixes_and_names_of_nested_blueprints_add_up(app):
    """A blueprint within another has both prefixes in its URLs and both names in its endpoints."""
    client = client_of(nested(app))

    assert client.get("/a/b/page").text == "a.b.page of a.b at /a/b/page"


@claim(
    "routing.nested-blueprint.prefix-of-the-registration",
    doc="blueprints#nesting-blueprints",
    flask=">=2.0",
    otherwise=AttributeError,
)
def test_the_prefix_of_a_nested_registration_counts(app):
    """The url_prefix given on nesting replaces the inner blueprint's own."""
    assert rules_of(nested(app, url_prefix="/c")) == ["/a/c/page"]


@claim(
    "routing.nested-blueprint.not-in-itself",
    doc="blueprints#nesting-blueprints",
    flask=">=2.0.1",
    otherwise=Exception,
)
def test_a_blueprint_is_not_nested_in_itself():
    """A blueprint registered on itself is a ValueError."""
    blueprint = flask.Blueprint("b", __name__)

    with pytest.raises(ValueError, match="^Cannot register a blueprint on itself$"):
        blueprint.register_blueprint(blueprint)
