"""A status text that holds nothing but a number."""

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.status"


@claim("statuses.number-text.stays-alone", werkzeug="<2.0")
def test_a_number_given_as_text_stays_alone():
    """A status of digits alone, such as "404", gets no phrase."""
    response = flask.Response(status="404")

    assert (response.status, response.status_code) == ("404", 404)


@claim("statuses.number-text.gets-its-phrase", werkzeug=">=2.0,<3.2")
@pytest.mark.parametrize(
    ("text", "status", "number"),
    [
        pytest.param("404", "404 NOT FOUND", 404, id="known"),
        pytest.param("666", "666 UNKNOWN", 666, id="unknown"),
    ],
)
def test_a_number_given_as_text_gets_its_phrase(text, status, number):
    """A status of digits alone, such as "404", gets the phrase of that number."""
    response = flask.Response(status=text)

    assert (response.status, response.status_code) == (status, number)


@claim("statuses.number-text.sign-stays-alone", werkzeug="<2.0")
def test_a_signed_number_given_as_text_stays_alone():
    """A status that is a number with a sign, such as "-1", gets no phrase."""
    response = flask.Response(status="-1")

    assert (response.status, response.status_code) == ("-1", -1)


@claim("statuses.number-text.sign-is-a-phrase", werkzeug=">=2.0,<2.2.2")
@pytest.mark.parametrize("text", ["-1", "4_04", "-1 minus"])
def test_a_signed_number_given_as_text_is_a_phrase(text):
    """A status such as "-1" or "4_04" is taken for a phrase, and 0 is put in front."""
    response = flask.Response(status=text)

    assert (response.status, response.status_code) == (f"0 {text}", 0)


@claim("statuses.number-text.sign-gets-a-phrase", werkzeug=">=2.2.2,<3.2")
def test_a_signed_number_given_as_text_gets_a_phrase():
    """A status that is a number with a sign, such as "-1", gets the phrase of that number."""
    response = flask.Response(status="-1")

    assert (response.status, response.status_code) == ("-1 UNKNOWN", -1)


ODD = [
    pytest.param("404 ", "404 NOT FOUND", 404, id="blank-after"),
    pytest.param("0404", "404 NOT FOUND", 404, id="leading-zero"),
    pytest.param("0", "0 UNKNOWN", 0, id="zero"),
]


@claim("statuses.number-text.oddly-written-stays", werkzeug="<2.0")
@pytest.mark.parametrize(("text", "status", "number"), ODD)
def test_an_oddly_written_number_stays_as_written(text, status, number):
    """A space after the number of a status string, or zeros before it, are kept."""
    response = flask.Response(status=text)

    assert (response.status, response.status_code) == (text, number)


@claim("statuses.number-text.oddly-written-is-rewritten", werkzeug=">=2.0,<3.2")
@pytest.mark.parametrize(("text", "status", "number"), ODD)
def test_an_oddly_written_number_is_rewritten(text, status, number):
    """A space after the number of a status string, or zeros before it, are dropped."""
    response = flask.Response(status=text)

    assert (response.status, response.status_code) == (status, number)
