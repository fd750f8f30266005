import io

import flask
import pytest
from flask import request

from spec.kit import claim
from spec.tools.client import client_of

DOC = "testing#following-redirects"
OPEN = "werkzeug:test#werkzeug.test.Client.open"
RFC3986 = "rfc:3986#section-5.2"


@pytest.fixture
def shop(app):
    """A client of an app that redirects at ``/shop/<code>?to=target``, and says what arrives."""
    every = {"methods": ["GET", "POST", "PUT", "PATCH", "DELETE"]}

    def page(path):
        body = request.get_data(as_text=True)
        return f"{request.method} {request.full_path} {body} {request.content_type}"

    def leave(code):
        target = request.args.get("to")
        return flask.redirect(target, code) if target else page("")

    app.add_url_rule("/shop/<int:code>", "leave", leave, **every)
    app.add_url_rule("/<path:path>", "page", page, **every)
    return client_of(app)


BODY = {"data": "tea", "content_type": "text/plain"}


@claim("redirects.following.is-off-by-default")
def test_the_client_does_not_follow_by_default(shop):
    """The test client returns the redirect itself, unless `follow_redirects=True`."""
    assert shop.get("/shop/302?to=/end").status_code == 302
    assert shop.get("/shop/302?to=/end", follow_redirects=True).status_code == 200


@claim("redirects.following.drops-transfer-encoding-with-the-body")
def test_a_get_without_a_body_has_no_transfer_encoding(client, app):
    """The test client follows a POST's redirect without its Transfer-Encoding."""
    app.add_url_rule("/", "index", lambda: flask.redirect("/end"), methods=["POST"])
    app.add_url_rule("/end", "end", lambda: f"{request.headers.get('Transfer-Encoding')}")
    chunked = {"Transfer-Encoding": "chunked"}

    assert client.post("/", data="a", headers=chunked, follow_redirects=True).text == "None"


@claim("redirects.following.drops-method-and-body")
@pytest.mark.parametrize(("code", "method"), [(301, "POST"), (302, "POST"), (303, "DELETE")])
def test_most_redirects_are_followed_by_a_get(shop, code, method):
    """The test client follows a POST's 301 and 302, and any 303, with a GET without a body."""
    path = f"/shop/{code}?to=/end"

    response = shop.open(path, method=method, follow_redirects=True, **BODY)

    assert response.text == "GET /end?  None"


@claim("redirects.following.drops-any-method-at-302-and-305", werkzeug="<3.2")
@pytest.mark.parametrize(("code", "method"), [(302, "PUT"), (305, "PATCH")])
def test_302_and_305_are_followed_by_a_get(shop, code, method):
    """The test client follows 302 and 305 with a GET without a body, whatever the method was."""
    response = shop.open(f"/shop/{code}?to=/end", method=method, follow_redirects=True, **BODY)

    assert response.text == "GET /end?  None"


@claim("redirects.following.keeps-a-put-at-302", werkzeug=">=3.2")
def test_302_changes_a_post_only(shop):
    """From Werkzeug 3.2 on the test client follows the 302 of a PUT with a PUT and its body."""
    response = shop.put("/shop/302?to=/end", follow_redirects=True, **BODY)

    assert response.text == "PUT /end? tea text/plain"


@claim("redirects.following.does-not-follow-305", werkzeug=">=3.2")
def test_305_is_not_followed(shop):
    """From Werkzeug 3.2 on the test client does not follow 305."""
    assert shop.get("/shop/305?to=/end", follow_redirects=True).status_code == 305


@claim("redirects.following.keeps-head")
def test_head_is_followed_by_head(serve):
    """The test client follows a redirect of a HEAD request with HEAD."""
    seen = []
    client = serve(lambda path: seen.append(request.method) or flask.redirect("/end"), "/<path>")
    client.application.add_url_rule("/end", "end", lambda: seen.append(request.method) or "")

    client.head("/tea", follow_redirects=True)
    assert seen == ["HEAD", "HEAD"]


@claim("redirects.following.keeps-method-and-body")
@pytest.mark.parametrize(("code", "method"), [(307, "POST"), (308, "PUT")])
def test_307_and_308_are_followed_by_the_same_method(shop, code, method):
    """The test client follows 307 and 308 with the same method, body and content type."""
    path = f"/shop/{code}?to=/end"

    response = shop.open(path, method=method, follow_redirects=True, **BODY)

    assert response.text == f"{method} /end? tea text/plain"


@claim("redirects.following.does-not-follow-300-and-304")
@pytest.mark.parametrize("code", [300, 304])
def test_other_statuses_are_not_followed(shop, code):
    """The test client follows neither 300 nor 304, though they have a Location."""
    response = shop.get(f"/shop/{code}?to=/end", follow_redirects=True)

    assert response.status_code == code


@claim(
    "redirects.following.a-slash-keeps-the-form", doc="quickstart#unique-urls-redirection-behavior"
)
def test_the_redirect_to_a_slash_keeps_the_form(serve):
    """The test client repeats a POST that is redirected to the URL with a slash."""
    client = serve(lambda: f"{request.method} {request.get_data(as_text=True)}", "/shop/")

    assert client.post("/shop", follow_redirects=True, **BODY).text == "POST tea"


