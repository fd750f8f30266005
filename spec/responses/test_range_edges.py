import flask

from spec.kit import claim

DOC = "api#flask.Response.make_conditional"


def digits():
    """A response of ten bytes, with a tag."""
    return flask.Response("0123456789", headers={"ETag": '"tag"'})


@claim("responses.range.whole-is-200", werkzeug="<1.0")
def test_a_range_of_everything_is_answered_in_full(serve):
    """`make_conditional()` answers a Range that covers the whole body with 200."""
    client = serve(
        lambda: digits().make_conditional(flask.request, accept_ranges=True, complete_length=10)
    )
    response = client.get("/", headers={"Range": "bytes=0-"})

    assert (response.status_code, response.text) == (200, "0123456789")


@claim("responses.range.whole-is-206", werkzeug=">=1.0")
def test_a_range_of_everything_is_a_part_too(serve):
    """`make_conditional()` answers a Range that covers the whole body with 206."""
    client = serve(
        lambda: digits().make_conditional(flask.request, accept_ranges=True, complete_length=10)
    )
    response = client.get("/", headers={"Range": "bytes=0-"})

    assert (response.status_code, response.text) == (206, "0123456789")


@claim("responses.range.last-zero-is-all", werkzeug="<3.1.9")
def test_the_last_zero_bytes_are_all_of_them(serve):
    """`make_conditional()` answers `Range: bytes=-0` with the whole body."""
    client = serve(
        lambda: digits().make_conditional(flask.request, accept_ranges=True, complete_length=10)
    )
    response = client.get("/", headers={"Range": "bytes=-0"})

    assert response.text == "0123456789"


@claim("responses.range.last-zero-is-416", werkzeug=">=3.1.9")
def test_the_last_zero_bytes_cannot_be_given(serve):
    """`make_conditional()` answers `Range: bytes=-0` with 416."""
    client = serve(
        lambda: digits().make_conditional(flask.request, accept_ranges=True, complete_length=10)
    )
    response = client.get("/", headers={"Range": "bytes=-0"})

    assert (response.status_code, response.headers.get("Content-Range")) == (416, "bytes */10")


@claim("responses.range.of-nothing-is-416", werkzeug="<2.0")
def test_a_range_of_an_empty_body_is_answered_with_416(serve):
    """`make_conditional()` answers a Range of an empty body with 416."""

    def view():
        response = flask.Response("")
        return response.make_conditional(flask.request, accept_ranges=True, complete_length=0)

    assert serve(view).get("/", headers={"Range": "bytes=0-1"}).status_code == 416


@claim("responses.range.of-nothing-is-200", werkzeug=">=2.0")
def test_a_range_of_an_empty_body_is_answered_in_full(serve):
    """`make_conditional()` answers a Range of an empty body with 200."""

    def view():
        response = flask.Response("")
        return response.make_conditional(flask.request, accept_ranges=True, complete_length=0)

    assert serve(view).get("/", headers={"Range": "bytes=0-1"}).status_code == 200


@claim("responses.range.offer-is-always-sent", werkzeug="<1.0")
def test_ranges_are_offered_or_denied_in_every_response(app):
    """`make_conditional()` sends `Accept-Ranges: bytes`, or `none` without `accept_ranges`."""
    with app.test_request_context():
        whole = digits().make_conditional(flask.request)
        parts = digits().make_conditional(flask.request, accept_ranges=True, complete_length=10)

    assert whole.headers.get("Accept-Ranges") == "none"
    assert parts.headers.get("Accept-Ranges") == "bytes"


@claim("responses.range.offer-is-not-sent", werkzeug=">=1.0,<3.1.7")
def test_ranges_are_not_offered_in_a_whole_body(app):
    """`make_conditional(accept_ranges=True)` sends no Accept-Ranges with a whole body."""
    with app.test_request_context():
        whole = digits().make_conditional(flask.request)
        parts = digits().make_conditional(flask.request, accept_ranges=True, complete_length=10)

    assert whole.headers.get("Accept-Ranges") is None
    assert parts.headers.get("Accept-Ranges") is None


@claim("responses.range.offer-is-sent", werkzeug=">=3.1.7")
def test_ranges_are_offered_where_they_are_accepted(app):
    """`make_conditional(accept_ranges=True)` sends Accept-Ranges with a whole body."""
    with app.test_request_context():
        whole = digits().make_conditional(flask.request)
        parts = digits().make_conditional(flask.request, accept_ranges=True, complete_length=10)

    assert whole.headers.get("Accept-Ranges") is None
    assert parts.headers.get("Accept-Ranges") == "bytes"


@claim("responses.range.behind-an-open-one-is-500", werkzeug="<2.0")
def test_a_range_behind_one_without_an_end_fails(serve):
    """`make_conditional()` answers two ranges of which the first has no end with 500."""
    client = serve(
        lambda: digits().make_conditional(flask.request, accept_ranges=True, complete_length=10)
    )
    response = client.get("/", headers={"Range": "bytes=0-,3-4"})

    assert response.status_code == 500


@claim("responses.range.behind-an-open-one-is-416", werkzeug=">=2.0")
def test_a_range_behind_one_without_an_end_is_refused(serve):
    """`make_conditional()` answers two ranges of which the first has no end with 416."""
    client = serve(
        lambda: digits().make_conditional(flask.request, accept_ranges=True, complete_length=10)
    )
    response = client.get("/", headers={"Range": "bytes=0-,3-4"})

    assert response.status_code == 416
