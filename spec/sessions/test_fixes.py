"""What changes of sessions say to write instead, run on both sides of them."""

import datetime as dt
import json

import flask
import pytest
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import BadSignature

from spec.kit import claim

DOC = "api#sessions"


class Either:
    """Signs with one serializer, and reads what it or another one signed."""

    def __init__(self, new, old):
        self.new, self.old, self.dumps = new, old, new.dumps

    def loads(self, text, **options):
        try:
            return self.new.loads(text, **options)
        except BadSignature:
            return self.old.loads(text, **options)


class TwoKeys(SecureCookieSessionInterface):
    def get_signing_serializer(self, app):
        old = flask.Flask("example", static_folder=None, root_path="/", instance_path="/")
        old.secret_key = "old"
        return Either(*map(super().get_signing_serializer, (app, old)))


@claim("sessions.fixes.an-overridden-serializer-reads-an-old-key")
@pytest.mark.parametrize("key", ["key", "old"])
def test_an_overridden_serializer_reads_an_old_key(app, client, key):
    """A session interface whose serializer tries two keys reads what the old key signed."""
    app.secret_key = key
    with client.session_transaction() as session:
        session["a"] = 1
    app.secret_key, app.session_interface = "key", TwoKeys()
    with client.session_transaction() as session:
        assert dict(session) == {"a": 1}


@claim("sessions.fixes.a-partitioned-cookie-is-secure-by-its-own-setting")
def test_a_secure_cookie_is_secure_whether_partitioned_or_not(app, answer):
    """With `SESSION_COOKIE_SECURE` a session that is to be partitioned is secure."""
    app.config.update(SESSION_COOKIE_PARTITIONED=True, SESSION_COOKIE_SECURE=True)
    line = answer(lambda session: session.update(a=1)).headers["Set-Cookie"]

    assert "Secure" in line.split("; ")


@claim(
    "sessions.fixes.a-provider-that-takes-a-hook-reads-the-session",
    flask=">=2.2",
    otherwise=AttributeError,
    doc="api#flask.json.provider.JSONProvider",
)
def test_a_provider_that_takes_a_hook_reads_the_session(app, client):
    """A session with a tuple is read by a JSON provider whose `loads()` takes `object_hook`."""
    provider = flask.json.provider.DefaultJSONProvider
    loads = lambda self, s, object_hook=None: json.loads(s, object_hook=object_hook)  # noqa: E731
    app.json = type("Own", (provider,), {"loads": loads})(app)
    with client.session_transaction() as session:
        session["a"] = (1,)

    with client.session_transaction() as session:
        assert dict(session) == {"a": (1,)}


@claim("sessions.fixes.deletions-are-compared-on-every-release")
def test_a_deletion_is_compared(app, answer):
    """The line that deletes a session has its name, an empty value and a Max-Age of 0."""
    app.config.update(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")
    parts = answer(lambda session: session.clear()).headers["Set-Cookie"].split("; ")

    assert (parts[0], "Max-Age=0" in parts) == ("session=", True)


@claim("sessions.fixes.domain-is-that-of-its-setting-beside-server-name")
@pytest.mark.parametrize(
    ("setting", "domains"), [("cups.example", ["Domain=cups.example"]), (False, [])]
)
def test_the_domain_is_set_beside_server_name(app, serve, setting, domains):
    """`SESSION_COOKIE_DOMAIN` decides the Domain of the cookie, whatever `SERVER_NAME` is."""
    app.config.update(SERVER_NAME="cups.example", SESSION_COOKIE_DOMAIN=setting)
    client = serve(lambda: flask.session.update(a=1) or "")
    line = client.get("/", base_url="http://cups.example").headers["Set-Cookie"]

    assert [it.replace("=.", "=") for it in line.split("; ") if "Domain" in it] == domains


@claim("sessions.fixes.vary-is-added-in-after-request")
@pytest.mark.parametrize(
    "use",
    [
        pytest.param(lambda session: session.get("a"), id="empty-session"),
        pytest.param(lambda session: "a" in session, id="in"),
        pytest.param(lambda session: session.clear(), id="deletion"),
    ],
)
def test_vary_is_added_in_after_request(app, serve, use):
    """An `after_request` function that adds Cookie to `response.vary` has it sent once."""
    app.after_request(lambda response: response.vary.add("Cookie") or response)
    response = serve(lambda: str(use(flask.session))).get("/")

    assert response.headers.getlist("Vary") == ["Cookie"]


@claim("sessions.fixes.moments-are-stored-as-iso-strings")
def test_a_moment_is_stored_as_an_iso_string(client):
    """A datetime stored as `isoformat()` is read back equal by `datetime.fromisoformat()`."""
    moment = dt.datetime(2026, 1, 1, 12, 0, 0, 5)
    with client.session_transaction() as session:
        session["at"] = moment.isoformat()

    with client.session_transaction() as session:
        assert dt.datetime.fromisoformat(session["at"]) == moment
