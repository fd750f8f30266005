"""What is active in and around a session transaction."""

from __future__ import annotations

import flask
import pytest

from spec.kit import claim

DOC = "api#flask.testing.FlaskClient.session_transaction"


@claim(
    "sessions.transaction.with-client-is-that-of-the-last-request",
    doc="testing#accessing-and-modifying-the-session",
)
def test_the_session_is_readable_in_a_client_block(app, client):
    """In a `with client` block `session` is that of the last request."""
    app.add_url_rule("/", "index", lambda: flask.session.update(a=1) or "")

    with client:
        client.get("/")
        assert dict(flask.session) == {"a": 1}


@claim("sessions.transaction.has-no-request-context")
def test_a_transaction_opens_no_request_context(client):
    """In a `session_transaction()` block no request context is active."""
    with client.session_transaction():
        assert flask.has_request_context() is False


@claim("sessions.transaction.has-no-app-context", flask=">=2.2.4")
def test_a_transaction_opens_no_app_context(client):
    """In a `session_transaction()` block reading `current_app` raises RuntimeError."""
    message = "^Working outside of application context"
    with client.session_transaction(), pytest.raises(RuntimeError, match=message):
        _ = flask.current_app.name


@claim("sessions.transaction.has-an-app-context", flask="<2.2.4")
def test_a_transaction_opens_an_app_context(client):
    """Before Flask 2.2.4 an app context is active in a `session_transaction()` block."""
    with client.session_transaction():
        assert flask.has_app_context() is True


@claim("sessions.transaction.hooks-do-not-run")
def test_a_transaction_runs_no_request_hooks(app, client):
    """`session_transaction()` runs no `before_request` and no `after_request` function."""
    trace = []
    app.before_request(lambda: trace.append("before"))
    app.after_request(lambda response: trace.append("after") or response)
    with client.session_transaction() as session:
        session["a"] = 1

    assert trace == []


@claim("sessions.transaction.teardown-runs-twice", flask=">=2.2.4")
def test_a_transaction_runs_teardown_functions_twice(app, client):
    """`session_transaction()` runs teardown functions after opening and after saving."""
    trace = []
    app.teardown_request(lambda error: trace.append("teardown"))
    with client.session_transaction():
        trace.append("inside")

    assert trace == ["teardown", "inside", "teardown"]


@claim("sessions.transaction.teardown-runs-once", flask="<2.2.4")
def test_a_transaction_runs_teardown_functions_once(app, client):
    """Before Flask 2.2.4 `session_transaction()` runs teardown functions once, after saving."""
    trace = []
    app.teardown_request(lambda error: trace.append("teardown"))
    with client.session_transaction():
        trace.append("inside")

    assert trace == ["inside", "teardown"]


@claim("sessions.transaction.last-request-stays", flask=">=2.2", otherwise=RuntimeError)
def test_a_transaction_leaves_the_last_request_of_a_client_block(app, client):
    """`session_transaction()` leaves the last request of a `with client` block active."""
    app.add_url_rule("/", "index", lambda: flask.session.update(a=1) or "")

    with client:
        client.get("/")
        with client.session_transaction():
            pass
        assert dict(flask.session) == {"a": 1}


@claim("sessions.transaction.takes-request-arguments")
def test_a_transaction_takes_the_arguments_of_a_request(app, client):
    """`session_transaction()` takes the arguments of a request, such as `headers`."""
    languages = []

    class Interface(type(app.session_interface)):
        def open_session(self, app, request):
            languages.append(request.headers.get("Accept-Language"))
            return super().open_session(app, request)

    app.session_interface = Interface()
    with client.session_transaction("/", headers={"Accept-Language": "zh"}):
        pass

    assert set(languages) == {"zh"}


@claim("sessions.transaction.cookie-stays-with-its-host", werkzeug=">=2.3")
def test_a_transaction_writes_for_its_own_host(app, client):
    """A session that `session_transaction()` writes for another host is not sent to localhost."""
    app.add_url_rule("/", "index", lambda: str(flask.session.get("a")))
    with client.session_transaction(base_url="http://other.example/") as session:
        session["a"] = 1

    assert client.get("/").text == "None"


@claim("sessions.transaction.cookie-goes-to-any-host", werkzeug="<2.3")
def test_a_transaction_writes_for_every_host(app, client):
    """Before Werkzeug 2.3 a session of `session_transaction()` is sent to any host."""
    app.add_url_rule("/", "index", lambda: str(flask.session.get("a")))
    with client.session_transaction(base_url="http://other.example/") as session:
        session["a"] = 1

    assert client.get("/").text == "1"


@claim(
    "sessions.transaction.redirect-shows-first",
    flask=">=2.2,<3.1.2",
    otherwise=pytest.fail.Exception,
    doc="testing#following-redirects",
)
def test_a_followed_redirect_leaves_the_first_session(app, client):
    """After a followed redirect `session` still is that of the first response."""
    app.add_url_rule("/", "first", lambda: flask.session.update(a=1) or flask.redirect("/last"))
    app.add_url_rule("/last", "last", lambda: flask.session.update(b=2) or "")

    with client:
        client.get("/", follow_redirects=True)
        with pytest.raises(KeyError, match="^'b'$"):
            flask.session["b"]
