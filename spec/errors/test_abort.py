import flask
import pytest
import werkzeug.exceptions
from flask import abort
from werkzeug.exceptions import HTTPException, NotFound

from spec.kit import claim

DOC = "api#flask.abort"


@claim("errors.abort.is-werkzeugs-own", flask="<2.2")
def test_abort_of_flask_is_that_of_werkzeug():
    """Before Flask 2.2 `flask.abort` is the function of `werkzeug.exceptions`."""
    assert flask.abort is werkzeug.exceptions.abort


@claim("errors.abort.is-flasks-own", flask=">=2.2")
def test_abort_of_flask_is_its_own_function():
    """From Flask 2.2 on `flask.abort` is a function of Flask."""
    assert (flask.abort.__module__, flask.abort.__name__) == ("flask.helpers", "abort")


@claim("errors.abort.can-be-imported-from-flask")
def test_abort_can_be_imported_from_flask():
    """`from flask import abort` imports a function that raises an HTTP exception."""
    with pytest.raises(NotFound, match="^404 Not Found: "):
        abort(404)


@claim("errors.abort.ends-the-view")
def test_abort_ends_the_view(serve):
    """`abort()` ends the view: nothing after it runs."""
    reached = []

    def view():
        reached.append("before")
        flask.abort(404)
        reached.append("after")
        return "index"

    assert (serve(view).get("/").status_code, reached) == (404, ["before"])


@claim("errors.abort.raises-a-subclass-of-http-exception")
def test_abort_raises_an_exception_that_the_view_can_catch(serve):
    """`abort(404)` raises NotFound, an HTTPException that the view can catch."""

    def view():
        try:
            flask.abort(404)
        except NotFound as error:
            return f"{error.code} {isinstance(error, HTTPException)}"

    response = serve(view).get("/")

    assert (response.status_code, response.text) == (200, "404 True")


@claim("errors.abort.raising-the-class-is-the-same")
def test_raising_the_exception_does_what_abort_does(app):
    """`raise NotFound` answers the same as `abort(404)`."""

    def raising():
        raise NotFound

    app.add_url_rule("/raise", "raise", raising)
    app.add_url_rule("/abort", "abort", lambda: flask.abort(404))
    client = app.test_client()

    first, second = client.get("/raise"), client.get("/abort")
    assert (first.status_code, first.data) == (second.status_code, second.data)
    assert second.status_code == 404


@claim("errors.abort.outside-an-app-raises-too")
def test_abort_outside_an_app_raises_too():
    """`abort()` raises outside an app context and a request too."""
    assert not flask.has_app_context()
    with pytest.raises(NotFound) as caught:
        flask.abort(404, "gone fishing")

    assert str(caught.value) == "404 Not Found: gone fishing"


@claim("errors.abort.in-a-stream-is-too-late", doc="patterns/streaming#basic-usage")
def test_abort_in_a_stream_is_not_handled(app, serve):
    """No error handler answers an `abort()` in a response body that is being streamed."""
    app.register_error_handler(404, lambda error: ("handled", 404))

    def lines():
        yield "first"
        flask.abort(404)

    client = serve(lambda: flask.Response(lines()))

    with pytest.raises(NotFound, match="^404 Not Found: "):
        client.get("/").get_data()


@claim("errors.abort.while-the-session-opens-is-a-500", doc="api#flask.Flask.handle_exception")
def test_abort_while_the_session_is_opened_is_a_500(app, serve):
    """`abort(403)` in `open_session()` answers 500; a handler for 403 is not called."""

    class Guarded(flask.sessions.SecureCookieSessionInterface):
        def open_session(self, app, request):
            flask.abort(403)

    app.session_interface = Guarded()
    app.register_error_handler(403, lambda error: ("handled", 403))
    app.register_error_handler(500, lambda error: ("handled", 500))
    response = serve(lambda: "index").get("/")

    assert (response.status_code, response.text) == (500, "handled")
