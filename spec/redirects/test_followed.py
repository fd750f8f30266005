"""What the test client sends to the target of a redirect, and keeps of the way there."""

import flask
import pytest
from flask import request
from werkzeug.test import EnvironBuilder

from spec.kit import claim

DOC = "testing#following-redirects"


@claim("redirects.following.keeps-cookies")
def test_a_cookie_of_a_redirect_is_sent_to_its_target(app):
    """The test client sends a cookie that a redirect sets to its target."""

    def login():
        response = flask.redirect("/home")
        response.set_cookie("user", "Ann")
        return response

    app.add_url_rule("/login", "login", login)
    app.add_url_rule("/home", "home", lambda: request.cookies.get("user", "nobody"))

    assert app.test_client().get("/login", follow_redirects=True).data == b"Ann"


@claim("redirects.following.loses-environ-overrides")
@pytest.mark.parametrize("argument", ["environ_overrides", "environ_base"])
def test_environ_overrides_do_not_reach_the_target(app, serve, argument):
    """A redirect that the test client follows loses `environ_overrides`, such as REMOTE_ADDR."""
    app.add_url_rule("/end", "end", lambda: f"{request.remote_addr}")
    client = serve(lambda: flask.redirect("/end"))
    added = {argument: {"REMOTE_ADDR": "192.0.2.1"}}

    assert client.get("/", follow_redirects=True, **added).text == "127.0.0.1"


@claim("redirects.following.adds-the-clients-environ-base")
def test_the_environ_base_of_the_client_is_added_to_the_target(app, serve):
    """The test client adds `client.environ_base` to the request for the target, too."""
    app.add_url_rule("/end", "end", lambda: f"{request.remote_addr} {request.headers['X-Tea']}")
    client = serve(lambda: flask.redirect("/end"))
    client.environ_base = {"REMOTE_ADDR": "192.0.2.1", "HTTP_X_TEA": "green"}
    response = client.open(EnvironBuilder("/"), follow_redirects=True)

    assert response.text == "192.0.2.1 green"


@claim("redirects.following.keeps-headers")
def test_headers_are_sent_again(app, serve):
    """The test client sends the headers of the first request to the target, without Referer."""
    app.add_url_rule("/end", "end", lambda: f"{request.headers.get('X-Note')} {request.referrer}")
    client = serve(lambda: flask.redirect("/end"))

    assert client.get("/", headers={"X-Note": "a"}, follow_redirects=True).text == "a None"


@claim(
    "redirects.following.history-holds-the-redirects", werkzeug=">=2.0", otherwise=AttributeError
)
def test_the_history_holds_the_redirects_on_the_way(serve):
    """`response.history` holds the followed redirects; `response.request` is the last request."""
    client = serve(lambda n: flask.redirect(f"/{n - 1}", 302) if n else "end", "/<int:n>")

    response = client.get("/2", follow_redirects=True)

    first, second = response.history
    assert [(r.status_code, r.request.path) for r in (first, second)] == [(302, "/2"), (302, "/1")]
    assert (first.history, second.history) == ((), (first,))
    assert response.request.path == "/0"


@claim(
    "redirects.following.history-is-empty-without-a-redirect",
    werkzeug=">=2.0",
    otherwise=AttributeError,
)
def test_the_history_is_empty_without_a_redirect(serve):
    """`response.history` is empty if no redirect was followed."""
    assert serve(lambda: "").get("/").history == ()
