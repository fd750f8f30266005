import flask
import pytest
from werkzeug.datastructures import Headers

from spec.kit import claim

DOC = "api#flask.Flask.make_response"


PAIRS = [("X-A", "1"), ("X-A", "2")]


@claim("responses.tuple.headers-are-added")
def test_headers_are_added_to_those_of_the_response(serve):
    """Headers in a tuple are added to those of the response object, which keeps its status."""
    inner = flask.Response("body", 201, {"X-B": "own"})
    response = serve(lambda: (inner, {"X-A": "added"})).get("/")

    assert response.status_code == 201
    assert (response.headers["X-A"], response.headers["X-B"]) == ("added", "own")


@claim("responses.tuple.headers-are-sent-twice", flask="<2.0")
@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"X-A": ["1", "2"]}, id="dict"),
        pytest.param(PAIRS, id="list"),
        pytest.param(Headers(PAIRS), id="Headers"),
    ],
)
def test_headers_pile_up_on_those_of_a_response(serve, headers):
    """A header in a tuple is sent beside the same header of the response object."""
    own = flask.Response("body", headers={"X-A": "0"})
    response = serve(lambda: (own, headers)).get("/")

    assert response.headers.getlist("X-A") == ["0", "1", "2"]


@claim("responses.tuple.headers-replace", flask=">=2.0")
@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"X-A": ["1", "2"]}, id="dict"),
        pytest.param(Headers(PAIRS), id="Headers"),
    ],
)
def test_headers_replace_those_of_a_response(serve, headers):
    """A header in a tuple replaces the same header of the response object."""
    own = flask.Response("body", headers={"X-A": "0"})
    response = serve(lambda: (own, headers)).get("/")

    assert response.headers.getlist("X-A") == ["1", "2"]


@claim("responses.tuple.last-pair-replaces", flask=">=2.0")
def test_the_last_of_equal_pairs_replaces_all(serve):
    """If pairs beside a response object have the same name, only the last is sent."""
    own = flask.Response("body", headers={"X-A": "0"})
    response = serve(lambda: (own, PAIRS)).get("/")

    assert response.headers.getlist("X-A") == ["2"]


@claim("responses.tuple.content-type-is-sent-twice", flask="<2.0")
def test_a_second_content_type_is_sent_beside_the_first(serve):
    """A Content-Type in a tuple is sent beside that of `jsonify()`."""
    response = serve(lambda: (flask.jsonify(1), {"Content-Type": "a/b"})).get("/")

    assert response.headers.getlist("Content-Type") == ["application/json", "a/b"]


@claim("responses.tuple.content-type-is-replaced", flask=">=2.0")
def test_a_content_type_in_a_tuple_replaces_the_first(serve):
    """A Content-Type in a tuple replaces that of `jsonify()`."""
    response = serve(lambda: (flask.jsonify(1), {"Content-Type": "a/b"})).get("/")

    assert response.headers.getlist("Content-Type") == ["a/b"]


@claim("responses.tuple.content-type-replaces-the-default")
def test_a_content_type_beside_a_text_is_the_only_one(serve):
    """A Content-Type beside a string replaces the default, and gets no charset."""
    response = serve(lambda: ("body", {"content-type": "text/plain"})).get("/")

    assert response.headers.getlist("Content-Type") == ["text/plain"]
