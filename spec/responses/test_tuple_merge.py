import flask
import pytest
from werkzeug.datastructures import Headers

from spec.kit import claim

DOC = "api#flask.Flask.make_response"


def sent(serve, value):
    """The values of X-A that are sent when a view returns a value."""
    return serve(lambda: value).get("/").headers.getlist("X-A")


PAIRS = [("X-A", "1"), ("X-A", "2")]


@claim("responses.tuple.headers-are-added")
def test_headers_are_added_to_those_of_the_response(serve):
    """Headers of a tuple are sent beside those that the response has of its own."""
    inner = flask.Response("body", 201, {"X-B": "own"})
    response = serve(lambda: (inner, {"X-A": "added"})).get("/")

    assert response.status == "201 CREATED"
    assert (response.headers["X-A"], response.headers["X-B"]) == ("added", "own")


@claim("responses.tuple.headers-pile-up", flask="<2.0")
@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"X-A": ["1", "2"]}, id="dict"),
        pytest.param(PAIRS, id="list"),
        pytest.param(Headers(PAIRS), id="Headers"),
    ],
)
def test_headers_pile_up_on_those_of_a_response(serve, headers):
    """A header that the response object has already is sent with both values."""
    assert sent(serve, (flask.Response("body", headers={"X-A": "0"}), headers)) == ["0", "1", "2"]


@claim("responses.tuple.headers-replace", flask=">=2.0")
@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"X-A": ["1", "2"]}, id="dict"),
        pytest.param(Headers(PAIRS), id="Headers"),
    ],
)
def test_headers_replace_those_of_a_response(serve, headers):
    """A header of the tuple takes the place of the same header of a response object."""
    assert sent(serve, (flask.Response("body", headers={"X-A": "0"}), headers)) == ["1", "2"]


@claim("responses.tuple.last-pair-replaces", flask=">=2.0")
def test_the_last_of_equal_pairs_replaces_all(serve):
    """Of pairs with one name in a list, only the last survives beside a response object."""
    assert sent(serve, (flask.Response("body", headers={"X-A": "0"}), PAIRS)) == ["2"]


@claim("responses.tuple.content-type-pile-up", flask="<2.0")
def test_a_second_content_type_is_sent_beside_the_first(serve):
    """A Content-Type in a tuple cannot change that of jsonify(): both are sent."""
    response = serve(lambda: (flask.jsonify(1), {"Content-Type": "a/b"})).get("/")

    assert response.headers.getlist("Content-Type") == ["application/json", "a/b"]


@claim("responses.tuple.content-type-replaced", flask=">=2.0")
def test_a_content_type_in_a_tuple_replaces_the_first(serve):
    """A Content-Type in a tuple changes that of jsonify()."""
    response = serve(lambda: (flask.jsonify(1), {"Content-Type": "a/b"})).get("/")

    assert response.headers.getlist("Content-Type") == ["a/b"]


@claim("responses.tuple.content-type-of-a-text")
@pytest.mark.parametrize(
    "name", [pytest.param("Content-Type", id="usual"), pytest.param("content-type", id="lower")]
)
def test_a_content_type_beside_a_text_is_the_only_one(serve, name):
    """A Content-Type beside a text takes the place of the default, and gets no charset."""
    response = serve(lambda: ("body", {name: "text/plain"})).get("/")

    assert response.headers.getlist("Content-Type") == ["text/plain"]


@claim("responses.tuple.cookies-pile-up", flask="<2.0")
def test_a_cookie_in_a_tuple_is_sent_beside_that_of_the_response(serve):
    """A Set-Cookie in the headers of a tuple leaves the cookies of the response."""
    inner = flask.Response("body", headers={"Set-Cookie": "a=b"})
    response = serve(lambda: (inner, {"Set-Cookie": "c=d"})).get("/")

    assert response.headers.getlist("Set-Cookie") == ["a=b", "c=d"]


@claim("responses.tuple.cookies-are-lost", flask=">=2.0")
def test_a_cookie_in_a_tuple_drops_those_of_the_response(serve):
    """A Set-Cookie in the headers of a tuple drops the cookies of the response."""
    inner = flask.Response("body", headers={"Set-Cookie": "a=b"})
    response = serve(lambda: (inner, {"Set-Cookie": "c=d"})).get("/")

    assert response.headers.getlist("Set-Cookie") == ["c=d"]
