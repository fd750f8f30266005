"""``Access-Control-Allow-Origin`` as a property."""

import flask

from spec.kit import claim

DOC = "api#flask.Response.access_control_allow_origin"


def written(origin):
    """What is sent where `access_control_allow_origin` was set."""
    response = flask.Response()
    response.access_control_allow_origin = origin
    return response.headers.get("Access-Control-Allow-Origin")


@claim("responses.cors.allow-origin-is-not-sent", doc="api#flask.Response", werkzeug="<1.0")
def test_an_allowed_origin_is_not_sent():
    """Before Werkzeug 1.0 setting `access_control_allow_origin` sends no header."""
    assert written("http://a") is None


@claim("responses.cors.allow-origin-is-taken-apart", werkzeug=">=1.0,<1.0.1")
def test_an_allowed_origin_is_taken_apart():
    """Setting `access_control_allow_origin` to a string sends its characters as a list."""
    assert written("http://a") == 'h, t, t, p, ":", "/", "/", a'


@claim("responses.cors.allow-origin-is-sent-as-given", werkzeug=">=1.0.1")
def test_an_allowed_origin_is_sent_as_given():
    """Setting `access_control_allow_origin` to a string sends the string."""
    assert written("http://a") == "http://a"
