"""A status given as text: number and phrase."""

import flask
import pytest

from spec.kit import claim

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
        pytest.param("1000 lots", 1000, id="four-digits"),
        pytest.param("0 zero", 0, id="zero"),
        pytest.param("0404 zero", 404, id="leading-zero"),
    ],
)
def test_a_status_text_keeps_its_number_and_phrase(give, text, number):
    """A status given as text is used as written, and its number becomes the status code."""
    response = give(text)

    assert (response.status, response.status_code) == (text, number)


@claim("statuses.text.phrase-alone-gets-number-0")
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("itcast", id="word"),
        pytest.param("itcast status", id="words"),
        pytest.param("HTTP/1.1 404 not found", id="whole-status-line"),
        pytest.param("404.5 decimal", id="decimal"),
    ],
)
def test_a_text_without_a_number_gets_the_number_0(give, text):
    """A status text that does not begin with a number gets 0 put in front."""
    response = give(text)

    assert (response.status, response.status_code) == (f"0 {text}", 0)


@claim("statuses.text.empty-is-refused")
@pytest.mark.parametrize(
    "text", [pytest.param("", id="nothing"), pytest.param(" \t\r\n", id="white-space")]
)
def test_an_empty_status_text_is_a_value_error(give, text):
    """A status text with nothing in it raises a ValueError where it is given."""
    with pytest.raises(ValueError, match="^Empty status argument$"):
        give(text)


@claim("statuses.text.str-subclass-is-text")
def test_an_instance_of_a_str_subclass_is_a_status_text():
    """A text of a subclass of str is used as written."""
    response = flask.Response(status=Status("404 gone"))

    assert (response.status, response.status_code) == ("404 gone", 404)


@claim("statuses.text.non-ascii-phrase-is-kept")
@pytest.mark.parametrize(
    "text", [pytest.param("404 café", id="latin-1"), pytest.param("404 没有", id="chinese")]
)
def test_a_phrase_outside_ascii_is_kept(give, text):
    """A phrase in any alphabet is used as written, though a server may refuse to send it."""
    response = give(text)

    assert (response.status, response.status_code) == (text, 404)


@claim("statuses.text.non-ascii-digits-are-a-number")
def test_digits_of_other_alphabets_are_a_number():
    """Digits of any alphabet that int() can read count as the number."""
    response = flask.Response(status="٤٠٤ itcast")

    assert (response.status, response.status_code) == ("٤٠٤ itcast", 404)


@claim("statuses.text.superscript-digit-crashes", werkzeug=">=2.0,<2.2.2")
def test_a_superscript_digit_breaks_the_parser():
    """A status with a digit that `int()` refuses, such as ², raises ValueError."""
    with pytest.raises(ValueError, match=r"^invalid literal for int\(\) with base 10: '²00'$"):
        flask.Response(status="²00 itcast")


@claim("statuses.text.line-break-in-phrase-is-kept")
def test_a_line_break_in_the_phrase_is_not_refused(give):
    """Unlike a header's value, a phrase may hold line breaks: never build one from user input."""
    response = give("404 not\r\nSet-Cookie: a=b")

    assert (response.status, response.status_code) == ("404 not\r\nSet-Cookie: a=b", 404)
