"""``samesite`` of the test client's ``set_cookie()``."""

import flask

from spec.kit import claim
from spec.kit.claims.guards import Guard
from spec.tools.client import client_of

DOC = "werkzeug:test#werkzeug.test.Client.set_cookie"
SERVER = ["localhost"] if Guard("werkzeug", "<2.3").holds_here() else []
"""What `set_cookie()` of Werkzeug before 2.3 is given first."""


@claim("cookies.client.set-cookie-takes-samesite", werkzeug=">=1.0", otherwise=TypeError)
def test_set_cookie_takes_samesite(app):
    """`set_cookie()` of the test client takes `samesite`, and sends the cookie all the same."""
    app.add_url_rule("/", "index", lambda: flask.request.cookies["a"])
    client = client_of(app, use_cookies=True)
    client.set_cookie(*SERVER, "a", "b", samesite="Strict")

    assert client.get("/").text == "b"
