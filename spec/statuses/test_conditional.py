"""The statuses that make_conditional() chooses."""

import flask
import pytest
from werkzeug.exceptions import RequestedRangeNotSatisfiable

from spec.kit import claim

DOC = "api#flask.Response.make_conditional"


def tagged(body="body", status=200):
    """A response with the entity tag "v1"."""
    return flask.Response(body, status, {"ETag": '"v1"'})


@claim("statuses.conditional.headers-choose-the-status")
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        pytest.param({}, "200 OK", id="none"),
        pytest.param({"If-None-Match": '"v1"'}, "304 NOT MODIFIED", id="same-tag"),
        pytest.param({"If-None-Match": "*"}, "304 NOT MODIFIED", id="any-tag"),
        pytest.param({"If-None-Match": '"v2"'}, "200 OK", id="other-tag"),
        pytest.param({"If-Match": '"v1"'}, "200 OK", id="must-be-same"),
        pytest.param({"If-Match": '"v2"'}, "412 PRECONDITION FAILED", id="must-be-other"),
    ],
)
def test_the_request_headers_choose_between_200_304_and_412(serve, headers, status):
    """make_conditional() answers 304 or 412 where the request's conditions ask for it."""
    client = serve(lambda: tagged().make_conditional(flask.request))

    assert client.get("/", headers=headers).status == status


@claim("statuses.conditional.post-is-left-alone")
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_make_conditional_leaves_the_status_of_other_methods(serve, method):
    """For methods other than GET and HEAD make_conditional() does nothing."""
    client = serve(lambda: tagged().make_conditional(flask.request))

    response = client.open("/", method=method, headers={"If-None-Match": '"v1"'})

    assert (response.status, "Date" in response.headers) == ("200 OK", False)


@claim("statuses.conditional.replaces-any-status")
@pytest.mark.parametrize("status", [404, 500, "666 itcast status"])
def test_make_conditional_replaces_an_error_status_too(serve, status):
    """A matching tag turns any status into 304, also that of an error page."""
    client = serve(lambda: tagged(status=status).make_conditional(flask.request))

    response = client.get("/", headers={"If-None-Match": '"v1"'})

    assert (response.status, response.text) == ("304 NOT MODIFIED", "")


@claim("statuses.conditional.tuple-status-wins")
def test_a_status_in_the_tuple_undoes_the_304(serve):
    """The status of a tuple wins over the 304: the body is sent again."""
    client = serve(lambda: (tagged().make_conditional(flask.request), 200))

    response = client.get("/", headers={"If-None-Match": '"v1"'})

    assert (response.status, response.text) == ("200 OK", "body")


def ranged(wire_range, body=b"body"):
    """The response to a request for a range of ``body``."""
    environ = {"REQUEST_METHOD": "GET", "HTTP_RANGE": wire_range}
    response = tagged([body] if body else [])
    return response.make_conditional(environ, accept_ranges=True, complete_length=len(body))


@claim("statuses.conditional.part-is-206")
def test_a_part_of_the_body_is_206():
    """A range that can be served is 206 with that part of the body."""
    response = ranged("bytes=1-2")

    assert (response.status, response.headers["Content-Range"], response.get_data()) == (
        "206 PARTIAL CONTENT",
        "bytes 1-2/4",
        b"od",
    )


@claim("statuses.conditional.impossible-range-is-416")
@pytest.mark.parametrize("wanted", ["bytes=9-", "bytes=2-1", "nonsense"])
def test_a_range_outside_the_body_is_416(wanted):
    """A range that the body does not have, or that makes no sense, raises the 416 exception."""
    with pytest.raises(RequestedRangeNotSatisfiable) as caught:
        ranged(wanted)
    assert (caught.value.code, caught.value.length) == (416, 4)


@claim("statuses.conditional.whole-range-is-200", werkzeug="<1.0")
def test_the_whole_body_as_a_range_is_200():
    """A range that spans the whole body is answered 200, without Content-Range."""
    response = ranged("bytes=0-3")

    assert (response.status, "Content-Range" in response.headers) == ("200 OK", False)


@claim("statuses.conditional.whole-range-is-206", werkzeug=">=1.0")
def test_the_whole_body_as_a_range_is_206():
    """A range that spans the whole body is answered 206, with Content-Range."""
    response = ranged("bytes=0-3")

    assert (response.status, response.headers.get("Content-Range")) == (
        "206 PARTIAL CONTENT",
        "bytes 0-3/4",
    )


@claim("statuses.conditional.range-of-nothing-is-416", werkzeug="<2.0")
def test_a_range_of_an_empty_body_is_416():
    """A range of a body of no length raises the 416 exception."""
    with pytest.raises(RequestedRangeNotSatisfiable):
        ranged("bytes=0-", b"")


@claim(
    "statuses.conditional.range-of-nothing-is-200",
    werkzeug=">=2.0",
    otherwise=RequestedRangeNotSatisfiable,
)
def test_a_range_of_an_empty_body_is_200():
    """A range of a body of no length is answered 200."""
    assert ranged("bytes=0-", b"").status == "200 OK"
