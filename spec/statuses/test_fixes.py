"""What changes of statuses say to write instead, run on both sides of them."""

from http import HTTPStatus

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.status"

OK = bool("")
TABBED = "666\ttea time"


@claim("statuses.fixes.status-lines-are-alike-on-every-release")
@pytest.mark.parametrize(
    ("status", "line"),
    [
        pytest.param(200 if OK else 500, "500 INTERNAL SERVER ERROR", id="number-for-a-bool"),
        pytest.param(bytearray(b"666 tea").decode(), "666 tea", id="decoded"),
        pytest.param(" 666 tea\t".strip(), "666 tea", id="stripped"),
        pytest.param(" ".join(TABBED.split(None, 1)), "666 tea time", id="one-space"),
        pytest.param(int("404"), "404 NOT FOUND", id="int-for-digits"),
        pytest.param(int(404.0), "404 NOT FOUND", id="int-for-a-float"),
        pytest.param("425 TOO EARLY", "425 TOO EARLY", id="number-and-phrase"),
    ],
)
def test_status_lines_are_alike(status, line):
    """A status that is an int, or a number, a space and a phrase, is alike on every release."""
    response = flask.Response(status=status)

    assert (response.status, response.status_code) == (line, int(line[:3]))


@claim("statuses.fixes.either-type-has-its-attribute")
def test_either_type_has_its_attribute():
    """`status` takes a string and `status_code` a number on every release."""
    response = flask.Response()
    response.status = "666 tea"
    seen = response.status_code
    response.status_code = 404

    assert (seen, response.status) == (666, "404 NOT FOUND")


@claim("statuses.fixes.a-member-is-made-of-a-code", doc="api#flask.Response.status_code")
def test_a_member_is_made_of_a_code():
    """`HTTPStatus(response.status_code)` is the member that was given, and equal to it."""
    response = flask.Response(status=HTTPStatus.NOT_FOUND)

    assert HTTPStatus(response.status_code) is HTTPStatus.NOT_FOUND
    assert response.status_code == HTTPStatus.NOT_FOUND == 404
