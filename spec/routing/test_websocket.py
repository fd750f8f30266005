import flask
import pytest

from spec.kit import claim

DOC = "werkzeug:routing#websockets"
UPGRADE = {"Connection": "Upgrade", "Upgrade": "websocket"}


@claim("routing.websocket.refuses-http", werkzeug=">=1.0", otherwise=TypeError)
def test_a_websocket_rule_refuses_a_plain_request(routes):
    """A plain request to a rule with websocket=True is a 400."""
    assert routes("/ws", websocket=True).get("/ws").status_code == 400


@claim("routing.websocket.url", werkzeug=">=1.0", otherwise=TypeError)
@pytest.mark.parametrize(
    ("base", "url"),
    [("http://localhost", "ws://localhost/ws"), ("https://localhost", "wss://localhost/ws")],
)
def test_the_url_of_a_websocket_rule_is_absolute(app, base, url):
    """url_for() gives the absolute ws or wss URL of a WebSocket rule."""
    app.add_url_rule("/ws", "ws", websocket=True)

    with app.test_request_context(base_url=base):
        assert flask.url_for("ws") == url


@claim("routing.websocket.methods", werkzeug=">=1.0", otherwise=TypeError)
def test_a_websocket_rule_takes_no_post(routes):
    """A WebSocket rule that lists POST is a ValueError."""
    with pytest.raises(ValueError, match="^WebSocket rules can only use 'GET', 'HEAD'"):
        routes("/ws", websocket=True, methods=["POST"])


@claim("routing.websocket.upgrade-is-plain", werkzeug="<2.0")
def test_an_upgrade_request_is_a_plain_one(routes):
    """A request to upgrade to WebSocket is answered by a plain rule."""
    assert routes("/page").get("/page", headers=UPGRADE).text == "/page"


@claim("routing.websocket.upgrade-needs-a-rule", werkzeug=">=2.0")
def test_an_upgrade_request_needs_a_websocket_rule(routes):
    """A request to upgrade to WebSocket is a 400 where there is only a plain rule."""
    assert routes("/page").get("/page", headers=UPGRADE).status_code == 400
