import flask
import pytest
import werkzeug.utils
import werkzeug.wrappers

from spec.kit import claim

DOC = "api#flask.redirect"
WERKZEUG = "werkzeug:utils#werkzeug.utils.redirect"
TARGET = "http://example.com/"


@claim("redirects.status.defaults-to-302", flask="<3.2")
def test_a_redirect_is_302_found(serve):
    """`redirect(url)` answers 302."""
    response = serve(lambda: flask.redirect(TARGET)).get("/")

    assert response.status_code == 302


@claim("redirects.status.defaults-to-303", flask=">=3.2")
def test_a_redirect_is_303_see_other(serve):
    """From Flask 3.2 on `redirect(url)` answers 303."""
    response = serve(lambda: flask.redirect(TARGET)).get("/")

    assert response.status_code == 303


@claim("redirects.status.of-werkzeug-is-302", doc=WERKZEUG, werkzeug="<3.2")
def test_a_redirect_of_werkzeug_is_302():
    """`werkzeug.utils.redirect(url)` makes a response with 302."""
    assert werkzeug.utils.redirect(TARGET).status_code == 302


@claim("redirects.status.of-werkzeug-is-303", doc=WERKZEUG, werkzeug=">=3.2")
def test_a_redirect_of_werkzeug_is_303():
    """From Werkzeug 3.2 on `werkzeug.utils.redirect(url)` makes a response with 303."""
    assert werkzeug.utils.redirect(TARGET).status_code == 303


@claim("redirects.status.can-be-chosen")
@pytest.mark.parametrize(
    ("code", "status"),
    [
        (301, 301),
        ("303 Over There", 303),
    ],
)
def test_the_code_argument_is_the_status(serve, code, status):
    """`redirect(url, code)` answers with that status, a number or a string."""
    response = serve(lambda: flask.redirect(TARGET, code)).get("/")

    assert (response.status_code, response.headers["Location"]) == (status, TARGET)


@claim("redirects.status.is-not-checked")
def test_the_code_is_not_checked(serve):
    """`redirect(url, code)` accepts a code that does not redirect, such as 200."""
    response = serve(lambda: flask.redirect(TARGET, code=200)).get("/")

    assert (response.status, response.headers["Location"]) == ("200 OK", TARGET)


@claim("redirects.status.is-a-response", doc="quickstart#redirects-and-errors")
def test_a_redirect_is_a_response(serve):
    """`redirect()` returns a response object, to which headers can be added."""

    def view():
        response = flask.redirect(TARGET, 307)
        response.headers["X-Type"] = str(isinstance(response, werkzeug.wrappers.Response))
        return response

    response = serve(view).get("/")

    assert (response.status_code, response.headers["X-Type"]) == (307, "True")


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

    assert redirect("/next", 307).status_code == 307
