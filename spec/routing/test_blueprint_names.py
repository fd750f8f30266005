import warnings

import flask
import pytest

from spec.kit import claim
from spec.routing.conftest import blueprint_of, seen
from spec.tools.client import client_of

DOC = "api#flask.Blueprint"


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
    return [str(w.message).partition(". ")[0] for w in caught if "registered" in str(w.message)]


TWICE = "The name 'b' is already registered for this blueprint"


@claim("routing.blueprint.same-one-twice", doc="blueprints#registering-blueprints", flask="<2.0.1")
def test_the_same_blueprint_may_be_registered_twice(app):
    """The same blueprint may be registered again under another prefix."""
    assert registered_twice(app) == []


@claim(
    "routing.blueprint.same-one-twice-warns",
    doc="blueprints#registering-blueprints",
    flask=">=2.0.1,<2.1",
)
def test_the_same_blueprint_registered_twice_warns(app):
    """Registering the same blueprint again under the same name warns with a UserWarning."""
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


@claim("routing.blueprint.same-name-is-refused", doc="blueprints#registering-blueprints")
def test_another_blueprint_of_the_same_name_is_refused(app):
    """Two blueprints of one name are refused when the second is registered."""
    app.register_blueprint(blueprint_of())

    with pytest.raises((ValueError, AssertionError), match="name.*'b'|name \"b\""):
        app.register_blueprint(blueprint_of())


@claim(
    "routing.blueprint.name-with-a-dot",
    flask="<2.0.1",
    otherwise=ValueError,
)
def test_the_name_of_a_blueprint_may_have_a_dot():
    """A blueprint's name may contain a dot."""
    assert flask.Blueprint("a.b", __name__).name == "a.b"


@claim("routing.blueprint.name-without-a-dot", flask=">=2.0.1")
def test_the_name_of_a_blueprint_has_no_dot():
    """`Blueprint()` raises ValueError for a name with a dot."""
    with pytest.raises(ValueError, match="^'name' may not contain a dot '.' character.$"):
        flask.Blueprint("a.b", __name__)


@claim("routing.blueprint.empty-name", flask="<2.3", otherwise=ValueError)
def test_the_name_of_a_blueprint_may_be_empty():
    """A blueprint's name may be empty."""
    assert flask.Blueprint("", __name__).name == ""


@claim("routing.blueprint.empty-name-is-refused", flask=">=2.3")
def test_the_name_of_a_blueprint_is_not_empty():
    """`Blueprint()` raises ValueError for an empty name."""
    with pytest.raises(ValueError, match="^'name' may not be empty.$"):
        flask.Blueprint("", __name__)


@claim("routing.blueprint.endpoint-has-no-dot", doc="api#flask.Blueprint.add_url_rule")
def test_an_endpoint_of_a_blueprint_has_no_dot():
    """An endpoint with a dot is refused by a blueprint."""
    with pytest.raises((ValueError, AssertionError), match="endpoint.* dot"):
        flask.Blueprint("b", __name__).add_url_rule("/", "x.y", seen)
