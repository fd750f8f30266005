"""A status given as a number."""

from http import HTTPStatus

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.status_code"


@claim("statuses.number.known-gets-its-phrase")
@pytest.mark.parametrize(
    ("number", "status"),
    [
        pytest.param(400, "400 BAD REQUEST", id="400"),
        pytest.param(418, "418 I'M A TEAPOT", id="418"),
    ],
)
def test_a_known_number_gets_its_standard_phrase(give_number, number, status):
    """A status given as a number gets the standard phrase, in capitals."""
    response = give_number(number)

    assert (response.status, response.status_code) == (status, number)


@claim("statuses.number.unknown-is-unknown")
@pytest.mark.parametrize("number", [666, 99, 0, 1000])
def test_a_number_that_http_does_not_know_is_unknown(give_number, number):
    """Any number may be the status; one without a standard phrase gets UNKNOWN."""
    response = give_number(number)

    assert (response.status, response.status_code) == (f"{number} UNKNOWN", number)


@claim("statuses.number.negative-becomes-0", werkzeug=">=2.0,<2.2.2")
def test_a_negative_number_becomes_the_number_0(give_number):
    """A negative number is taken for a phrase, and gets 0 put in front."""
    response = give_number(-1)

    assert (response.status, response.status_code) == ("0 -1", 0)


@claim("statuses.enum.is-its-number")
@pytest.mark.parametrize(
    ("member", "status"),
    [
        pytest.param(HTTPStatus.NOT_FOUND, "404 NOT FOUND", id="404"),
        pytest.param(HTTPStatus(413), "413 REQUEST ENTITY TOO LARGE", id="413"),
    ],
)
def test_a_member_of_http_status_gives_its_number_only(give_number, member, status):
    """A member of HTTPStatus counts as its number; the phrase is Werkzeug's, not Python's."""
    assert give_number(member).status == status


@claim("statuses.enum.stays-a-member", werkzeug="<2.0")
def test_status_code_keeps_a_member_of_http_status(give_number):
    """The status code is the very member that was given."""
    assert give_number(HTTPStatus.NOT_FOUND).status_code is HTTPStatus.NOT_FOUND


@claim("statuses.enum.becomes-an-int", werkzeug=">=2.0")
def test_status_code_of_a_member_of_http_status_is_an_int(give_number):
    """The status code is a plain int, also when a member of HTTPStatus was given."""
    assert type(give_number(HTTPStatus.NOT_FOUND).status_code) is int


@claim("statuses.attribute.status-refuses-a-number", werkzeug="<2.0")
@pytest.mark.parametrize("number", [404, HTTPStatus.NOT_FOUND])
def test_the_status_attribute_refuses_a_number(number):
    """A number assigned to response.status is a TypeError."""
    response = flask.Response()

    with pytest.raises(TypeError, match="^Invalid status argument$"):
        response.status = number


@claim("statuses.attribute.status-takes-a-number", werkzeug=">=2.0", otherwise=TypeError)
@pytest.mark.parametrize("number", [404, HTTPStatus.NOT_FOUND])
def test_the_status_attribute_takes_a_number(number):
    """A number assigned to response.status gets its standard phrase."""
    response = flask.Response()
    response.status = number

    assert (response.status, response.status_code) == ("404 NOT FOUND", 404)


@claim("statuses.attribute.status-code-refuses-text", werkzeug="<2.0")
@pytest.mark.parametrize("text", ["404", "404 not found", "itcast"])
def test_the_status_code_attribute_refuses_text(text):
    """A text assigned to response.status_code is a TypeError."""
    response = flask.Response()

    with pytest.raises(TypeError, match="number is required, not str$"):
        response.status_code = text


@claim("statuses.attribute.status-code-takes-text", werkzeug=">=2.0", otherwise=TypeError)
@pytest.mark.parametrize(
    ("text", "status", "number"),
    [
        pytest.param("404", "404 NOT FOUND", 404, id="number"),
        pytest.param("666 itcast status", "666 itcast status", 666, id="number-and-phrase"),
        pytest.param("itcast", "0 itcast", 0, id="phrase"),
    ],
)
def test_the_status_code_attribute_takes_text(text, status, number):
    """A text assigned to response.status_code is parsed as one assigned to status."""
    response = flask.Response()
    response.status_code = text

    assert (response.status, response.status_code) == (status, number)
