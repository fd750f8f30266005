import flask
import pytest
from werkzeug.exceptions import NotFound

from spec.kit import claim

DOC = "errorhandling#error-handlers"


@claim("errors.answer.none-is-a-type-error")
def test_a_handler_that_returns_nothing_is_a_type_error(app, serve):
    """A handler that returns None raises TypeError, as a view does."""
    app.config["PROPAGATE_EXCEPTIONS"] = True
    app.register_error_handler(404, lambda error: None)
    client = serve(lambda: flask.abort(404))

    with pytest.raises(TypeError, match="did not return a valid response"):
        client.get("/")


@claim("errors.answer.aborting-is-a-500", doc="api#flask.Flask.handle_exception")
def test_a_handler_that_aborts_is_a_500(app, serve):
    """`abort()` in a handler answers 500; no other handler is called."""
    app.register_error_handler(404, lambda error: flask.abort(403))
    app.register_error_handler(403, lambda error: ("handled", 403))

    assert serve(lambda: flask.abort(404)).get("/").status_code == 500


@claim("errors.answer.raising-is-a-500", doc="api#flask.Flask.handle_exception")
def test_a_handler_that_raises_is_a_500(app, serve):
    """An exception in a handler answers 500; the handler of its class is not called."""

    def fail(error):
        raise KeyError("page")

    app.register_error_handler(NotFound, fail)
    app.register_error_handler(KeyError, lambda error: ("handled", 400))

    assert serve(lambda: flask.abort(404)).get("/").status_code == 500


@claim(
    "errors.answer.raising-reaches-the-500-handler",
    doc="api#flask.Flask.handle_exception",
    flask=">=1.1",
    otherwise=AttributeError,
)
def test_the_handler_of_500_gets_what_another_handler_raised(app, serve):
    """The handler for 500 gets what another handler raised, as `original_exception`."""
    app.config["PROPAGATE_EXCEPTIONS"] = False
    seen = []

    def fail(error):
        raise KeyError("page")

    app.register_error_handler(NotFound, fail)
    app.register_error_handler(500, lambda error: (seen.append(error), ("sorry", 500))[1])
    response = serve(lambda: flask.abort(404)).get("/")

    assert (response.status_code, response.text) == (500, "sorry")
    assert repr(seen[0].original_exception) == "KeyError('page')"


@claim("errors.answer.raising-in-the-500-handler-escapes", doc="api#flask.Flask.handle_exception")
def test_an_exception_in_the_handler_of_500_escapes(app, serve):
    """An exception in the handler for 500 reaches the WSGI server."""

    def view():
        raise KeyError("page")

    def fail(error):
        raise RuntimeError("worse")

    app.register_error_handler(500, fail)
    client = serve(view)

    with pytest.raises(RuntimeError, match=r"^worse$"):
        client.get("/")
