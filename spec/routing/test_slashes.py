import pytest
from flask.debughelpers import FormDataRoutingRedirect
from werkzeug.routing import RequestRedirect

from spec.kit import claim

DOC = "quickstart#unique-urls-redirection-behavior"


@claim("routing.slash.is-added")
@pytest.mark.parametrize(
    ("path", "location"),
    [
        pytest.param("/a", "http://localhost/a/", id="plain"),
        pytest.param("/a?x=1&y=%20", "http://localhost/a/?x=1&y=%20", id="query"),
    ],
)
def test_a_url_without_the_slash_of_its_rule_is_redirected(routes, path, location):
    """A URL without the final slash of its rule is redirected to the absolute URL with it."""
    response = routes("/a/").get(path)

    assert (response.status_code, response.headers["Location"]) == (308, location)


@claim("routing.slash.is-added-for-post")
def test_a_post_without_the_slash_is_redirected_with_308(routes):
    """A POST without the final slash is redirected with 308, so clients repeat the POST."""
    response = routes("/a/", methods=["POST"]).post("/a", data={"name": "value"})

    assert (response.status_code, response.headers["Location"]) == (308, "http://localhost/a/")


@claim("routing.slash.is-not-dropped")
def test_a_url_with_a_slash_too_many_is_not_found(routes):
    """A URL with a final slash that its rule does not have answers 404."""
    assert routes("/a").get("/a/").status_code == 404


@claim("routing.slash.redirect-is-encoded")
@pytest.mark.parametrize(
    ("rule", "path", "location"),
    [
        pytest.param("/é/", "/é", "http://localhost/%C3%A9/", id="text-of-the-rule"),
        pytest.param("/<x>/", "/a b%3Fc%25", "http://localhost/a%20b%3Fc%25/", id="value"),
    ],
)
def test_the_redirect_to_the_slash_is_percent_encoded(routes, rule, path, location):
    """The redirect to the final slash percent-encodes the URL once."""
    assert routes(rule).get(path).headers["Location"] == location


@claim("routing.slash.redirect-keeps-script-root")
def test_the_redirect_to_the_slash_stays_under_the_script_root(routes):
    """The redirect to the final slash keeps scheme, host, port and the app's prefix."""
    response = routes("/a/").get("/a", base_url="https://example.com:8443/app")

    assert response.headers["Location"] == "https://example.com:8443/app/a/"


@claim("routing.slash.wrong-method-is-405", werkzeug="<2.2")
def test_the_wrong_method_without_the_slash_is_a_405(routes):
    """Before Werkzeug 2.2 another method without the final slash of the rule answers 405."""
    assert routes("/a/").post("/a").status_code == 405


@claim("routing.slash.wrong-method-is-404", werkzeug=">=2.2")
def test_the_wrong_method_without_the_slash_is_a_404(routes):
    """A method that the rule does not accept answers 404 without the final slash."""
    assert routes("/a/").post("/a").status_code == 404


@claim("routing.slash.debug-post-is-an-error", doc="config#DEBUG", flask="<2.1")
def test_a_post_without_the_slash_is_an_error_in_debug_mode(app, routes):
    """Before Flask 2.1 debug mode raises FormDataRoutingRedirect for a POST without the slash."""
    app.config.update(DEBUG=True, PRESERVE_CONTEXT_ON_EXCEPTION=False)
    client = routes("/a/", methods=["POST"])

    with pytest.raises(FormDataRoutingRedirect, match="but a redirect was issued automatically"):
        client.post("/a")


@claim(
    "routing.slash.debug-post-is-redirected",
    doc="config#DEBUG",
    flask=">=2.1",
    otherwise=FormDataRoutingRedirect,
)
def test_a_post_without_the_slash_is_redirected_in_debug_mode(app, routes):
    """In debug mode a POST without the final slash is redirected with 308, too."""
    app.config.update(DEBUG=True, PRESERVE_CONTEXT_ON_EXCEPTION=False)
    client = routes("/a/", methods=["POST"])

    assert client.post("/a").status_code == 308


@claim(
    "routing.slash.debug-post-is-redirected-with-307",
    doc="config#DEBUG",
    flask=">=2.1",
    otherwise=FormDataRoutingRedirect,
)
def test_a_post_is_redirected_with_307_in_debug_mode(app, routes, monkeypatch):
    """In debug mode a POST without the final slash is redirected if RequestRedirect has 307."""
    monkeypatch.setattr(RequestRedirect, "code", 307)
    app.config.update(DEBUG=True, PRESERVE_CONTEXT_ON_EXCEPTION=False)
    client = routes("/a/", methods=["POST"])

    assert client.post("/a").status_code == 307


@claim("routing.slash.is-added-after-a-path", werkzeug="<2.2 || >=2.2.3")
def test_a_path_before_a_final_slash_is_redirected(routes):
    """A URL without the final slash of a rule `/<path:page>/` is redirected with 308."""
    response = routes("/<path:page>/").get("/a/b")

    assert (response.status_code, response.headers.get("Location")) == (
        308,
        "http://localhost/a/b/",
    )


@claim("routing.slash.path-branch-is-lost", werkzeug=">=2.2,<2.2.3")
def test_a_path_before_a_final_slash_is_lost_without_it(routes):
    """On Werkzeug 2.2.0 to 2.2.2 a URL without the slash of `/<path:page>/` answers 404."""
    client = routes("/<path:page>/")

    assert client.get("/a/b").status_code == 404


@claim("routing.slash.is-added-to-an-empty-path", doc="quickstart#routing")
def test_the_empty_path_is_redirected_to_the_root(routes):
    """A request with an empty path is redirected to the root."""
    response = routes("/").get(environ_overrides={"PATH_INFO": ""})

    assert (response.status_code, response.headers["Location"]) == (308, "http://localhost/")
