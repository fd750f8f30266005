import flask
import pytest
from werkzeug.exceptions import BadRequest, HTTPException, NotFound
from werkzeug.routing import RequestRedirect

from spec.kit import claim

DOC = "config#TRAP_HTTP_EXCEPTIONS"


@pytest.fixture
def trapping(app):
    """The app, set to trap HTTP errors and to let exceptions through."""
    app.config.update(TRAP_HTTP_EXCEPTIONS=True, PROPAGATE_EXCEPTIONS=True)
    return app


@claim("errors.trap.http-errors-are-exceptions")
def test_a_trapped_http_error_is_an_exception(trapping, serve):
    """With TRAP_HTTP_EXCEPTIONS `abort(404)` and an unknown URL raise NotFound."""
    client = serve(lambda: flask.abort(404))

    with pytest.raises(NotFound, match="^404 Not Found: "):
        client.get("/")
    with pytest.raises(NotFound, match="^404 Not Found: "):
        client.get("/unknown")


@claim("errors.trap.client-gets-a-500")
def test_a_trapped_http_error_is_a_500_to_the_client(app, serve):
    """With TRAP_HTTP_EXCEPTIONS a 404 without a handler answers 500."""
    app.config["TRAP_HTTP_EXCEPTIONS"] = True

    assert serve(lambda: flask.abort(404)).get("/").status_code == 500


@claim("errors.trap.handlers-are-still-called")
def test_a_trapped_http_error_still_meets_its_handler(trapping, serve):
    """With TRAP_HTTP_EXCEPTIONS a 404 is still answered by its handler."""
    trapping.register_error_handler(404, lambda error: ("handled", 404))

    assert serve(lambda: flask.abort(404)).get("/").text == "handled"


@claim("errors.trap.responses-are-trapped-too")
def test_a_response_given_to_abort_is_trapped_too(trapping, serve):
    """With TRAP_HTTP_EXCEPTIONS a handler for HTTPException gets `abort(response)`."""
    trapping.register_error_handler(HTTPException, lambda error: (repr(error.response), 400))
    response = serve(lambda: flask.abort(flask.Response("mine"))).get("/")

    assert (response.status_code, response.text) == (400, "<Response 4 bytes [200 OK]>")


@claim("errors.trap.redirects-are-trapped-too")
def test_a_slash_redirect_is_trapped_too(trapping, serve):
    """With TRAP_HTTP_EXCEPTIONS the redirect to a URL with a slash is raised."""
    client = serve(lambda: "index", rule="/shop/")

    with pytest.raises(RequestRedirect, match="^308 Permanent Redirect: "):
        client.get("/shop")


@claim("errors.trap.can-be-decided-by-the-app", doc="api#flask.Flask.trap_http_exception")
def test_an_app_can_decide_what_it_traps():
    """`trap_http_exception()` of a subclass of Flask decides which errors are raised."""

    class Shop(flask.Flask):
        def trap_http_exception(self, e):
            return e.code == 403

    app = Shop("example")
    app.config["PROPAGATE_EXCEPTIONS"] = True
    app.add_url_rule("/<int:code>", "abort", lambda code: flask.abort(code))
    client = app.test_client()

    assert client.get("/404").status_code == 404
    with pytest.raises(HTTPException, match="^403 "):
        client.get("/403")


@claim("errors.trap.raises-every-400-and-no-404", doc="config#TRAP_BAD_REQUEST_ERRORS")
@pytest.mark.parametrize("debug", [False, True])
def test_trap_bad_request_errors_traps_400_alone(app, serve, debug):
    """TRAP_BAD_REQUEST_ERRORS raises every 400, that of a missing key too, and no 404."""
    app.config.update(
        DEBUG=debug,
        TRAP_BAD_REQUEST_ERRORS=True,
        PROPAGATE_EXCEPTIONS=True,
        PRESERVE_CONTEXT_ON_EXCEPTION=False,
    )
    app.add_url_rule("/missing", "missing", lambda: flask.request.form["name"])
    client = serve(lambda: flask.abort(400))

    assert client.get("/unknown").status_code == 404
    for path in ("/", "/missing"):
        with pytest.raises(BadRequest, match="^400 Bad Request: "):
            client.get(path)


@claim("errors.trap.debug-traps-every-400", doc="config#TRAP_BAD_REQUEST_ERRORS", flask="<1.0.1")
def test_debug_mode_traps_every_400(app, serve):
    """Before Flask 1.0.1 `abort(400)` raises in debug mode."""
    app.config.update(DEBUG=True, PRESERVE_CONTEXT_ON_EXCEPTION=False)
    client = serve(lambda: flask.abort(400))

    with pytest.raises(BadRequest, match="^400 Bad Request"):
        client.get("/")


@claim(
    "errors.trap.debug-traps-missing-keys-alone",
    doc="config#TRAP_BAD_REQUEST_ERRORS",
    flask=">=1.0.1",
    otherwise=BadRequest,
)
def test_debug_mode_traps_missing_keys_and_no_other_400(app, serve):
    """In debug mode a missing key of `request.args` raises KeyError; `abort(400)` answers 400."""
    app.config.update(DEBUG=True, PRESERVE_CONTEXT_ON_EXCEPTION=False)
    app.add_url_rule("/abort", "abort", lambda: flask.abort(400))
    client = serve(lambda: flask.request.args["name"])

    assert client.get("/abort").status_code == 400
    with pytest.raises(KeyError, match="^400 Bad Request"):
        client.get("/")


@claim("errors.trap.debug-can-answer-missing-keys", doc="config#TRAP_BAD_REQUEST_ERRORS")
def test_trapping_can_be_switched_off_in_debug_mode(app, serve):
    """TRAP_BAD_REQUEST_ERRORS = False answers a missing key with 400 in debug mode."""
    app.config.update(DEBUG=True, TRAP_BAD_REQUEST_ERRORS=False)

    assert serve(lambda: flask.request.args["name"]).get("/").status_code == 400
