"""What changes of responses say to write instead, run on both sides of them."""

from urllib.parse import quote

import flask
import pytest
from flask import request
from werkzeug.datastructures import Headers, MultiDict
from werkzeug.exceptions import BadRequest
from werkzeug.test import EnvironBuilder

from spec.kit import claim

DOC = "api#flask.Response"


@claim(
    "responses.fixes.headers-are-written-by-name",
    doc="werkzeug:datastructures#werkzeug.datastructures.Headers.set",
)
@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("Content-Security-Policy", "default-src 'self'", id="csp"),
        pytest.param("Cross-Origin-Opener-Policy", "same-origin", id="coop"),
        pytest.param("Access-Control-Allow-Origin", "http://cups.example", id="cors"),
        pytest.param("Cache-Control", "immutable", id="cache-control"),
        pytest.param("X-A", "value; name", id="bare-parameter"),
        pytest.param("WWW-Authenticate", 'Basic realm="shop"', id="quoted-realm"),
        pytest.param("Content-Encoding", "gzip", id="content-encoding"),
        pytest.param("Accept-Ranges", "bytes", id="accept-ranges"),
        pytest.param("Content-Disposition", "attachment; filename=a:b", id="disposition"),
        pytest.param("X-Tea", quote("\u8336"), id="quoted"),
    ],
)
def test_headers_are_written_by_name(serve, name, value):
    """A header that `response.headers` is given by its name is sent as it is."""

    def view():
        response = flask.Response("tea")
        response.headers[name] = value
        return response

    assert serve(view).get("/").headers.getlist(name) == [value]


@claim("responses.fixes.origin-is-read-by-name", doc="api#flask.Request.headers")
def test_the_origin_is_read_by_name(serve):
    """`request.headers.get("Origin")` is what the client sent on every release."""
    client = serve(lambda: request.headers.get("Origin"))

    assert client.get("/", headers={"Origin": "http://a"}).text == "http://a"


def changed(headers, *changes):
    """The pairs of headers after changes of them."""
    for change in changes:
        change(headers)
    return list(headers)


@claim(
    "responses.fixes.of-headers-change-them-on-every-release",
    doc="werkzeug:datastructures#werkzeug.datastructures.Headers",
)
@pytest.mark.parametrize(
    ("run", "pairs"),
    [
        pytest.param(
            lambda: changed(
                Headers(request.headers), lambda it: it.set("A", "1"), lambda it: it.add("A", "2")
            )[-2:],
            [("A", "1"), ("A", "2")],
            id="first-set-then-added",
        ),
        pytest.param(
            lambda: changed(
                Headers(),
                lambda it: it.extend(list(MultiDict({"A": ["1", "2"]}).items(multi=True))),
            ),
            [("A", "1"), ("A", "2")],
            id="pairs",
        ),
        pytest.param(
            lambda: sorted(Headers([("A-b", "1")]).items(lower=True)), [("a-b", "1")], id="lower"
        ),
        pytest.param(
            lambda: changed(
                Headers([("WWW-Authenticate", "Basic")]),
                lambda it: it.add("WWW-Authenticate", "Negotiate"),
            ),
            [("WWW-Authenticate", "Basic"), ("WWW-Authenticate", "Negotiate")],
            id="challenges",
        ),
    ],
)
def test_fixes_of_headers_change_them(app, run, pairs):
    """Headers are copied, set, extended and compared in lower case on every release."""
    with app.test_request_context():
        assert run() == pairs


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


@claim("responses.fixes.a-bare-directive-is-not-none", doc="api#flask.Response.cache_control")
@pytest.mark.parametrize(("sent", "bare"), [("no-cache", True), ("max-age=1", False)])
def test_a_bare_directive_is_not_none(sent, bare):
    """`cache_control.no_cache` is None on every release unless it is sent."""
    response = flask.Response(headers={"Cache-Control": sent})

    assert (response.cache_control.no_cache is not None) is bare
