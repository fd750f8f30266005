"""A status given as text: number and phrase."""

import flask
import pytest

from spec.kit import claim
from spec.statuses.conftest import TEXT_PLACES

DOC = "api#flask.Response.status"


class Status(str):
    """A text of a class of its own."""


@claim("statuses.text.number-and-phrase-are-kept")
@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("666 itcast status", 666, id="invented-666"),
        pytest.param("999 itcast", 999, id="invented-999"),
        pytest.param("404 not found", 404, id="lower-case"),
        pytest.param("404   not   found", 404, id="several-blanks"),
    ],
)
def test_a_status_text_keeps_its_number_and_phrase(text, number):
    """A status string is used as written, and its number is the status code."""
    response = flask.Response(status=text)

    assert (response.status, response.status_code) == (text, number)


@claim("statuses.text.is-used-wherever-it-is-given")
@pytest.mark.parametrize("place", TEXT_PLACES)
def test_a_status_text_is_used_wherever_it_is_given(app, place):
    """A status string may stand in a tuple, in `make_response()`, in Response or in `status`."""
    with app.app_context():
        response = app.make_response(place("666 itcast status"))

    assert (response.status, response.status_code) == ("666 itcast status", 666)


@claim("statuses.text.phrase-alone-gets-number-0")
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("itcast", id="word"),
        pytest.param("HTTP/1.1 404 not found", id="whole-status-line"),
    ],
)
def test_a_text_without_a_number_gets_the_number_0(text):
    """If a status string does not begin with a number, 0 is put in front."""
    response = flask.Response(status=text)

    assert (response.status, response.status_code) == (f"0 {text}", 0)


@claim("statuses.text.empty-is-refused")
@pytest.mark.parametrize(
    "text", [pytest.param("", id="nothing"), pytest.param(" \t\r\n", id="white-space")]
)
def test_an_empty_status_text_is_a_value_error(text):
    """An empty status string raises ValueError."""
    with pytest.raises(ValueError, match="^Empty status argument$"):
        flask.Response(status=text)


@claim("statuses.text.str-subclass-is-text")
def test_an_instance_of_a_str_subclass_is_a_status_text():
    """An instance of a subclass of str is a status string."""
    response = flask.Response(status=Status("404 gone"))

    assert (response.status, response.status_code) == ("404 gone", 404)


@claim("statuses.text.non-ascii-phrase-is-kept")
def test_a_phrase_outside_ascii_is_kept():
    """A phrase beyond ASCII is kept, though a server may refuse to send it."""
    response = flask.Response(status="404 没有")

    assert (response.status, response.status_code) == ("404 没有", 404)


@claim("statuses.text.non-ascii-digits-are-a-number")
def test_digits_of_other_alphabets_are_a_number():
    """Digits of any alphabet are the number of a status."""
    response = flask.Response(status="٤٠٤ itcast")

    assert (response.status, response.status_code) == ("٤٠٤ itcast", 404)


@claim("statuses.text.superscript-digit-raises-value-error", werkzeug=">=2.0,<2.2.2")
def test_a_superscript_digit_breaks_the_parser():
    """A status with a digit that `int()` refuses, such as ², raises ValueError."""
    with pytest.raises(ValueError, match=r"^invalid literal for int\(\) with base 10: '²00'$"):
        flask.Response(status="²00 itcast")


@claim("statuses.text.line-break-in-phrase-is-kept")
def test_a_line_break_in_the_phrase_is_not_refused():
    """A status phrase may hold line breaks: never build one from user input."""
    response = flask.Response(status="404 not\r\nSet-Cookie: a=b")

    assert (response.status, response.status_code) == ("404 not\r\nSet-Cookie: a=b", 404)
