"""Several clients, several servers."""

from __future__ import annotations

import flask

from spec.kit import claim
from spec.sessions.samples import A_IS_1
from spec.tools.client import client_of

DOC = "quickstart#sessions"


def server(key):
    """A client of an app with this key that counts the visits of its caller."""
    app = flask.Flask("example")
    app.secret_key = key

    @app.route("/")
    def count():
        flask.session["visits"] = flask.session.get("visits", 0) + 1
        return str(flask.session["visits"])

    return client_of(app)


def visits(servers):
    """What a client sees that visits these servers in turn, with its one session cookie."""
    cookie, seen = "", []
    for each in servers:
        response = each.get("/", headers={"Cookie": cookie} if cookie else {})
        cookie = response.headers["Set-Cookie"].split(";")[0]
        seen.append(response.text)
    return seen


@claim("sessions.servers.remember-a-client")
def test_a_session_remembers_from_request_to_request():
    """What one request puts into the session is there in the client's next request."""
    assert visits([server("key")] * 3) == ["1", "2", "3"]


@claim("sessions.servers.one-key-shares-sessions")
def test_two_servers_with_one_key_serve_one_client_in_turns():
    """Servers with the same secret key read and continue each other's sessions."""
    assert visits([server("key"), server("key")] * 2) == ["1", "2", "3", "4"]


@claim("sessions.servers.two-keys-lose-sessions")
def test_two_servers_with_two_keys_lose_the_session_in_silence():
    """A server with another secret key sees an empty session and replaces the cookie."""
    assert visits([server("one"), server("two")] * 2) == ["1", "1", "1", "1"]


@claim("sessions.servers.keep-nothing")
def test_a_server_keeps_nothing_of_a_session():
    """A restarted server continues a session: all of it is in the cookie."""
    assert visits(server("key") for _ in range(3)) == ["1", "2", "3"]


@claim("sessions.servers.old-cookie-is-good-again")
def test_an_old_cookie_brings_an_old_session_back():
    """An earlier session cookie brings the earlier session back: nothing is revoked."""
    client = server("key")
    first = client.get("/").headers["Set-Cookie"].split(";")[0]
    second = client.get("/", headers={"Cookie": first}).text

    assert (second, client.get("/", headers={"Cookie": first}).text) == ("2", "2")


@claim("sessions.servers.clients-are-apart")
def test_a_session_belongs_to_one_client(app):
    """Two clients of one app have two sessions."""

    @app.route("/")
    def count():
        flask.session["visits"] = flask.session.get("visits", 0) + 1
        return str(flask.session["visits"])

    one, other = client_of(app, use_cookies=True), client_of(app, use_cookies=True)
    assert [each.get("/").text for each in (one, one, other, one)] == ["1", "2", "1", "3"]


@claim("sessions.servers.without-cookies-have-no-session")
def test_a_client_without_cookies_starts_anew_each_time():
    """A client that keeps no cookies has an empty session in every request."""
    client = server("key")

    assert [client.get("/").text for _ in range(3)] == ["1", "1", "1"]


@claim("sessions.servers.url-is-no-session")
def test_a_session_in_the_url_is_ignored(serve, clock):
    """A signed session in the query or in a form is ignored."""
    client = serve(lambda: str(dict(flask.session)))
    form = {"session": A_IS_1}

    assert client.get(f"/?session={A_IS_1}").text == "{}"
    assert client.post("/", data=form).text == "{}"
    assert client.get("/", headers={"Cookie": f"session={A_IS_1}"}).text == "{'a': 1}"
