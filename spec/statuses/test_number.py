"""A status given as a number, and other types."""

from http import HTTPStatus

import flask
import pytest

from spec.kit import claim

DOC = "werkzeug:wrappers#werkzeug.wrappers.Response.status_code"

NUMBERS = [
    pytest.param(404, "404 NOT FOUND", id="standard"),
    pytest.param(666, "666 UNKNOWN", id="invented"),
    pytest.param(1000, "1000 UNKNOWN", id="four-digits"),
    pytest.param(99, "99 UNKNOWN", id="two-digits"),
    pytest.param(0, "0 UNKNOWN", id="zero"),
]


@pytest.mark.parametrize(("number", "status"), NUMBERS)
@claim("statuses.number.gets-a-phrase")
def test_a_number_gets_its_phrase(give_number, number, status):
    """A number gets the standard phrase in capitals, UNKNOWN where HTTP knows none."""
    response = give_number(number)

    assert (response.status, response.status_code) == (status, number)


@pytest.mark.parametrize(("number", "status"), NUMBERS)
@claim("statuses.number.status-code-sets-the-line")
def test_assigning_status_code_sets_the_whole_line(number, status):
    """Assigning status_code writes the status line anew, phrase included."""
    response = flask.Response(status="200 fine")
    response.status_code = number

    assert (response.status, response.status_code) == (status, number)


@claim("statuses.number.enum")
def test_an_http_status_of_the_standard_library_is_a_number(give_number):
    """A member of http.HTTPStatus is taken as its number."""
    response = give_number(HTTPStatus.NOT_FOUND)

    assert (response.status, response.status_code) == ("404 NOT FOUND", 404)


@claim("statuses.number.assigned-to-status", werkzeug=">=2.0", otherwise=TypeError)
def test_status_takes_a_number():
    """A number can be assigned to status, as to status_code."""
    response = flask.Response()
    response.status = 404

    assert (response.status, response.status_code) == ("404 NOT FOUND", 404)


@claim("statuses.number.text-assigned-to-status-code", werkzeug=">=2.0", otherwise=TypeError)
def test_status_code_takes_a_text():
    """A text can be assigned to status_code, as to status."""
    response = flask.Response()
    response.status_code = "999 itcast"

    assert (response.status, response.status_code) == ("999 itcast", 999)


@claim("statuses.number.none-is-the-default")
def test_none_is_the_default_status(give_number):
    """None as a status means none was given: 200 OK."""
    assert give_number(None).status == "200 OK"


@claim("statuses.number.negative-is-kept", werkzeug="<2.0 || >=2.2.2")
def test_a_negative_number_is_kept(give_number):
    """A negative number is a code like any other."""
    assert give_number(-1).status == "-1 UNKNOWN"


@claim("statuses.number.negative-is-a-phrase", werkzeug=">=2.0,<2.2.2")
def test_a_negative_number_is_a_phrase(give_number):
    """A negative number is taken for a phrase of code 0."""
    assert give_number(-1).status == "0 -1"


@claim("statuses.number.true-is-one", werkzeug="<2.0 || >=2.3")
def test_true_is_the_number_one(give_number):
    """True is a number: 1."""
    assert give_number(True).status == "1 UNKNOWN"


@claim("statuses.number.true-is-a-phrase", werkzeug=">=2.0,<2.3")
def test_true_is_a_phrase(give_number):
    """True is turned into text and taken for a phrase of code 0."""
    assert give_number(True).status == "0 True"


OTHERS = [
    pytest.param(404.0, id="float"),
    pytest.param(object(), id="object"),
    pytest.param({404}, id="set"),
]


@pytest.mark.parametrize("status", OTHERS)
@claim("statuses.type.other-is-a-type-error", werkzeug="<2.3", otherwise=AttributeError)
def test_another_type_is_a_type_error(give, status):
    """A status that is neither text nor number is refused by name."""
    with pytest.raises(TypeError, match="^Invalid status argument$"):
        give(status)


@pytest.mark.parametrize("status", OTHERS)
@claim("statuses.type.other-is-an-attribute-error", werkzeug=">=2.3", otherwise=TypeError)
def test_another_type_is_an_attribute_error(give, status):
    """A status that is neither text nor number fails where it is treated as a text."""
    with pytest.raises(AttributeError, match="has no attribute 'strip'"):
        give(status)


@claim("statuses.type.bytes-are-text", werkzeug="<2.3", otherwise=TypeError)
def test_bytes_are_read_as_text(give):
    """A status may be bytes, read as ASCII."""
    response = give(b"404 gone away")

    assert (response.status, response.status_code) == ("404 gone away", 404)


@claim("statuses.type.bytes-are-refused", werkzeug=">=2.3")
def test_bytes_are_refused(give):
    """A status of bytes is a TypeError."""
    with pytest.raises(TypeError, match="a bytes-like object is required, not 'str'"):
        give(b"404 gone away")
