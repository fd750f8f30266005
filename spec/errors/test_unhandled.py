import flask
import pytest
from werkzeug.exceptions import HTTPException, InternalServerError

from spec.kit import claim

DOC = "errorhandling#unhandled-exceptions"


def divide():
    """A view that fails."""
    return str(1 / 0)


@claim("errors.unhandled.is-a-500-page")
def test_an_unhandled_exception_is_the_page_of_500(serve):
    """An unhandled exception answers 500 with a page that does not name it."""
    response = serve(divide).get("/")
    sentence = (
        "The server encountered an internal error and was unable to complete your request."
        " Either the server is overloaded or there is an error in the application."
    )

    assert (response.status_code, response.text.splitlines()[-3:]) == (
        500,
        [
            "<title>500 Internal Server Error</title>",
            "<h1>Internal Server Error</h1>",
            f"<p>{sentence}</p>",
        ],
    )


@claim("errors.unhandled.app-goes-on")
def test_the_app_goes_on_after_an_unhandled_exception(app, serve):
    """The app serves the next request after an unhandled exception."""
    app.add_url_rule("/fine", "fine", lambda: "fine")
    client = serve(divide)

    assert [client.get(path).status_code for path in ("/", "/fine", "/")] == [500, 200, 500]


@claim(
    "errors.unhandled.500-handler-gets-the-original",
    doc="api#flask.Flask.handle_exception",
    flask="<1.1",
)
@pytest.mark.parametrize("key", [500, HTTPException])
def test_the_500_handler_gets_the_unhandled_exception(app, serve, key):
    """Before Flask 1.1 the handler for 500 or HTTPException gets the unhandled exception."""
    app.register_error_handler(key, lambda error: (repr(error), 500))

    assert serve(divide).get("/").text == "ZeroDivisionError('division by zero')"


@claim("errors.unhandled.500-handler-gets-a-500", flask=">=1.1")
@pytest.mark.parametrize("key", [500, HTTPException])
def test_the_500_handler_gets_an_internal_server_error(app, serve, key):
    """The handler for 500 or HTTPException gets an InternalServerError."""
    app.register_error_handler(key, lambda error: (repr(error), 500))

    assert serve(divide).get("/").text == "<InternalServerError '500: Internal Server Error'>"


@claim("errors.unhandled.is-the-original-exception", flask=">=1.1")
def test_the_original_exception_is_carried_along(app, serve):
    """`error.original_exception` is the unhandled exception."""

    @app.errorhandler(500)
    def sorry(error):
        return repr(getattr(error, "original_exception", None)), 500

    assert serve(divide).get("/").text == "ZeroDivisionError('division by zero')"


@claim(
    "errors.unhandled.abort-has-no-original-exception",
    doc="werkzeug:exceptions#werkzeug.exceptions.InternalServerError.original_exception",
    werkzeug=">=1.0",
    otherwise=AttributeError,
)
def test_abort_500_has_no_original_exception():
    """`original_exception` of `abort(500)` is None."""
    with pytest.raises(InternalServerError) as caught:
        flask.abort(500)

    assert caught.value.original_exception is None


@claim("errors.unhandled.500-handler-answers-abort-500-too")
def test_the_500_handler_answers_abort_500_too(app, serve):
    """The handler for 500 answers `abort(500)` with its description."""
    app.register_error_handler(500, lambda error: (f"{error.description}", 500))

    assert serve(lambda: flask.abort(500, "broken on purpose")).get("/").text == (
        "broken on purpose"
    )


@claim("errors.unhandled.exception-handler-gets-the-exception")
def test_a_handler_for_the_class_gets_the_exception_itself(app, serve):
    """A handler for Exception gets the exception that the view raised."""
    app.register_error_handler(Exception, lambda error: (repr(error), 400))
    response = serve(divide).get("/")

    assert (response.status_code, response.text) == (400, "ZeroDivisionError('division by zero')")
