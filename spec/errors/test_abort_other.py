import flask
import pytest
from werkzeug.exceptions import HTTPException, NotFound

from spec.kit import claim

DOC = "werkzeug:exceptions#simple-aborting"


def wsgi(environ, start_response):
    """A WSGI application that is no response."""
    start_response("202 Later", [("Content-Type", "text/plain")])
    return [environ["PATH_INFO"].encode()]


@claim("errors.abort-other.wsgi-app-is-called", werkzeug="<2.0")
def test_a_wsgi_app_given_to_abort_is_called(serve):
    """Before Werkzeug 2.0 `abort()` sends the response of a WSGI application."""
    response = serve(lambda: flask.abort(wsgi)).get("/")

    assert (response.status, response.text) == ("202 Later", "/")


@claim("errors.abort-other.wsgi-app-is-refused", werkzeug=">=2.0", otherwise=HTTPException)
def test_a_wsgi_app_given_to_abort_is_refused():
    """`abort()` raises LookupError for a WSGI application that is not a response."""
    with pytest.raises(LookupError, match=r"^no exception for <function wsgi at 0x"):
        flask.abort(wsgi)


@claim("errors.abort-other.instance-is-sent", werkzeug="<2.0")
def test_an_exception_given_to_abort_is_sent(serve):
    """Before Werkzeug 2.0 `abort(NotFound())` sends the page of that exception."""
    response = serve(lambda: flask.abort(NotFound("no such page"))).get("/")

    assert (response.status_code, response.text.splitlines()[-1]) == (404, "<p>no such page</p>")


@claim("errors.abort-other.instance-is-refused", werkzeug=">=2.0", otherwise=HTTPException)
def test_an_exception_given_to_abort_is_refused():
    """`abort(NotFound())` raises LookupError; `raise` the exception instead."""
    with pytest.raises(LookupError, match=r"^no exception for <NotFound '404: Not Found'>$"):
        flask.abort(NotFound())


@claim("errors.abort-other.instance-skips-handlers", werkzeug="<2.0")
def test_an_exception_given_to_abort_skips_the_handlers(app, serve):
    """Before Werkzeug 2.0 no error handler is called for `abort(NotFound())`."""
    app.register_error_handler(404, lambda error: ("handled", 404))
    response = serve(lambda: flask.abort(NotFound("default"))).get("/")

    assert (response.status_code, response.text.splitlines()[-1]) == (404, "<p>default</p>")


@claim("errors.abort-other.class-is-taken-for-a-response", werkzeug="<2.0", otherwise=LookupError)
def test_an_exception_class_given_to_abort_is_taken_for_a_response():
    """Before Werkzeug 2.0 `abort(NotFound)` takes the class for a response."""
    with pytest.raises(HTTPException) as caught:
        flask.abort(NotFound)

    assert (type(caught.value), caught.value.response) == (HTTPException, NotFound)


@claim("errors.abort-other.class-is-refused", werkzeug=">=2.0", otherwise=HTTPException)
def test_an_exception_class_given_to_abort_is_refused():
    """`abort(NotFound)` raises LookupError; write `abort(404)` or `raise NotFound`."""
    message = r"^no exception for <class 'werkzeug\.exceptions\.NotFound'>$"
    with pytest.raises(LookupError, match=message):
        flask.abort(NotFound)


@claim("errors.abort-other.text-is-taken-for-a-response", werkzeug="<2.0", otherwise=LookupError)
def test_a_text_given_to_abort_is_taken_for_a_response():
    """Before Werkzeug 2.0 `abort("404")` takes the string for a response."""
    with pytest.raises(HTTPException) as caught:
        flask.abort("404")

    assert (caught.value.code, caught.value.response) == (None, "404")


@claim("errors.abort-other.text-is-refused", werkzeug=">=2.0", otherwise=HTTPException)
def test_a_text_given_to_abort_is_refused():
    """`abort("404")` raises LookupError: a string is not a status code."""
    with pytest.raises(LookupError, match=r"^no exception for '404'$"):
        flask.abort("404")


@claim("errors.abort-other.anything-else-is-a-500")
@pytest.mark.parametrize("thing", ["404", {}])
def test_anything_else_given_to_abort_is_a_500(serve, thing):
    """A view that gives `abort()` a string or a dict answers 500."""
    assert serve(lambda: flask.abort(thing)).get("/").status_code == 500


@claim("errors.abort-other.none-is-a-page-without-a-code", werkzeug="<2.0")
def test_none_given_to_abort_is_a_page_with_200(serve):
    """Before Werkzeug 2.0 `abort(None)` sends a page named Unknown Error with 200 OK."""
    response = serve(lambda: flask.abort(None)).get("/")

    assert (response.status_code, response.text.splitlines()[-2:]) == (
        200,
        ["<h1>Unknown Error</h1>", "<p></p>"],
    )


@claim("errors.abort-other.none-is-a-500", werkzeug=">=2.0")
def test_none_given_to_abort_is_a_500(serve):
    """A view that calls `abort(None)` answers 500."""
    assert serve(lambda: flask.abort(None)).get("/").status_code == 500


@claim("errors.abort-other.round-number-is-a-500", werkzeug="<2.0")
def test_a_float_given_to_abort_is_a_500(serve):
    """Before Werkzeug 2.0 `abort(404.0)` answers 500: a float is not a status code."""
    assert serve(lambda: flask.abort(404.0)).get("/").status_code == 500


@claim("errors.abort-other.round-number-is-a-code", werkzeug=">=2.0")
def test_a_float_that_equals_a_code_is_a_code(serve):
    """`abort(404.0)` answers 404."""
    assert serve(lambda: flask.abort(404.0)).get("/").status_code == 404
