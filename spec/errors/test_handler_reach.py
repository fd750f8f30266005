from werkzeug.exceptions import NotFound

from spec.kit import claim

DOC = "errorhandling#registering"


@claim("errors.handler.is-not-called-for-a-returned-status")
def test_a_returned_404_is_not_handled(app, serve):
    """No error handler is called if a view returns the status 404."""
    app.register_error_handler(404, lambda error: ("handled", 404))
    response = serve(lambda: ("mine", 404)).get("/")

    assert (response.status_code, response.text) == (404, "mine")


@claim(
    "errors.handler.is-not-called-for-a-returned-exception",
    doc="errorhandling#generic-exception-handlers",
)
def test_a_returned_exception_is_not_handled(app, serve):
    """No error handler is called if a view returns an HTTPException."""
    app.register_error_handler(404, lambda error: ("handled", 404))
    response = serve(lambda: NotFound("mine")).get("/")

    assert (response.status_code, response.text.splitlines()[-1]) == (404, "<p>mine</p>")


@claim("errors.handler.before-request-errors-are-handled")
def test_an_error_in_before_request_is_handled(app, serve):
    """A handler for KeyError answers a KeyError in a `before_request` function."""

    @app.before_request
    def fail():
        raise KeyError("user")

    app.register_error_handler(KeyError, lambda error: (f"no {error}", 400))
    response = serve(lambda: "index").get("/")

    assert (response.status_code, response.text) == (400, "no 'user'")
