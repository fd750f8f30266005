import datetime as dt

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.make_conditional"


def page():
    """A response that has a tag and a date."""
    response = flask.Response("body")
    response.set_etag("tag")
    response.last_modified = dt.datetime(2026, 1, 1)
    return response


MET = [
    pytest.param({"If-None-Match": 'W/"tag"'}, id="weak tag"),
    pytest.param({"If-None-Match": '"other", "tag"'}, id="one of the tags"),
    pytest.param({"If-None-Match": "*"}, id="any tag"),
    pytest.param({"If-Modified-Since": "Thu, 01 Jan 2026 00:00:00 GMT"}, id="same date"),
]

NOT_MET = [
    pytest.param({"If-Modified-Since": "Wed, 31 Dec 2025 00:00:00 GMT"}, id="earlier date"),
    pytest.param({"If-Modified-Since": "yesterday"}, id="no date"),
    pytest.param(
        {"If-None-Match": '"other"', "If-Modified-Since": "Thu, 08 Jan 2026 00:00:00 GMT"},
        id="tag before date",
    ),
    pytest.param({"If-Match": '"tag"'}, id="right If-Match"),
]


@claim("responses.conditional.same-version-is-304")
@pytest.mark.parametrize("headers", MET)
def test_a_condition_that_is_met_is_answered_with_304(serve, headers):
    """`make_conditional()` answers 304 without a body if the client has the same version."""
    client = serve(lambda: page().make_conditional(flask.request))
    response = client.get("/", headers=headers)

    assert (response.status_code, response.get_data()) == (304, b"")
    assert "Content-Length" not in response.headers


@claim("responses.conditional.another-version-is-answered-in-full")
@pytest.mark.parametrize("headers", NOT_MET)
def test_a_condition_that_is_not_met_is_answered_in_full(serve, headers):
    """`make_conditional()` answers in full if the client has another version; ETag beats date."""
    client = serve(lambda: page().make_conditional(flask.request))
    response = client.get("/", headers=headers)

    assert (response.status_code, response.text) == (200, "body")


@claim("responses.conditional.keeps-the-tag")
def test_an_answer_not_modified_keeps_the_tag(serve):
    """The 304 of `make_conditional()` keeps the ETag header."""
    client = serve(lambda: page().make_conditional(flask.request))
    response = client.get("/", headers={"If-None-Match": '"tag"'})

    assert (response.status_code, response.headers["ETag"]) == (304, '"tag"')


@claim("responses.conditional.if-match-with-another-tag-is-412")
def test_an_if_match_of_another_tag_is_answered_with_412(serve):
    """`make_conditional()` answers 412 for If-Match with another ETag."""
    client = serve(lambda: page().make_conditional(flask.request))
    response = client.get("/", headers={"If-Match": '"other"'})

    assert response.status_code == 412


@claim("responses.conditional.post-is-never-conditional")
def test_a_post_is_never_conditional(serve):
    """`make_conditional()` does nothing for a POST."""
    client = serve(lambda: page().make_conditional(flask.request))
    response = client.post("/", headers={"If-None-Match": '"tag"'})

    assert (response.status_code, response.text, "Date" in response.headers) == (200, "body", False)


@claim("responses.conditional.sets-the-date")
def test_make_conditional_sets_the_date(clock, serve):
    """`make_conditional()` sets the Date header."""
    client = serve(lambda: page().make_conditional(flask.request))
    response = client.get("/")

    assert response.headers["Date"] == "Thu, 01 Jan 2026 12:00:00 GMT"


@claim("responses.conditional.is-not-automatic")
def test_a_tag_alone_makes_no_response_conditional(serve):
    """An ETag alone does not make a response conditional: it is sent in full."""
    client = serve(lambda: ("body", {"ETag": '"tag"'}))
    response = client.get("/", headers={"If-None-Match": '"tag"'})

    assert (response.status_code, response.text) == (200, "body")
