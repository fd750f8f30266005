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
        pytest.param(("sorry", 410, {"X-A": "b"}), 410, "sorry", id="tuple-with-headers"),
        pytest.param(flask.Response("sorry", 403), 403, "sorry", id="response"),
        pytest.param("sorry", 200, "sorry", id="text"),
        pytest.param(b"sorry", 200, "sorry", id="bytes"),
        pytest.param("", 200, "", id="empty-text"),
    ],
)
def test_the_answer_of_a_handler_is_the_response(app, serve, answer, status, text):
    """A handler may return all that a view may return, and that is what the client gets."""
    app.register_error_handler(404, lambda error: answer)
    response = serve(lambda: flask.abort(404)).get("/")

    assert (response.status_code, response.text) == (status, text)


@claim("errors.answer.text-alone-is-200-ok")
def test_a_text_alone_is_sent_as_200_ok(app, serve):
    """A handler that returns a text alone turns the 404 into 200 OK."""
    app.register_error_handler(404, lambda error: "nothing here")

    assert serve(lambda: flask.abort(404)).get("/").status == "200 OK"


@claim("errors.answer.letters-outside-ascii")
def test_letters_outside_ascii_are_sent_as_utf_8(app, serve):
    """A handler's text is sent as HTML in UTF-8."""
    app.register_error_handler(404, lambda error: ("您请求的页面不存在", 404))
    response = serve(lambda: flask.abort(404)).get("/")

    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert response.data == (
        b"\xe6\x82\xa8\xe8\xaf\xb7\xe6\xb1\x82\xe7\x9a\x84\xe9\xa1\xb5"
        b"\xe9\x9d\xa2\xe4\xb8\x8d\xe5\xad\x98\xe5\x9c\xa8"
    )


@claim("errors.answer.percent-s")
def test_the_text_of_an_exception_is_code_name_and_description(app, serve):
    """Formatted with %s, the exception is code, name and description in one line."""
    listing = "%s"
    app.register_error_handler(404, lambda error: (listing % error, 404))

    assert serve(lambda: flask.abort(404)).get("/").text == (
        "404 Not Found: The requested URL was not found on the server. If you entered the URL"
        " manually please check your spelling and try again."
    )


@claim("errors.answer.the-exception-itself")
def test_a_handler_may_return_its_exception(app, serve):
    """A handler that returns its exception sends the default page."""
    app.register_error_handler(404, lambda error: error)
    response = serve(lambda: flask.abort(404, "gone")).get("/")

    assert (response.status_code, response.text.splitlines()[-1]) == (404, "<p>gone</p>")


@claim("errors.answer.another-exception")
def test_a_handler_may_return_another_exception(app, serve):
    """An exception that a handler returns is sent, and its own handler is not asked."""
    app.register_error_handler(404, lambda error: ServiceUnavailable("later"))
    app.register_error_handler(503, lambda error: ("handled", 503))
    response = serve(lambda: flask.abort(404)).get("/")

    assert (response.status_code, response.text.splitlines()[-1]) == (503, "<p>later</p>")


@claim("errors.answer.loses-the-headers-of-the-error")
def test_an_answer_loses_the_headers_of_the_error(app, serve):
    """What a handler makes anew has no Allow header, which the default 405 page has."""
    app.register_error_handler(405, lambda error: ("no", 405))
    response = serve(lambda: "index", methods=["GET"]).post("/")

    assert (response.status_code, "Allow" in response.headers) == (405, False)


@claim("errors.answer.get-response-keeps-the-headers")
def test_get_response_keeps_the_headers_of_the_error(app, serve):
    """A handler that starts with error.get_response() keeps Allow, and may change the body."""

    @app.errorhandler(405)
    def refuse(error):
        response = error.get_response()
        response.set_data("no")
        return response

    response = serve(lambda: "index", methods=["GET"]).post("/")

    assert (response.status_code, response.text) == (405, "no")
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}
