"""The test client's session transactions."""

from __future__ import annotations

import flask
import pytest
from flask.sessions import SessionInterface

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.testing.FlaskClient.session_transaction"


@claim(
    "sessions.transaction.writes-for-the-next-request",
    doc="testing#accessing-and-modifying-the-session",
)
def test_a_transaction_writes_what_the_next_request_reads(app, client):
    """What `session_transaction()` puts into the session is there in the next request."""
    app.add_url_rule("/", "index", lambda: flask.session["user"])
    with client.session_transaction() as session:
        session["user"] = "itcast"

    assert client.get("/").text == "itcast"


@claim(
    "sessions.transaction.reads-what-a-view-left", doc="testing#accessing-and-modifying-the-session"
)
def test_a_transaction_reads_what_a_view_left(app, client):
    """`session_transaction()` reads the session that a view left."""
    app.add_url_rule("/", "index", lambda: flask.session.update(a=(1,)) or "")
    client.get("/")

    with client.session_transaction() as session:
        assert dict(session) == {"a": (1,)}


@claim("sessions.transaction.keeps-nothing-on-error")
def test_a_transaction_that_fails_keeps_nothing(client):
    """An exception in a `session_transaction()` block passes through; nothing is saved."""

    def transaction():
        with client.session_transaction() as session:
            session["a"] = 1
            raise LookupError("halt")

    with pytest.raises(LookupError, match="^halt$"):
        transaction()

    with client.session_transaction() as session:
        assert dict(session) == {}


@claim("sessions.transaction.nested-last-wins")
def test_of_nested_transactions_the_outer_one_wins(client):
    """Of nested `session_transaction()` blocks the one that ends last writes the cookie."""
    with client.session_transaction() as outer:
        with client.session_transaction() as inner:
            inner["in"] = 1
        outer["out"] = 2

    with client.session_transaction() as session:
        assert dict(session) == {"out": 2}


@claim("sessions.transaction.clear-logs-out")
def test_a_transaction_that_clears_takes_the_cookie_away(app, client):
    """`session.clear()` in `session_transaction()` removes the client's cookie."""
    app.add_url_rule("/", "index", lambda: str("session" in flask.request.cookies))
    with client.session_transaction() as session:
        session["a"] = 1
    before = client.get("/").text
    with client.session_transaction() as session:
        session.clear()

    assert (before, client.get("/").text) == ("True", "False")


@claim(
    "sessions.transaction.without-cookies-raises-type-error",
    flask=">=2.2.4",
    otherwise=RuntimeError,
)
def test_a_transaction_without_cookies_is_a_type_error(app):
    """`session_transaction()` of a client without cookies raises TypeError."""
    with pytest.raises(TypeError) as caught, client_of(app).session_transaction():
        pass
    assert str(caught.value) == "Cookies are disabled. Create a client with 'use_cookies=True'."


@claim(
    "sessions.transaction.without-cookies-raises-runtime-error", flask="<2.2.4", otherwise=TypeError
)
def test_a_transaction_without_cookies_is_a_runtime_error(app):
    """Before Flask 2.2.4 `session_transaction()` without cookies raises RuntimeError."""
    with pytest.raises(RuntimeError) as caught, client_of(app).session_transaction():
        pass
    assert str(caught.value) == "Session transactions only make sense with cookies enabled."


@claim(
    "sessions.transaction.finds-no-cookie-jar",
    flask="<2.2.4",
    werkzeug=">=2.3",
    otherwise=pytest.fail.Exception,
)
def test_a_transaction_finds_no_cookie_jar(app):
    """`session_transaction()` raises AttributeError, as the client has no cookie jar."""
    message = "^'dict_values' object has no attribute 'inject_wsgi'$"

    with pytest.raises(AttributeError, match=message), app.test_client().session_transaction():
        pass


@claim("sessions.transaction.null-session-is-not-saved")
def test_a_transaction_does_not_save_a_null_session(app, client):
    """`session_transaction()` does not save a null session of the interface."""
    saved = []

    class Interface(SessionInterface):
        def open_session(self, app, request):
            return self.make_null_session(app)

        def save_session(self, app, session, response):
            saved.append(session)

    app.session_interface = Interface()
    with client.session_transaction() as session:
        session.get("a")

    assert saved == []


@claim("sessions.transaction.without-a-key-raises-runtime-error")
def test_a_transaction_without_a_secret_key_is_a_runtime_error(app, client):
    """`session_transaction()` without a secret key raises RuntimeError."""
    app.secret_key = None

    message = "^Session backend did not open a session[.]"
    with pytest.raises(RuntimeError, match=message), client.session_transaction():
        pass
