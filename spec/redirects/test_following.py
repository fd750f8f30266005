import flask
import pytest
from flask import request

from spec.kit import claim
from spec.tools.client import client_of

DOC = "testing#following-redirects"
RFC3986 = "rfc:3986#section-5.2"


@pytest.fixture
def shop(app):
    """An app whose ``/<code>?to=target`` redirects, and whose ``/end`` says what arrived."""
    every = {"methods": ["GET", "POST", "PUT", "PATCH", "DELETE"]}

    def end():
        return f"{request.method} {request.get_data(as_text=True)} {request.content_type}"

    def leave(code):
        return flask.redirect(request.args.get("to", "/end"), code)

    app.add_url_rule("/<int:code>", "leave", leave, **every)
    app.add_url_rule("/end", "end", end, **every)
    app.add_url_rule("/query", "query", lambda: request.query_string)
    return app


@pytest.fixture
def follow(shop):
    """Follow a redirect with this code; give the text of the page at its end."""

    def follow(code, method="GET", to="/end", **options):
        client = client_of(shop)
        options.setdefault("query_string", {"to": to})
        return client.open(f"/{code}", method=method, follow_redirects=True, **options).text

    return follow


BODY = {"data": "tea", "content_type": "text/plain"}


@claim("redirects.following.is-off-by-default")
def test_the_client_does_not_follow_by_default(shop):
    """The test client gives the redirect itself, unless follow_redirects=True."""
    assert client_of(shop).get("/302").status_code == 302
    assert client_of(shop).get("/302", follow_redirects=True).status_code == 200


@claim("redirects.following.drops-method-and-body")
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("code", [301, 302, 303, 305])
def test_most_redirects_are_followed_by_a_get(follow, code, method):
    """After 301, 302, 303 and 305 the client sends a GET without a body, whatever it was."""
    assert follow(code, method, **BODY) == "GET  None"


@claim("redirects.following.keeps-method-and-body")
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("code", [307, 308])
def test_307_and_308_are_followed_by_the_same_method(follow, code, method):
    """After 307 and 308 the client sends the same method, body and content type again."""
    assert follow(code, method, **BODY) == f"{method} tea text/plain"


@claim("redirects.following.not-every-3xx")
@pytest.mark.parametrize("code", [300, 304])
def test_other_statuses_are_not_followed(shop, code):
    """300 and 304 are not followed, though they have a Location."""
    assert client_of(shop).get(f"/{code}", follow_redirects=True).status_code == code


@claim(
    "redirects.following.a-slash-keeps-the-form", doc="quickstart#unique-urls-redirection-behavior"
)
def test_the_redirect_to_a_slash_keeps_the_form(serve):
    """A POST that is redirected to the URL with its slash arrives as a POST with its body."""
    client = serve(lambda: f"{request.method} {request.get_data(as_text=True)}", "/shop/")

    assert client.post("/shop", follow_redirects=True, **BODY).text == "POST tea"


@claim("redirects.following.takes-the-targets-query")
@pytest.mark.parametrize(
    ("to", "query"), [("/query?a=b", "a=b"), ("/query", ""), ("/query?a=b#end", "a=b")]
)
def test_the_query_is_that_of_the_target(follow, to, query):
    """The followed request has the query of Location, not that of the first one."""
    assert follow(302, to=to) == query


@claim("redirects.following.knows-its-own-host")
@pytest.mark.parametrize("to", ["/end", "http://localhost/end"])
def test_targets_with_and_without_the_host_are_followed(follow, to):
    """A path from the root is followed, and an absolute URL of the same host."""
    assert follow(302, to=to) == "GET  None"


@pytest.fixture
def landing(app):
    """Follow a redirect from ``/cart/list``; give the path and query at which it ends."""

    def landing(target):
        arrived = []

        def page(path):
            arrived.append(request.full_path)
            return "" if len(arrived) > 1 else flask.redirect(target)

        app.add_url_rule("/<path:path>", "page", page)
        client_of(app).get("/cart/list?first=yes", follow_redirects=True)
        return arrived[-1]

    return landing


