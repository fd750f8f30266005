import flask
import pytest

from spec.kit import claim

DOC = "config#PROPAGATE_EXCEPTIONS"


def divide():
    """A view that fails."""
    return str(1 / 0)


@claim("errors.propagate.is-on-in-testing-and-debug")
@pytest.mark.parametrize("key", ["TESTING", "DEBUG", "PROPAGATE_EXCEPTIONS"])
def test_an_unhandled_exception_propagates(app, serve, key):
    """With TESTING, DEBUG or PROPAGATE_EXCEPTIONS an unhandled exception reaches the server."""
    app.config.update({"PRESERVE_CONTEXT_ON_EXCEPTION": False, key: True})
    error = ZeroDivisionError("tea")

    def view():
        raise error

    client = serve(view)

    with pytest.raises(ZeroDivisionError, match="^tea$") as caught:
        client.get("/")
    assert caught.value is error


@claim("errors.propagate.can-be-switched-off")
@pytest.mark.parametrize("key", ["TESTING", "DEBUG"])
def test_propagation_can_be_switched_off(app, serve, key):
    """PROPAGATE_EXCEPTIONS = False makes a 500 even with TESTING or DEBUG."""
    app.config.update(
        {"PRESERVE_CONTEXT_ON_EXCEPTION": False, "PROPAGATE_EXCEPTIONS": False, key: True}
    )

    assert serve(divide).get("/").status_code == 500


@claim("errors.propagate.500-handler-is-not-called", doc="errorhandling#unhandled-exceptions")
def test_the_500_handler_is_not_called_when_exceptions_propagate(app, serve):
    """The handler for 500 is not called for an exception that propagates."""
    app.config["PROPAGATE_EXCEPTIONS"] = True
    app.register_error_handler(500, lambda error: ("sorry", 500))
    client = serve(divide)

    with pytest.raises(ZeroDivisionError, match="^division by zero$"):
        client.get("/")


@claim("errors.propagate.own-handlers-are-called")
def test_a_handler_of_the_class_is_called_though_exceptions_propagate(app, serve):
    """An exception that has a handler is answered, even if PROPAGATE_EXCEPTIONS is set."""
    app.config["PROPAGATE_EXCEPTIONS"] = True
    app.register_error_handler(Exception, lambda error: ("handled", 400))

    assert serve(divide).get("/").text == "handled"


@claim("errors.propagate.http-errors-do-not-propagate")
@pytest.mark.parametrize("code", [404, 500])
def test_an_http_error_does_not_propagate(app, serve, code):
    """`abort()` does not propagate with TESTING, not even `abort(500)`."""
    app.config["TESTING"] = True
    app.register_error_handler(500, lambda error: ("sorry", 500))

    assert serve(lambda: flask.abort(code)).get("/").status_code == code


@claim("errors.propagate.abort-in-a-handler-propagates")
def test_an_abort_in_a_handler_propagates(app, serve):
    """With TESTING an `abort()` in an error handler propagates."""
    app.config["TESTING"] = True
    app.register_error_handler(404, lambda error: flask.abort(403))
    client = serve(lambda: flask.abort(404))

    with pytest.raises(Exception, match=r"^403 Forbidden: "):
        client.get("/")


@claim("errors.propagate.debug-calls-the-500-handler-for-an-abort", doc="errorhandling#handling")
def test_debug_mode_calls_the_500_handler_for_an_abort(app, serve):
    """In debug mode the handler for 500 answers `abort(500)`."""
    app.debug = True
    app.register_error_handler(500, lambda error: ("sorry", 500))

    assert serve(lambda: flask.abort(500)).get("/").text == "sorry"
