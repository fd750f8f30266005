"""Blueprints: subdomains, defaults, and what is registered once."""

import flask
import pytest

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.Blueprint"


def rules(app):
    """The rules of the app but the static one, each with its subdomain."""
    rules = [rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]
    return [(rule.subdomain, rule.rule) for rule in rules]


@pytest.fixture
def shop():
    """A blueprint with one view."""
    shop = flask.Blueprint("shop", __name__)
    shop.add_url_rule("/tea", "tea", lambda: "tea")
    return shop


@claim("routing.blueprint.subdomain-is-that-of-the-registration")
def test_the_subdomain_of_a_registration_wins(app):
    """`register_blueprint(subdomain=…)` replaces the blueprint's own subdomain."""
    shop = flask.Blueprint("shop", __name__, subdomain="own")
    shop.add_url_rule("/tea", "tea", lambda: "tea")
    app.register_blueprint(shop, subdomain="www")

    assert rules(app) == [("www", "/tea")]


class Dotted:
    """A view whose name has a dot."""

    __name__ = "black.tea"

    def __call__(self):
        """Answer."""


@claim("routing.blueprint.view-name-with-a-dot-is-asserted", flask="<2.0.1", otherwise=ValueError)
def test_the_name_of_a_view_of_a_blueprint_is_asserted_to_have_no_dot():
    """Before Flask 2.0.1 a view whose name has a dot raises AssertionError in a blueprint."""
    shop = flask.Blueprint("shop", __name__)

    with pytest.raises(AssertionError, match="should not contain dots"):
        shop.add_url_rule("/tea", view_func=Dotted())


@claim("routing.blueprint.view-name-with-a-dot-is-refused", flask=">=2.0.1")
def test_a_view_name_with_a_dot_is_refused():
    """`add_url_rule()` of a blueprint raises ValueError for a view whose name has a dot."""
    shop = flask.Blueprint("shop", __name__)

    with pytest.raises(Exception, match="contain (a )?dot") as caught:
        shop.add_url_rule("/tea", view_func=Dotted())

    message = "'view_func' name may not contain a dot '.' character."
    assert (type(caught.value), str(caught.value)) == (ValueError, message)


@claim("routing.view-class.without-methods-is-routed-for-get", doc="api#flask.views.MethodView")
def test_a_method_view_without_methods_is_routed_for_get(app):
    """A MethodView without methods is routed for GET, and a request raises AssertionError."""
    from flask.views import MethodView

    class Empty(MethodView):
        pass

    app.add_url_rule("/", view_func=Empty.as_view("empty"))
    app.config["PROPAGATE_EXCEPTIONS"] = True

    assert Empty.methods is None
    with pytest.raises(AssertionError, match="Unimplemented method 'GET'"):
        client_of(app).get("/")
