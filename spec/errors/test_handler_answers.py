import flask
import pytest
from werkzeug.exceptions import NotFound, ServiceUnavailable

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


@claim("errors.answer.none-is-a-type-error")
def test_a_handler_that_returns_nothing_is_a_type_error(app, serve):
    """A handler that returns None fails as a view that returns None does."""
    app.config["PROPAGATE_EXCEPTIONS"] = True
    app.register_error_handler(404, lambda error: None)
    client = serve(lambda: flask.abort(404))

    with pytest.raises(TypeError, match="did not return a valid response"):
        client.get("/")


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


@claim("errors.answer.aborting-is-a-500", doc="api#flask.Flask.handle_exception")
@pytest.mark.parametrize("refusal", [403, flask.Response("mine", 403)])
def test_a_handler_that_aborts_is_a_500(app, serve, refusal):
    """abort() in a handler is an error of the handler: a 500, and no other handler is asked."""
    app.register_error_handler(404, lambda error: flask.abort(refusal))
    app.register_error_handler(403, lambda error: ("handled", 403))

    assert serve(lambda: flask.abort(404)).get("/").status_code == 500


@claim("errors.answer.raising-is-a-500", doc="api#flask.Flask.handle_exception")
def test_a_handler_that_raises_is_a_500(app, serve):
    """An exception in a handler is a 500; the handler of its class is not asked."""

    def fail(error):
        raise KeyError("page")

    app.register_error_handler(NotFound, fail)
    app.register_error_handler(KeyError, lambda error: ("handled", 400))

    assert serve(lambda: flask.abort(404)).get("/").status_code == 500


@claim(
    "errors.answer.raising-reaches-the-500-handler",
    doc="api#flask.Flask.handle_exception",
    flask=">=1.1",
    otherwise=AttributeError,
)
def test_the_handler_of_500_gets_what_another_handler_raised(app, serve):
    """The handler for 500 is told what another handler raised."""
    app.config["PROPAGATE_EXCEPTIONS"] = False
    seen = []

    def fail(error):
        raise KeyError("page")

    app.register_error_handler(NotFound, fail)
    app.register_error_handler(500, lambda error: (seen.append(error), ("sorry", 500))[1])
    response = serve(lambda: flask.abort(404)).get("/")

    assert (response.status_code, response.text) == (500, "sorry")
    assert repr(seen[0].original_exception) == "KeyError('page')"


@claim("errors.answer.raising-in-the-500-handler-escapes", doc="api#flask.Flask.handle_exception")
def test_an_exception_in_the_handler_of_500_escapes(app, serve):
    """When the handler for 500 raises, nothing is left: the exception reaches the server."""

    def view():
        raise KeyError("page")

    def fail(error):
        raise RuntimeError("worse")

    app.register_error_handler(500, fail)
    client = serve(view)

    with pytest.raises(RuntimeError, match=r"^worse$"):
        client.get("/")
