"""What changes of errors say to write instead, run on both sides of them."""

import html

import flask
import pytest
from flask import abort
from werkzeug.exceptions import BadRequestKeyError, HTTPException, MethodNotAllowed, NotFound
from werkzeug.routing import RequestRedirect

from spec.kit import claim

DOC = "errorhandling#error-handlers"


def fail(error):
    raise error


@claim("errors.fixes.a-named-key-is-a-400-in-debug-mode", doc="config#TRAP_BAD_REQUEST_ERRORS")
@pytest.mark.parametrize(
    "view",
    [
        pytest.param(lambda: fail(BadRequestKeyError("tea")), id="named-key"),
        pytest.param(lambda: abort(400), id="abort"),
        pytest.param(lambda: flask.request.form.get("tea") or abort(400), id="get"),
    ],
)
def test_a_named_key_is_a_400_in_debug_mode(app, serve, view):
    """In debug mode a named missing key and `abort(400)` answer 400 if none is trapped."""
    app.debug, app.config["TRAP_BAD_REQUEST_ERRORS"] = True, False

    assert serve(view).get("/").status_code == 400


class Misdirected(HTTPException):
    code = 421


@claim(
    "errors.fixes.a-class-of-ones-own-has-the-code-421",
    doc="errorhandling#generic-exception-handlers",
)
def test_a_class_of_ones_own_has_the_code_421(app, serve):
    """An HTTPException with the code 421 is raised and registered on every release."""
    app.register_error_handler(Misdirected, lambda error: (str(error.code), error.code))
    response = serve(lambda: fail(Misdirected())).get("/")

    assert (response.status_code, response.text) == (421, "421")


@claim(
    "errors.fixes.an-error-is-given-a-response",
    doc="werkzeug:exceptions#werkzeug.exceptions.HTTPException",
)
def test_an_error_is_given_a_response(serve):
    """The attribute `response` of an error that is raised is sent."""
    error = MethodNotAllowed(["GET"])
    error.response = flask.Response("tea", 405)
    response = serve(lambda: fail(error)).get("/")

    assert (response.status_code, response.text) == (405, "tea")


@claim("errors.fixes.a-handler-adds-retry-after")
def test_a_handler_adds_retry_after(app, serve):
    """A handler sets Retry-After on the response of `error.get_response()`."""

    @app.errorhandler(503)
    def later(error):
        response = error.get_response()
        response.headers["Retry-After"] = "60"
        return response

    response = serve(lambda: abort(503)).get("/")

    assert (response.status_code, response.headers["Retry-After"]) == (503, "60")


@claim(
    "errors.fixes.original-exception-is-read-by-getattr", doc="errorhandling#unhandled-exceptions"
)
@pytest.mark.parametrize(
    ("view", "name"),
    [
        pytest.param(lambda: str(1 // 0), "ZeroDivisionError", id="unhandled"),
        pytest.param(lambda: abort(500), "InternalServerError", id="abort"),
    ],
)
def test_the_original_exception_is_read_by_getattr(app, serve, view, name):
    """`getattr(error, "original_exception", None) or error` is what the view raised."""

    @app.errorhandler(500)
    def failed(error):
        return type(getattr(error, "original_exception", None) or error).__name__, 500

    assert serve(view).get("/").text == name


@claim("errors.fixes.a-redirect-is-returned-by-a-catch-all")
def test_a_redirect_is_returned_by_a_catch_all(app, serve):
    """A handler for HTTPException that returns a RequestRedirect lets the slash be added."""
    app.register_error_handler(
        HTTPException, lambda error: error if isinstance(error, RequestRedirect) else "caught"
    )
    client = serve(lambda: "tea", "/tea/")

    assert (client.get("/tea").status_code, client.get("/no").text) == (308, "caught")


@claim(
    "errors.fixes.a-redirect-takes-an-environ",
    doc="werkzeug:exceptions#werkzeug.exceptions.HTTPException",
)
def test_a_redirect_takes_an_environ(app):
    """`RequestRedirect.get_response()` takes the WSGI environ of the request."""
    with app.test_request_context():
        response = RequestRedirect("/tea").get_response(flask.request.environ)

    assert (response.status_code, response.headers["Location"]) == (308, "/tea")


@claim(
    "errors.fixes.refusals-are-caught-by-two-classes", doc="api#flask.Flask.register_error_handler"
)
@pytest.mark.parametrize(
    ("key", "classes"),
    [
        pytest.param(666, (KeyError, ValueError), id="code"),
        pytest.param(dict, (AssertionError, ValueError), id="class"),
        pytest.param(NotFound(), (ValueError, TypeError), id="instance"),
    ],
)
def test_refusals_are_caught_by_two_classes(app, key, classes):
    """What `register_error_handler()` refuses is caught by two classes on every release."""
    with pytest.raises(classes, match="code|[eE]xception|^$"):  # Flask 1 asserts without words
        app.register_error_handler(key, str)


@claim("errors.fixes.a-handler-sends-a-description-with-tags")
def test_a_handler_sends_a_description_with_tags(app, serve):
    """A handler sends a description with its tags, which pages of some releases escape."""
    app.register_error_handler(404, lambda error: (error.description, 404))

    assert serve(lambda: abort(404, "<b>tea</b>\n")).get("/").text == "<b>tea</b>\n"


@claim("errors.fixes.pages-are-compared-from-their-title")
def test_pages_are_compared_from_their_title(serve):
    """A page of an error, unescaped and from its title on, is alike on every release."""
    response = serve(lambda: abort(404, 'it\'s "tea"')).get("/")

    assert response.mimetype == "text/html"
    assert html.unescape(response.text).partition("<title>")[2] == (
        '404 Not Found</title>\n<h1>Not Found</h1>\n<p>it\'s "tea"</p>\n'
    )


@claim("errors.fixes.arguments-of-abort-are-named", doc="api#flask.abort")
@pytest.mark.parametrize(
    ("code", "options", "found"),
    [
        pytest.param(416, {"description": "tea"}, ("tea", None), id="description"),
        pytest.param(401, {"www_authenticate": ["Basic"]}, (None, "Basic"), id="list"),
    ],
)
def test_arguments_of_abort_are_named(serve, code, options, found):
    """`abort()` takes a description by its name, and challenges as a list."""
    response = serve(lambda: abort(code, **options)).get("/")
    text = "tea" if "<p>tea</p>" in response.text else None

    assert (text, response.headers.get("WWW-Authenticate")) == found
