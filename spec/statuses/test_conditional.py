"""The status of a response that make_conditional() has seen."""

import flask

from spec.kit import claim

DOC = "api#flask.Response.make_conditional"
SAME = {"If-None-Match": '"v1"'}


@claim("statuses.conditional.replaces-any-status")
def test_make_conditional_replaces_an_error_status_too(serve):
    """`make_conditional()` turns any status into 304 if the tag matches, even that of an error."""
    error = flask.Response("body", 500, {"ETag": '"v1"'})

    response = serve(lambda: error.make_conditional(flask.request)).get("/", headers=SAME)

    assert (response.status_code, response.text) == (304, "")


@claim("statuses.conditional.tuple-status-wins")
def test_a_status_in_the_tuple_undoes_the_304(serve):
    """A status in the tuple replaces the 304 of `make_conditional()`: the body is sent again."""
    page = flask.Response("body", headers={"ETag": '"v1"'})

    response = serve(lambda: (page.make_conditional(flask.request), 200)).get("/", headers=SAME)

    assert (response.status, response.text) == ("200 OK", "body")
