import flask
import pytest
from flask import request
from flask.sessions import SecureCookieSessionInterface, SessionInterface

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.testing.FlaskClient.session_transaction"


@claim("with_statement.session-transaction.the-view-sees-it")
def test_the_view_sees_what_the_block_stored(client):
    """What the block puts into the session is there in the next request."""
    client.application.add_url_rule("/", "view", lambda: flask.session["user"])
    with client.session_transaction() as session:
        session["user"] = "li"

    assert client.get("/").text == "li"


@claim("with_statement.session-transaction.sees-what-the-view-stored")
def test_the_block_sees_what_the_view_stored(client):
    """What a view put into the session is there in the block."""
    client.application.add_url_rule("/", "view", lambda: str(flask.session.setdefault("user", 1)))
    client.get("/")
    with client.session_transaction() as session:
        assert dict(session) == {"user": 1}


@claim("with_statement.session-transaction.an-exception-stores-nothing")
def test_an_exception_in_the_block_stores_nothing(client):
    """When the block raises, the exception goes on and nothing is stored."""

    def block():
        with client.session_transaction() as session:
            session["user"] = "li"
            raise KeyError

    with pytest.raises(KeyError):
        block()

    with client.session_transaction() as session:
        assert dict(session) == {}


@claim("with_statement.session-transaction.clear-deletes")
def test_a_session_cleared_in_the_block_is_gone(client):
    """Clearing the session in the block deletes its cookie."""
    client.application.add_url_rule("/", "view", lambda: str("session" in request.cookies))
    with client.session_transaction() as session:
        session["user"] = "li"
    before = client.get("/").text
    with client.session_transaction() as session:
        session.clear()

    assert (before, client.get("/").text) == ("True", "False")


@claim("with_statement.session-transaction.pushes-no-request")
def test_a_transaction_pushes_no_request(client):
    """In the block there is no request."""
    with client.session_transaction():
        assert flask.has_request_context() is False


@claim(
    "with_statement.session-transaction.has-an-app-context", flask="<2.2.4", otherwise=RuntimeError
)
def test_a_transaction_has_an_app_context(client):
    """The block of `session_transaction()` has an app context: `current_app` is the app."""
    with client.session_transaction():
        assert flask.current_app.name == "example"


@claim("with_statement.session-transaction.has-no-app-context", flask=">=2.2.4")
def test_a_transaction_has_no_app_context(client):
    """In the block of `session_transaction()` reading `current_app` raises RuntimeError."""
    message = "^Working outside of application context"
    with client.session_transaction(), pytest.raises(RuntimeError, match=message):
        _ = flask.current_app.name


def torn_down(client):
    """Count the teardown of requests before the block, in it and after it."""
    calls = []
    client.application.teardown_request(calls.append)
    with client.session_transaction():
        inside = len(calls)
    return inside, len(calls)


@claim("with_statement.session-transaction.is-torn-down-once", flask="<2.2.4")
def test_a_transaction_is_torn_down_once(client):
    """The request of a transaction is torn down once, after the block."""
    assert torn_down(client) == (0, 1)


@claim("with_statement.session-transaction.is-torn-down-twice", flask=">=2.2.4")
def test_a_transaction_is_torn_down_twice(client):
    """The request of a transaction is torn down before the block, and again after it."""
    assert torn_down(client) == (1, 2)


@claim("with_statement.session-transaction.takes-the-arguments-of-a-request")
def test_a_transaction_takes_the_arguments_of_a_request(client):
    """`session_transaction()` takes the arguments of `test_request_context()`."""
    seen = []

    class Interface(SecureCookieSessionInterface):
        def open_session(self, app, request):
            seen.append(request.url)
            return super().open_session(app, request)

    client.application.session_interface = Interface()
    with client.session_transaction("/a", base_url="https://example.com"):
        pass

    assert set(seen) == {"https://example.com/a"}


@claim(
    "with_statement.session-transaction.without-cookies-is-a-runtime-error",
    flask="<2.2.4",
    otherwise=TypeError,
)
def test_a_transaction_without_cookies_raises_runtime_error(app):
    """`session_transaction()` of a client that keeps no cookies raises RuntimeError."""
    message = r"^Session transactions only make sense with cookies enabled\.$"
    with pytest.raises(RuntimeError, match=message):
        app.test_client(use_cookies=False).session_transaction().__enter__()


@claim(
    "with_statement.session-transaction.without-cookies-is-a-type-error",
    flask=">=2.2.4",
    otherwise=RuntimeError,
)
def test_a_transaction_without_cookies_raises_type_error(app):
    """`session_transaction()` of a client that keeps no cookies raises TypeError."""
    message = r"^Cookies are disabled\. Create a client with 'use_cookies=True'\.$"
    with pytest.raises(TypeError, match=message):
        app.test_client(use_cookies=False).session_transaction().__enter__()


@claim("with_statement.session-transaction.needs-a-session")
@pytest.mark.parametrize("cause", ["no key", "an interface without sessions"])
def test_a_transaction_needs_a_session(client, cause):
    """`session_transaction()` raises RuntimeError if the app opens no session."""
    if cause == "no key":
        client.application.secret_key = None
    else:
        client.application.session_interface = type(
            "Interface", (SessionInterface,), {"open_session": lambda *_: None}
        )()

    with pytest.raises(RuntimeError, match="Session backend did not open a session"):
        client.session_transaction().__enter__()


def request_around_a_transaction(pages):
    """Open a transaction in a client block after a request; give the request after it."""
    with client_of(pages, use_cookies=True) as client:
        client.get("/a")
        with client.session_transaction():
            pass
        return request.path if flask.has_request_context() else None


@claim("with_statement.session-transaction.ends-the-request-kept", flask="<2.2")
def test_a_transaction_ends_the_request_of_a_client_block(pages):
    """A transaction in a client block ends the request that the block had kept."""
    assert request_around_a_transaction(pages) is None


@claim("with_statement.session-transaction.leaves-the-request-kept", flask=">=2.2")
def test_a_transaction_leaves_the_request_of_a_client_block(pages):
    """A transaction in a client block leaves the request that the block had kept."""
    assert request_around_a_transaction(pages) == "/a"
