import flask

from spec.kit import claim

DOC = "api#flask.make_response"


@claim("responses.make-response.without-arguments-is-empty")
def test_make_response_without_arguments_is_empty(app):
    """`make_response()` without arguments returns an empty response with status 200."""
    with app.test_request_context():
        response = flask.make_response()

    assert (response.status, response.get_data(), response.headers["Content-Type"]) == (
        "200 OK",
        b"",
        "text/html; charset=utf-8",
    )


@claim("responses.make-response.takes-a-body")
def test_make_response_takes_a_body(app):
    """`make_response(body)` returns a response object with that body."""
    with app.test_request_context():
        response = flask.make_response("index page 2")

    assert (type(response), response.get_data()) == (flask.Response, b"index page 2")


@claim("responses.make-response.may-be-returned")
def test_a_view_may_return_what_it_made(serve):
    """A view may change the response of `make_response()` and return it."""

    def view():
        response = flask.make_response("body")
        response.headers["X-A"] = "1"
        return response

    response = serve(view).get("/")
    assert (response.text, response.headers["X-A"]) == ("body", "1")


@claim("responses.make-response.is-imported-from-flask")
def test_make_response_and_response_are_names_of_flask(app):
    """`from flask import make_response, Response` imports both."""
    from flask import Response, make_response

    with app.test_request_context():
        assert type(make_response("body")) is Response


@claim("responses.make-response.needs-no-request")
def test_make_response_of_a_text_needs_no_request(app):
    """`make_response()` with a string needs only an application context."""
    with app.app_context():
        assert flask.make_response("body").get_data() == b"body"
