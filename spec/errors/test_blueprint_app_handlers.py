import flask
import pytest
from werkzeug.exceptions import NotFound

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


@claim(
    "errors.blueprint.app-errorhandler-answers-for-all-urls",
    doc="api#flask.Blueprint.app_errorhandler",
)
def test_app_errorhandler_answers_for_the_whole_app(app, shop):
    """`@blueprint.app_errorhandler(404)` answers for all URLs, unknown ones too."""
    handler = says("everywhere")
    assert shop.app_errorhandler(404)(handler) is handler
    app.register_blueprint(shop)
    client = client_of(app)

    assert (client.get("/unknown").text, client.get("/shop/page").text) == (
        "everywhere",
        "everywhere",
    )


@claim(
    "errors.blueprint.own-handler-answers-before-app-errorhandler",
    doc="api#flask.Blueprint.app_errorhandler",
)
def test_app_errorhandler_comes_after_the_blueprints_own(app, shop):
    """A blueprint's `errorhandler` answers before its `app_errorhandler`."""
    shop.app_errorhandler(NotFound)(says("app"))
    shop.errorhandler(NotFound)(says("shop"))
    app.register_blueprint(shop)
    client = client_of(app)

    assert (client.get("/unknown").text, client.get("/shop/page").text) == ("app", "shop")


@claim("errors.blueprint.unregistered-answers-nothing")
def test_a_blueprint_that_is_not_registered_handles_nothing(app, shop):
    """`app_errorhandler` of a blueprint that is not registered answers nothing."""
    shop.app_errorhandler(404)(says("everywhere"))

    assert client_of(app).get("/unknown").text.splitlines()[-2] == "<h1>Not Found</h1>"
