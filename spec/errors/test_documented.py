import flask
import pytest
from flask import json
from werkzeug.exceptions import HTTPException

from spec.kit import claim

DOC = "errorhandling#generic-exception-handlers"


def as_json(error):
    """The handler of the docs."""
    response = error.get_response()
    response.data = json.dumps(
        {"code": error.code, "name": error.name, "description": error.description}
    )
    response.content_type = "application/json"
    return response


@claim("errors.documented.answers-abort-in-json")
def test_the_documented_handler_turns_http_errors_into_json(app, serve):
    """The JSON handler of the docs answers `abort()` in JSON with the error's status."""
    app.register_error_handler(HTTPException, as_json)
    response = serve(lambda: flask.abort(403, "members only")).get("/")

    assert (response.status_code, response.mimetype) == (403, "application/json")
    assert response.get_json() == {
        "code": 403,
        "name": "Forbidden",
        "description": "members only",
    }


@claim("errors.documented.answers-routing-errors-in-json")
def test_the_documented_handler_answers_errors_of_routing_too(app, serve):
    """The JSON handler of the docs answers unknown URLs and wrong methods, and keeps Allow."""
    app.register_error_handler(HTTPException, as_json)
    client = serve(lambda: "index", methods=["GET"])
    unknown, refused = client.get("/unknown"), client.post("/")

    assert (unknown.status_code, unknown.get_json()["name"]) == (404, "Not Found")
    assert (refused.status_code, refused.get_json()["name"]) == (405, "Method Not Allowed")
    assert set(refused.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


@claim(
    "errors.documented.json-breaks-on-unhandled", doc="errorhandling#error-handlers", flask="<1.1"
)
def test_the_documented_handler_breaks_on_unhandled_exceptions(app, serve):
    """Before Flask 1.1 the docs' JSON handler raises AttributeError for other exceptions."""
    app.register_error_handler(HTTPException, as_json)
    client = serve(lambda: str(1 / 0))

    with pytest.raises(AttributeError, match="^'ZeroDivisionError' object has no attribute 'get_r"):
        client.get("/")


@claim(
    "errors.documented.answers-unhandled-exceptions-in-json",
    flask=">=1.1",
    otherwise=AttributeError,
)
def test_the_documented_handler_answers_unhandled_exceptions(app, serve):
    """The JSON handler of the docs answers an unhandled exception with 500."""
    app.register_error_handler(HTTPException, as_json)
    response = serve(lambda: str(1 / 0)).get("/")

    assert (response.status_code, response.get_json()["name"]) == (500, "Internal Server Error")


@claim("errors.documented.pass-http-errors-through")
def test_the_documented_handler_of_exception_passes_http_errors_through(app, serve):
    """A handler for Exception may return an HTTPException, which is sent unchanged."""

    def generic(error):
        if isinstance(error, HTTPException):
            return error
        return f"sorry: {error}", 500

    app.register_error_handler(Exception, generic)
    client = serve(lambda: str(1 / 0))
    unknown, broken = client.get("/unknown"), client.get("/")

    assert (unknown.status_code, unknown.text.splitlines()[-2]) == (404, "<h1>Not Found</h1>")
    assert (broken.status_code, broken.text) == (500, "sorry: division by zero")


@claim("errors.documented.own-code-is-registered-by-class", doc="errorhandling#registering")
def test_the_documented_507_is_registered_by_class(app, serve):
    """A subclass of HTTPException with the code 507 can be registered and raised."""

    class InsufficientStorage(HTTPException):
        code = 507
        description = "Not enough storage space."

    def view():
        raise InsufficientStorage

    app.register_error_handler(InsufficientStorage, lambda error: (f"{error}", 507))
    response = serve(view).get("/")

    assert (response.status_code, response.text) == (
        507,
        "507 Insufficient Storage: Not enough storage space.",
    )


@claim(
    "errors.documented.description-is-sent-as-json",
    doc="errorhandling#returning-api-errors-as-json",
)
def test_the_documented_cheese_is_not_found_in_json(app, serve):
    """`jsonify(error=str(e))` sends the code, the name and the description of `abort()`."""
    app.register_error_handler(404, lambda e: (flask.jsonify(error=str(e)), 404))
    response = serve(lambda: flask.abort(404, description="Resource not found")).get("/")

    assert (response.status_code, response.get_json()) == (
        404,
        {"error": "404 Not Found: Resource not found"},
    )


@claim(
    "errors.documented.own-exception-is-sent-as-json",
    doc="errorhandling#returning-api-errors-as-json",
)
def test_the_documented_invalid_api_usage_is_sent_as_json(app, serve):
    """The handler of the docs for a custom exception sends its message as JSON."""

    class InvalidAPIUsage(Exception):
        def __init__(self, message, status_code=400, payload=None):
            super().__init__()
            self.status_code = status_code
            self.answer = {**(payload or {}), "message": message}

    def view():
        raise InvalidAPIUsage("No such user!", 404, {"user_id": 420})

    app.register_error_handler(InvalidAPIUsage, lambda e: (flask.jsonify(e.answer), e.status_code))
    response = serve(view).get("/")

    assert (response.status_code, response.get_json()) == (
        404,
        {"message": "No such user!", "user_id": 420},
    )


@claim(
    "errors.documented.404-handler-answers-by-path", doc="errorhandling#blueprint-error-handlers"
)
def test_the_documented_404_handler_answers_by_path(app, serve):
    """A 404 handler of the app can answer unknown URLs below a prefix by `request.path`."""

    @app.errorhandler(404)
    def page_not_found(error):
        blog = flask.request.path.startswith("/blog/")
        return "blog" if blog else "site", 404

    client = serve(lambda: "index")

    assert (client.get("/blog/9").text, client.get("/shop").text) == ("blog", "site")
