"""What the test tools of Flask make of the app's settings."""

import datetime as dt
from importlib.metadata import version

import flask
from flask.testing import FlaskClient

from spec.kit import claim

DOC = "api#flask.Flask.test_request_context"
CLIENT = "api#flask.testing.FlaskClient"


@claim("application.test-request.writes-json-with-the-apps-provider", doc="api#flask.Flask.json")
def test_the_json_of_a_test_request_is_that_of_the_app(app):
    """The JSON of a test request is written by the app's JSON provider, which supports dates."""
    with app.test_request_context("/", method="POST", json={"on": dt.date(2026, 1, 1)}):
        assert flask.request.get_json() == {"on": "Thu, 01 Jan 2026 00:00:00 GMT"}


@claim("application.test-runner.is-of-the-class", doc="api#flask.Flask.test_cli_runner_class")
def test_a_runner_of_own_gets_the_app(app):
    """`test_cli_runner()` makes an instance of `test_cli_runner_class`."""
    app.test_cli_runner_class = lambda *args, **options: (args, options)

    assert app.test_cli_runner(charset="gbk") == ((app,), {"charset": "gbk"})


@claim("application.test-client.is-of-the-class", doc="api#flask.Flask.test_client_class")
def test_a_client_of_own_gets_the_options(app):
    """`test_client()` makes an instance of `test_client_class` with the options given."""

    class Own(FlaskClient):
        def __init__(self, *args, **options):
            self.auth = options.pop("auth")
            super().__init__(*args, **options)

    app.test_client_class = Own

    assert app.test_client(auth="digest").auth == "digest"


@claim("application.test-client.user-agent-is-werkzeug", flask=">=2.3.3", doc=CLIENT)
def test_the_user_agent_of_the_client_is_werkzeug(serve):
    """The test client sends `Werkzeug/` and its version as User-Agent."""
    response = serve(lambda: flask.request.headers["User-Agent"]).get("/")

    assert response.text == f"Werkzeug/{version('werkzeug')}"


@claim("application.test-client.user-agent-is-in-lower-case", flask="<2.3.3", doc=CLIENT)
def test_the_user_agent_of_the_client_is_in_lower_case(serve):
    """Before Flask 2.3.3 the test client sends `werkzeug/` and its version as User-Agent."""
    response = serve(lambda: flask.request.headers["User-Agent"]).get("/")

    assert response.text == f"werkzeug/{version('werkzeug')}"
