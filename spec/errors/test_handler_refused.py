import flask
import pytest
from werkzeug.exceptions import NotFound

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.Flask.register_error_handler"
SETUP = "lifecycle#application-setup"


def handler(error):
    """A handler like any other."""
    return "handled", 500


@claim("errors.refused.unknown-code-is-a-key-error", flask="<2.2", otherwise=ValueError)
def test_a_handler_for_an_unknown_code_is_a_key_error(app):
    """Before Flask 2.2 registering a handler for an unknown code raises KeyError."""
    with pytest.raises(KeyError, match="'666' is not a recognized HTTP error code"):
        app.register_error_handler(666, handler)


@claim("errors.refused.unknown-code-is-a-value-error", flask=">=2.2", otherwise=KeyError)
def test_a_handler_for_an_unknown_code_is_a_value_error(app):
    """Registering a handler for an unknown code raises ValueError."""
    with pytest.raises(ValueError, match="^'666' is not a recognized HTTP error code"):
        app.register_error_handler(666, handler)


@claim("errors.refused.421-cannot-be-registered", werkzeug="<3.1")
def test_a_handler_for_421_cannot_be_registered(app):
    """Before Werkzeug 3.1 no handler can be registered for 421."""
    with pytest.raises(Exception, match="'421' is not a recognized HTTP error code"):
        app.register_error_handler(421, handler)


@claim("errors.refused.421-can-be-registered", werkzeug=">=3.1", otherwise=(KeyError, ValueError))
def test_a_handler_for_421_can_be_registered(app, serve):
    """A handler registered for 421 answers `abort(421)`."""
    app.register_error_handler(421, lambda error: ("handled", 421))
    response = serve(lambda: flask.abort(421)).get("/")

    assert (response.status_code, response.text) == (421, "handled")


@claim("errors.refused.instance-is-a-value-error", flask="<2.2", otherwise=TypeError)
def test_a_handler_for_an_instance_is_a_value_error(app):
    """Before Flask 2.2 registering a handler for `NotFound()` raises ValueError."""
    with pytest.raises(ValueError, match="^Tried to register a handler for an exception instance"):
        app.register_error_handler(NotFound(), handler)


@claim("errors.refused.instance-is-a-type-error", flask=">=2.2", otherwise=ValueError)
def test_a_handler_for_an_instance_is_a_type_error(app):
    """Registering a handler for an HTTPException instance raises TypeError."""
    with pytest.raises(TypeError, match="^<NotFound '404: Not Found'> is an instance, not a class"):
        app.register_error_handler(NotFound(), handler)


@claim("errors.refused.plain-class-is-an-assertion-error", flask="<2.2", otherwise=ValueError)
@pytest.mark.parametrize("kind", [dict, KeyboardInterrupt])
def test_a_handler_for_a_class_that_is_no_exception_is_an_assertion_error(app, kind):
    """Before Flask 2.2 a handler for KeyboardInterrupt or `dict` raises AssertionError."""
    with pytest.raises(
        AssertionError, match="^$|^Custom exceptions must be subclasses of Exception"
    ):
        app.register_error_handler(kind, handler)


@claim("errors.refused.plain-class-is-a-value-error", flask=">=2.2")
@pytest.mark.parametrize("kind", [dict, KeyboardInterrupt])
def test_a_handler_for_a_class_that_is_no_exception_is_a_value_error(app, kind):
    """Registering a handler for a class that is not an Exception raises ValueError."""
    with pytest.raises(Exception, match="^$|subclass(es)? of Exception") as caught:
        app.register_error_handler(kind, handler)

    assert (caught.type, str(caught.value).partition(". ")[0]) == (
        ValueError,
        f"'{kind.__name__}' is not a subclass of Exception",
    )


@claim("errors.refused.anything-else-is-a-type-error")
@pytest.mark.parametrize("thing", ["404", ValueError("x")])
def test_a_handler_for_anything_else_is_a_type_error(app, thing):
    """Registering a handler for a string or an exception instance raises TypeError."""
    with pytest.raises(TypeError, match="is an instance, not a class|arg 1 must be a class"):
        app.register_error_handler(thing, handler)


@claim("errors.refused.decorator-raises-when-it-decorates", doc="api#flask.Flask.errorhandler")
def test_the_decorator_refuses_when_it_decorates(app):
    """`errorhandler(666)` raises when it decorates a function, not when it is called."""
    decorate = app.errorhandler(666)

    with pytest.raises(Exception, match="'666' is not a recognized HTTP error code"):
        decorate(handler)


@claim(
    "errors.refused.blueprint-raises-at-registration",
    doc="api#flask.Blueprint",
    flask="<2.0",
    otherwise=(KeyError, ValueError),
)
def test_a_blueprint_raises_at_registration(app):
    """Before Flask 2.0 a blueprint's handler for 666 raises KeyError when the app registers it."""
    blueprint = flask.Blueprint("shop", __name__)
    blueprint.register_error_handler(666, handler)

    with pytest.raises(KeyError, match="'666' is not a recognized HTTP error code"):
        app.register_blueprint(blueprint)


@claim(
    "errors.refused.blueprint-raises-a-key-error",
    doc="api#flask.Blueprint",
    flask=">=2.0,<2.2",
    otherwise=(AssertionError, ValueError),
)
def test_a_blueprint_raises_a_key_error():
    """`Blueprint.register_error_handler()` raises KeyError at once for an unknown code."""
    blueprint = flask.Blueprint("shop", __name__)

    with pytest.raises(KeyError, match="'666' is not a recognized HTTP error code"):
        blueprint.register_error_handler(666, handler)


@claim(
    "errors.refused.blueprint-raises-a-value-error",
    doc="api#flask.Blueprint",
    flask=">=2.2",
    otherwise=(AssertionError, KeyError),
)
def test_a_blueprint_raises_a_value_error():
    """`Blueprint.register_error_handler()` raises ValueError at once for an unknown code."""
    blueprint = flask.Blueprint("shop", __name__)

    with pytest.raises(ValueError, match="^'666' is not a recognized HTTP error code"):
        blueprint.register_error_handler(666, handler)


@claim(
    "errors.refused.app-handler-of-a-blueprint-raises-at-registration",
    doc="api#flask.Blueprint.app_errorhandler",
)
def test_app_errorhandler_refuses_when_the_blueprint_is_registered(app):
    """`app_errorhandler(666)` raises when the app registers the blueprint."""
    blueprint = flask.Blueprint("shop", __name__)
    blueprint.app_errorhandler(666)(handler)

    with pytest.raises(Exception, match="'666' is not a recognized HTTP error code"):
        app.register_blueprint(blueprint)


@claim("errors.refused.is-refused-after-the-first-request", doc=SETUP, flask=">=2.2")
def test_a_handler_is_refused_after_the_first_request(app):
    """`register_error_handler()` raises AssertionError after the app's first request."""
    client_of(app).get("/")

    with pytest.raises(AssertionError, match="^The setup method 'register_error_handler' can no"):
        app.register_error_handler(404, handler)


@claim(
    "errors.refused.is-accepted-after-the-first-request",
    doc="api#flask.Flask.errorhandler",
    flask="<2.2",
)
def test_a_handler_is_accepted_after_the_first_request(app):
    """Before Flask 2.2 an app takes error handlers after its first request."""
    client = client_of(app)
    client.get("/")
    try:
        app.register_error_handler(404, handler)
    except AssertionError as error:
        pytest.fail(f"refused: {error}")

    assert client.get("/").text == "handled"
