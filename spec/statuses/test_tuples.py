"""The status in what a view returns."""

import flask
import pytest
from werkzeug.exceptions import NotFound

from spec.kit import claim

DOC = "quickstart#about-responses"


@claim("statuses.default.text-is-200")
@pytest.mark.parametrize("body", ["text", b"bytes", ""], ids=["text", "bytes", "empty"])
def test_a_body_alone_is_sent_with_200(serve, body):
    """A view that returns a body alone answers 200 OK: no error, whatever the body is."""
    response = serve(lambda: body).get("/")

    assert (response.status, response.status_code) == ("200 OK", 200)


@claim("statuses.default.text-has-default-headers")
def test_a_text_alone_has_the_default_status_and_headers(wire):
    """A text alone is sent as 200 OK, text/html in UTF-8, with its length in bytes."""
    assert wire(lambda: "čaj") == (
        [("200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", "4")])],
        b"\xc4\x8daj",
    )


@claim("statuses.tuple.body-status-headers")
@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"City": "sz"}, id="dict"),
        pytest.param([("City", "sz")], id="list"),
        pytest.param((("City", "sz"),), id="tuple"),
    ],
)
def test_a_tuple_is_body_status_and_headers_in_this_order(serve, headers):
    """A view may return a tuple of body, status and headers, in this order."""
    response = serve(lambda: ("index page", 400, headers)).get("/")

    assert (response.text, response.status) == ("index page", "400 BAD REQUEST")
    assert response.headers["City"] == "sz"


@claim("statuses.tuple.headers-before-status-are-refused")
def test_headers_before_the_status_are_an_error(app):
    """A tuple of body, headers and status is a TypeError: the order is not guessed."""
    with app.test_request_context(), pytest.raises(TypeError, match="is not iterable$"):
        app.make_response(("index page", {"City": "sz"}, 400))


@claim("statuses.tuple.headers-may-be-left-out")
@pytest.mark.parametrize(
    ("given", "status"),
    [
        pytest.param(400, "400 BAD REQUEST", id="number"),
        pytest.param("666 itcast status", "666 itcast status", id="text"),
    ],
)
def test_a_tuple_may_be_body_and_status(serve, given, status):
    """A tuple of body and status is enough."""
    response = serve(lambda: ("index page", given)).get("/")

    assert (response.text, response.status) == ("index page", status)


@claim("statuses.tuple.status-may-be-left-out")
def test_a_tuple_of_body_and_headers_leaves_the_status(serve):
    """A tuple of body and headers has the status of its body."""
    response = serve(lambda: (flask.Response("x", 201), {"City": "sz"})).get("/")

    assert (response.status, response.headers["City"]) == ("201 CREATED", "sz")


@claim("statuses.tuple.none-leaves-the-status")
@pytest.mark.parametrize(
    ("body", "status"),
    [
        pytest.param(lambda: "text", "200 OK", id="text"),
        pytest.param(lambda: flask.Response("x", "999 itcast"), "999 itcast", id="response"),
    ],
)
@pytest.mark.parametrize("rest", [(None,), (None, {})], ids=["pair", "triple"])
def test_none_in_the_place_of_the_status_leaves_it(serve, body, status, rest):
    """None in a tuple leaves the status that the body has by itself."""
    response = serve(lambda: (body(), *rest)).get("/")

    assert response.status == status


@claim("statuses.tuple.status-wins")
@pytest.mark.parametrize(
    "body",
    [
        pytest.param(lambda: flask.Response("x", status=404), id="response"),
        pytest.param(lambda: flask.make_response("x", "999 itcast"), id="make-response"),
        pytest.param(lambda: flask.jsonify(city="sz"), id="jsonify"),
        pytest.param(lambda: flask.redirect("/next"), id="redirect"),
        pytest.param(lambda: NotFound(), id="http-exception"),
    ],
)
@pytest.mark.parametrize(
    ("given", "status"),
    [
        pytest.param(201, "201 CREATED", id="number"),
        pytest.param("666 itcast status", "666 itcast status", id="text"),
    ],
)
def test_the_status_of_a_tuple_wins_over_that_of_its_body(serve, body, given, status):
    """The status in a tuple replaces the status that its body came with."""
    response = serve(lambda: (body(), given)).get("/")

    assert response.status == status


@claim("statuses.tuple.status-changes-the-response-itself")
def test_the_status_of_a_tuple_is_set_on_the_response_object_itself(app):
    """The response in a tuple is changed, not copied: a shared one keeps the status."""
    shared = flask.Response("x")
    with app.test_request_context():
        returned = app.make_response((shared, 404))

    assert (returned is shared, shared.status) == (True, "404 NOT FOUND")


@claim("statuses.tuple.bad-status-is-a-500")
@pytest.mark.parametrize("status", ["", "  ", object()], ids=["empty", "blanks", "object"])
def test_a_status_that_is_refused_makes_a_500(serve, status):
    """A view whose status is refused fails as one that raises: 500."""
    response = serve(lambda: ("index page", status)).get("/")

    assert response.status == "500 INTERNAL SERVER ERROR"
