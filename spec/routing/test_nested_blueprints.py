import flask
import pytest

from spec.kit import claim
from spec.routing.conftest import blueprint_of, rules_of
from spec.tools.client import client_of

DOC = "blueprints#nesting-blueprints"


@claim(
    "routing.nested-blueprint.prefixes-add-up",
    flask=">=2.0.1",
    otherwise=(AttributeError, AssertionError),
)
def test_prefixes_and_names_of_nested_blueprints_add_up(app):
    """A nested blueprint has both prefixes in its URLs and both names in its endpoints."""
    parent = flask.Blueprint("a", __name__, url_prefix="/a")
    parent.register_blueprint(blueprint_of(url_prefix="/b"))
    app.register_blueprint(parent)

    assert client_of(app).get("/a/b/page").text == "a.b.page of a.b at /a/b/page"


@claim(
    "routing.nested-blueprint.takes-the-prefixes-of-the-registrations",
    flask=">=2.0",
    otherwise=AttributeError,
)
def test_the_prefixes_of_both_registrations_count(app):
    """`url_prefix` of both registrations replaces the blueprints' own prefixes."""
    parent = flask.Blueprint("a", __name__, url_prefix="/a")
    parent.register_blueprint(blueprint_of(url_prefix="/b"), url_prefix="/c")
    app.register_blueprint(parent, url_prefix="/d")

    assert rules_of(app) == ["/d/c/page"]


@claim(
    "routing.nested-blueprint.refuses-itself",
    flask=">=2.0.1",
    otherwise=(AttributeError, pytest.fail.Exception),
)
def test_a_blueprint_is_not_nested_in_itself():
    """`Blueprint.register_blueprint()` raises ValueError for the blueprint itself."""
    blueprint = flask.Blueprint("b", __name__)

    with pytest.raises(ValueError, match="^Cannot register a blueprint on itself$"):
        blueprint.register_blueprint(blueprint)


@claim(
    "routing.nested-blueprint.takes-itself",
    flask=">=2.0,<2.0.1",
    otherwise=(AttributeError, ValueError),
)
def test_a_blueprint_may_be_nested_in_itself():
    """On Flask 2.0.0 a blueprint may be registered on itself."""
    blueprint = flask.Blueprint("b", __name__)

    assert blueprint.register_blueprint(blueprint) is None
