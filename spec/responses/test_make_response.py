import flask
import pytest

from spec.kit import claim

DOC = "api#flask.make_response"


@claim("responses.make-response.empty")
def test_make_response_without_arguments_is_empty(app):
    """make_response() builds a response with status 200 and an empty body."""
    with app.test_request_context():
        response = flask.make_response()

    assert (response.status, response.get_data(), response.headers["Content-Type"]) == (
        "200 OK",
        b"",
        "text/html; charset=utf-8",
    )


@claim("responses.make-response.body")
def test_make_response_takes_a_body(app):
    """make_response(body) builds a response object with that body."""
    with app.test_request_context():
        response = flask.make_response("index page 2")

    assert (type(response), response.get_data()) == (flask.Response, b"index page 2")


@claim("responses.make-response.headers-second")
def test_make_response_takes_headers_second(app):
    """make_response(body, headers) takes the second argument for what it is."""
    with app.test_request_context():
        response = flask.make_response("body", {"X-A": "1"})

    assert (response.status_code, response.headers["X-A"]) == (200, "1")


@claim("responses.make-response.may-be-returned")
def test_a_view_may_return_what_it_made(serve):
    """A response that make_response() built, and the view changed, is sent with the change."""

    def view():
        response = flask.make_response("body")
        response.headers["X-A"] = "1"
        return response

    response = serve(view).get("/")
    assert (response.text, response.headers["X-A"]) == ("body", "1")


@claim("responses.make-response.is-imported-from-flask")
def test_make_response_and_response_are_names_of_flask(app):
    """The package flask has make_response() and Response."""
    from flask import Response, make_response

    with app.test_request_context():
        assert type(make_response("body")) is Response


@claim("responses.make-response.needs-no-request")
def test_make_response_of_a_text_needs_no_request(app):
    """For a text, an application context is enough for make_response()."""
    with app.app_context():
        assert flask.make_response("body").get_data() == b"body"


@claim("responses.make-response.four-are-refused")
def test_make_response_refuses_four_arguments(app):
    """Four arguments are no more valid than a tuple of four."""
    with app.test_request_context(), pytest.raises(TypeError, match="valid response tuple"):
        flask.make_response("body", 200, {}, 1)
