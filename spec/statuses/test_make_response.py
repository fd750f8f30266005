"""make_response() and the status."""

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.make_response"


@claim("statuses.make-response.nothing-is-200")
def test_make_response_without_arguments_is_200(app):
    """make_response() without arguments is an empty 200 OK."""
    with app.app_context():
        response = flask.make_response()

    assert (response.status, response.get_data()) == ("200 OK", b"")


@claim("statuses.make-response.takes-a-views-forms")
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        pytest.param(("x",), "200 OK", id="body"),
        pytest.param(("x", 404), "404 NOT FOUND", id="number"),
        pytest.param(("x", "666 itcast status"), "666 itcast status", id="text"),
        pytest.param(("x", 404, {"City": "sz"}), "404 NOT FOUND", id="headers"),
        pytest.param(("x", {"City": "sz"}), "200 OK", id="headers-without-status"),
        pytest.param((("x", 404),), "404 NOT FOUND", id="a-tuple-itself"),
    ],
)
def test_make_response_takes_the_forms_of_a_views_return_value(app, arguments, status):
    """make_response() takes as arguments, or as one tuple, what a view may return."""
    with app.test_request_context():
        assert flask.make_response(*arguments).status == status


@claim("statuses.make-response.hands-a-response-through")
def test_make_response_hands_a_response_through(app):
    """make_response(response) is the same object, with the status that it has."""
    given = flask.Response("x", "999 itcast")
    with app.test_request_context():
        made = flask.make_response(given)

    assert (made is given, made.status) == (True, "999 itcast")


@claim("statuses.attribute.status-is-the-whole-line", doc="api#flask.Response.status")
def test_status_is_the_whole_line_and_status_code_the_number():
    """response.status is number and phrase; response.status_code is the number alone."""
    response = flask.Response()
    response.status = "999 itcast"

    assert (response.status, response.status_code) == ("999 itcast", 999)


@claim("statuses.attribute.status-code-replaces-the-phrase", doc="api#flask.Response.status_code")
@pytest.mark.parametrize(
    ("number", "status"), [(404, "404 NOT FOUND"), (999, "999 UNKNOWN"), (666, "666 UNKNOWN")]
)
def test_status_code_replaces_a_phrase_of_ones_own(number, status):
    """A number assigned to response.status_code replaces the phrase too, even for the same one."""
    response = flask.Response(status="666 itcast status")
    response.status_code = number

    assert response.status == status


@claim(
    "statuses.attribute.refused-status-is-half-set",
    doc="api#flask.Response.status",
    werkzeug="<2.0",
)
def test_a_refused_status_text_is_half_set():
    """A text that is refused is the status all the same; the status code is the old one."""
    response = flask.Response(status="999 itcast")

    with pytest.raises(ValueError, match="^Empty status argument$"):
        response.status = ""
    assert (response.status, response.status_code) == ("", 999)


@claim(
    "statuses.attribute.refused-status-changes-nothing",
    doc="api#flask.Response.status",
    werkzeug=">=2.0",
)
def test_a_refused_status_text_changes_nothing():
    """After a text that is refused, status and status code are what they were."""
    response = flask.Response(status="999 itcast")

    with pytest.raises(ValueError, match="^Empty status argument$"):
        response.status = ""
    assert (response.status, response.status_code) == ("999 itcast", 999)


@claim("statuses.attribute.after-request-changes-the-status", doc="api#flask.Flask.after_request")
def test_an_after_request_function_sees_and_changes_the_status(app, serve):
    """An after_request function sees the view's status, and may give another."""
    seen = []

    @app.after_request
    def change(response):
        seen.append(response.status)
        response.status = "666 itcast status"
        return response

    response = serve(lambda: ("x", 404)).get("/")

    assert (seen, response.status) == (["404 NOT FOUND"], "666 itcast status")


@claim("statuses.attribute.repr-shows-the-status", doc="api#flask.Response.status")
def test_the_repr_of_a_response_shows_its_status():
    """repr(response) shows the length of the body and the status."""
    response = flask.Response("index page", "666 itcast status")

    assert repr(response) == "<Response 10 bytes [666 itcast status]>"
