"""Statuses without a body."""

import flask
import pytest

from spec.kit import claim

DOC = "rfc:9110#section-15"

HTML = ("Content-Type", "text/html; charset=utf-8")


@claim("statuses.bodiless.is-sent-without-body-and-length")
@pytest.mark.parametrize(
    "status",
    [
        pytest.param("100 go on", id="100"),
        pytest.param("199 odd", id="199"),
        pytest.param("204 all gone", id="204"),
    ],
)
def test_an_informational_or_204_response_has_no_body_and_no_length(wire, status):
    """A 1xx or 204 response is sent without a body and without `Content-Length`."""
    assert wire(lambda: ("body", status)) == ([(status, [HTML])], b"")


@claim("statuses.bodiless.304-has-no-entity-headers", werkzeug="<3.2")
def test_a_304_response_has_no_body_and_no_headers_about_it(wire):
    """A 304 has no body and no entity headers except `Expires` and `Content-Location`."""
    headers = {
        "Allow": "GET",
        "City": "sz",
        "Content-Language": "en",
        "Content-Location": "/there",
        "ETag": '"v1"',
        "Expires": "0",
        "Last-Modified": "yesterday",
    }
    calls, body = wire(lambda: ("body", 304, headers))

    assert (calls[0][0], body) == ("304 NOT MODIFIED", b"")
    assert sorted(calls[0][1]) == [
        ("City", "sz"),
        ("Content-Location", "/there"),
        ("ETag", '"v1"'),
        ("Expires", "0"),
    ]


@claim("statuses.bodiless.others-keep-it")
@pytest.mark.parametrize(
    "status",
    [
        pytest.param("99 odd", id="99"),
        pytest.param("200 fine", id="200"),
        pytest.param("205 reset", id="205"),  # RFC 9110 section 15.3.6: no content
    ],
)
def test_every_other_response_keeps_body_and_length(wire, status):
    """A response with another status, even 205, is sent with its body and its length."""
    calls, body = wire(lambda: ("body", status))

    assert (calls, body) == ([(status, [HTML, ("Content-Length", "4")])], b"body")


@claim("statuses.bodiless.length-is-not-counted")
@pytest.mark.parametrize(
    ("number", "headers"),
    [
        pytest.param(100, [HTML], id="100"),
        pytest.param(204, [HTML], id="204"),
        pytest.param(205, [HTML, ("Content-Length", "4")], id="205"),
        pytest.param(304, [], id="304"),
    ],
)
def test_the_length_of_a_list_is_counted_for_a_status_with_a_body_only(wire, number, headers):
    """`Content-Length` is computed from a list of strings, except for 1xx, 204 and 304."""
    sent = wire(lambda: flask.Response(["bo", "dy"], number))

    assert sent.calls[0][1] == headers


@claim("statuses.bodiless.stream-is-closed-unread")
def test_a_streamed_body_is_closed_without_being_read(wire):
    """The body of a 204 response is closed without being iterated."""
    trace = []

    class Chunks:
        def __iter__(self):
            trace.append("read")
            return iter([b"body"])

        def close(self):
            trace.append("closed")

    sent = wire(lambda: flask.Response(Chunks(), status=204))

    assert (sent.body, trace) == (b"", ["closed"])


@claim("statuses.bodiless.response-object-keeps-its-body")
def test_the_response_object_still_has_the_body():
    """`get_data()` of a 204 response returns the body that is not sent."""
    response = flask.Response("body", 204)

    assert response.get_data() == b"body"


@claim("statuses.bodiless.head-has-the-same-head")
@pytest.mark.parametrize(
    ("given", "call"),
    [
        pytest.param("200 fine", ("200 fine", [HTML, ("Content-Length", "4")]), id="200"),
        pytest.param("204 gone", ("204 gone", [HTML]), id="204"),
    ],
)
def test_a_head_request_gets_the_status_and_headers_of_a_get(wire, given, call):
    """HEAD gets the status and headers of GET, including `Content-Length`, and no body."""
    assert wire(lambda: ("body", given), method="HEAD") == ([call], b"")
