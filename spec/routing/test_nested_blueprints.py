import flask
import pytest

from spec.kit import claim
from spec.kit.client import client_of
from spec.routing.conftest import blueprint_of, rules_of

DOC = "blueprints#nesting-blueprints"


def nested(app, **registration):
    parent = flask.Blueprint("a", __name__, url_prefix="/a")
    parent.register_blueprint(blueprint_of(url_prefix="/b"), **registration)
    app.register_blueprint(parent)
    return app


@claim(
    "routing.nested-blueprint.prefixes-add-up",
    flask=">=2.0.1",
    otherwise=Exception,
)
def test_prefixes_and_names_of_nested_blueprints_add_up(app):
    """A blueprint within another has both prefixes in its URLs and both names in its endpoints."""
    client = client_of(nested(app))

    assert client.get("/a/b/page").text == "a.b.page of a.b at /a/b/page"


@claim(
    "routing.nested-blueprint.prefix-of-the-registration",
    flask=">=2.0",
    otherwise=AttributeError,
)
def test_the_prefix_of_a_nested_registration_counts(app):
    """The url_prefix given on nesting replaces the inner blueprint's own."""
    assert rules_of(nested(app, url_prefix="/c")) == ["/a/c/page"]


@claim(
    "routing.nested-blueprint.not-in-itself",
    flask=">=2.0.1",
    otherwise=Exception,
)
def test_a_blueprint_is_not_nested_in_itself():
    """A blueprint registered on itself is a ValueError."""
    blueprint = flask.Blueprint("b", __name__)

    with pytest.raises(ValueError, match="^Cannot register a blueprint on itself$"):
        blueprint.register_blueprint(blueprint)
