"""What changes of response headers say to write instead, run on both sides of them."""

from urllib.parse import quote

import flask
import pytest
from flask import request
from werkzeug.datastructures import Headers, MultiDict

from spec.kit import claim


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


@claim("responses.fixes.a-bare-directive-is-not-none", doc="api#flask.Response.cache_control")
@pytest.mark.parametrize(("sent", "bare"), [("no-cache", True), ("max-age=1", False)])
def test_a_bare_directive_is_not_none(sent, bare):
    """`cache_control.no_cache` is None on every release unless it is sent."""
    response = flask.Response(headers={"Cache-Control": sent})

    assert (response.cache_control.no_cache is not None) is bare