@claim("redirects.following.takes-the-targets-query")
@pytest.mark.parametrize(
    ("to", "arrived"), [("/end%3Fa=b%23end", "GET /end?a=b  None"), ("/end", "GET /end?  None")]
)
def test_the_query_is_that_of_the_target(shop, to, arrived):
    """The followed request has the query of Location, not that of the first request."""
    assert shop.get(f"/shop/302?to={to}", follow_redirects=True).text == arrived


@claim("redirects.following.resolves-relative-targets", doc=RFC3986, werkzeug="<2.1")
@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("item", "/shop/item?"),
        ("/a/../item", "/item?"),
        ("%3Fpage=2", "/shop/302?page=2"),
    ],
)
def test_relative_targets_are_resolved(shop, target, path):
    """The test client resolves a relative Location against the URL of the request."""
    response = shop.get(f"/shop/302?to={target}", follow_redirects=True)

    assert response.text == f"GET {path}  None"


@claim("redirects.following.takes-relative-targets-from-the-root", doc=RFC3986, werkzeug=">=2.1")
@pytest.mark.parametrize(
    ("target", "path"), [("./item", "/./item?"), ("/a/../item", "/a/../item?")]
)
def test_relative_targets_are_taken_from_the_root(shop, target, path):
    """The test client appends a relative Location to the root, dots and all, unlike a browser."""
    response = shop.get(f"/shop/302?to={target}", follow_redirects=True)

    assert response.text == f"GET {path}  None"


@claim("redirects.following.ignores-scheme-and-port")
@pytest.mark.parametrize("to", ["https://localhost/end", "http://localhost:81/end"])
def test_another_scheme_or_port_is_followed(shop, to):
    """The test client follows a redirect to another scheme or port of the same host."""
    assert shop.get(f"/shop/302?to={to}", follow_redirects=True).text == "GET /end?  None"


@claim("redirects.following.goes-to-the-scheme-and-port-of-the-target")
def test_the_followed_request_has_the_scheme_and_port_of_its_target(app, serve):
    """The followed request has the scheme and the port of Location."""
    app.add_url_rule("/end", "end", lambda: request.url)
    client = serve(lambda: flask.redirect("https://www.example.com:444/end"))
    response = client.get("/", base_url="http://www.example.com", follow_redirects=True)

    assert response.text == "https://www.example.com:444/end"


@claim("redirects.following.leaves-the-script-root")
def test_a_target_outside_the_script_root_leaves_it(app, serve):
    """The followed request has no `script_root` if its target is outside that of the redirect."""
    app.add_url_rule("/end", "end", lambda: request.script_root + request.path)
    client = serve(lambda: flask.redirect("/end"))

    assert client.get("/", base_url="http://localhost/app/", follow_redirects=True).text == "/end"


@claim("redirects.following.keeps-the-script-root")
def test_a_target_below_the_script_root_keeps_it(app, serve):
    """The followed request has the same `script_root` if its target is below it."""
    app.add_url_rule("/end", "end", lambda: f"{request.script_root} {request.path}")
    client = serve(lambda: flask.redirect("/app/end"))
    response = client.get("/", base_url="http://localhost/app/", follow_redirects=True)

    assert response.text == "/app /end"


@pytest.fixture
def dropped(serve):
    """The body of a POST that the test client has followed with a GET."""
    client, body = serve(lambda: flask.redirect("/end")), io.BytesIO(b"tea")
    client.post("/", input_stream=body, follow_redirects=True)
    return body


@claim("redirects.following.leaves-a-dropped-body-open", doc=OPEN, werkzeug="<2.0")
def test_the_body_that_is_dropped_is_left_open(dropped):
    """The test client leaves the body of a POST open that it follows with a GET."""
    assert not dropped.closed


@claim("redirects.following.closes-a-dropped-body", doc=OPEN, werkzeug=">=2.0")
def test_the_body_that_is_dropped_is_closed(dropped):
    """The test client closes the body of a POST that it follows with a GET."""
    assert dropped.closed


@claim("redirects.following.refuses-another-host")
def test_another_host_is_refused(shop):
    """The test client raises RuntimeError for a redirect to another host."""
    with pytest.raises(RuntimeError, match=r"Following external redirects is not supported\.$"):
        shop.get("/shop/302?to=http://example.com/", follow_redirects=True)


@claim("redirects.following.refuses-a-subdomain", doc="werkzeug:test#werkzeug.test.Client")
def test_a_subdomain_is_refused(shop):
    """The test client raises RuntimeError for a redirect to a subdomain by default."""
    with pytest.raises(RuntimeError, match=r"Following subdomain redirects is not enabled\.$"):
        shop.get("/shop/302?to=http://shop.localhost/end", follow_redirects=True)


@claim("redirects.following.refuses-a-loop", doc="werkzeug:test#werkzeug.test.Client")
def test_a_loop_is_refused(serve):
    """The test client raises ClientRedirectError for a redirect to a URL that it was at before."""
    client = serve(lambda: flask.redirect("/"))

    with pytest.raises(Exception, match="(?i)loop detected") as caught:
        client.get("/", follow_redirects=True)
    assert caught.type.__name__ == "ClientRedirectError"


@claim("redirects.following.has-no-limit", doc="werkzeug:test#werkzeug.test.Client")
def test_a_long_chain_is_followed_to_its_end(serve):
    """The test client follows a chain of thirty redirects to its end."""
    client = serve(lambda n: flask.redirect(f"/{n - 1}") if n else "end", "/<int:n>")

    assert client.get("/30", follow_redirects=True).text == "end"
