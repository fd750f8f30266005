import flask
import pytest
from werkzeug.exceptions import HTTPException

from spec.kit import claim

DOC = "werkzeug:exceptions#simple-aborting"


@claim("errors.abort-response.is-sent")
def test_a_response_given_to_abort_is_sent(serve):
    """`abort(response)` sends the response with its status, headers and body."""
    refusal = flask.Response("no entry", 403, {"X-Reason": "closed"})
    response = serve(lambda: flask.abort(refusal)).get("/")

    assert (response.status_code, response.text) == (403, "no entry")
    assert response.headers["X-Reason"] == "closed"


@claim("errors.abort-response.keeps-its-own-status")
def test_a_response_given_to_abort_keeps_its_own_200(serve):
    """`abort(Response("login failed"))` answers 200 OK, the status of the response."""
    response = serve(lambda: flask.abort(flask.Response("login failed"))).get("/")

    assert (response.status, response.text) == ("200 OK", "login failed")


@claim("errors.abort-response.skips-handlers", doc="api#flask.Flask.handle_http_exception")
@pytest.mark.parametrize("handled", [404, HTTPException])
def test_a_response_given_to_abort_skips_the_handlers(app, serve, handled):
    """No error handler is called for `abort(response)`, whatever its status."""
    app.register_error_handler(handled, lambda error: ("handled", 404))
    response = serve(lambda: flask.abort(flask.Response("mine", 404))).get("/")

    assert (response.status_code, response.text) == (404, "mine")


@claim("errors.abort-response.is-carried-by-a-plain-http-exception", werkzeug="<3.2")
def test_a_response_travels_in_an_exception_without_a_code():
    """`abort(response)` raises an HTTPException without a code that has the response."""
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
    """`abort(response)` in `before_request` sends the response; the view does not run."""
    app.before_request(lambda: flask.abort(flask.Response("closed", 503)))
    response = serve(lambda: "index").get("/")

    assert (response.status_code, response.text) == (503, "closed")


@claim("errors.abort-response.may-be-a-redirect")
def test_a_redirect_given_to_abort_is_followed_through(serve):
    """`abort(redirect(…))` sends the redirect."""
    response = serve(lambda: flask.abort(flask.redirect("/login", 303))).get("/")

    assert (response.status_code, response.headers["Location"][-6:]) == (303, "/login")


@claim("errors.abort-response.beside-a-code-is-sent")
def test_a_response_beside_the_code_is_sent(serve):
    """`abort(404, response=…)` sends the response with its own status."""
    response = serve(lambda: flask.abort(404, response=flask.Response("mine"))).get("/")

    assert (response.status_code, response.text) == (200, "mine")


@claim("errors.abort-response.beside-a-code-can-be-handled")
def test_a_response_beside_the_code_can_be_handled(app, serve):
    """A handler for 404 answers `abort(404, response=…)`."""
    app.register_error_handler(404, lambda error: (error.response.get_data(), 404))
    response = serve(lambda: flask.abort(404, response=flask.Response("mine"))).get("/")

    assert (response.status_code, response.text) == (404, "mine")


@claim("errors.abort-response.takes-no-description", werkzeug="<2.0", otherwise=HTTPException)
def test_a_response_takes_no_description_beside_it():
    """Before Werkzeug 2.0 `abort(response, "description")` raises LookupError."""
    with pytest.raises(LookupError, match=r"^no exception for <Response 8 bytes \[200 OK\]>$"):
        flask.abort(flask.Response("a refuse"), "a description")


@claim("errors.abort-response.ignores-a-description", werkzeug=">=2.0", otherwise=LookupError)
def test_a_description_beside_a_response_is_ignored():
    """`abort(response, "description")` ignores the description."""
    response = flask.Response("a refuse")
    with pytest.raises(HTTPException) as caught:
        flask.abort(response, "a description")

    assert (caught.value.response, caught.value.description) == (response, None)
