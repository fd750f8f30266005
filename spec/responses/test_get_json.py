from json import JSONDecodeError

import flask
import pytest
from werkzeug.exceptions import BadRequest

from spec.kit import claim

DOC = "api#flask.Response.get_json"


@claim("responses.json.reads-json")
def test_a_response_reads_its_own_json():
    """`response.json` and `get_json()` return the body parsed as JSON if `is_json`."""
    response = flask.Response('{"a": 1}', mimetype="application/vnd.api+json")

    assert (response.is_json, response.json, response.get_json()) == (True, {"a": 1}, {"a": 1})


@claim("responses.json.other-types-are-none")
def test_a_response_of_another_type_has_no_json():
    """`response.get_json()` returns None for another type, unless `force=True`."""
    response = flask.Response("[1]")

    assert (response.is_json, response.get_json(), response.get_json(force=True)) == (
        False,
        None,
        [1],
    )


@claim("responses.json.other-applications-are-not-json")
@pytest.mark.parametrize("mimetype", ["text/json", "image/a+json"])
def test_another_type_of_response_is_not_json(mimetype):
    """`response.is_json` is false for a type such as `text/json` or `image/a+json`."""
    assert flask.Response("1", mimetype=mimetype).is_json is False


@claim("responses.json.silent-returns-none")
def test_a_silent_response_gives_none_for_bad_json():
    """`response.get_json(silent=True)` returns None if the body is not JSON."""
    response = flask.Response("{", mimetype="application/json")

    assert response.get_json(silent=True) is None


@claim("responses.json.bad-is-bad-request", werkzeug="<2.0", otherwise=JSONDecodeError)
def test_bad_json_of_a_response_is_a_bad_request(app):
    """`response.get_json()` raises BadRequest if the body is not JSON."""
    response = flask.Response("{", mimetype="application/json")

    with app.app_context(), pytest.raises(BadRequest, match="^400 Bad Request"):
        response.get_json()


@claim("responses.json.bad-is-value-error", werkzeug=">=2.0", otherwise=BadRequest)
def test_bad_json_of_a_response_is_a_value_error(app):
    """`response.get_json()` raises ValueError if the body is not JSON."""
    response = flask.Response("{", mimetype="application/json")

    with app.app_context(), pytest.raises(ValueError, match="line 1 column 2"):
        response.get_json()


@claim("responses.json.is-remembered", werkzeug="<2.0")
def test_what_get_json_gave_is_remembered():
    """`response.get_json()` returns the same value after the body has changed."""
    response = flask.Response("1", mimetype="application/json")
    before = response.get_json()
    response.set_data("2")

    assert (before, response.get_json()) == (1, 1)


@claim("responses.json.is-read-anew", werkzeug=">=2.0")
def test_get_json_reads_the_body_anew():
    """`response.get_json()` parses the body on each call."""
    response = flask.Response("1", mimetype="application/json")
    before = response.get_json()
    response.set_data("2")

    assert (before, response.get_json()) == (1, 2)
