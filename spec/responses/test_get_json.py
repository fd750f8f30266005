from json import JSONDecodeError

import flask
import pytest
from werkzeug.exceptions import BadRequest

from spec.kit import claim

DOC = "api#flask.Response.get_json"


def application(environ, start_response):
    """A WSGI application."""
    start_response("201 MADE", [("X-A", "1")])
    return [b"made"]


@claim("responses.json.reads-json")
def test_a_response_reads_its_own_json():
    """json and get_json() give what the body says, if the type is JSON; is_json tells it."""
    response = flask.Response('{"a": 1}', mimetype="application/vnd.api+json")

    assert (response.is_json, response.json, response.get_json()) == (True, {"a": 1}, {"a": 1})


@claim("responses.json.other-types-are-none")
def test_a_response_of_another_type_has_no_json():
    """A response of another type gives None, unless it is forced."""
    response = flask.Response("[1]")

    assert (response.is_json, response.get_json(), response.get_json(force=True)) == (
        False,
        None,
        [1],
    )


@claim("responses.json.other-applications-are-not-json")
@pytest.mark.parametrize("mimetype", ["application/xml", "text/json", "image/a+json"])
def test_another_type_of_response_is_not_json(mimetype):
    """Only application/json and application/*+json are JSON."""
    assert flask.Response("1", mimetype=mimetype).is_json is False


@claim("responses.json.silent")
def test_a_silent_response_gives_none_for_bad_json():
    """get_json(silent=True) gives None where the body is no JSON."""
    response = flask.Response("{", mimetype="application/json")

    assert response.get_json(silent=True) is None


@claim("responses.json.bad-is-bad-request", werkzeug="<2.0", otherwise=JSONDecodeError)
def test_bad_json_of_a_response_is_a_bad_request(app):
    """A body that is no JSON raises BadRequest, as if the client had sent it."""
    response = flask.Response("{", mimetype="application/json")

    with app.app_context(), pytest.raises(BadRequest, match="^400 Bad Request"):
        response.get_json()


@claim("responses.json.bad-is-value-error", werkzeug=">=2.0", otherwise=BadRequest)
def test_bad_json_of_a_response_is_a_value_error(app):
    """A body that is no JSON raises ValueError."""
    response = flask.Response("{", mimetype="application/json")

    with app.app_context(), pytest.raises(ValueError, match="line 1 column 2"):
        response.get_json()


@claim("responses.json.is-remembered", werkzeug="<2.0")
def test_what_get_json_gave_is_remembered():
    """get_json() gives the same again, though the body has changed."""
    response = flask.Response("1", mimetype="application/json")
    before = response.get_json()
    response.set_data("2")

    assert (before, response.get_json()) == (1, 1)


@claim("responses.json.is-read-anew", werkzeug=">=2.0")
def test_get_json_reads_the_body_anew():
    """get_json() reads the body each time."""
    response = flask.Response("1", mimetype="application/json")
    before = response.get_json()
    response.set_data("2")

    assert (before, response.get_json()) == (1, 2)
