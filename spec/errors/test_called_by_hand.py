"""Flask's own steps called outside of an except block, as an extension or a test calls them."""

import flask
import pytest
from flask.debughelpers import FormDataRoutingRedirect
from werkzeug.routing import BaseConverter, BuildError, RequestRedirect

from spec.kit import claim

DOC = "api#flask.Flask.handle_exception"


@claim("errors.by-hand.handle-exception-raises-it", flask="<3.2", otherwise=TypeError)
def test_handle_exception_raises_what_it_is_given(app):
    """`app.handle_exception(error)` raises `error` if exceptions propagate."""
    app.testing = True
    error = ZeroDivisionError("tea")
    with app.test_request_context(), pytest.raises(ZeroDivisionError) as caught:
        app.handle_exception(error)

    assert caught.value is error


@claim(
    "errors.by-hand.build-error-is-handled-or-raised", doc="api#flask.Flask.handle_url_build_error"
)
def test_handle_url_build_error_raises_what_it_is_given(app):
    """`app.handle_url_build_error(error, …)` calls the handlers, then raises `error`."""
    asked = []
    app.url_build_error_handlers.append(lambda error, endpoint, values: asked.append(endpoint))
    error = BuildError("tea", {}, None)
    with pytest.raises(BuildError) as caught:
        app.handle_url_build_error(error, "tea", {})

    assert (caught.value, asked) == (error, ["tea"])


@claim(
    "errors.by-hand.teardown-gets-the-active-exception",
    doc="api#flask.Flask.do_teardown_request",
    flask="<3.2",
    otherwise=TypeError,
)
@pytest.mark.parametrize("name", ["request", "appcontext"])
def test_teardown_functions_get_the_active_exception(app, name):
    """`do_teardown_request()` and `do_teardown_appcontext()` pass on the active exception."""
    seen = []
    getattr(app, f"teardown_{name}")(seen.append)
    error = ZeroDivisionError("tea")
    with app.test_request_context():
        try:
            raise error
        except ZeroDivisionError:
            getattr(app, f"do_teardown_{name}")()

    assert seen[0] is error


class Moved(RequestRedirect):
    """A redirect that makes browsers send a GET."""

    code = 301


class Old(BaseConverter):
    """A converter whose every value has moved."""

    def to_python(self, value):
        raise Moved(f"http://localhost/new/{value}")


@claim("errors.debug.redirect-that-loses-a-form-raises", doc="quickstart#debug-mode")
def test_debug_mode_refuses_a_redirect_of_the_url_map_that_loses_a_form(app, serve):
    """In debug mode a 301 of a converter for a POST raises FormDataRoutingRedirect."""
    app.config.update(DEBUG=True, PRESERVE_CONTEXT_ON_EXCEPTION=False)
    app.url_map.converters["old"] = Old
    client = serve(lambda name: name, "/<old:name>")

    with pytest.raises(FormDataRoutingRedirect, match="http://localhost/new/tea"):
        client.post("/tea")


@claim("errors.debug.redirect-without-a-form-is-sent", doc="quickstart#debug-mode")
@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_debug_mode_lets_other_redirects_of_the_url_map_through(app, serve, method):
    """In debug mode a 301 of a converter is sent for a GET, HEAD or OPTIONS request."""
    app.debug = True
    app.url_map.converters["old"] = Old
    client = serve(lambda name: name, "/<old:name>")

    response = client.open("/tea", method=method)
    assert (response.status_code, response.headers["Location"]) == (
        301,
        "http://localhost/new/tea",
    )


@claim("errors.missing-key.file-is-explained-in-debug", doc="api#flask.Request.files")
def test_debug_mode_explains_only_a_field_sent_without_its_file(app):
    """In debug mode a missing file is explained only if a text field of that name came."""
    app.config.update(DEBUG=True, TRAP_BAD_REQUEST_ERRORS=False)
    with app.test_request_context(method="POST", data={"pic": "a.png"}):
        explained = r'(?s)you should provide enctype="multipart/form-data" .*a\.png.$'
        with pytest.raises(flask.debughelpers.DebugFilesKeyError, match=explained):
            flask.request.files["pic"]
        with pytest.raises(KeyError) as caught:
            flask.request.files["other"]

    assert (type(caught.value).__name__, caught.value.args) == ("BadRequestKeyError", ("other",))


@claim("errors.missing-key.file-of-a-multipart-form-is-plain", doc="api#flask.Request.files")
def test_debug_mode_explains_no_missing_file_of_a_multipart_form(app):
    """In debug mode a missing file of a multipart form raises a plain BadRequestKeyError."""
    app.config.update(DEBUG=True, TRAP_BAD_REQUEST_ERRORS=False)
    form = {"data": {"pic": "a.png"}, "content_type": "multipart/form-data"}
    with app.test_request_context(method="POST", **form), pytest.raises(KeyError) as caught:
        flask.request.files["pic"]

    assert (type(caught.value).__name__, caught.value.args) == ("BadRequestKeyError", ("pic",))
