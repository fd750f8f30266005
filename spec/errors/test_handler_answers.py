import flask
import pytest
from werkzeug.exceptions import ServiceUnavailable

from spec.kit import claim

DOC = "errorhandling#error-handlers"


@claim("errors.answer.is-what-the-client-gets")
@pytest.mark.parametrize(
    ("answer", "status", "text"),
    [
        pytest.param(("sorry", 404), 404, "sorry", id="tuple"),
        pytest.param(flask.Response("sorry", 403), 403, "sorry", id="response"),
    ],
)
def test_the_answer_of_a_handler_is_the_response(app, serve, answer, status, text):
    """A handler may return what a view may return, such as a tuple or a response."""
    app.register_error_handler(404, lambda error: answer)
    response = serve(lambda: flask.abort(404)).get("/")

    assert (response.status_code, response.text) == (status, text)


@claim("errors.answer.text-alone-is-200-ok")
def test_a_text_alone_is_sent_as_200_ok(app, serve):
    """A handler that returns only a string answers 200 OK."""
    app.register_error_handler(404, lambda error: "nothing here")

    assert serve(lambda: flask.abort(404)).get("/").status == "200 OK"


@claim("errors.answer.percent-s-is-code-name-and-description")
def test_the_text_of_an_exception_is_code_name_and_description(app, serve):
    """`"%s" % error` is the code, the name and the description of an HTTP exception."""
    listing = "%s"
    app.register_error_handler(404, lambda error: (listing % error, 404))

    assert serve(lambda: flask.abort(404)).get("/").text == (
        "404 Not Found: The requested URL was not found on the server. If you entered the URL"
        " manually please check your spelling and try again."
    )


@claim("errors.answer.returned-exception-is-the-default-page")
def test_a_handler_may_return_its_exception(app, serve):
    """A handler that returns the exception sends the default page."""
    app.register_error_handler(404, lambda error: error)
    response = serve(lambda: flask.abort(404, "gone")).get("/")

    assert (response.status_code, response.text.splitlines()[-1]) == (404, "<p>gone</p>")


@claim("errors.answer.another-exception-is-sent")
def test_a_handler_may_return_another_exception(app, serve):
    """If a handler returns another HTTP exception, it is sent; its own handler is not called."""
    app.register_error_handler(404, lambda error: ServiceUnavailable("later"))
    app.register_error_handler(503, lambda error: ("handled", 503))
    response = serve(lambda: flask.abort(404)).get("/")

    assert (response.status_code, response.text.splitlines()[-1]) == (503, "<p>later</p>")


@claim("errors.answer.loses-the-headers-of-the-error")
def test_an_answer_loses_the_headers_of_the_error(app, serve):
    """The response of a handler for 405 has no Allow header."""
    app.register_error_handler(405, lambda error: ("no", 405))
    response = serve(lambda: "index", methods=["GET"]).post("/")

    assert (response.status_code, "Allow" in response.headers) == (405, False)


@claim("errors.answer.get-response-keeps-the-headers")
def test_get_response_keeps_the_headers_of_the_error(app, serve):
    """A handler that returns `error.get_response()` keeps the Allow header."""

    @app.errorhandler(405)
    def refuse(error):
        response = error.get_response()
        response.set_data("no")
        return response

    response = serve(lambda: "index", methods=["GET"]).post("/")

    assert (response.status_code, response.text) == (405, "no")
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}
