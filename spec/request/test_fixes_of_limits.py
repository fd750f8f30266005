"""What changes of limits of requests say to write instead, run on both sides of them."""

import sys

import flask
import pytest
from flask import abort, request
from werkzeug.test import create_environ

from spec.kit import claim
from spec.request.wire import FORM, MULTIPART, multipart, part

DOC = "api#flask.Request.content_length"

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


@claim("request.fixes.an-odd-length-is-false", doc="api#flask.Request.content_length")
@pytest.mark.parametrize("length", ["tea", "", None])
def test_an_odd_length_is_false(ask, length):
    """`not request.content_length` is True for a length that is absent or not a number."""
    overrides = {"CONTENT_LENGTH": length} if length is not None else {}

    assert ask(lambda: not request.content_length, environ_overrides=overrides) is True


@claim("request.fixes.a-length-is-tested-before-the-body", doc="api#flask.Request.content_length")
def test_a_length_is_tested_before_the_body(app):
    """A view that tests `content_length` first reads nothing of a request without a body."""
    app.config["MAX_CONTENT_LENGTH"] = 10
    environ = {**create_environ(), "wsgi.input": None}
    with app.request_context(environ):
        assert (request.get_data() if request.content_length else b"") == b""
