"""Sessions that are kept on the server."""

from __future__ import annotations

import itertools

import flask
from flask.sessions import SessionInterface, SessionMixin

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#flask.sessions.SessionInterface"


class StoredSession(dict, SessionMixin):
    """A session that is kept on the server."""

    def __init__(self, id, data):
        """Hold the data of the session ``id``."""
        super().__init__(data)
        self.id = id


class Store(SessionInterface):
    """Keeps sessions in a dict; the cookie holds the id alone."""

    def __init__(self, kept):
        """Keep the data of sessions in ``kept``, by id."""
        self.kept = kept
        self.ids = itertools.count(1)

    def open_session(self, app, request):
        """Find the session, or begin one."""
        id = request.cookies.get("id") or f"id-{next(self.ids)}"
        return StoredSession(id, self.kept.get(id, {}))

    def save_session(self, app, session, response):
        """Keep the session, and tell the client its id."""
        self.kept[session.id] = dict(session)
        response.set_cookie("id", session.id, path="/")


def app_over(store, key=None):
    """An app that counts visits in its session, and keeps it in ``store``."""
    app = flask.Flask("example")
    app.secret_key = key
    app.session_interface = store

    @app.route("/")
    def count():
        flask.session["visits"] = flask.session.get("visits", 0) + 1
        return str(flask.session["visits"])

    return app


@claim("sessions.interface.own-store-needs-no-key")
def test_an_own_interface_needs_no_secret_key():
    """Sessions kept in a store need no secret key; the cookie holds only an id."""
    kept = {}
    response = client_of(app_over(Store(kept))).get("/")

    assert response.headers.getlist("Set-Cookie") == ["id=id-1; Path=/"]
    assert (response.text, kept) == ("1", {"id-1": {"visits": 1}})


@claim("sessions.interface.may-share-a-store")
def test_two_apps_over_one_store_share_the_session():
    """Servers that keep sessions in one shared store serve one client in turn."""
    kept = {}
    servers = [client_of(app_over(Store(kept))) for _ in range(2)]
    visits = [servers[n % 2].get("/", headers={"Cookie": "id=x"}).text for n in range(4)]

    assert (visits, kept) == (["1", "2", "3", "4"], {"x": {"visits": 4}})


@claim("sessions.interface.with-a-store-per-server-shares-nothing")
def test_two_apps_over_two_stores_have_two_sessions():
    """Servers that each keep sessions in their own memory do not share them."""
    servers = [client_of(app_over(Store({}))) for _ in range(2)]
    visits = [servers[n % 2].get("/", headers={"Cookie": "id=x"}).text for n in range(4)]

    assert visits == ["1", "1", "2", "2"]


@claim(
    "sessions.interface.saves-after-every-request",
    doc="api#flask.sessions.SessionInterface.save_session",
)
def test_save_session_is_called_for_every_request(app, serve):
    """`save_session()` is called after each request, even if the session was not used."""
    kept = {}
    app.session_interface = Store(kept)
    client = serve(lambda: "")
    client.get("/")
    client.get("/")

    assert kept == {"id-1": {}, "id-2": {}}
