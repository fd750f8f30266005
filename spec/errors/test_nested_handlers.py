import flask

from spec.kit import claim
from spec.tools.client import client_of

DOC = "blueprints#nesting-blueprints"


def answer_with(app, *owners):
    """What /shop/till/ answers when each of the owners has a handler for 404."""
    shop = flask.Blueprint("shop", __name__)
    till = flask.Blueprint("till", __name__)
    till.add_url_rule("/shop/till/", "page", lambda: flask.abort(404))
    everybody = {"app": app, "shop": shop, "till": till}
    for owner in owners:
        everybody[owner].register_error_handler(404, lambda error, owner=owner: (owner, 404))
    shop.register_blueprint(till)
    app.register_blueprint(shop)
    return client_of(app).get("/shop/till/").text


@claim("errors.nested.innermost-answers-first", flask=">=2.0", otherwise=AttributeError)
def test_the_innermost_blueprint_answers_first(app):
    """The innermost blueprint that has a handler answers an error of a nested blueprint."""
    assert answer_with(app, "app", "shop") == "shop"


@claim("errors.nested.inner-does-not-answer-for-the-outer", flask=">=2.0", otherwise=AttributeError)
def test_a_nested_blueprint_does_not_answer_for_its_parent(app):
    """An error in a parent blueprint's view is not handled by its nested blueprint."""
    shop = flask.Blueprint("shop", __name__)
    till = flask.Blueprint("till", __name__)
    shop.add_url_rule("/", "page", lambda: flask.abort(404))
    till.register_error_handler(404, lambda error: ("till", 404))
    shop.register_error_handler(404, lambda error: ("shop", 404))
    shop.register_blueprint(till)
    app.register_blueprint(shop)

    assert client_of(app).get("/").text == "shop"
