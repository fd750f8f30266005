import flask
import pytest
import werkzeug.exceptions
from flask import abort
from werkzeug.exceptions import HTTPException, NotFound

from spec.kit import claim

DOC = "api#flask.abort"


@claim("errors.abort.is-werkzeugs-own", flask="<2.2")
def test_abort_of_flask_is_that_of_werkzeug():
    """flask.abort is Werkzeug's own function."""
    assert flask.abort is werkzeug.exceptions.abort


@claim("errors.abort.is-flasks-own", flask=">=2.2")
def test_abort_of_flask_is_its_own_function():
    """flask.abort is a function of Flask, which asks the app first."""
    assert (flask.abort.__module__, flask.abort.__name__) == ("flask.helpers", "abort")


@claim("errors.abort.can-be-imported-from-flask")
def test_abort_can_be_imported_from_flask():
    """`from flask import abort` gives a function that raises."""
    with pytest.raises(NotFound):
        abort(404)


@claim("errors.abort.ends-the-view")
def test_abort_ends_the_view(serve):
    """Nothing after abort() runs."""
    reached = []

    def view():
        reached.append("before")
        flask.abort(404)
        reached.append("after")
        return "index"

    assert (serve(view).get("/").status_code, reached) == (404, ["before"])


@claim("errors.abort.raises-a-subclass-of-http-exception")
def test_abort_raises_an_exception_that_the_view_can_catch(serve):
    """abort() is a raise: a view can catch NotFound and go on."""

    def view():
        try:
            flask.abort(404)
        except NotFound as error:
            return f"{error.code} {isinstance(error, HTTPException)}"

    response = serve(view).get("/")

    assert (response.status_code, response.text) == (200, "404 True")


@claim("errors.abort.finally-runs")
def test_a_finally_around_abort_runs(serve):
    """A finally clause around abort() runs before the response is made."""
    closed = []

    def view():
        try:
            flask.abort(503)
        finally:
            closed.append(True)

    assert (serve(view).get("/").status_code, closed) == (503, [True])


@claim("errors.abort.raising-the-class-is-the-same")
def test_raising_the_exception_does_what_abort_does(app):
    """`raise NotFound()` gives the response that abort(404) gives."""

    def raising():
        raise NotFound

    app.add_url_rule("/raise", "raise", raising)
    app.add_url_rule("/abort", "abort", lambda: flask.abort(404))
    client = app.test_client()

    first, second = client.get("/raise"), client.get("/abort")
    assert (first.status, first.data) == (second.status, second.data)
    assert second.status == "404 NOT FOUND"


@claim("errors.abort.in-before-request-skips-the-view")
def test_abort_in_before_request_skips_the_view(app, serve):
    """abort() in a before_request function answers in place of the view."""
    app.before_request(lambda: flask.abort(401))

    assert serve(lambda: "index").get("/").status_code == 401


@claim("errors.abort.response-passes-after-request")
def test_the_answer_to_abort_passes_after_request(app, serve):
    """The error page is given to after_request functions as an ordinary response."""
    seen = []

    @app.after_request
    def note(response):
        seen.append((type(response) is app.response_class, response.status_code))
        return response

    serve(lambda: flask.abort(404)).get("/")

    assert seen == [(True, 404)]


@claim("errors.abort.in-after-request-is-a-500", doc="api#flask.Flask.handle_exception")
def test_abort_in_after_request_is_a_500(app, serve):
    """After the view there is no way back: abort(403) in after_request makes a 500."""
    seen = []

    def refuse(response):
        seen.append(response.status_code)
        if response.status_code == 200:
            flask.abort(403)
        return response

    app.register_error_handler(403, lambda error: ("handled", 403))
    app.after_request(refuse)

    assert serve(lambda: "index").get("/").status_code == 500
    assert seen[0] == 200


@claim("errors.abort.outside-an-app-raises-too")
def test_abort_outside_an_app_raises_too():
    """abort() needs no app and no request."""
    assert not flask.has_app_context()
    with pytest.raises(NotFound) as caught:
        flask.abort(404, "gone fishing")

    assert str(caught.value) == "404 Not Found: gone fishing"


@claim("errors.abort.in-a-stream-is-too-late", doc="patterns/streaming#basic-usage")
def test_abort_in_a_stream_is_not_handled(app, serve):
    """Once a response streams its body, abort() is an error that no handler sees."""
    app.register_error_handler(404, lambda error: ("handled", 404))

    def lines():
        yield "first"
        flask.abort(404)

    client = serve(lambda: flask.Response(lines()))

    with pytest.raises(NotFound):
        client.get("/").get_data()


@claim("errors.abort.while-the-session-opens-is-a-500", doc="api#flask.Flask.handle_exception")
def test_abort_while_the_session_is_opened_is_a_500(app, serve):
    """abort(403) in open_session is a 500: handlers for 403 are not asked."""

    class Guarded(flask.sessions.SecureCookieSessionInterface):
        def open_session(self, app, request):
            flask.abort(403)

    app.session_interface = Guarded()
    app.register_error_handler(403, lambda error: ("handled", 403))
    app.register_error_handler(500, lambda error: ("handled", 500))
    response = serve(lambda: "index").get("/")

    assert (response.status_code, response.text) == (500, "handled")
