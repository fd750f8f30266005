import pytest
from werkzeug.datastructures import Headers, MultiDict

from spec.kit import claim

DOC = "api#flask.Flask.make_response"


def sent(serve, value):
    """The values of X-A that are sent when a view returns a value."""
    return serve(lambda: value).get("/").headers.getlist("X-A")


PAIRS = [("X-A", "1"), ("X-A", "2")]


@claim("responses.tuple.headers-dict")
def test_headers_may_be_a_dict(serve):
    """The headers of a tuple may be a dictionary."""
    response = serve(lambda: ("body", 400, {"Itcast1": "python1", "City1": "sz1"})).get("/")

    assert (response.text, response.status) == ("body", "400 BAD REQUEST")
    assert (response.headers["Itcast1"], response.headers["City1"]) == ("python1", "sz1")


@claim("responses.tuple.headers-list")
def test_headers_may_be_a_list_of_pairs(serve):
    """The headers of a tuple may be a list of pairs, in which a name may occur twice."""
    assert sent(serve, ("body", 200, PAIRS)) == ["1", "2"]


@claim("responses.tuple.headers-without-status")
@pytest.mark.parametrize(
    "headers",
    [
        pytest.param(PAIRS, id="list"),
        pytest.param(tuple(PAIRS), id="tuple"),
        pytest.param(Headers(PAIRS), id="Headers"),
        pytest.param({"X-A": ["1", "2"]}, id="dict of lists"),
    ],
)
def test_headers_may_stand_second(serve, headers):
    """A list, tuple, dict or Headers in the second place is the headers, not the status."""
    assert sent(serve, ("body", headers)) == ["1", "2"]


@claim("responses.tuple.multidict-loses-values", werkzeug="<1.0")
def test_a_multidict_of_headers_loses_values(serve):
    """If a MultiDict of headers has several values for a name, only the first is sent."""
    assert sent(serve, ("body", MultiDict(PAIRS))) == ["1"]


@claim("responses.tuple.multidict-keeps-values", werkzeug=">=1.0")
def test_a_multidict_of_headers_keeps_all_values(serve):
    """All values in a MultiDict are sent."""
    assert sent(serve, ("body", MultiDict(PAIRS))) == ["1", "2"]


@claim("responses.tuple.other-iterables-as-third")
@pytest.mark.parametrize(
    "headers",
    [
        pytest.param(lambda: {("X-A", "1")}, id="set"),
        pytest.param(lambda: (pair for pair in [("X-A", "1")]), id="generator"),
    ],
)
def test_any_iterable_of_pairs_may_stand_third(serve, headers):
    """In the third place anything that gives pairs is taken for headers."""
    assert sent(serve, ("body", 200, headers())) == ["1"]


@claim("responses.tuple.header-values-become-text")
def test_a_number_becomes_the_text_of_a_header(serve):
    """A header's value that is no text is written as one."""
    assert sent(serve, ("body", {"X-A": 1})) == ["1"]


@claim("responses.tuple.none-for-what-is-not-given")
@pytest.mark.parametrize(
    ("value", "status"),
    [
        pytest.param(("body", None, {"X-A": "1"}), 200, id="status"),
        pytest.param(("body", 201, None), 201, id="headers"),
        pytest.param(("body", 201, {}), 201, id="empty headers"),
    ],
)
def test_none_stands_for_what_is_not_given(serve, value, status):
    """None as status or headers leaves the default."""
    response = serve(lambda: value).get("/")

    assert (response.status_code, response.text) == (status, "body")


@claim("responses.tuple.named-tuple")
def test_a_named_tuple_is_a_tuple(serve):
    """A named tuple is taken apart like any tuple."""
    from collections import namedtuple

    response = serve(lambda: namedtuple("Answer", "text code")("body", 201)).get("/")

    assert (response.status_code, response.text) == (201, "body")


@claim("responses.tuple.wsgi-application")
def test_a_wsgi_application_may_stand_in_a_tuple(serve):
    """What a WSGI application sends is changed by the status and headers beside it."""

    def application(environ, start_response):
        start_response("200 OK", [("X-B", "own")])
        return [b"body"]

    response = serve(lambda: (application, 201, {"X-A": "added"})).get("/")
    assert (response.status_code, response.headers["X-A"], response.headers["X-B"]) == (
        201,
        "added",
        "own",
    )


@claim("responses.tuple.generator", flask=">=2.2")
def test_a_generator_may_stand_in_a_tuple(serve):
    """A generator is streamed with the status beside it."""
    response = serve(lambda: (iter(["a", "b"]), 202)).get("/")

    assert (response.status_code, response.text) == (202, "ab")


@claim("responses.tuple.list-is-a-tuple-too", flask="<1.0.1")
def test_a_list_is_taken_for_a_tuple(serve):
    """A list of body and status counts as a tuple."""
    response = serve(lambda: ["body", 418]).get("/")

    assert (response.status_code, response.text) == (418, "body")


@claim("responses.tuple.list-is-refused", flask=">=1.0.1,<2.2")
def test_a_list_is_not_taken_for_a_tuple(app, serve):
    """A list of body and status raises TypeError: only a tuple has a status."""
    app.testing = True
    client = serve(lambda: ["body", 418])

    with pytest.raises(TypeError, match=r"valid response\. .* but it was a list\.$"):
        client.get("/")
