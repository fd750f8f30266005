import flask
import pytest
from werkzeug.exceptions import HTTPException

from spec.kit import claim
from spec.tools.client import client_of

DOC = "errorhandling#blueprint-error-handlers"


@pytest.fixture
def shop():
    """A blueprint below /shop, whose page is not found and whose till breaks."""
    shop = flask.Blueprint("shop", __name__, url_prefix="/shop")
    shop.add_url_rule("/page", "page", lambda: flask.abort(404), methods=["GET"])
    shop.add_url_rule("/till", "till", lambda: str(1 / 0))
    return shop


def says(text, code=404):
    """A handler that answers with a text."""
    return lambda error: (text, code)


@claim("errors.blueprint.handles-its-own-views")
def test_a_blueprint_handles_the_errors_of_its_own_views(app, shop):
    """An error handler of a blueprint answers for its views, not for the app's."""
    shop.register_error_handler(404, says("shop"))
    app.register_blueprint(shop)
    app.add_url_rule("/page", "page", lambda: flask.abort(404))
    client = client_of(app)

    assert client.get("/shop/page").text == "shop"
    assert client.get("/page").text.splitlines()[-2] == "<h1>Not Found</h1>"


@claim("errors.blueprint.decorator-registers-a-handler")
def test_a_blueprint_has_the_decorator(app, shop):
    """`@blueprint.errorhandler` registers a handler for an exception class."""

    @shop.errorhandler(ZeroDivisionError)
    def broke(error):
        return f"shop: {error}", 500

    app.register_blueprint(shop)

    assert client_of(app).get("/shop/till").text == "shop: division by zero"


@claim("errors.blueprint.does-not-answer-for-another-blueprint")
def test_a_blueprint_does_not_handle_the_errors_of_another(app, shop):
    """An error in a blueprint's view is not handled by another blueprint, but by the app."""
    other = flask.Blueprint("other", __name__)
    other.register_error_handler(404, says("other"))
    app.register_blueprint(other)
    app.register_blueprint(shop)
    app.register_error_handler(404, says("app"))

    assert client_of(app).get("/shop/page").text == "app"


@claim("errors.blueprint.answers-before-the-app")
def test_a_blueprint_comes_before_the_app(app, shop):
    """If blueprint and app have a handler for the same error, the blueprint's answers."""
    app.register_error_handler(404, says("app"))
    shop.register_error_handler(404, says("shop"))
    app.register_blueprint(shop)

    assert client_of(app).get("/shop/page").text == "shop"


@claim("errors.blueprint.base-class-answers-before-the-apps-class")
def test_a_base_class_of_the_blueprint_comes_before_the_class_of_the_app(app, shop):
    """A blueprint's handler for Exception answers before the app's for ZeroDivisionError."""
    app.register_error_handler(ZeroDivisionError, says("app", 500))
    shop.register_error_handler(Exception, says("shop", 500))
    app.register_blueprint(shop)

    assert client_of(app).get("/shop/till").text == "shop"


@claim("errors.blueprint.code-of-the-app-answers-before-its-class", doc="errorhandling#handling")
def test_a_code_of_the_app_comes_before_a_base_class_of_the_blueprint(app, shop):
    """The app's handler for 404 answers before the blueprint's for HTTPException."""
    app.register_error_handler(404, says("app"))
    shop.register_error_handler(HTTPException, says("shop"))
    app.register_blueprint(shop)

    assert client_of(app).get("/shop/page").text == "app"


@claim("errors.blueprint.does-not-answer-unknown-urls")
def test_a_blueprint_does_not_handle_unknown_urls_below_its_prefix(app, shop):
    """The app, not the blueprint, handles an unknown URL below the blueprint's prefix."""
    app.register_error_handler(404, says("app"))
    shop.register_error_handler(404, says("shop"))
    app.register_blueprint(shop)

    assert client_of(app).get("/shop/unknown").text == "app"


@claim("errors.blueprint.does-not-answer-refused-methods")
def test_a_blueprint_does_not_handle_a_method_that_routing_refuses(app, shop):
    """The app, not the blueprint, handles a method that routing refuses with 405."""
    app.register_error_handler(405, says("app", 405))
    shop.register_error_handler(405, says("shop", 405))
    app.register_blueprint(shop)

    assert client_of(app).post("/shop/page").text == "app"


@claim("errors.blueprint.answers-errors-of-the-apps-before-request")
def test_a_blueprint_handles_the_errors_of_the_apps_before_request(app, shop):
    """A blueprint handles errors of the app's `before_request` in requests for its views."""
    app.before_request(lambda: flask.abort(403))
    shop.register_error_handler(403, says("shop", 403))
    app.register_blueprint(shop)

    assert client_of(app).get("/shop/page").text == "shop"


@claim("errors.blueprint.500-answers-for-its-own-views")
def test_a_blueprints_500_handler_answers_what_nobody_handles(app, shop):
    """A blueprint's handler for 500 answers unhandled exceptions of its views."""
    app.register_error_handler(500, says("app", 500))
    shop.register_error_handler(500, says("shop", 500))
    app.register_blueprint(shop)

    assert client_of(app).get("/shop/till").text == "shop"
