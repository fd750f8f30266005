"""White space in a status text."""

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.status"

AROUND = [
    pytest.param(" 404 not found", id="before"),
    pytest.param("404 not found\r\n", id="after"),
]


@claim("statuses.blanks.around-are-kept", werkzeug="<2.3")
@pytest.mark.parametrize("text", AROUND)
def test_white_space_around_a_status_text_is_kept(text):
    """Whitespace around a status string is part of the status."""
    response = flask.Response(status=text)

    assert (response.status, response.status_code) == (text, 404)


@claim("statuses.blanks.around-are-stripped", werkzeug=">=2.3")
@pytest.mark.parametrize("text", AROUND)
def test_white_space_around_a_status_text_is_stripped(text):
    """Whitespace around a status string is removed."""
    response = flask.Response(status=text)

    assert (response.status, response.status_code) == ("404 not found", 404)


@claim("statuses.blanks.any-separates", werkzeug="<2.3")
def test_any_white_space_ends_the_number():
    """In a status string, a tab ends the number as a space does."""
    response = flask.Response(status="404\tnot found")

    assert (response.status, response.status_code) == ("404\tnot found", 404)


@claim("statuses.blanks.only-a-space-separates", werkzeug=">=2.3")
def test_only_a_space_ends_the_number():
    """If the number of a status string is not followed by a space, the status code is 0."""
    response = flask.Response(status="404\tnot found")

    assert (response.status, response.status_code) == ("0 404\tnot found", 0)
