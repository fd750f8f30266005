import flask
from hypothesis import example, given
from hypothesis import strategies as st
from werkzeug.exceptions import (
    HTTPException,
    NotFound,
)

from spec.errors.model import RAISED, REGISTERED, answering
from spec.kit import claim
from spec.tools.client import client_of

DOC = "errorhandling#handling"


@claim("errors.lookup.follows-the-model", doc="api#flask.Flask.errorhandler")
@given(
    handlers=st.lists(
        st.tuples(st.sampled_from(["app", "shop"]), st.sampled_from(REGISTERED)), max_size=8
    ),
    raised=st.sampled_from(RAISED),
)
@example(handlers=[("shop", HTTPException), ("app", 404)], raised=NotFound)
@example(handlers=[("app", HTTPException)], raised=KeyError)
def test_the_answering_handler_is_the_one_that_the_model_names(handlers, raised):
    """Among any set of handlers, code wins over class, blueprint over app, then the MRO."""
    app = flask.Flask("example")
    blueprint = flask.Blueprint("shop", __name__)
    answered = []

    def view():
        raise raised

    blueprint.add_url_rule("/", "view", view)
    for owner, key in handlers:
        register = {"app": app, "shop": blueprint}[owner].register_error_handler
        register(key, lambda error, who=(owner, key): (answered.append(who), ("", 418))[1])
    app.register_blueprint(blueprint)
    client_of(app).get("/")

    assert answered == [who for who in [answering(handlers, raised, ["shop", "app"])] if who]
