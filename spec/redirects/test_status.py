import flask
import pytest
import werkzeug.wrappers

from spec.kit import claim

DOC = "api#flask.redirect"
TARGET = "http://example.com/"


@claim("redirects.status.defaults-to-302")
def test_a_redirect_is_302_found(answer):
    """redirect(url) answers 302 FOUND."""
    assert answer(TARGET).status == "302 FOUND"


@claim("redirects.status.can-be-chosen")
@pytest.mark.parametrize(
    ("code", "status"),
    [
        (301, "301 MOVED PERMANENTLY"),
        (303, "303 SEE OTHER"),
        (305, "305 USE PROXY"),
        (307, "307 TEMPORARY REDIRECT"),
        (308, "308 PERMANENT REDIRECT"),
        ("303 Over There", "303 Over There"),
    ],
)
def test_the_code_argument_is_the_status(answer, code, status):
    """redirect(url, code) answers with that code, or with a status given as text."""
    response = answer(TARGET, code)

    assert (response.status, response.headers["Location"]) == (status, TARGET)


@claim("redirects.status.is-not-checked")
@pytest.mark.parametrize(
    ("code", "status"), [(200, "200 OK"), (404, "404 NOT FOUND"), (300, "300 MULTIPLE CHOICES")]
)
def test_the_code_is_not_checked(answer, code, status):
    """A code that redirects no browser is accepted, and Location is sent with it."""
    response = answer(TARGET, code=code)

    assert (response.status, response.headers["Location"]) == (status, TARGET)


@claim("redirects.status.of-a-tuple-wins", doc="quickstart#about-responses")
def test_the_status_of_a_tuple_replaces_the_redirects(serve):
    """A view may return the redirect in a tuple with another status and more headers."""
    answer = flask.redirect(TARGET), 308, {"X-Note": "moved"}

    response = serve(lambda: answer).get("/")

    assert (response.status_code, response.headers["X-Note"]) == (308, "moved")
    assert response.headers["Location"] == TARGET


@claim("redirects.status.is-a-response", doc="quickstart#redirects-and-errors")
def test_a_redirect_is_a_response(serve):
    """redirect() gives a response object, to which headers and cookies can be added."""

    def view():
        response = flask.redirect(TARGET)
        response.headers["X-Type"] = str(isinstance(response, werkzeug.wrappers.Response))
        response.set_cookie("seen", "yes")
        return response

    response = serve(view).get("/")

    assert (response.status_code, response.headers["X-Type"]) == (302, "True")
    assert response.headers["Set-Cookie"].partition(";")[0] == "seen=yes"


@claim("redirects.status.has-to-be-returned", doc="quickstart#redirects-and-errors")
def test_a_redirect_that_is_not_returned_does_nothing(serve):
    """redirect() does not end the view: without return it has no effect."""

    def view():
        flask.redirect(TARGET)
        return "still here"

    response = serve(view).get("/")

    assert (response.status_code, response.text) == (200, "still here")


@claim("redirects.status.abort-ends-the-view", doc="api#flask.abort")
def test_abort_with_a_redirect_ends_the_view(serve):
    """abort(redirect(url)) redirects from the middle of a view."""
    response = serve(lambda: flask.abort(flask.redirect(TARGET))).get("/")

    assert (response.status_code, response.headers["Location"]) == (302, TARGET)


@claim("redirects.status.imports-from-flask", doc="quickstart#redirects-and-errors")
def test_redirect_is_imported_from_flask():
    """`from flask import redirect` imports it."""
    from flask import redirect

    assert redirect("/next").status_code == 302


@claim("redirects.status.head-has-no-body")
def test_a_redirect_answers_head_without_a_body(serve):
    """A HEAD request gets the same Location, and no body."""
    response = serve(lambda: flask.redirect(TARGET), methods=["GET"]).head("/")

    assert (response.status_code, response.headers["Location"], response.data) == (
        302,
        TARGET,
        b"",
    )
