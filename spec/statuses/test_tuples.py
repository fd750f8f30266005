"""The status in what a view returns."""

import flask
import pytest
from werkzeug.exceptions import NotFound

from spec.kit import claim

DOC = "quickstart#about-responses"


@claim("statuses.tuple.headers-before-status-are-refused")
def test_headers_before_the_status_are_an_error(app):
    """A tuple of body, headers and status raises TypeError: the order matters."""
    with app.test_request_context(), pytest.raises(TypeError, match="is not iterable$"):
        app.make_response(("index page", {"City": "sz"}, 400))


@claim("statuses.tuple.headers-may-be-left-out")
def test_a_tuple_may_be_body_and_status(serve):
    """A view may return a tuple of body and status."""
    response = serve(lambda: ("index page", 400)).get("/")

    assert (response.text, response.status_code) == ("index page", 400)


@claim("statuses.tuple.none-leaves-the-status")
@pytest.mark.parametrize("rest", [(None,), (None, {})], ids=["pair", "triple"])
def test_none_in_the_place_of_the_status_leaves_it(serve, rest):
    """None in the place of the status keeps the status of the response."""
    response = serve(lambda: (flask.Response("x", "999 itcast"), *rest)).get("/")

    assert response.status == "999 itcast"


@claim("statuses.tuple.status-wins")
@pytest.mark.parametrize(
    ("answer", "status"),
    [
        pytest.param(lambda: (flask.Response("x", 404), "666 itcast status"), 666, id="text"),
        pytest.param(lambda: (flask.redirect("/next"), 308), 308, id="other"),
        pytest.param(lambda: (NotFound(), 410), 410, id="exception"),
    ],
)
def test_the_status_of_a_tuple_wins_over_that_of_its_body(serve, answer, status):
    """The status in a tuple replaces that of the response beside it."""
    response = serve(answer).get("/")

    assert response.status_code == status


@claim("statuses.tuple.status-changes-the-response-itself")
def test_the_status_of_a_tuple_is_set_on_the_response_object_itself(app):
    """A status in a tuple changes the response object itself: a shared one keeps that status."""
    shared = flask.Response("x")
    with app.test_request_context():
        returned = app.make_response((shared, 404))

    assert (returned is shared, shared.status_code) == (True, 404)


@claim("statuses.tuple.bad-status-is-a-500")
@pytest.mark.parametrize("status", ["", object()], ids=["empty", "object"])
def test_a_status_that_is_refused_makes_a_500(serve, status):
    """A view that returns an invalid status answers 500."""
    response = serve(lambda: ("index page", status)).get("/")

    assert response.status_code == 500
