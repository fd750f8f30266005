import flask
import pytest
import werkzeug.wrappers

from spec.kit import claim

DOC = "api#flask.redirect"
TARGET = "http://example.com/"


@claim("redirects.status.defaults-to-302")
def test_a_redirect_is_302_found(serve):
    """`redirect(url)` answers 302 FOUND."""
    response = serve(lambda: flask.redirect(TARGET)).get("/")

    assert response.status == "302 FOUND"


@claim("redirects.status.can-be-chosen")
@pytest.mark.parametrize(
    ("code", "status"),
    [
        (301, "301 MOVED PERMANENTLY"),
        ("303 Over There", "303 Over There"),
    ],
)
def test_the_code_argument_is_the_status(serve, code, status):
    """`redirect(url, code)` answers with that status, a number or a string."""
    response = serve(lambda: flask.redirect(TARGET, code)).get("/")

    assert (response.status, response.headers["Location"]) == (status, TARGET)


@claim("redirects.status.is-not-checked")
def test_the_code_is_not_checked(serve):
    """`redirect(url, code)` accepts a code that does not redirect, such as 200."""
    response = serve(lambda: flask.redirect(TARGET, code=200)).get("/")

    assert (response.status, response.headers["Location"]) == ("200 OK", TARGET)


@claim("redirects.status.is-a-response", doc="quickstart#redirects-and-errors")
def test_a_redirect_is_a_response(serve):
    """`redirect()` returns a response object, to which headers can be added."""

    def view():
        response = flask.redirect(TARGET)
        response.headers["X-Type"] = str(isinstance(response, werkzeug.wrappers.Response))
        return response

    response = serve(view).get("/")

    assert (response.status_code, response.headers["X-Type"]) == (302, "True")


@claim("redirects.status.has-to-be-returned", doc="quickstart#redirects-and-errors")
def test_a_redirect_that_is_not_returned_does_nothing(serve):
    """`redirect()` does not end the view: without `return` it has no effect."""

    def view():
        flask.redirect(TARGET)
        return "still here"

    response = serve(view).get("/")

    assert (response.status_code, response.text) == (200, "still here")


@claim("redirects.status.imports-from-flask", doc="quickstart#redirects-and-errors")
def test_redirect_is_imported_from_flask():
    """`from flask import redirect` imports it."""
    from flask import redirect

    assert redirect("/next").status_code == 302
