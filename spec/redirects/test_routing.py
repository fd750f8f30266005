import flask
import pytest
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from spec.kit import claim

DOC = "quickstart#unique-urls-redirection-behavior"
RULE = "werkzeug:routing#werkzeug.routing.Rule"


def seen(client, path, method="GET"):
    """Status and Location of the answer to a path."""
    response = client.open(path, method=method)
    return response.status_code, response.headers.get("Location")


@pytest.fixture
def shop(serve):
    """A client of an app with the one rule ``/shop/`` for GET and POST."""
    return serve(lambda: flask.request.method, "/shop/", methods=["GET", "POST"])


@claim("redirects.routing.a-missing-slash-is-308")
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_a_missing_slash_is_redirected(shop, method):
    """/shop is redirected to /shop/ with 308 and an absolute URL, whatever the method."""
    assert seen(shop, "/shop", method) == (308, "http://localhost/shop/")


@claim("redirects.routing.the-query-is-kept")
def test_the_query_is_kept(shop):
    """The query string goes along, byte by byte."""
    assert seen(shop, "/shop?a=b&c=%20d+e") == (308, "http://localhost/shop/?a=b&c=%20d+e")


@claim("redirects.routing.a-slash-too-many-is-404")
def test_a_slash_too_many_is_not_found(serve):
    """A rule without a slash at its end has no URL with one: 404."""
    assert seen(serve(lambda: "", "/shop"), "/shop/") == (404, None)


@claim("redirects.routing.another-method-is-405", doc=RULE, werkzeug="<2.2")
def test_a_missing_slash_with_another_method_is_405(shop):
    """A method that the rule lacks gets 405 for the path without its slash."""
    assert seen(shop, "/shop", "PUT") == (405, None)


@claim("redirects.routing.another-method-is-404", doc=RULE, werkzeug=">=2.2")
def test_a_missing_slash_with_another_method_is_404(shop):
    """A method that the rule lacks gets 404 for the path without its slash."""
    assert seen(shop, "/shop", "PUT") == (404, None)


@claim("redirects.routing.values-are-encoded", doc=RULE)
def test_values_in_the_path_are_encoded(serve):
    """What the path has of other letters is percent-encoded in Location."""
    client = serve(lambda name: name, "/shop/<name>/")

    assert seen(client, "/shop/é t") == (308, "http://localhost/shop/%C3%A9%20t/")


@claim("redirects.routing.not-strict-is-not-redirected", doc=RULE, werkzeug="<2.2 || >=2.2.2")
def test_a_rule_that_is_not_strict_is_not_redirected(serve):
    """With strict_slashes=False the path without its slash is answered by the view."""
    assert seen(serve(lambda: "", "/shop/", strict_slashes=False), "/shop") == (200, None)


@claim("redirects.routing.not-strict-is-404", doc=RULE, werkzeug=">=2.2,<2.2.2")
def test_a_rule_that_is_not_strict_is_not_found(serve):
    """With strict_slashes=False the path without its slash is 404."""
    assert seen(serve(lambda: "", "/shop/", strict_slashes=False), "/shop") == (404, None)


@claim("redirects.routing.double-slashes-are-404", doc=RULE, werkzeug="<1.0")
def test_a_path_with_two_slashes_is_not_found(serve):
    """A path with two slashes where the rule has one is 404."""
    assert seen(serve(lambda: "", "/a/b"), "/a//b?c=d") == (404, None)


@claim("redirects.routing.double-slashes-are-merged", doc=RULE, werkzeug=">=1.0")
def test_a_path_with_two_slashes_is_redirected(serve):
    """A path with two slashes where the rule has one is redirected to the rule's."""
    assert seen(serve(lambda: "", "/a/b"), "/a//b?c=d") == (308, "http://localhost/a/b?c=d")


@claim("redirects.routing.more-slashes-are-merged", doc=RULE, werkzeug=">=1.0,<2.2 || >=3.1.7")
def test_a_path_with_three_slashes_is_redirected(serve):
    """A path with three slashes where the rule has one is redirected to the rule's."""
    assert seen(serve(lambda: "", "/a/b"), "/a///b") == (308, "http://localhost/a/b")


@claim("redirects.routing.more-slashes-are-404", doc=RULE, werkzeug="<1.0 || >=2.2,<3.1.7")
def test_a_path_with_three_slashes_is_not_found(serve):
    """A path with three slashes where the rule has one is 404."""
    assert seen(serve(lambda: "", "/a/b"), "/a///b") == (404, None)


@claim("redirects.routing.redirect-to", doc=RULE)
@pytest.mark.parametrize(
    "target",
    [
        pytest.param("new/<number>", id="text"),
        pytest.param(lambda adapter, number: f"new/{number}", id="function"),
    ],
)
def test_redirect_to_leads_to_another_url(serve, target):
    """redirect_to, a text with the rule's values or a function, redirects with 308."""
    client = serve(lambda number: "", "/old/<int:number>", redirect_to=target)

    assert seen(client, "/old/5") == (308, "http://localhost/new/5")


@claim("redirects.routing.defaults-lead-to-the-short-url", doc="api#url-route-registrations")
def test_the_default_value_leads_to_the_short_url(app, serve):
    """A URL with the default value of another rule is redirected to that shorter rule."""
    client = serve(lambda page: f"{page}", "/pages/<int:page>")
    app.add_url_rule("/pages/", "view", defaults={"page": 1}, methods=["GET"])

    assert seen(client, "/pages/1") == (308, "http://localhost/pages/")
    assert seen(client, "/pages/2") == (200, None)


@claim("redirects.routing.hooks-run", doc="api#flask.Request.routing_exception")
def test_hooks_run_before_a_redirect_of_the_routing(app, shop):
    """before_request functions run, and see the redirect as request.routing_exception."""
    told = []
    app.before_request(lambda: told.append(type(flask.request.routing_exception)))

    assert (shop.get("/shop").status_code, told) == (308, [RequestRedirect])


@claim(
    "redirects.routing.error-handlers-do-not-see-it",
    doc="errorhandling#generic-exception-handlers",
    flask=">=1.0.3",
)
@pytest.mark.parametrize("error", [HTTPException, Exception])
def test_error_handlers_do_not_see_a_redirect_of_the_routing(app, shop, error):
    """A handler for all HTTP errors, or all exceptions, does not get the redirect."""
    app.register_error_handler(error, lambda error: "handled")

    assert shop.get("/shop").status_code == 308


def debugged(shop, app):
    """The status of a POST to the path without its slash, in debug mode."""
    app.debug, app.config["PRESERVE_CONTEXT_ON_EXCEPTION"] = True, False
    return shop.post("/shop", data="a=b").status_code


@claim("redirects.routing.debug-refuses-a-post", doc="quickstart#debug-mode", flask="<2.1")
def test_debug_mode_refuses_to_redirect_a_post(app, shop):
    """In debug mode a POST to the path without its slash raises, to tell of the lost form."""
    with pytest.raises(AssertionError, match="FormDataRoutingRedirect|trailing slash"):
        debugged(shop, app)


@claim("redirects.routing.debug-redirects-a-post", doc="quickstart#debug-mode", flask=">=2.1")
def test_debug_mode_redirects_a_post(app, shop):
    """In debug mode a POST to the path without its slash is redirected, as 308 keeps the form."""
    try:
        status = debugged(shop, app)
    except AssertionError as error:
        pytest.fail(f"refused: {error}")

    assert status == 308
