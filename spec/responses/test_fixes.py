"""What changes of responses say to write instead, run on both sides of them."""

import flask
import pytest
from werkzeug.exceptions import BadRequest
from werkzeug.test import EnvironBuilder

from spec.kit import claim

DOC = "api#flask.Response"


@claim(
    "responses.fixes.a-response-is-changed-and-returned-alone", doc="api#flask.Flask.make_response"
)
def test_a_response_is_changed_and_returned_alone(serve):
    """A view that changes its response and returns it alone replaces and adds headers."""

    def view():
        response = flask.Response("tea")
        response.headers["Content-Type"] = "text/tea"
        response.set_cookie("a", "b", path="/")
        response.headers.extend([("Set-Cookie", "c=d")])
        return response

    headers = serve(view).get("/").headers

    assert (headers["Content-Type"], headers.getlist("Set-Cookie")) == (
        "text/tea",
        ["a=b; Path=/", "c=d"],
    )


@claim("responses.fixes.refused-values-raise-type-error", doc="api#flask.Flask.make_response")
@pytest.mark.parametrize("value", [None, 7], ids=["none", "number"])
def test_a_refused_value_raises_type_error(app, serve, value):
    """TypeError is raised on every release for what a view may not return."""
    app.testing = True
    with pytest.raises(TypeError, match="The view function"):
        serve(lambda: value).get("/")


@claim("responses.fixes.bodies-are-made-on-every-release")
@pytest.mark.parametrize(
    ("body", "length"),
    [
        pytest.param(lambda: (it for it in ["oo", "long"]), None, id="generator"),
        pytest.param(lambda: "".join(it for it in ("oo", "long")), 6, id="joined"),
    ],
)
def test_bodies_are_made(serve, body, length):
    """`Response()` takes a generator, and a string whose length is sent."""
    response = serve(lambda: flask.Response(body())).get("/")

    assert (response.text, response.content_length) == ("oolong", length)


@claim("responses.fixes.etags-are-set-or-dropped", doc="api#flask.Response.set_etag")
def test_etags_are_set_or_dropped():
    """`set_etag()` writes the ETag that it is given; a dropped one is gone after `freeze()`."""
    response = flask.Response("tea")
    response.set_etag("green")
    seen = response.get_etag()
    response.add_etag(overwrite=True)
    response.freeze()
    response.headers.pop("ETag", None)

    assert (seen, response.get_etag()) == (("green", False), (None, None))


@claim("responses.fixes.an-empty-body-has-no-ranges", doc="api#flask.Response.make_conditional")
def test_an_empty_body_has_no_ranges():
    """`make_conditional()` without `accept_ranges` leaves an empty body with its 200."""
    response = flask.Response("")
    environ = EnvironBuilder(headers={"Range": "bytes=0-1"}).get_environ()

    assert response.make_conditional(environ).status_code == 200


@claim("responses.fixes.bad-json-is-caught-by-two-classes", doc="api#flask.Response.get_json")
def test_bad_json_is_caught_by_two_classes(app):
    """BadRequest or ValueError is caught if the JSON of a response is read that is none."""
    with app.test_request_context():
        response = flask.Response("{", mimetype="application/json")
        with pytest.raises((BadRequest, ValueError), match="400 Bad Request|Expecting"):
            response.get_json()
