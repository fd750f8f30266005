"""A status in the tuple that a view returns."""

import flask
import pytest

from spec.kit import claim

DOC = "quickstart#about-responses"


@claim("statuses.default.text-is-200")
def test_a_returned_text_is_200_ok(serve):
    """A text alone is sent with 200 OK, as UTF-8 HTML with its length."""
    response = serve(lambda: "index page").get("/")

    assert (response.status, response.content_type, response.content_length) == (
        "200 OK",
        "text/html; charset=utf-8",
        10,
    )


@claim("statuses.default.response-made-of-text")
def test_a_response_made_of_text_has_the_defaults():
    """A response made of a text has 200 OK, UTF-8 HTML and the length of its body."""
    response = flask.Response("index page")

    assert (response.status, response.content_type, response.content_length) == (
        "200 OK",
        "text/html; charset=utf-8",
        10,
    )


@claim("statuses.tuple.body-status-headers")
def test_a_tuple_is_body_status_and_headers(serve):
    """A view may return body, status and headers, in this order."""
    response = serve(lambda: ("index page", 400, {"City": "sz"})).get("/")

    assert (response.text, response.status, response.headers["City"]) == (
        "index page",
        "400 BAD REQUEST",
        "sz",
    )


@claim("statuses.tuple.order-matters")
def test_a_status_before_the_body_is_refused(serve, app):
    """The body comes first: a number in its place is no response."""
    app.testing = True
    client = serve(lambda: (400, "index page"))

    with pytest.raises(TypeError, match="did not return a valid response|not callable"):
        client.get("/")


@claim("statuses.tuple.body-and-status")
def test_the_headers_may_be_left_out(serve):
    """A view may return body and status alone."""
    response = serve(lambda: ("<h1>Bad Request!</h1>", 400)).get("/")

    assert (response.text, response.status) == ("<h1>Bad Request!</h1>", "400 BAD REQUEST")


@pytest.mark.parametrize(
    "status", [pytest.param(404, id="number"), pytest.param("404 x", id="text")]
)
@claim("statuses.tuple.overrides-the-response")
def test_the_status_of_a_tuple_overrides_that_of_a_response(serve, status):
    """The status of a tuple wins over the one that its response has."""
    response = serve(lambda: (flask.Response("body", 201), status)).get("/")

    assert (response.status_code, response.text) == (404, "body")


@claim("statuses.tuple.none-keeps-the-response")
def test_none_keeps_the_status_of_a_response(serve):
    """None in the place of the status leaves the response its own."""
    response = serve(lambda: (flask.Response("body", 201), None)).get("/")

    assert response.status == "201 CREATED"


@claim("statuses.tuple.response-keeps-its-own")
def test_a_response_with_headers_keeps_its_own_status(serve):
    """Headers beside a response do not touch its status."""
    response = serve(lambda: (flask.Response("body", 201), {"City": "sz"})).get("/")

    assert (response.status, response.headers["City"]) == ("201 CREATED", "sz")


@claim("statuses.tuple.number-and-headers")
def test_an_invented_number_goes_with_headers(serve):
    """A number that HTTP does not know is sent, with UNKNOWN for a phrase."""
    response = serve(lambda: ("index page", 666, {"Itcast1": "python1"})).get("/")

    assert (response.status, response.headers["Itcast1"]) == ("666 UNKNOWN", "python1")


@claim("statuses.tuple.refused-status-is-a-500")
def test_a_refused_status_is_a_500(serve):
    """A status of a type that is refused makes the request fail."""
    response = serve(lambda: ("body", 404.0)).get("/")

    assert response.status == "500 INTERNAL SERVER ERROR"


@claim("statuses.make-response.body-and-status", doc="api#flask.Flask.make_response")
def test_make_response_takes_what_a_view_returns(app):
    """make_response() takes body, status and headers as arguments."""
    with app.app_context():
        response = flask.make_response("body", "666 itcast status", {"City": "sz"})

    assert (response.get_data(), response.status, response.headers["City"]) == (
        b"body",
        "666 itcast status",
        "sz",
    )


@claim("statuses.make-response.hands-a-response-through", doc="api#flask.Flask.make_response")
def test_make_response_hands_a_response_through(app):
    """make_response() of a response is that response."""
    response = flask.Response("body", 201)

    with app.app_context():
        assert flask.make_response(response) is response


@claim("statuses.make-response.changes-the-response", doc="api#flask.Flask.make_response")
def test_make_response_changes_the_response_it_is_given(app):
    """make_response() of a response and a status changes that very response."""
    response = flask.Response("body", 201)

    with app.app_context():
        made = flask.make_response(response, 404)

    assert (made is response, response.status) == (True, "404 NOT FOUND")


@claim("statuses.class.default-status", doc="werkzeug:wrappers#werkzeug.wrappers.Response")
def test_a_response_class_has_a_default_status(serve, app):
    """default_status of app.response_class is the status of what views return."""
    app.response_class = type("Created", (flask.Response,), {"default_status": 201})

    assert serve(lambda: "body").get("/").status == "201 CREATED"
