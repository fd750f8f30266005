"""A view that returns an HTTP exception, instead of raising it."""

import flask
import pytest
from werkzeug.exceptions import Gone, HTTPException, NotFound

from spec.kit import claim

DOC = "api#flask.Flask.make_response"


class Itcast(HTTPException):
    """An error with an invented number."""

    code = 666
    description = "itcast"


@claim("statuses.exception.returned-is-a-response")
@pytest.mark.parametrize(
    ("error", "status"),
    [
        pytest.param(NotFound, "404 NOT FOUND", id="404"),
        pytest.param(Gone, "410 GONE", id="410"),
        pytest.param(Itcast, "666 UNKNOWN", id="invented"),
    ],
)
def test_a_returned_http_exception_is_its_response(serve, error, status):
    """An HTTP exception that a view returns is sent as its response, status and all."""
    response = serve(lambda: error()).get("/")

    assert (response.status, response.mimetype) == (status, "text/html")


@claim("statuses.exception.returned-skips-the-handler")
def test_a_returned_http_exception_skips_the_error_handler(app, serve):
    """An error handler is asked when an HTTP exception is raised, not when it is returned."""
    app.register_error_handler(410, lambda error: ("handled", 418))

    assert serve(lambda: Gone()).get("/").status == "410 GONE"


@claim("statuses.exception.raised-asks-the-handler")
def test_a_raised_http_exception_asks_the_error_handler(app, serve):
    """A raised HTTP exception is answered with the body and status of its error handler."""
    app.register_error_handler(410, lambda error: ("handled", "666 itcast status"))

    def view():
        raise Gone

    assert serve(view).get("/").status == "666 itcast status"


@claim("statuses.exception.converted-to-the-response-class")
def test_a_returned_http_exception_becomes_the_apps_response_class(app):
    """An HTTP exception is converted to the app's response class, and keeps its status."""
    with app.test_request_context():
        response = app.make_response(NotFound())

    assert (type(response), response.status) == (flask.Response, "404 NOT FOUND")


@claim("statuses.exception.own-response-keeps-its-status", doc="api#flask.abort")
@pytest.mark.parametrize(
    ("given", "status"), [(200, "200 OK"), ("666 itcast status", "666 itcast status")]
)
def test_an_http_exception_with_a_response_sends_that_ones_status(serve, given, status):
    """An exception made of a response sends that response's status, not the number of its class."""
    response = serve(lambda: flask.abort(flask.Response("own", given))).get("/")

    assert (response.status, response.text) == (status, "own")
