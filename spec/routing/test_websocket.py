"""Rules for WebSocket requests, beside those for plain ones."""

import flask
import pytest
from werkzeug.exceptions import BadRequest, HTTPException
from werkzeug.routing import Map, RequestRedirect, Rule
from werkzeug.test import create_environ

from spec.kit import claim

DOC = "werkzeug:routing#websockets"
UPGRADE = {"Connection": "Upgrade", "Upgrade": "websocket"}


def matched(rules, path, **asked):
    """The endpoint that matches, or the name of what is raised."""
    try:
        return Map(rules).bind("a.example").match(path, **asked)[0]
    except (HTTPException, RequestRedirect) as error:
        return type(error).__name__


@claim("routing.websocket.refuses-http", werkzeug=">=1.0", otherwise=TypeError)
def test_a_websocket_rule_refuses_a_plain_request(routes):
    """A plain request to a rule with `websocket=True` answers 400."""
    assert routes("/ws", websocket=True).get("/ws").status_code == 400


@claim("routing.websocket.url-is-absolute", werkzeug=">=1.0", otherwise=TypeError)
@pytest.mark.parametrize(
    ("base", "url"),
    [("http://localhost", "ws://localhost/ws"), ("https://localhost", "wss://localhost/ws")],
)
def test_the_url_of_a_websocket_rule_is_absolute(app, base, url):
    """`url_for()` builds the absolute `ws` or `wss` URL of a WebSocket rule."""
    app.add_url_rule("/ws", "ws", websocket=True)

    with app.test_request_context(base_url=base):
        assert flask.url_for("ws") == url


@claim("routing.websocket.takes-no-post", werkzeug=">=1.0", otherwise=TypeError)
def test_a_websocket_rule_takes_no_post(app):
    """`add_url_rule(websocket=True)` raises ValueError for the method POST."""
    message = r"^WebSocket rules can only use 'GET', 'HEAD', and 'OPTIONS' methods\.$"
    with pytest.raises(ValueError, match=message):
        app.add_url_rule("/ws", "ws", websocket=True, methods=["POST"])


@claim("routing.websocket.upgrade-is-plain", werkzeug="<2.0")
def test_an_upgrade_request_is_a_plain_one(routes):
    """Before Werkzeug 2.0 a WebSocket request is answered by a rule without `websocket`."""
    assert routes("/page").get("/page", headers=UPGRADE).text == "/page"


@claim("routing.websocket.upgrade-needs-a-rule", werkzeug=">=2.0")
def test_an_upgrade_request_needs_a_websocket_rule(routes):
    """A WebSocket request answers 400 if there is only a rule without `websocket`."""
    assert routes("/page").get("/page", headers=UPGRADE).status_code == 400


@claim("routing.websocket.may-share-a-path", werkzeug=">=1.0", otherwise=TypeError)
@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        pytest.param({"websocket": True}, "ws", id="websocket"),
        pytest.param({"method": "POST"}, "http", id="post"),
        pytest.param({"method": "GET"}, "MethodNotAllowed", id="get"),
    ],
)
def test_a_websocket_rule_stands_beside_a_plain_one(asked, answer):
    """A WebSocket rule and a plain rule may share a path; other methods answer 405."""
    socket = Rule("/a", endpoint="ws", websocket=True)
    plain = Rule("/a", endpoint="http", methods=["POST"])

    assert matched([socket, plain], "/a", **asked) == answer


@claim("routing.websocket.refuses-a-wrong-method", werkzeug=">=1.0", otherwise=TypeError)
def test_a_websocket_for_a_post_is_a_405():
    """A WebSocket request to a rule for POST alone raises MethodNotAllowed."""
    rules = [Rule("/a", endpoint="http", methods=["POST"])]

    assert matched(rules, "/a", websocket=True) == "MethodNotAllowed"


@claim(
    "routing.websocket.slash-is-added", werkzeug=">=1.0,<2.2", otherwise=(TypeError, AssertionError)
)
def test_a_websocket_without_its_slash_is_redirected():
    """Before Werkzeug 2.2 a plain request without the slash of a WebSocket rule is redirected."""
    rules = [Rule("/a/", endpoint="ws", websocket=True)]

    assert matched(rules, "/a") == "RequestRedirect"


@claim(
    "routing.websocket.slash-is-not-added", werkzeug=">=2.2", otherwise=(TypeError, AssertionError)
)
def test_a_websocket_without_its_slash_is_not_found():
    """A plain request without the slash of a WebSocket rule raises NotFound."""
    rules = [Rule("/a/", endpoint="ws", websocket=True)]

    assert matched(rules, "/a") == "NotFound"


@claim("routing.websocket.scheme-of-an-upgrade-is-ws", werkzeug=">=2.0")
@pytest.mark.parametrize(("base", "scheme"), [("http://a.b/", "ws"), ("https://a.b/", "wss")])
def test_the_scheme_of_an_upgrade_request_is_that_of_websocket(app, base, scheme):
    """URLs that are built in a WebSocket request begin with `ws` or `wss`."""
    with app.test_request_context(base_url=base, headers=UPGRADE) as context:
        assert context.url_adapter.url_scheme == scheme


@claim("routing.websocket.scheme-of-an-upgrade-is-kept", werkzeug="<2.0")
def test_the_scheme_of_an_upgrade_request_is_kept(app):
    """Before Werkzeug 2.0 URLs that are built in a WebSocket request begin with `http`."""
    with app.test_request_context(headers=UPGRADE) as context:
        assert context.url_adapter.url_scheme == "http"


@claim(
    "routing.websocket.connection-may-have-more-words",
    werkzeug=">=2.0.2",
    otherwise=(TypeError, BadRequest),
)
def test_connection_may_have_more_words_than_upgrade():
    """A WebSocket request may have the header `Connection: keep-alive, Upgrade`."""
    rules = Map([Rule("/ws", endpoint="ws", websocket=True)])
    headers = {**UPGRADE, "Connection": "keep-alive, Upgrade"}

    assert rules.bind_to_environ(create_environ("/ws", headers=headers)).match() == ("ws", {})
