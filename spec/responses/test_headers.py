import flask
import pytest

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.Headers"


@pytest.fixture
def headers():
    """The headers of a response."""
    return flask.Response("body").headers


@claim("responses.headers.are-all-that-is-sent", doc="api#flask.Response")
def test_headers_hold_everything_that_is_sent(headers):
    """response.headers are pairs in the order in which they are sent; they are no dict."""
    assert isinstance(headers, dict) is False
    assert list(headers) == [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Length", "4"),
    ]


@claim("responses.headers.assign-replaces", doc="quickstart#about-responses")
def test_assigning_a_header_replaces_all_its_values(headers):
    """Assigning a header replaces every value under that name, in whatever case."""
    headers.add("X-A", "1")
    headers.add("X-A", "2")
    headers["x-a"] = "3"

    assert headers.getlist("X-A") == ["3"]


@claim(
    "responses.headers.add-appends",
    doc="werkzeug:datastructures#werkzeug.datastructures.Headers.add",
)
def test_add_appends_a_value(headers):
    """add() keeps the values that are there; reading one gives the first."""
    headers.add("X-A", "1")
    headers.add("x-a", "2")

    assert (headers["X-a"], headers.getlist("X-A")) == ("1", ["1", "2"])


@claim("responses.headers.get", doc="werkzeug:datastructures#werkzeug.datastructures.Headers.get")
def test_get_gives_a_default_and_a_type(headers):
    """get() gives None or its default for what is not there, and converts with type=."""
    assert headers.get("X-A") is None
    assert headers.get("X-A", "none") == "none"
    assert headers.get("content-length", type=int) == 4
    assert headers.get("Content-Type", -1, type=int) == -1


@claim("responses.headers.missing-is-key-error")
def test_a_header_that_is_not_there_raises_key_error(headers):
    """Reading a header that is not there raises a KeyError, which is a 400 too."""
    from werkzeug.exceptions import BadRequest

    with pytest.raises(KeyError) as caught:
        headers["X-A"]
    assert isinstance(caught.value, BadRequest)


@claim("responses.headers.in-ignores-case")
def test_in_ignores_case(headers):
    """Whether a header is there is asked in any case."""
    assert ("CONTENT-TYPE" in headers, "X-A" in headers) == (True, False)


@claim("responses.headers.removing")
@pytest.mark.parametrize(
    "remove",
    [
        pytest.param(lambda headers: headers.remove("x-a"), id="remove"),
        pytest.param(lambda headers: headers.__delitem__("x-a"), id="del"),
        pytest.param(lambda headers: headers.pop("x-a"), id="pop"),
    ],
)
def test_a_header_is_removed_with_all_its_values(headers, remove):
    """remove(), del and pop() take all values away."""
    headers.extend([("X-A", "1"), ("X-A", "2")])
    remove(headers)

    assert headers.getlist("X-A") == []


@claim("responses.headers.removing-nothing")
def test_removing_what_is_not_there_is_no_error(headers):
    """remove() and del of a missing header do nothing; pop() gives its default."""
    headers.remove("X-A")
    del headers["X-A"]

    assert headers.pop("X-A", "none") == "none"
