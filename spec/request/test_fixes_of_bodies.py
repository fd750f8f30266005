"""What changes of bodies, URLs and forms say to write instead, run on both sides of them."""

import io
import sys

import flask
import pytest
from flask import abort, request
from werkzeug.datastructures import MultiDict
from werkzeug.test import create_environ
from werkzeug.wsgi import LimitedStream

from spec.kit import claim
from spec.request.wire import FORM, MULTIPART, multipart, part

DOC = "api#flask.Request.form"

SENT = {"method": "POST", "data": {"a": "1", "b": "x"}}

LARGE = multipart(part("a", b"x" * 600_000))
TWO = multipart(part("a", b"x" * 65_000), part("b", b"y"))
PARTS = multipart(*[part("a", b"")] * 1001)


@claim("request.fixes.a-view-compares-the-content-length", doc="api#flask.Request.content_length")
@pytest.mark.parametrize(
    ("data", "sent", "status"),
    [
        pytest.param("tea", {}, 200, id="within"),
        pytest.param("oolong", {}, 413, id="over"),
        pytest.param("tea", {"CONTENT_LENGTH": "9" * 20}, 413, id="twenty-digits"),
    ],
)
def test_a_view_compares_the_content_length(serve, data, sent, status):
    """A view that compares `content_length` with its own limit answers 413 before it reads."""

    def view():
        if (request.content_length or 0) > 3:
            abort(413)
        return request.get_data()

    response = serve(view).post("/", data=data, environ_overrides=sent)

    assert response.status_code == status


@claim("request.fixes.limits-of-a-class-let-large-forms-pass", doc="web-security#resource-use")
@pytest.mark.parametrize(
    ("name", "limit", "body", "kind", "count"),
    [
        pytest.param("max_form_memory_size", 1_000_000, LARGE, MULTIPART, 1, id="memory"),
        pytest.param("max_form_memory_size", 131_072, TWO, MULTIPART, 2, id="128-kib"),
        pytest.param("max_form_parts", 2000, PARTS, MULTIPART, 1001, id="parts"),
        pytest.param("max_form_parts", 2000, "&".join(["a=1"] * 1001), FORM, 1001, id="urlencoded"),
    ],
)
def test_limits_of_a_class_let_large_forms_pass(app, serve, name, limit, body, kind, count):
    """`max_form_memory_size` and `max_form_parts` of a request class let a large form pass."""
    app.request_class = type("Own", (flask.Request,), {name: limit})
    client = serve(lambda: str(len(list(request.form.items(multi=True)))))

    assert client.post("/", data=body, content_type=kind).text == str(count)


@claim("request.fixes.content-limit-bounds-forms", doc="config#MAX_CONTENT_LENGTH")
@pytest.mark.parametrize(
    ("body", "kind"),
    [(TWO, MULTIPART), ("a=" + "x" * 70_000, FORM)],
    ids=["multipart", "urlencoded"],
)
def test_the_content_limit_bounds_forms(app, serve, body, kind):
    """`MAX_CONTENT_LENGTH` bounds multipart and urlencoded forms on every release."""
    app.config["MAX_CONTENT_LENGTH"] = 60_000
    client = serve(lambda: str(len(request.form)))

    assert client.post("/", data=body, content_type=kind).status_code == 413


@claim("request.fixes.a-view-sets-a-large-number", doc="web-security#resource-use")
def test_a_view_sets_a_large_number(serve):
    """A view that sets `max_form_memory_size` to `sys.maxsize` reads a large form."""

    def view():
        request.max_form_memory_size = sys.maxsize
        return str(len(request.form))

    assert serve(view).post("/", data=LARGE, content_type=MULTIPART).text == "1"


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


@claim("request.fixes.an-odd-length-is-false", doc="api#flask.Request.content_length")
@pytest.mark.parametrize("length", ["tea", "", None])
def test_an_odd_length_is_false(ask, length):
    """`not request.content_length` is True for a length that is absent or not a number."""
    overrides = {"CONTENT_LENGTH": length} if length is not None else {}

    assert ask(lambda: not request.content_length, environ_overrides=overrides) is True


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


@claim("request.fixes.a-length-is-tested-before-the-body", doc="api#flask.Request.content_length")
def test_a_length_is_tested_before_the_body(app):
    """A view that tests `content_length` first reads nothing of a request without a body."""
    app.config["MAX_CONTENT_LENGTH"] = 10
    environ = {**create_environ(), "wsgi.input": None}
    with app.request_context(environ):
        assert (request.get_data() if request.content_length else b"") == b""
