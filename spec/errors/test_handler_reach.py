import flask
from werkzeug.exceptions import NotFound

from spec.kit import claim

DOC = "errorhandling#registering"


@claim("errors.handler.not-for-a-returned-status")
def test_a_returned_404_is_not_handled(app, serve):
    """A view that returns the status 404 has answered; the handler is not asked."""
    app.register_error_handler(404, lambda error: ("handled", 404))
    response = serve(lambda: ("mine", 404)).get("/")

    assert (response.status_code, response.text) == (404, "mine")


@claim(
    "errors.handler.not-for-a-returned-exception", doc="errorhandling#generic-exception-handlers"
)
def test_a_returned_exception_is_not_handled(app, serve):
    """An HTTPException that a view returns is its response: the default page, no handler."""
    app.register_error_handler(404, lambda error: ("handled", 404))
    response = serve(lambda: NotFound("mine")).get("/")

    assert (response.status_code, response.text.splitlines()[-1]) == (404, "<p>mine</p>")


@claim("errors.handler.returned-exception-takes-a-status", doc="quickstart#about-responses")
def test_a_returned_exception_takes_another_status(serve):
    """(NotFound(), 410) is the page of 404 with the status 410."""
    response = serve(lambda: (NotFound("mine"), 410)).get("/")

    assert (response.status, response.text.splitlines()[-3]) == (
        "410 GONE",
        "<title>404 Not Found</title>",
    )


@claim("errors.handler.before-request-errors-are-handled")
def test_an_error_in_before_request_is_handled(app, serve):
    """An exception in a before_request function is looked up like one in the view."""

    @app.before_request
    def fail():
        raise KeyError("user")

    app.register_error_handler(KeyError, lambda error: (f"no {error}", 400))
    response = serve(lambda: "index").get("/")

    assert (response.status_code, response.text) == (400, "no 'user'")


@claim("errors.handler.after-request-errors-are-not", doc="api#flask.Flask.handle_exception")
def test_an_error_in_after_request_is_not_looked_up(app, serve):
    """An exception in an after_request function is a 500, even if its class has a handler."""

    @app.after_request
    def fail(response):
        if response.status_code == 200:
            raise KeyError("user")
        return response

    app.register_error_handler(KeyError, lambda error: ("handled", 400))

    assert serve(lambda: "index").get("/").status_code == 500


@claim("errors.handler.answer-passes-after-request")
def test_the_answer_of_a_handler_passes_after_request(app, serve):
    """after_request functions are given what a handler answers."""

    @app.after_request
    def stamp(response):
        response.headers["X-Stamp"] = response.status
        return response

    app.register_error_handler(404, lambda error: ("nothing here", 410))

    assert serve(lambda: flask.abort(404)).get("/").headers["X-Stamp"] == "410 GONE"
