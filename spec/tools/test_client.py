"""The test client, alike on every release."""

from contextlib import suppress

import flask
import pytest
import werkzeug.test
from flask.testing import FlaskClient
from werkzeug.datastructures import Headers
from werkzeug.test import create_environ

from spec.tools.client import ClientWithEnviron, ClientWithJar, client_of


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


@pytest.fixture
def with_jar(app):
    if not hasattr(FlaskClient, "get_cookie"):
        pytest.skip("Werkzeug before 2.3 has a jar of its own")
    return ClientWithJar(app)


def test_a_jar_has_the_cookies_in_a_transaction(with_jar):
    with with_jar.session_transaction() as session:
        session["seen"] = 7

        with_jar.cookie_jar.inject_wsgi(none := {})
        with_jar.cookie_jar.extract_wsgi(create_environ("/"), Headers({"Set-Cookie": "a=b"}))
        with with_jar.session_transaction(), suppress(AssertionError):
            with_jar.cookie_jar.inject_wsgi(some := {})
            raise AssertionError

    assert (none, some) == ({}, {"HTTP_COOKIE": "a=b"})
    assert with_jar.get_cookie("session")


@pytest.mark.filterwarnings("ignore:The 'cookie_jar' attribute is a private API")
def test_outside_a_transaction_the_jar_is_werkzeugs(with_jar):
    with suppress(AttributeError):
        assert list(with_jar.cookie_jar) == []


def test_what_is_added_to_the_environ_reaches_the_app(app):
    if not hasattr(werkzeug.test, "TestResponse"):
        pytest.skip("Werkzeug before 2.0 takes no request")

    @app.route("/environ")
    def environ():
        return "{it} {REMOTE_ADDR}".format(**flask.request.environ)

    app.add_url_rule("/away", "away", lambda: flask.redirect("/"))
    client = ClientWithEnviron(app)

    assert client.get("/environ", environ_overrides={"it": "here"}).data == b"here 127.0.0.1"
    assert client.get("/away", follow_redirects=True).data == "é 1".encode()
    assert client.open({**create_environ("/environ"), "it": "was"}).data == b"was 127.0.0.1"
