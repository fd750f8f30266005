import flask
import pytest
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from spec.kit import claim

DOC = "errorhandling#handling"


@claim("errors.routing.unknown-url-is-handled-as-404")
def test_a_404_handler_answers_unknown_urls_too(app, serve):
    """The handler for 404 answers an unknown URL as it answers abort(404)."""
    app.register_error_handler(404, lambda error: ("nothing here", 404))
    client = serve(lambda: flask.abort(404))
    unknown, aborted = client.get("/unknown"), client.get("/")

    assert (unknown.status_code, unknown.text) == (404, "nothing here")
    assert (aborted.status_code, aborted.text) == (404, "nothing here")


@claim("errors.routing.refused-method-is-a-405")
def test_a_method_without_a_rule_is_a_405_with_allow(serve):
    """A method that no rule of the URL takes is a 405, and Allow lists what they take."""
    response = serve(lambda: "index", methods=["GET", "PUT"]).post("/")

    assert response.status == "405 METHOD NOT ALLOWED"
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS", "PUT"}


@claim("errors.routing.405-handler-knows-the-methods")
def test_a_405_handler_knows_the_methods(app, serve):
    """A handler for MethodNotAllowed finds the methods in error.valid_methods."""

    @app.errorhandler(MethodNotAllowed)
    def refuse(error):
        return " ".join(sorted(error.valid_methods)), 405

    response = serve(lambda: "index", methods=["GET"]).post("/")

    assert (response.status_code, response.text) == (405, "GET HEAD OPTIONS")


@claim("errors.routing.before-request-runs-for-unknown-urls", doc="api#flask.Flask.before_request")
def test_before_request_runs_before_an_unknown_url_is_a_404(app, serve):
    """A before_request function that answers keeps an unknown URL from being a 404."""
    app.before_request(lambda: ("closed", 503))
    response = serve(lambda: "index").get("/unknown")

    assert (response.status_code, response.text) == (503, "closed")


@claim("errors.routing.exception-is-on-the-request", doc="api#flask.Request.routing_exception")
def test_the_request_keeps_its_routing_exception(app, serve):
    """Until it is raised, the error of routing is in request.routing_exception."""
    seen = []
    app.before_request(lambda: seen.append(repr(flask.request.routing_exception)))
    client = serve(lambda: "index")
    client.get("/")
    client.get("/unknown")

    assert seen == ["None", "<NotFound '404: Not Found'>"]


@pytest.fixture
def redirected(app, serve):
    """The status of a URL without its slash, where a handler is registered for a key."""

    def redirected(key):
        app.register_error_handler(key, lambda error: ("handled", 500))
        return serve(lambda: "index", rule="/shop/").get("/shop").status_code

    return redirected


REDIRECT = "api#flask.Flask.handle_http_exception"


@claim("errors.routing.redirect-is-not-handled", doc=REDIRECT, flask=">=1.0.3")
@pytest.mark.parametrize("base", [HTTPException, Exception])
def test_a_slash_redirect_is_not_handled(redirected, base):
    """The redirect to a URL with a slash is an HTTPException, but no handler sees it."""
    assert redirected(base) == 308


@claim("errors.routing.redirect-is-handled", doc=REDIRECT, flask="<1.0.3")
@pytest.mark.parametrize("base", [HTTPException, Exception])
def test_a_slash_redirect_is_handled(redirected, base):
    """The redirect to a URL with a slash is an HTTPException, which a catch-all handler gets."""
    assert redirected(base) == 500


@claim("errors.routing.redirect-is-no-404", doc=REDIRECT)
def test_a_slash_redirect_is_no_404(redirected):
    """The redirect to a URL with a slash is no 404: the handler of 404 does not see it."""
    assert redirected(404) == 308


@claim("errors.routing.trailing-slash-is-a-404")
def test_a_slash_too_many_is_a_404(app, serve):
    """A slash behind a URL that has none is an unknown URL, which handlers see."""
    app.register_error_handler(404, lambda error: ("handled", 404))

    assert serve(lambda: "index", rule="/shop").get("/shop/").text == "handled"


@claim("errors.routing.converter-refusal-is-a-404")
def test_a_value_that_a_converter_refuses_is_a_404(app, serve):
    """A path that no converter takes is an unknown URL: the handler for 404, not a 400."""
    app.register_error_handler(404, lambda error: ("handled", 404))
    client = serve(lambda page: f"page {page}", rule="/<int:page>")

    assert (client.get("/7").text, client.get("/seven").text) == ("page 7", "handled")