@claim("redirects.following.resolves-relative-targets", doc=RFC3986, werkzeug="<2.1")
@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("item", "/cart/item?"),
        ("./item", "/cart/item?"),
        ("../item", "/item?"),
        ("/a/../item", "/item?"),
        ("?page=2", "/cart/list?page=2"),
    ],
)
def test_relative_targets_are_resolved(landing, target, path):
    """A relative target is resolved as seen from the page that redirects, as a browser does."""
    assert landing(target) == path


@claim("redirects.following.takes-relative-targets-from-the-root", doc=RFC3986, werkzeug=">=2.1")
@pytest.mark.parametrize(
    ("target", "path"),
    [("item", "/item?"), ("./item", "/./item?"), ("/a/../item", "/a/../item?")],
)
def test_relative_targets_are_taken_from_the_root(landing, target, path):
    """A relative target is taken from the root, dots and all, which no browser does."""
    assert landing(target) == path


@claim("redirects.following.ignores-scheme-and-port")
@pytest.mark.parametrize("to", ["https://localhost/end", "http://localhost:81/end"])
def test_another_scheme_or_port_is_followed(follow, to):
    """Another scheme or port of the same host is taken for the app itself."""
    assert follow(302, to=to) == "GET  None"


@claim("redirects.following.refuses-another-host")
@pytest.mark.parametrize("to", ["http://example.com/", "//example.com/end"])
def test_another_host_is_refused(follow, to):
    """A redirect to another host raises RuntimeError."""
    with pytest.raises(RuntimeError, match="Following external redirects is not supported"):
        follow(302, to=to)


@claim("redirects.following.refuses-a-subdomain", doc="werkzeug:test#werkzeug.test.Client")
def test_a_subdomain_is_refused(follow):
    """A redirect to a subdomain raises RuntimeError, unless the client allows subdomains."""
    with pytest.raises(RuntimeError, match="Following subdomain redirects is not enabled"):
        follow(302, to="http://shop.localhost/end")


@claim("redirects.following.refuses-a-loop", doc="werkzeug:test#werkzeug.test.Client")
def test_a_loop_is_refused(serve):
    """A redirect that leads where the client was before raises ClientRedirectError."""
    client = serve(lambda: flask.redirect("/"))

    with pytest.raises(Exception, match="(?i)loop detected") as caught:
        client.get("/", follow_redirects=True)
    assert caught.type.__name__ == "ClientRedirectError"


@claim("redirects.following.has-no-limit", doc="werkzeug:test#werkzeug.test.Client")
def test_a_long_chain_is_followed_to_its_end(serve):
    """A chain of many redirects is followed to its end."""
    client = serve(lambda n: flask.redirect(f"/{n - 1}") if n else "end", "/<int:n>")

    assert client.get("/30", follow_redirects=True).text == "end"


@claim("redirects.following.keeps-cookies")
def test_a_cookie_of_a_redirect_is_sent_to_its_target(app):
    """A cookie that a redirect sets is sent to its target."""

    def login():
        response = flask.redirect("/home")
        response.set_cookie("user", "Ann")
        return response

    app.add_url_rule("/login", "login", login)
    app.add_url_rule("/home", "home", lambda: request.cookies.get("user", "nobody"))

    assert app.test_client().get("/login", follow_redirects=True).data == b"Ann"


@claim("redirects.following.keeps-headers")
def test_headers_are_sent_again(app, serve):
    """The headers of the first request are sent to the target too; there is no Referer."""
    app.add_url_rule("/end", "end", lambda: f"{request.headers.get('X-Note')} {request.referrer}")
    client = serve(lambda: flask.redirect("/end"))

    assert client.get("/", headers={"X-Note": "a"}, follow_redirects=True).text == "a None"


@claim("redirects.following.history", werkzeug=">=2.0", otherwise=AttributeError)
def test_the_history_holds_the_redirects_on_the_way(serve):
    """response.history holds the redirects on the way; response.request is the last request."""
    client = serve(lambda n: flask.redirect(f"/{n - 1}") if n else "end", "/<int:n>")

    response = client.get("/2", follow_redirects=True)

    assert [(r.status_code, r.request.path) for r in response.history] == [(302, "/2"), (302, "/1")]
    assert response.request.path == "/0"


@claim("redirects.following.no-history", werkzeug=">=2.0", otherwise=AttributeError)
def test_the_history_is_empty_without_a_redirect(serve):
    """response.history is empty where nothing was followed."""
    assert serve(lambda: "").get("/").history == ()
