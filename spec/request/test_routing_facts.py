import flask
import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.endpoint"


@pytest.fixture
def facts(app):
    """Make a request to an app with a view and a blueprint; give what ``look()`` finds."""

    def facts(look, path, method="GET"):
        shop = flask.Blueprint("shop", __name__, url_prefix="/shop")
        views = (app, "/", "home"), (shop, "/item/<int:id>", "item")
        for owner, rule, endpoint in views:
            owner.add_url_rule(rule, endpoint, lambda **_: repr(look()))
        app.register_blueprint(shop)
        for code in (404, 405):
            app.register_error_handler(code, lambda error: repr(look()))
        return app.test_client().open(path, method=method).get_data(as_text=True)

    return facts


@claim("request.endpoint.is-the-rules-name")
@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("/", "'home'", id="view of the app"),
        pytest.param("/shop/item/5", "'shop.item'", id="view of a blueprint"),
        pytest.param("/shop/missing", "None", id="404"),
    ],
)
def test_endpoint_is_that_of_the_matched_rule(facts, path, expected):
    """`endpoint` is that of the rule, after the blueprint's name; None if no rule matched."""
    assert facts(lambda: request.endpoint, path) == expected


@claim("request.blueprint.is-the-name-before-the-dot", doc="api#flask.Request.blueprint")
@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("/", "None", id="view of the app"),
        pytest.param("/shop/item/5", "'shop'", id="view of a blueprint"),
        pytest.param("/shop/missing", "None", id="404"),
    ],
)
def test_blueprint_is_the_name_of_the_blueprint(facts, path, expected):
    """`blueprint` is the name of the view's blueprint; None for views of the app and no match."""
    assert facts(lambda: request.blueprint, path) == expected


@claim("request.url-rule.is-the-matched-rule", doc="api#flask.Request.url_rule")
@pytest.mark.parametrize(
    ("path", "expected"), [("/shop/item/5", "'/shop/item/<int:id>'"), ("/shop/missing", "None")]
)
def test_url_rule_is_the_matched_rule(facts, path, expected):
    """`url_rule` is the rule that matched, None if none did."""
    assert facts(lambda: request.url_rule and request.url_rule.rule, path) == expected


@claim("request.view-args.are-the-rules-variables", doc="api#flask.Request.view_args")
@pytest.mark.parametrize(
    ("path", "expected"), [("/", "{}"), ("/shop/item/5", "{'id': 5}"), ("/shop/missing", "None")]
)
def test_view_args_are_the_variables_of_the_rule(facts, path, expected):
    """`view_args` holds the converted variables of the rule, None if no rule matched."""
    assert facts(lambda: request.view_args, path) == expected


@claim(
    "request.routing-exception.is-why-nothing-matched", doc="api#flask.Request.routing_exception"
)
@pytest.mark.parametrize(
    ("path", "method", "expected"),
    [
        pytest.param("/", "GET", "None", id="matched"),
        pytest.param("/missing", "GET", "404", id="404"),
        pytest.param("/", "POST", "405", id="405"),
    ],
)
def test_routing_exception_is_why_nothing_matched(facts, path, method, expected):
    """`routing_exception` is the error if no rule matched, else None."""
    assert facts(lambda: getattr(request.routing_exception, "code", None), path, method) == expected


@claim("request.routing-exception.has-the-valid-methods", doc="api#flask.Request.url_rule")
def test_a_405_has_the_valid_methods(facts):
    """`routing_exception.valid_methods` of a 405 are the methods that the rule accepts."""
    seen = facts(lambda: sorted(request.routing_exception.valid_methods), "/", "POST")

    assert seen == "['GET', 'HEAD', 'OPTIONS']"


@claim("request.url-rule.has-its-methods", doc="api#flask.Request.url_rule")
def test_url_rule_has_its_methods(facts):
    """`url_rule.methods` are all methods that the rule accepts."""
    assert facts(lambda: sorted(request.url_rule.methods), "/") == "['GET', 'HEAD', 'OPTIONS']"


@claim("request.blueprint.is-all-before-the-last-dot", doc="api#flask.Request.blueprint")
def test_a_dotted_endpoint_of_the_app_looks_like_a_blueprints(app):
    """`blueprint` is all before the last dot of the endpoint, even without a blueprint."""
    app.add_url_rule("/", endpoint="a.b.c", view_func=lambda: request.blueprint)

    assert app.test_client().get("/").data == b"a.b"


BLUEPRINTS = "api#flask.Request.blueprints"


@claim(
    "request.blueprints.names-the-parents-too",
    doc=BLUEPRINTS,
    flask=">=2.0.1",
    otherwise=AttributeError,
)
def test_blueprints_are_the_blueprint_and_its_parents(app):
    """`blueprints` lists the registered names from the view's blueprint outwards."""
    app.testing = True
    parent, child = flask.Blueprint("parent", __name__), flask.Blueprint("child", __name__)
    child.add_url_rule("/", "view", lambda: repr((request.blueprint, request.blueprints)))
    parent.register_blueprint(child)
    app.register_blueprint(parent)

    seen = app.test_client().get("/").get_data(as_text=True)

    assert seen == "('parent.child', ['parent.child', 'parent'])"


@claim("request.blueprints.may-be-empty", doc=BLUEPRINTS, flask=">=2.0.1", otherwise=AttributeError)
def test_blueprints_of_the_apps_own_view_are_none(ask):
    """`blueprints` is an empty list outside of a blueprint, and if no rule matched."""
    assert ask(lambda: request.blueprints, "/missing") == []
