from contextlib import suppress

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
@pytest.mark.parametrize("code", [200, 402, 507, 666])
def test_a_handler_for_an_unknown_code_is_a_key_error(app, code):
    """A code without a class cannot be registered: KeyError."""
    with pytest.raises(KeyError, match=f"'{code}' is not a recognized HTTP error code"):
        app.register_error_handler(code, handler)


@claim("errors.refused.unknown-code-is-a-value-error", flask=">=2.2", otherwise=KeyError)
@pytest.mark.parametrize("code", [200, 402, 507, 666])
def test_a_handler_for_an_unknown_code_is_a_value_error(app, code):
    """A code without a class cannot be registered: ValueError."""
    with pytest.raises(ValueError, match=f"^'{code}' is not a recognized HTTP error code"):
        app.register_error_handler(code, handler)


@claim("errors.refused.421-cannot-be-registered", werkzeug="<3.1")
def test_a_handler_for_421_cannot_be_registered(app):
    """421 has no class yet, so it cannot be registered."""
    with pytest.raises((KeyError, ValueError), match="'421' is not a recognized HTTP error code"):
        app.register_error_handler(421, handler)


@claim("errors.refused.421-can-be-registered", werkzeug=">=3.1")
def test_a_handler_for_421_can_be_registered(app, serve):
    """421 can be registered and raised as other codes can."""
    with suppress(KeyError, ValueError):
        app.register_error_handler(421, lambda error: ("handled", 421))
    response = serve(lambda: flask.abort(421)).get("/")

    assert (response.status_code, response.text) == (421, "handled")


@claim("errors.refused.instance-is-a-value-error", flask="<2.2", otherwise=TypeError)
def test_a_handler_for_an_instance_is_a_value_error(app):
    """An HTTPException instance cannot be registered: ValueError."""
    with pytest.raises(ValueError, match="^Tried to register a handler for an exception instance"):
        app.register_error_handler(NotFound(), handler)


@claim("errors.refused.instance-is-a-type-error", flask=">=2.2", otherwise=ValueError)
def test_a_handler_for_an_instance_is_a_type_error(app):
    """An HTTPException instance cannot be registered: TypeError."""
    with pytest.raises(TypeError, match="^<NotFound '404: Not Found'> is an instance, not a class"):
        app.register_error_handler(NotFound(), handler)


@claim("errors.refused.plain-class-is-an-assertion-error", flask="<2.2", otherwise=ValueError)
@pytest.mark.parametrize("kind", [dict, BaseException, KeyboardInterrupt])
def test_a_handler_for_a_class_that_is_no_exception_is_an_assertion_error(app, kind):
    """A class that is no Exception, such as KeyboardInterrupt, fails an assertion of Flask's."""
    with pytest.raises(AssertionError):
        app.register_error_handler(kind, handler)


@claim("errors.refused.plain-class-is-a-value-error", flask=">=2.2")
@pytest.mark.parametrize("kind", [dict, BaseException, KeyboardInterrupt])
def test_a_handler_for_a_class_that_is_no_exception_is_a_value_error(app, kind):
    """A class that is no Exception, such as KeyboardInterrupt, is a ValueError."""
    with pytest.raises((ValueError, AssertionError)) as caught:
        app.register_error_handler(kind, handler)

    assert (type(caught.value), str(caught.value)) == (
        ValueError,
        (
            f"'{kind.__name__}' is not a subclass of Exception. Handlers can only be registered for"
            " Exception classes or HTTP error codes."
        ),
    )


@claim("errors.refused.text-and-the-like")
@pytest.mark.parametrize("thing", ["404", 404.0, None, len, ValueError("x")])
def test_a_handler_for_anything_else_is_a_type_error(app, thing):
    """A text, None, a function or an instance of another exception cannot be registered."""
    with pytest.raises(TypeError, match="is an instance, not a class|arg 1 must be a class"):
        app.register_error_handler(thing, handler)


@claim("errors.refused.by-the-decorator-too", doc="api#flask.Flask.errorhandler")
def test_the_decorator_refuses_when_it_decorates(app):
    """errorhandler(666) itself is quiet; what it returns raises when it decorates."""
    decorate = app.errorhandler(666)

    with pytest.raises((KeyError, ValueError), match="'666' is not a recognized HTTP error code"):
        decorate(handler)


@claim("errors.refused.blueprint-finds-out-late", doc="api#flask.Blueprint", flask="<2.0")
def test_a_blueprint_refuses_when_it_is_registered(app):
    """A blueprint takes any code; the mistake shows when the app registers the blueprint."""
    blueprint = flask.Blueprint("shop", __name__)
    with suppress(KeyError, ValueError):
        blueprint.register_error_handler(666, handler)

    with pytest.raises(KeyError, match="'666' is not a recognized HTTP error code"):
        app.register_blueprint(blueprint)


@claim("errors.refused.blueprint-finds-out-at-once", doc="api#flask.Blueprint", flask=">=2.0,<2.2")
def test_a_blueprint_refuses_at_once():
    """`Blueprint.register_error_handler()` raises KeyError at once for an unknown code."""
    blueprint = flask.Blueprint("shop", __name__)

    with pytest.raises((KeyError, ValueError), match="'666' is not a recognized HTTP") as caught:
        blueprint.register_error_handler(666, handler)
    assert caught.type is KeyError


@claim("errors.refused.blueprint-raises-a-value-error", doc="api#flask.Blueprint", flask=">=2.2")
def test_a_blueprint_raises_a_value_error():
    """`Blueprint.register_error_handler()` raises ValueError at once for an unknown code."""
    blueprint = flask.Blueprint("shop", __name__)

    with pytest.raises((KeyError, ValueError), match="'666' is not a recognized HTTP") as caught:
        blueprint.register_error_handler(666, handler)
    assert caught.type is ValueError


@claim("errors.refused.app-handler-of-a-blueprint", doc="api#flask.Blueprint.app_errorhandler")
def test_app_errorhandler_refuses_when_the_blueprint_is_registered(app):
    """app_errorhandler(666) of a blueprint fails when the app registers the blueprint."""
    blueprint = flask.Blueprint("shop", __name__)
    blueprint.app_errorhandler(666)(handler)

    with pytest.raises((KeyError, ValueError), match="'666' is not a recognized HTTP error code"):
        app.register_blueprint(blueprint)


@claim("errors.refused.after-the-first-request", doc=SETUP, flask=">=2.2")
def test_a_handler_is_refused_after_the_first_request(app):
    """After its first request an app takes no more error handlers: AssertionError."""
    client_of(app).get("/")

    with pytest.raises(AssertionError, match="^The setup method 'register_error_handler' can no"):
        app.register_error_handler(404, handler)


@claim(
    "errors.refused.not-after-the-first-request", doc="api#flask.Flask.errorhandler", flask="<2.2"
)
def test_a_handler_is_accepted_after_the_first_request(app):
    """Outside of debug mode an app takes error handlers after its first request too."""
    client = client_of(app)
    client.get("/")
    try:
        app.register_error_handler(404, handler)
    except AssertionError as error:
        pytest.fail(f"refused: {error}")

    assert client.get("/").text == "handled"
