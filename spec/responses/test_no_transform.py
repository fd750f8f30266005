"""``no_transform`` of ``response.cache_control``."""

import flask

from spec.kit import claim

DOC = "api#flask.Response.cache_control"


def read(header):
    """What `no_transform` is for a Cache-Control header."""
    return flask.Response(headers={"Cache-Control": header}).cache_control.no_transform


@claim("responses.cache-control.no-transform-is-none", werkzeug="<3.1")
def test_no_transform_is_none():
    """`response.cache_control.no_transform` is None, whether or not the header has it."""
    assert (read("no-transform"), read("public")) == (None, None)


@claim("responses.cache-control.no-transform-is-a-bool", werkzeug=">=3.1")
def test_no_transform_is_a_bool():
    """`response.cache_control.no_transform` is True if the header has it, and False otherwise."""
    assert (read("no-transform"), read("public")) == (True, False)
