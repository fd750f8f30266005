import flask
import pytest

from spec.kit import claim
from spec.routing.conftest import blueprint_of, rules_of, seen
from spec.tools.client import client_of

DOC = "api#flask.Blueprint"


@claim(
    "routing.blueprint.may-be-registered-under-two-names",
    doc="api#flask.Flask.register_blueprint",
    flask=">=2.0.1",
)
def test_a_blueprint_is_registered_twice_under_two_names(app):
    """`register_blueprint(name=…)` registers a blueprint again, its endpoints under that name."""
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
    """Before Flask 2.0.1 `register_blueprint(name=…)` has no effect."""
    app.register_blueprint(blueprint_of(), name="c")

    assert sorted(app.view_functions) == ["b.page"]


TWICE = "The name 'b' is already registered for this blueprint"


@claim(
    "routing.blueprint.may-be-registered-twice",
    doc="blueprints#registering-blueprints",
    flask="<2.0.1",
    otherwise=(UserWarning, ValueError),
)
def test_the_same_blueprint_may_be_registered_twice(app):
    """Before Flask 2.0.1 a blueprint may be registered again without `name=` or a warning."""
    blueprint = blueprint_of()
    app.register_blueprint(blueprint)
    app.register_blueprint(blueprint, url_prefix="/two")

    assert sorted(rules_of(app)) == ["/page", "/two/page"]


@claim(
    "routing.blueprint.same-one-twice-warns",
    doc="blueprints#registering-blueprints",
    flask=">=2.0.1,<2.1",
)
def test_the_same_blueprint_registered_twice_warns(app):
    """Registering the same blueprint again under the same name warns with UserWarning."""
    blueprint = blueprint_of()
    app.register_blueprint(blueprint)
    text = (
        f"^{TWICE}. Use 'name=' to provide a unique name. This will become an error in Flask 2.1."
    )

    with pytest.warns(UserWarning, match=f"{text}$") as told:
        app.register_blueprint(blueprint, url_prefix="/two")
    assert told[0].filename == __file__


@claim(
    "routing.blueprint.same-one-twice-is-refused",
    doc="blueprints#registering-blueprints",
    flask=">=2.1",
)
@pytest.mark.filterwarnings(f"ignore:{TWICE}")
def test_the_same_blueprint_registered_twice_is_refused(app):
    """Registering the same blueprint again under the same name raises ValueError."""
    blueprint = blueprint_of()
    app.register_blueprint(blueprint)

    with pytest.raises(ValueError, match="^The name 'b' is already registered for this blueprint"):
        app.register_blueprint(blueprint, url_prefix="/two")


@claim(
    "routing.blueprint.name-may-have-a-dot",
    flask="<2.0.1",
    otherwise=ValueError,
)
def test_the_name_of_a_blueprint_may_have_a_dot():
    """Before Flask 2.0.1 the name of a blueprint may contain a dot."""
    assert flask.Blueprint("a.b", __name__).name == "a.b"


@claim("routing.blueprint.name-with-a-dot-is-refused", flask=">=2.0.1")
def test_a_name_with_a_dot_is_refused():
    """`Blueprint()` raises ValueError for a name with a dot."""
    with pytest.raises(ValueError, match="^'name' may not contain a dot '.' character.$"):
        flask.Blueprint("a.b", __name__)


@claim("routing.blueprint.name-may-be-empty", flask="<2.3", otherwise=ValueError)
def test_the_name_of_a_blueprint_may_be_empty():
    """Before Flask 2.3 the name of a blueprint may be empty."""
    assert flask.Blueprint("", __name__).name == ""


@claim("routing.blueprint.empty-name-is-refused", flask=">=2.3")
def test_the_name_of_a_blueprint_is_not_empty():
    """`Blueprint()` raises ValueError for an empty name."""
    with pytest.raises(ValueError, match="^'name' may not be empty.$"):
        flask.Blueprint("", __name__)


@claim(
    "routing.blueprint.endpoint-with-a-dot-is-asserted",
    doc="api#flask.Blueprint.add_url_rule",
    flask="<2.0.1",
    otherwise=ValueError,
)
def test_an_endpoint_of_a_blueprint_is_asserted_to_have_no_dot():
    """Before Flask 2.0.1 an endpoint with a dot in a blueprint raises AssertionError."""
    with pytest.raises(AssertionError, match="^Blueprint endpoints should not contain dots"):
        flask.Blueprint("b", __name__).add_url_rule("/", "x.y", seen)


@claim(
    "routing.blueprint.endpoint-has-no-dot",
    doc="api#flask.Blueprint.add_url_rule",
    flask=">=2.0.1",
)
def test_an_endpoint_of_a_blueprint_has_no_dot():
    """`add_url_rule()` of a blueprint raises ValueError for an endpoint with a dot."""
    with pytest.raises(Exception, match="contain (a )?dot") as caught:
        flask.Blueprint("b", __name__).add_url_rule("/", "x.y", seen)

    message = "'endpoint' may not contain a dot '.' character."
    assert (type(caught.value), str(caught.value)) == (ValueError, message)
