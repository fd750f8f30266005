"""What the test tools of Flask make of the app's settings."""

import datetime as dt

import flask
import pytest
from flask.testing import FlaskClient
from werkzeug.test import EnvironBuilder

from spec.kit import claim

DOC = "api#flask.Flask.test_request_context"


@pytest.mark.parametrize(
    "options",
    [
        pytest.param({"subdomain": "www"}, id="subdomain"),
        pytest.param({"url_scheme": "https"}, id="scheme"),
    ],
)
@claim("application.test-request.base-url-is-whole")
def test_a_base_url_goes_with_no_part_of_one(app, options):
    """base_url together with subdomain or url_scheme is an AssertionError."""
    with pytest.raises(AssertionError, match='Cannot pass "subdomain" or "url_scheme"'):
        app.test_request_context("/", base_url="http://a.example/", **options)


URLS = [
    pytest.param({}, {}, "http://localhost/p?q=1", id="default"),
    pytest.param({}, {"subdomain": "www"}, "http://www.localhost/p?q=1", id="subdomain"),
    pytest.param({}, {"url_scheme": "https"}, "https://localhost/p?q=1", id="scheme"),
    pytest.param(
        {"SERVER_NAME": "a.example:81"}, {}, "http://a.example:81/p?q=1", id="server-name"
    ),
    pytest.param(
        {"PREFERRED_URL_SCHEME": "https"}, {}, "https://localhost/p?q=1", id="preferred-scheme"
    ),
    pytest.param({"APPLICATION_ROOT": "/in"}, {}, "http://localhost/in/p?q=1", id="root"),
]


@pytest.mark.parametrize(("config", "options", "url"), URLS)
@claim("application.test-request.url-of-the-config")
def test_the_url_of_a_test_request_follows_the_config(app, config, options, url):
    """A test request goes to SERVER_NAME, PREFERRED_URL_SCHEME and APPLICATION_ROOT."""
    app.config.update(config)

    with app.test_request_context("/p?q=1", **options):
        assert flask.request.url == url


@claim("application.test-request.absolute-path")
def test_an_absolute_url_as_path_wins(app):
    """A whole URL as the path of a test request wins over the settings."""
    app.config["PREFERRED_URL_SCHEME"] = "https"

    with app.test_request_context("http://b.example/p?q=1"):
        assert flask.request.url == "http://b.example/p?q=1"


@claim("application.test-request.json-of-the-app", doc="api#flask.Flask.json")
def test_the_json_of_a_test_request_is_that_of_the_app(app):
    """The JSON of a test request is written by the app: it knows dates."""
    with app.test_request_context("/", method="POST", json={"on": dt.date(2026, 1, 1)}):
        assert flask.request.get_json() == {"on": "Thu, 01 Jan 2026 00:00:00 GMT"}


@claim("application.test-request.builder", doc="api#flask.Flask.test_client")
def test_a_test_client_opens_a_builder(app):
    """The test client of an app opens an EnvironBuilder of Werkzeug too."""
    app.add_url_rule("/p", "view", lambda: flask.request.args["q"])

    assert app.test_client().open(EnvironBuilder("/p?q=1")).get_data() == b"1"


@claim("application.test-runner.is-of-the-class", doc="api#flask.Flask.test_cli_runner_class")
def test_a_runner_of_own_gets_the_app(app):
    """test_cli_runner() makes an instance of test_cli_runner_class, with the app first."""
    app.test_cli_runner_class = lambda *args, **options: (args, options)

    assert app.test_cli_runner(charset="gbk") == ((app,), {"charset": "gbk"})


@claim("application.test-client.is-of-the-class", doc="api#flask.Flask.test_client_class")
def test_a_client_of_own_gets_the_options(app):
    """test_client() makes an instance of test_client_class, with the options it was given."""

    class Own(FlaskClient):
        def __init__(self, *args, **options):
            self.auth = options.pop("auth")
            super().__init__(*args, **options)

    app.test_client_class = Own

    assert app.test_client(auth="digest").auth == "digest"
