import flask
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from spec.kit import claim
from spec.tools.client import client_of

DOC = "errorhandling#handling"


@claim("errors.routing.unknown-url-is-handled-as-404")
def test_a_404_handler_answers_unknown_urls_too(app, serve):
    """The handler for 404 answers unknown URLs and `abort(404)` alike."""
    app.register_error_handler(404, lambda error: ("nothing here", 404))
    client = serve(lambda: flask.abort(404))
    unknown, aborted = client.get("/unknown"), client.get("/")

    assert (unknown.status_code, unknown.text) == (404, "nothing here")
    assert (aborted.status_code, aborted.text) == (404, "nothing here")


@claim("errors.routing.405-handler-finds-the-methods")
def test_a_405_handler_finds_the_methods(app, serve):
    """A handler for MethodNotAllowed finds the methods in `error.valid_methods`."""

    @app.errorhandler(MethodNotAllowed)
    def refuse(error):
        return " ".join(sorted(error.valid_methods)), 405

    response = serve(lambda: "index", methods=["GET"]).post("/")

    assert (response.status_code, response.text) == (405, "GET HEAD OPTIONS")


REDIRECT = "api#flask.Flask.handle_http_exception"


@claim("errors.routing.redirect-is-not-handled", doc=REDIRECT, flask=">=1.0.3")
def test_a_slash_redirect_is_not_handled(app, serve):
    """A handler for HTTPException is not called for the redirect to a URL with a slash."""
    app.register_error_handler(HTTPException, lambda error: ("handled", 500))

    assert serve(lambda: "index", rule="/shop/").get("/shop").status_code == 308


@claim("errors.routing.redirect-is-handled", doc=REDIRECT, flask="<1.0.3")
def test_a_slash_redirect_is_handled(app, serve):
    """Before Flask 1.0.3 a handler for HTTPException gets the redirect to a URL with a slash."""
    app.register_error_handler(HTTPException, lambda error: ("handled", 500))

    assert serve(lambda: "index", rule="/shop/").get("/shop").status_code == 500


@claim("errors.routing.can-be-raised-by-the-app", doc="api#flask.Flask.raise_routing_exception")
def test_the_app_raises_what_routing_found():
    """`raise_routing_exception()` of a subclass of Flask may raise another error."""

    class App(flask.Flask):
        def raise_routing_exception(self, request):
            flask.abort(410)

    assert client_of(App("example")).get("/unknown").status_code == 410
