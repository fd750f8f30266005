"""The fixture of the claims about the test client's cookies."""

import flask
import pytest


@pytest.fixture
def jar(app, client):
    """A client with cookies: POST sets the line in its body, GET answers the Cookie header."""

    @app.route("/", defaults={"path": ""}, methods=["GET", "POST"])
    @app.route("/<path:path>", methods=["GET", "POST"])
    def answer(path):
        if flask.request.method == "GET":
            return flask.request.headers.get("Cookie", "no cookie")
        return "set", {"Set-Cookie": flask.request.get_data(as_text=True)}

    return client
