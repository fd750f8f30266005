"""Spaces around a Content-Length header, which a server may leave there."""

import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.content_length"


@pytest.fixture
def length(ask):
    """The length that a request has whose Content-Length header is ` 5 `."""
    return ask(lambda: request.content_length, environ_overrides={"CONTENT_LENGTH": " 5 "})


@claim("request.content-length.spaces-around-are-ignored", werkzeug="<2.3.5 || >=2.3.7")
def test_spaces_around_a_content_length_are_ignored(length):
    """`content_length` ignores spaces around the number in the WSGI environ."""
    assert length == 5


@claim("request.content-length.spaces-around-make-it-zero", werkzeug=">=2.3.5,<2.3.7")
def test_spaces_around_a_content_length_make_it_zero(length):
    """`content_length` is 0 for a number with spaces around it in the WSGI environ."""
    assert length == 0
