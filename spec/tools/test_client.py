"""The test client, alike on every release."""

import flask
import pytest

from spec.tools.client import client_of


@pytest.fixture
def app():
    app = flask.Flask("example")
    app.secret_key = "key"

    @app.route("/")
    def index():
        flask.session["seen"] = flask.session.get("seen", 0) + 1
        return f"é {flask.session['seen']}"

    return app


def test_a_response_has_its_text(app):
    assert client_of(app).get("/").text == "é 1"


@pytest.mark.parametrize(("use_cookies", "text"), [(True, "é 2"), (False, "é 1")])
def test_cookies_are_kept_on_demand(app, use_cookies, text):
    client = client_of(app, use_cookies=use_cookies)
    client.get("/")

    assert client.get("/").text == text
