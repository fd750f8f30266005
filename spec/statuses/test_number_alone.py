"""A status text that holds nothing but a number."""

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.status"


@claim("statuses.number-text.stays-alone", werkzeug="<2.0")
@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("404", 404, id="known"),
        pytest.param("666", 666, id="unknown"),
        pytest.param("1000", 1000, id="four-digits"),
    ],
)
def test_a_number_given_as_text_stays_alone(give, text, number):
    """A number given as text gets no phrase: the status line is the bare number."""
    response = give(text)

    assert (response.status, response.status_code) == (text, number)


@claim("statuses.number-text.gets-its-phrase", werkzeug=">=2.0")
@pytest.mark.parametrize(
    ("text", "status", "number"),
    [
        pytest.param("404", "404 NOT FOUND", 404, id="known"),
        pytest.param("666", "666 UNKNOWN", 666, id="unknown"),
        pytest.param("1000", "1000 UNKNOWN", 1000, id="four-digits"),
    ],
)
def test_a_number_given_as_text_gets_its_phrase(give, text, status, number):
    """A number given as text gets the phrase that the number itself would get."""
    response = give(text)

    assert (response.status, response.status_code) == (status, number)


@claim("statuses.number-text.sign-stays-alone", werkzeug="<2.0")
@pytest.mark.parametrize(("text", "number"), [("-1", -1), ("+404", 404), ("4_04", 404)])
def test_a_signed_number_given_as_text_stays_alone(text, number):
    """Whatever int() reads is a number, and gets no phrase."""
    response = flask.Response(status=text)

    assert (response.status, response.status_code) == (text, number)


@claim("statuses.number-text.sign-is-a-phrase", werkzeug=">=2.0,<2.2.2")
@pytest.mark.parametrize(
    "text", ["-1", "+404", "4_04", "-1 minus", "+404 not found", "4_04 not found"]
)
def test_a_signed_number_given_as_text_is_a_phrase(text):
    """A number with a sign or an underscore is a phrase: the status line begins with 0."""
    response = flask.Response(status=text)

    assert (response.status, response.status_code) == (f"0 {text}", 0)


@claim("statuses.number-text.sign-gets-a-phrase", werkzeug=">=2.2.2")
@pytest.mark.parametrize(
    ("text", "status", "number"),
    [("-1", "-1 UNKNOWN", -1), ("+404", "404 NOT FOUND", 404), ("4_04", "404 NOT FOUND", 404)],
)
def test_a_signed_number_given_as_text_gets_a_phrase(text, status, number):
    """Whatever int() reads is a number, and gets that number's phrase."""
    response = flask.Response(status=text)

    assert (response.status, response.status_code) == (status, number)


ODD = [
    pytest.param("404 ", "404 NOT FOUND", 404, id="blank-after"),
    pytest.param("0404", "404 NOT FOUND", 404, id="leading-zero"),
    pytest.param("0", "0 UNKNOWN", 0, id="zero"),
]


@claim("statuses.number-text.oddly-written-stays", werkzeug="<2.0")
@pytest.mark.parametrize(("text", "status", "number"), ODD)
def test_an_oddly_written_number_stays_as_written(text, status, number):
    """A space after the number, or zeros before it, stay in the status line."""
    response = flask.Response(status=text)

    assert (response.status, response.status_code) == (text, number)


@claim("statuses.number-text.oddly-written-is-rewritten", werkzeug=">=2.0")
@pytest.mark.parametrize(("text", "status", "number"), ODD)
def test_an_oddly_written_number_is_rewritten(text, status, number):
    """A space after the number, or zeros before it, vanish when the phrase is filled in."""
    response = flask.Response(status=text)

    assert (response.status, response.status_code) == (status, number)
