import sys

import flask
import pytest
from werkzeug.exceptions import NotFound

from spec.kit import claim

DOC = "errorhandling#registering"


@claim("errors.handler.is-registered-by-code")
def test_a_decorated_function_handles_its_code(app, serve):
    """A function decorated with `@app.errorhandler(404)` answers 404 errors."""

    @app.errorhandler(404)
    def not_found(error):
        return "nothing here", 404

    response = serve(lambda: flask.abort(404)).get("/")

    assert (response.status_code, response.text) == (404, "nothing here")


@claim(
    "errors.handler.register-error-handler-registers-by-code",
    doc="api#flask.Flask.register_error_handler",
)
def test_register_error_handler_registers_by_code(app, serve):
    """`app.register_error_handler(404, f)` makes `f` answer 404 errors."""
    app.register_error_handler(404, lambda error: ("nothing here", 404))
    response = serve(lambda: flask.abort(404)).get("/")

    assert (response.status_code, response.text) == (404, "nothing here")


@claim("errors.handler.code-and-class-are-interchangeable")
def test_code_and_class_are_interchangeable(app, serve):
    """A handler for the class NotFound answers `abort(404)`."""
    app.register_error_handler(NotFound, lambda error: ("handled", 404))

    assert serve(lambda: flask.abort(404)).get("/").text == "handled"


@claim("errors.handler.unregistered-is-never-called")
def test_a_function_that_is_not_registered_is_never_called(serve):
    """A function that is not registered as a handler is never called."""
    called = []

    def handle_404_error(error):
        called.append(error)
        return "handled"

    response = serve(lambda: flask.abort(404)).get("/")

    assert (response.status_code, response.text.splitlines()[-2]) == (404, "<h1>Not Found</h1>")
    assert called == []


@claim("errors.handler.receives-the-exception", doc="errorhandling#error-handlers")
def test_a_handler_receives_the_exception(app, serve):
    """A handler is called with the exception: its class, code, name and description."""
    seen = []

    @app.errorhandler(404)
    def note(error):
        seen.append((type(error), error.code, error.name, error.description))
        return "", 404

    serve(lambda: flask.abort(404, "no such page")).get("/")

    assert seen == [(NotFound, 404, "Not Found", "no such page")]


@claim("errors.handler.is-in-the-request", doc="errorhandling#blueprint-error-handlers")
def test_a_handler_sees_the_request(app, serve):
    """A handler runs in the request context: `request.path` is the path of the request."""
    app.register_error_handler(404, lambda error: (flask.request.path, 404))

    assert serve(lambda: "index").get("/blog/1").text == "/blog/1"


@claim("errors.handler.sees-the-exception-being-handled")
def test_a_handler_runs_while_its_exception_is_being_handled(app, serve):
    """In a handler `sys.exc_info()` has the exception."""
    app.register_error_handler(404, lambda error: (str(sys.exc_info()[1] is error), 404))

    assert serve(lambda: flask.abort(404)).get("/").text == "True"


@claim("errors.handler.needs-a-parameter")
def test_a_handler_without_a_parameter_is_a_type_error(app, serve):
    """A handler without a parameter raises TypeError when it is called."""
    app.config["PROPAGATE_EXCEPTIONS"] = True
    app.register_error_handler(404, lambda: ("nothing here", 404))
    client = serve(lambda: flask.abort(404))

    with pytest.raises(TypeError, match="takes 0 positional arguments but 1 was given"):
        client.get("/")


@claim("errors.handler.decorator-returns-the-function", doc="api#flask.Flask.errorhandler")
def test_one_function_handles_several_errors(app, serve):
    """`errorhandler` returns the function unchanged, so decorators can be stacked."""

    def oops(error):
        return "oops", error.code

    assert app.errorhandler(404)(app.errorhandler(403)(oops)) is oops
    client = serve(lambda: flask.abort(403))
    assert [(r.status_code, r.text) for r in (client.get("/"), client.get("/unknown"))] == [
        (403, "oops"),
        (404, "oops"),
    ]


@claim("errors.handler.last-one-wins")
def test_the_last_handler_of_an_error_wins(app, serve):
    """A second handler for the same code or class replaces the first."""
    app.register_error_handler(404, lambda error: ("first", 404))
    app.register_error_handler(NotFound, lambda error: ("second", 404))

    assert serve(lambda: flask.abort(404)).get("/").text == "second"
