"""What changes of bodies, URLs and forms say to write instead, run on both sides of them."""

import io

import flask
import pytest
from flask import request
from werkzeug.datastructures import MultiDict
from werkzeug.wsgi import LimitedStream

from spec.kit import claim

DOC = "api#flask.Request.form"

SENT = {"method": "POST", "data": {"a": "1", "b": "x"}}


@claim("request.fixes.of-fields-run-on-every-release")
@pytest.mark.parametrize(
    ("look", "value"),
    [
        pytest.param(
            lambda: [request.values.get("b", type=int), request.form.getlist("b", type=int)],
            [None, []],
            id="value-error",
        ),
        pytest.param(lambda: str(request.form.get("a")) + "!", "1!", id="converted-after"),
    ],
)
def test_fixes_of_fields_run(ask, look, value):
    """Fields are converted with ValueError, or after `get()`, on every release."""
    assert ask(look, **SENT) == value


@claim(
    "request.fixes.copies-are-updated-for-or",
    doc="werkzeug:datastructures#werkzeug.datastructures.MultiDict",
)
def test_a_copy_is_updated_for_or():
    """`copy()` and `update()` join all values, `to_dict()` the first ones, on every release."""
    both = MultiDict([("a", "1")])
    joined = both.copy()
    joined.update({"a": "2"})

    assert (joined.getlist("a"), {**both.to_dict(), "a": "2"}) == (["1", "2"], {"a": "2"})


@claim("request.fixes.forms-of-a-get-are-read-from-form", doc="api#flask.Request.form")
def test_a_form_of_a_get_is_read_from_form(ask):
    """`request.form` has the fields of a GET request, and is read before `request.stream`."""
    seen = ask(lambda: (request.form["a"], request.stream.read()), **{**SENT, "method": "GET"})

    assert seen == ("1", b"")


@claim("request.fixes.middleware-changes-the-method", doc="quickstart#hooking-in-wsgi-middleware")
def test_middleware_changes_the_method(app, serve):
    """Middleware that changes REQUEST_METHOD of the environ changes `request.method`."""
    inner = app.wsgi_app
    app.wsgi_app = lambda environ, start: inner({**environ, "REQUEST_METHOD": "PUT"}, start)

    assert serve(lambda: request.method).get("/").text == "PUT"


@claim("request.fixes.path-has-its-bytes", doc="api#flask.Request.environ")
def test_the_path_has_its_bytes(ask):
    """`environ["PATH_INFO"].encode("latin-1")` has the bytes of the path."""
    environ = {"PATH_INFO": "/caf\xe9"}

    assert ask(
        lambda: request.environ["PATH_INFO"].encode("latin-1"), environ_overrides=environ
    ) == (b"/caf\xe9")


@claim("request.fixes.schemes-are-compared", doc="api#flask.Request.url")
@pytest.mark.parametrize(("scheme", "secure"), [("wss", True), ("https", True), ("http", False)])
def test_schemes_are_compared(ask, scheme, secure):
    """`request.scheme in ("https", "wss")` tells a secure request on every release."""
    environ = {"wsgi.url_scheme": scheme}

    assert ask(lambda: request.scheme in ("https", "wss"), environ_overrides=environ) is secure


@claim(
    "request.fixes.read-gives-the-rest-of-a-body", doc="werkzeug:wsgi#werkzeug.wsgi.LimitedStream"
)
def test_read_gives_the_rest_of_a_body():
    """`read()` of a LimitedStream gives all that is left of its limit, as bytes."""
    stream = LimitedStream(io.BytesIO(b"oolong"), 4)

    assert (stream.read(1), stream.read()) == (b"o", b"olo")


@claim("request.fixes.a-shallow-request-raises-runtime-error")
def test_a_shallow_request_raises_runtime_error(ask):
    """RuntimeError is raised on every release if the form of a shallow request is read."""
    made = ask(lambda: flask.Request(request.environ, shallow=True), **SENT)
    with pytest.raises(RuntimeError, match="shallow"):
        made.form


@claim(
    "request.fixes.a-multidict-keeps-the-order-of-its-keys",
    doc="werkzeug:datastructures#werkzeug.datastructures.MultiDict",
)
def test_a_multidict_keeps_the_order_of_its_keys():
    """A MultiDict keeps the order of its keys, a list of pairs that of all values."""
    pairs = [("b", "1"), ("a", "2"), ("b", "3")]
    made = MultiDict(pairs)

    assert (list(made), made.getlist("b")) == (["b", "a"], ["1", "3"])
