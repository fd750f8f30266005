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
    """An exception that nobody handles is a 500 whose page tells nothing of it."""
    response = serve(divide).get("/")
    sentence = (
        "The server encountered an internal error and was unable to complete your request."
        " Either the server is overloaded or there is an error in the application."
    )

    assert (response.status, response.text.splitlines()[-3:]) == (
        "500 INTERNAL SERVER ERROR",
        [
            "<title>500 Internal Server Error</title>",
            "<h1>Internal Server Error</h1>",
            f"<p>{sentence}</p>",
        ],
    )


@claim("errors.unhandled.app-goes-on")
def test_the_app_goes_on_after_an_unhandled_exception(app, serve):
    """The request after a 500 is served as ever."""
    app.add_url_rule("/fine", "fine", lambda: "fine")
    client = serve(divide)

    assert [client.get(path).status_code for path in ("/", "/fine", "/")] == [500, 200, 500]


@claim(
    "errors.unhandled.500-handler-gets-the-original",
    doc="api#flask.Flask.handle_exception",
    flask="<1.1",
)
@pytest.mark.parametrize("key", [500, InternalServerError, HTTPException])
def test_the_500_handler_gets_the_unhandled_exception(app, serve, key):
    """The handler for 500, or HTTPException, is called with the unhandled exception itself."""
    app.register_error_handler(key, lambda error: (repr(error), 500))

    assert serve(divide).get("/").text == "ZeroDivisionError('division by zero')"


@claim("errors.unhandled.500-handler-gets-a-500", flask=">=1.1")
@pytest.mark.parametrize("key", [500, InternalServerError, HTTPException])
def test_the_500_handler_gets_an_internal_server_error(app, serve, key):
    """The handler for 500, or HTTPException, is always called with an InternalServerError."""
    app.register_error_handler(key, lambda error: (repr(error), 500))

    assert serve(divide).get("/").text == "<InternalServerError '500: Internal Server Error'>"


@claim("errors.unhandled.original-exception", flask=">=1.1")
def test_the_original_exception_is_carried_along(app, serve):
    """The unhandled exception is in error.original_exception."""

    @app.errorhandler(500)
    def sorry(error):
        return repr(getattr(error, "original_exception", None)), 500

    assert serve(divide).get("/").text == "ZeroDivisionError('division by zero')"


@claim(
    "errors.unhandled.no-original-of-an-abort",
    doc="werkzeug:exceptions#werkzeug.exceptions.InternalServerError.original_exception",
    werkzeug=">=1.0",
    otherwise=AttributeError,
)
def test_abort_500_has_no_original_exception():
    """The original_exception of abort(500) is None."""
    with pytest.raises(InternalServerError) as caught:
        flask.abort(500)

    assert caught.value.original_exception is None


@claim("errors.unhandled.500-handler-answers-abort-500-too")
def test_the_500_handler_answers_abort_500_too(app, serve):
    """The handler for 500 answers abort(500) with the error that was raised."""
    app.register_error_handler(500, lambda error: (f"{error.description}", 500))

    assert serve(lambda: flask.abort(500, "broken on purpose")).get("/").text == (
        "broken on purpose"
    )


@claim("errors.unhandled.exception-handler-gets-the-exception")
@pytest.mark.parametrize("key", [ZeroDivisionError, ArithmeticError, Exception])
def test_a_handler_for_the_class_gets_the_exception_itself(app, serve, key):
    """A handler for the class, or for Exception, is called with the exception as raised."""
    app.register_error_handler(key, lambda error: (repr(error), 400))
    response = serve(divide).get("/")

    assert (response.status_code, response.text) == (400, "ZeroDivisionError('division by zero')")


@claim(
    "errors.unhandled.default-500-skips-after-request",
    doc="api#flask.Flask.handle_exception",
    flask="<1.1",
)
def test_the_default_500_skips_after_request(app, serve):
    """Without a handler for 500, after_request functions do not see the 500."""
    seen = []
    app.after_request(lambda response: (seen.append(response.status_code), response)[1])

    assert (serve(divide).get("/").status_code, seen) == (500, [])


@claim("errors.unhandled.default-500-passes-after-request", flask=">=1.1")
def test_the_default_500_passes_after_request(app, serve):
    """after_request functions see the 500, whether it has a handler or not."""
    seen = []
    app.after_request(lambda response: (seen.append(response.status_code), response)[1])

    assert (serve(divide).get("/").status_code, seen) == (500, [500])


@claim("errors.unhandled.handled-500-passes-after-request")
def test_a_handled_500_passes_after_request(app, serve):
    """What the handler for 500 answers passes the after_request functions."""
    seen = []
    app.after_request(lambda response: (seen.append(response.status_code), response)[1])
    app.register_error_handler(500, lambda error: ("sorry", 500))

    assert (serve(divide).get("/").text, seen) == ("sorry", [500])


@claim("errors.unhandled.teardown-is-told", doc="api#flask.Flask.teardown_request")
def test_teardown_is_told_of_what_nobody_handled(app, serve):
    """teardown_request functions get the exception that nobody handled, and None otherwise."""
    seen = []
    app.teardown_request(lambda error: seen.append(repr(error)))
    app.add_url_rule("/handled", "handled", lambda: flask.abort(404))
    client = serve(divide)
    client.get("/handled")
    client.get("/")

    assert seen == ["None", "ZeroDivisionError('division by zero')"]


@claim(
    "errors.unhandled.teardown-is-not-told-of-the-handled", doc="api#flask.Flask.teardown_request"
)
def test_teardown_is_not_told_of_what_somebody_handled(app, serve):
    """An exception that a handler answered is over: teardown_request functions get None."""
    seen = []
    app.teardown_request(lambda error: seen.append(error))
    app.register_error_handler(ZeroDivisionError, lambda error: ("handled", 400))

    assert (serve(divide).get("/").text, seen) == ("handled", [None])
