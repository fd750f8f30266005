import flask
import pytest
from werkzeug.exceptions import HTTPException, NotFound

from spec.kit import claim

DOC = "werkzeug:exceptions#simple-aborting"


@claim("errors.abort-response.is-sent")
def test_a_response_given_to_abort_is_sent(serve):
    """abort() takes a response, and the client gets it with its status, headers and body."""
    refusal = flask.Response("no entry", 403, {"X-Reason": "closed"})
    response = serve(lambda: flask.abort(refusal)).get("/")

    assert (response.status, response.text) == ("403 FORBIDDEN", "no entry")
    assert response.headers["X-Reason"] == "closed"


@claim("errors.abort-response.keeps-its-own-status")
def test_a_response_given_to_abort_keeps_its_own_200(serve):
    """A response is 200 OK unless told otherwise, and abort() does not change that."""
    response = serve(lambda: flask.abort(flask.Response("login failed"))).get("/")

    assert (response.status, response.text) == ("200 OK", "login failed")


@claim("errors.abort-response.is-html-by-default", doc="api#flask.Response")
def test_a_response_is_made_of_a_text():
    """Response("text") is 200 OK and HTML in UTF-8."""
    response = flask.Response("login failed")

    assert (response.status, response.content_type, response.get_data()) == (
        "200 OK",
        "text/html; charset=utf-8",
        b"login failed",
    )


@claim("errors.abort-response.skips-handlers", doc="api#flask.Flask.handle_http_exception")
@pytest.mark.parametrize("handled", [404, NotFound, HTTPException, Exception])
def test_a_response_given_to_abort_skips_the_handlers(app, serve, handled):
    """No handler sees a response given to abort(), whatever its status."""
    app.register_error_handler(handled, lambda error: ("handled", 404))
    response = serve(lambda: flask.abort(flask.Response("mine", 404))).get("/")

    assert (response.status_code, response.text) == (404, "mine")


@claim("errors.abort-response.is-carried-by-a-plain-http-exception")
def test_a_response_travels_in_an_exception_without_a_code():
    """What abort(response) raises is HTTPException itself: no code, and the response inside."""
    response = flask.Response("mine", 404)
    with pytest.raises(HTTPException) as caught:
        flask.abort(response)

    error = caught.value
    assert (type(error), error.code, str(error)) == (
        HTTPException,
        None,
        "??? Unknown Error: None",
    )
    assert error.response is response


@claim("errors.abort-response.in-before-request-is-the-answer")
def test_a_response_given_to_abort_in_before_request_is_the_answer(app, serve):
    """A before_request function may refuse with a whole response; the view does not run."""
    app.before_request(lambda: flask.abort(flask.Response("closed", 503)))
    response = serve(lambda: "index").get("/")

    assert (response.status_code, response.text) == (503, "closed")


@claim("errors.abort-response.passes-after-request")
def test_a_response_given_to_abort_passes_after_request(app, serve):
    """after_request functions are given the response of abort()."""

    @app.after_request
    def stamp(response):
        response.headers["X-Stamp"] = response.status
        return response

    response = serve(lambda: flask.abort(flask.Response("mine", 402))).get("/")

    assert response.headers["X-Stamp"] == "402 PAYMENT REQUIRED"


@claim("errors.abort-response.made-with-make-response")
def test_a_redirect_given_to_abort_is_followed_through(serve):
    """abort(redirect(…)) sends the redirect from anywhere below the view."""
    response = serve(lambda: flask.abort(flask.redirect("/login", 303))).get("/")

    assert (response.status_code, response.headers["Location"][-6:]) == (303, "/login")


@claim("errors.abort-response.beside-a-code-is-sent")
def test_a_response_beside_the_code_is_sent(serve):
    """abort(404, response=…) sends that response, with its own status."""
    response = serve(lambda: flask.abort(404, response=flask.Response("mine"))).get("/")

    assert (response.status_code, response.text) == (200, "mine")


@claim("errors.abort-response.beside-a-code-can-be-handled")
def test_a_response_beside_the_code_can_be_handled(app, serve):
    """With a code the response is one of a NotFound, which a handler for 404 gets."""
    app.register_error_handler(404, lambda error: (error.response.get_data(), 404))
    response = serve(lambda: flask.abort(404, response=flask.Response("mine"))).get("/")

    assert (response.status_code, response.text) == (404, "mine")


@claim("errors.abort-response.takes-no-description", werkzeug="<2.0", otherwise=HTTPException)
def test_a_response_takes_no_description_beside_it():
    """With a second argument a response is looked up like a code, and not found."""
    with pytest.raises(LookupError, match=r"^no exception for <Response 8 bytes \[200 OK\]>$"):
        flask.abort(flask.Response("a refuse"), "a description")


@claim("errors.abort-response.ignores-a-description", werkzeug=">=2.0", otherwise=LookupError)
def test_a_description_beside_a_response_is_ignored():
    """Arguments after a response are ignored."""
    response = flask.Response("a refuse")
    with pytest.raises(HTTPException) as caught:
        flask.abort(response, "a description")

    assert (caught.value.response, caught.value.description) == (response, None)
