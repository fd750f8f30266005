"""A status given as a number."""

from http import HTTPStatus

import flask
import pytest

from spec.kit import claim
from spec.statuses.conftest import NUMBER_PLACES

DOC = "api#flask.Response.status_code"


@claim("statuses.number.known-gets-its-phrase", werkzeug="<3.2")
@pytest.mark.parametrize("place", NUMBER_PLACES)
def test_a_known_number_gets_its_standard_phrase(app, place):
    """A status given as a number gets its standard phrase, wherever it is given."""
    with app.app_context():
        response = app.make_response(place(400))

    assert (response.status, response.status_code) == ("400 BAD REQUEST", 400)


@claim("statuses.number.unknown-is-unknown", werkzeug="<3.2")
@pytest.mark.parametrize("number", [666, 0])
def test_a_number_that_http_does_not_know_is_unknown(number):
    """Any number may be a status; one without a standard phrase gets UNKNOWN."""
    response = flask.Response(status=number)

    assert (response.status, response.status_code) == (f"{number} UNKNOWN", number)


@claim("statuses.number.negative-becomes-0", werkzeug=">=2.0,<2.2.2")
def test_a_negative_number_becomes_the_number_0():
    """A negative status number is taken for a phrase, and 0 is put in front."""
    response = flask.Response(status=-1)

    assert (response.status, response.status_code) == ("0 -1", 0)


@claim("statuses.enum.is-its-number", werkzeug="<3.2")
def test_a_member_of_http_status_gives_its_number_only():
    """A member of `HTTPStatus` as status gets Werkzeug's phrase, not Python's."""
    assert flask.Response(status=HTTPStatus(413)).status == "413 REQUEST ENTITY TOO LARGE"


@claim("statuses.enum.stays-a-member", werkzeug="<2.0")
def test_status_code_keeps_a_member_of_http_status():
    """`status_code` is the member of `HTTPStatus` that was given."""
    response = flask.Response(status=HTTPStatus.NOT_FOUND)

    assert response.status_code is HTTPStatus.NOT_FOUND


@claim("statuses.enum.becomes-an-int", werkzeug=">=2.0")
def test_status_code_of_a_member_of_http_status_is_an_int():
    """`status_code` is a plain int if a member of `HTTPStatus` was given."""
    assert type(flask.Response(status=HTTPStatus.NOT_FOUND).status_code) is int


@claim("statuses.attribute.status-refuses-a-number", werkzeug="<2.0")
def test_the_status_attribute_refuses_a_number():
    """Assigning a number to `response.status` raises TypeError."""
    response = flask.Response()

    with pytest.raises(TypeError, match="^Invalid status argument$"):
        response.status = 404


@claim(
    "statuses.attribute.status-takes-a-number",
    werkzeug=">=2.0,<3.2",
    otherwise=(TypeError, AssertionError),
)
def test_the_status_attribute_takes_a_number():
    """A number assigned to `response.status` gets its standard phrase."""
    response = flask.Response()
    response.status = 404

    assert (response.status, response.status_code) == ("404 NOT FOUND", 404)


@claim("statuses.attribute.status-code-refuses-text", werkzeug="<2.0")
def test_the_status_code_attribute_refuses_text():
    """Assigning a string to `response.status_code` raises TypeError."""
    response = flask.Response()

    with pytest.raises(TypeError, match="number is required, not str$"):
        response.status_code = "404 not found"


@claim("statuses.attribute.status-code-takes-text", werkzeug=">=2.0", otherwise=TypeError)
def test_the_status_code_attribute_takes_text():
    """A string assigned to `response.status_code` is parsed like one assigned to `status`."""
    response = flask.Response()
    response.status_code = "666 itcast status"

    assert (response.status, response.status_code) == ("666 itcast status", 666)
