import flask
import pytest
from werkzeug import http

from spec.kit import claim

DOC = "api#flask.Response.make_conditional"


def digits():
    """A response of ten bytes, with a tag."""
    return flask.Response("0123456789", headers={"ETag": '"tag"'})


@claim("responses.range.is-answered-with-206")
@pytest.mark.parametrize(
    ("asked", "given", "body"),
    [
        pytest.param("bytes=4-6", "bytes 4-6/10", "456", id="in the middle"),
        pytest.param("bytes=8-", "bytes 8-9/10", "89", id="to the end"),
        pytest.param("bytes=-3", "bytes 7-9/10", "789", id="the last bytes"),
        pytest.param("bytes=8-99", "bytes 8-9/10", "89", id="beyond the end"),
    ],
)
def test_a_range_is_answered_with_that_part(serve, asked, given, body):
    """`make_conditional(accept_ranges=True)` answers a Range with 206, that part and its place."""
    client = serve(
        lambda: digits().make_conditional(flask.request, accept_ranges=True, complete_length=10)
    )
    response = client.get("/", headers={"Range": asked})

    assert (response.status_code, response.headers["Content-Range"], response.text) == (
        206,
        given,
        body,
    )
    assert response.headers["Content-Length"] == str(len(body))


@claim("responses.range.unsatisfiable-is-416")
@pytest.mark.parametrize(
    "asked",
    [
        pytest.param("bytes=10-", id="at the end"),
        pytest.param("bytes=20-30", id="beyond the end"),
        pytest.param("bytes=5-2", id="backwards"),
        pytest.param("bytes=-99", id="more than all, from the end"),
        pytest.param("bytes=0-0,2-3", id="two ranges"),
        pytest.param("items=0-1", id="other unit"),
        pytest.param("nonsense", id="nonsense"),
    ],
)
def test_a_range_that_cannot_be_given_is_answered_with_416(serve, asked):
    """`make_conditional(accept_ranges=True)` answers 416 to an invalid Range, or to several."""
    client = serve(
        lambda: digits().make_conditional(flask.request, accept_ranges=True, complete_length=10)
    )
    response = client.get("/", headers={"Range": asked})

    assert (response.status_code, response.headers["Content-Range"]) == (416, "bytes */10")


@claim("responses.range.if-range-needs-the-same-tag")
@pytest.mark.parametrize(
    ("tag", "status", "body"),
    [
        pytest.param('"tag"', 206, "01", id="same"),
        pytest.param('"other"', 200, "0123456789", id="other"),
    ],
)
def test_if_range_needs_the_same_tag(serve, tag, status, body):
    """`make_conditional()` answers If-Range with the part if the ETag is the same, else in full."""
    client = serve(
        lambda: digits().make_conditional(flask.request, accept_ranges=True, complete_length=10)
    )
    response = client.get("/", headers={"Range": "bytes=0-1", "If-Range": tag})

    assert (response.status_code, response.text) == (status, body)


@claim("responses.range.head-has-no-body")
def test_a_head_request_for_a_range_has_no_body(serve):
    """`make_conditional()` answers HEAD with a Range as it does GET, but without a body."""
    client = serve(
        lambda: digits().make_conditional(flask.request, accept_ranges=True, complete_length=10)
    )
    response = client.head("/", headers={"Range": "bytes=0-1"})

    assert (response.status_code, response.headers["Content-Length"], response.text) == (
        206,
        "2",
        "",
    )


@claim("responses.range.is-ignored-unless-accepted")
def test_a_range_is_ignored_where_ranges_are_not_accepted(serve):
    """`make_conditional()` without `accept_ranges` ignores Range."""
    client = serve(lambda: flask.Response("0123456789").make_conditional(flask.request))
    response = client.get("/", headers={"Range": "bytes=0-1"})

    assert (response.status_code, response.text) == (200, "0123456789")


@claim(
    "responses.content-range.bad-length-is-no-range",
    doc="werkzeug:http#werkzeug.http.parse_content_range_header",
    werkzeug="<2.2.2 || >=2.2.3",
)
@pytest.mark.filterwarnings("ignore:The 'parse_:DeprecationWarning")
def test_a_content_range_with_a_bad_length_is_none(serve):
    """`parse_content_range_header()` returns None for a negative length."""
    client = serve(lambda: repr(http.parse_content_range_header("bytes */-1")))

    assert client.get("/").text == "None"


@claim(
    "responses.content-range.bad-length-raises",
    doc="werkzeug:http#werkzeug.http.parse_content_range_header",
    werkzeug=">=2.2.2,<2.2.3",
)
@pytest.mark.filterwarnings("ignore:The 'parse_:DeprecationWarning")
def test_a_content_range_with_a_bad_length_raises():
    """`parse_content_range_header()` raises AssertionError for a negative length."""
    with pytest.raises(AssertionError, match="^Bad range provided$"):
        http.parse_content_range_header("bytes */-1")
