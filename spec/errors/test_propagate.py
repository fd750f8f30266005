import flask
import pytest

from spec.kit import claim

DOC = "config#PROPAGATE_EXCEPTIONS"


def divide():
    """A view that fails."""
    return str(1 / 0)


@claim("errors.propagate.in-testing-and-debug")
@pytest.mark.parametrize("key", ["TESTING", "DEBUG", "PROPAGATE_EXCEPTIONS"])
def test_an_unhandled_exception_propagates(app, serve, key):
    """With TESTING, DEBUG or PROPAGATE_EXCEPTIONS an unhandled exception reaches the server."""
    app.config.update({"PRESERVE_CONTEXT_ON_EXCEPTION": False, key: True})
    client = serve(divide)

    with pytest.raises(ZeroDivisionError):
        client.get("/")


@claim("errors.propagate.not-when-switched-off")
@pytest.mark.parametrize("key", ["TESTING", "DEBUG"])
def test_propagation_can_be_switched_off(app, serve, key):
    """PROPAGATE_EXCEPTIONS = False makes a 500 even in testing and debug mode."""
    app.config.update(
        {"PRESERVE_CONTEXT_ON_EXCEPTION": False, "PROPAGATE_EXCEPTIONS": False, key: True}
    )

    assert serve(divide).get("/").status_code == 500


@claim("errors.propagate.500-handler-is-not-asked", doc="errorhandling#unhandled-exceptions")
@pytest.mark.parametrize("key", ["TESTING", "DEBUG", "PROPAGATE_EXCEPTIONS"])
def test_the_500_handler_is_not_asked_when_exceptions_propagate(app, serve, key):
    """An unhandled exception that propagates never meets the handler for 500."""
    app.config.update({"PRESERVE_CONTEXT_ON_EXCEPTION": False, key: True})
    app.register_error_handler(500, lambda error: ("sorry", 500))
    client = serve(divide)

    with pytest.raises(ZeroDivisionError):
        client.get("/")


@claim("errors.propagate.own-handlers-are-asked")
@pytest.mark.parametrize("handled", [ZeroDivisionError, Exception])
def test_a_handler_of_the_class_is_asked_though_exceptions_propagate(app, serve, handled):
    """What has a handler of its own does not propagate, whatever the configuration says."""
    app.config["PROPAGATE_EXCEPTIONS"] = True
    app.register_error_handler(handled, lambda error: ("handled", 400))

    assert serve(divide).get("/").text == "handled"


@claim("errors.propagate.http-errors-do-not")
@pytest.mark.parametrize("code", [404, 500])
def test_an_http_error_does_not_propagate(app, serve, code):
    """abort() is answered in testing too, with its page or its handler; abort(500) as well."""
    app.config["TESTING"] = True
    app.register_error_handler(500, lambda error: ("sorry", 500))

    assert serve(lambda: flask.abort(code)).get("/").status_code == code


@claim("errors.propagate.abort-in-a-handler-does")
def test_an_abort_in_a_handler_propagates(app, serve):
    """An HTTP error raised by a handler is unhandled, and propagates like any other."""
    app.config["TESTING"] = True
    app.register_error_handler(404, lambda error: flask.abort(403))
    client = serve(lambda: flask.abort(404))

    with pytest.raises(Exception, match=r"^403 Forbidden: "):
        client.get("/")
