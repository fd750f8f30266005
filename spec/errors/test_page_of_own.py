import flask
from werkzeug.exceptions import HTTPException, NotFound

from spec.kit import claim

DOC = "werkzeug:exceptions#werkzeug.exceptions.HTTPException"


@claim("errors.page.of-an-exception-without-a-code-is-a-200", werkzeug="<3.2")
def test_an_exception_without_a_code_has_a_page_and_200(serve):
    """Raising HTTPException itself, which has no code, answers 200 with an error page."""

    def view():
        raise HTTPException("hello")

    response = serve(view).get("/")

    assert (response.status, response.text.splitlines()[-3:]) == (
        "200 OK",
        ["<title>None Unknown Error</title>", "<h1>Unknown Error</h1>", "<p>hello</p>"],
    )


@claim(
    "errors.page.is-unknown-error-for-an-unknown-code",
    doc="errorhandling#registering",
    werkzeug="<3.2",
)
def test_an_exception_with_a_made_up_code_is_unknown(serve):
    """A custom HTTP exception with the code 666 has a page named Unknown Error."""

    class Devilish(HTTPException):
        code = 666
        description = "mine"

    def view():
        raise Devilish

    response = serve(view).get("/")

    assert (response.status, response.text.splitlines()[-3:]) == (
        "666 UNKNOWN",
        ["<title>666 Unknown Error</title>", "<h1>Unknown Error</h1>", "<p>mine</p>"],
    )


@claim("errors.page.can-be-overridden", doc="werkzeug:exceptions#custom-errors")
def test_a_class_can_override_body_and_headers(serve):
    """`get_body()` and `get_headers()` of a subclass make its page."""

    class Plain(NotFound):
        def get_body(self, *args):
            return f"{self.code} {self.name}"

        def get_headers(self, *args):
            return [("Content-Type", "text/plain")]

    def view():
        raise Plain

    response = serve(view).get("/")

    assert (response.status_code, response.mimetype, response.text) == (
        404,
        "text/plain",
        "404 Not Found",
    )


@claim("errors.page.can-be-made-anywhere")
def test_a_response_can_be_made_of_an_exception_outside_a_request():
    """`get_response()` of an HTTP exception needs neither an app nor a request."""
    response = NotFound("gone").get_response()

    assert (response.status_code, response.get_data(as_text=True).splitlines()[-1]) == (
        404,
        "<p>gone</p>",
    )


@claim("errors.page.get-response-gives-the-response-inside")
def test_get_response_gives_the_response_that_the_exception_carries():
    """`get_response()` of an exception made with `response=` returns that response."""
    response = flask.Response("mine")

    assert NotFound(response=response).get_response() is response


@claim(
    "errors.page.is-a-wsgi-application",
    doc="werkzeug:exceptions#werkzeug.exceptions.HTTPException.__call__",
)
def test_an_exception_is_a_wsgi_app():
    """An HTTP exception can be called as a WSGI application."""
    started = []
    body = NotFound("gone")(
        {"REQUEST_METHOD": "GET"}, lambda status, headers, *_: started.append(status[:3])
    )

    assert (started, b"".join(body).splitlines()[-1]) == (["404"], b"<p>gone</p>")
