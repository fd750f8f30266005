import pytest
from werkzeug.datastructures import Headers, MultiDict

from spec.kit import claim

DOC = "api#flask.Flask.make_response"


PAIRS = [("X-A", "1"), ("X-A", "2")]


@claim("responses.tuple.headers-may-be-a-dict")
def test_headers_may_be_a_dict(serve):
    """A view may return a tuple of body, status and a dict of headers."""
    response = serve(lambda: ("body", 400, {"Itcast1": "python1", "City1": "sz1"})).get("/")

    assert (response.text, response.status_code) == ("body", 400)
    assert (response.headers["Itcast1"], response.headers["City1"]) == ("python1", "sz1")


@claim("responses.tuple.headers-may-be-a-list")
def test_headers_may_be_a_list_of_pairs(serve):
    """The headers in a tuple may be a list of pairs that repeats a name."""
    response = serve(lambda: ("body", 200, PAIRS)).get("/")

    assert response.headers.getlist("X-A") == ["1", "2"]


@claim("responses.tuple.headers-may-come-without-a-status")
@pytest.mark.parametrize(
    "headers",
    [
        pytest.param(PAIRS, id="list"),
        pytest.param(tuple(PAIRS), id="tuple"),
        pytest.param(Headers(PAIRS), id="Headers"),
        pytest.param({"X-A": ["1", "2"]}, id="dict of lists"),
    ],
)
def test_headers_may_come_second(serve, headers):
    """The second item of a tuple is the headers if it is a list, tuple, dict or Headers."""
    response = serve(lambda: ("body", headers)).get("/")

    assert response.headers.getlist("X-A") == ["1", "2"]


@claim("responses.tuple.multidict-loses-values", werkzeug="<1.0")
def test_a_multidict_of_headers_loses_values(serve):
    """Only the first value of each name in a MultiDict of headers is sent."""
    response = serve(lambda: ("body", MultiDict(PAIRS))).get("/")

    assert response.headers.getlist("X-A") == ["1"]


@claim("responses.tuple.multidict-keeps-values", werkzeug=">=1.0")
def test_a_multidict_of_headers_keeps_all_values(serve):
    """All values in a MultiDict of headers are sent."""
    response = serve(lambda: ("body", MultiDict(PAIRS))).get("/")

    assert response.headers.getlist("X-A") == ["1", "2"]


@claim("responses.tuple.third-may-be-any-iterable")
def test_any_iterable_of_pairs_may_come_third(serve):
    """The third item of a tuple may be any iterable of header pairs."""
    response = serve(lambda: ("body", 200, iter([("X-A", "1")]))).get("/")

    assert response.headers.getlist("X-A") == ["1"]


@claim("responses.tuple.headers-may-be-none-or-empty")
def test_headers_may_be_none_or_empty(serve):
    """The headers in a tuple may be None."""
    response = serve(lambda: ("body", 201, None)).get("/")

    assert (response.status_code, response.text) == (201, "body")


@claim("responses.tuple.may-be-a-named-tuple")
def test_a_named_tuple_is_a_tuple(serve):
    """A named tuple that a view returns is a tuple of body and status."""
    from collections import namedtuple

    response = serve(lambda: namedtuple("Answer", "text code")("body", 201)).get("/")

    assert (response.status_code, response.text) == (201, "body")


@claim("responses.tuple.changes-what-a-wsgi-application-sends")
def test_a_wsgi_application_may_stand_in_a_tuple(serve):
    """The status and headers in a tuple change what a WSGI application beside them sends."""

    def application(environ, start_response):
        start_response("200 OK", [("X-B", "own")])
        return [b"body"]

    response = serve(lambda: (application, 201, {"X-A": "added"})).get("/")
    assert (response.status_code, response.headers["X-A"], response.headers["X-B"]) == (
        201,
        "added",
        "own",
    )


@claim("responses.tuple.list-is-a-tuple-too", flask="<1.0.1")
def test_a_list_is_taken_for_a_tuple(serve):
    """A list of body and status that a view returns is taken for a tuple."""
    response = serve(lambda: ["body", 418]).get("/")

    assert (response.status_code, response.text) == (418, "body")


@claim("responses.tuple.list-is-refused", flask=">=1.0.1,<2.2")
def test_a_list_is_not_taken_for_a_tuple(app, serve):
    """A view that returns a list of body and status raises TypeError."""
    app.testing = True
    client = serve(lambda: ["body", 418])

    with pytest.raises(TypeError, match=r"valid response\. .* but it was a list\.$"):
        client.get("/")
