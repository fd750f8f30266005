"""What a subclass may change of the signature."""

from __future__ import annotations

import hashlib

import flask
import pytest
from flask.sessions import SecureCookieSessionInterface

from spec.kit import claim
from spec.sessions import signer
from spec.sessions.samples import NOON

DOC = "api#flask.sessions.SecureCookieSessionInterface"
KEY = b"key"


@claim("sessions.signature.digest-is-overridable")
def test_a_subclass_chooses_the_digest(app, answer, clock):
    """`digest_method` of a subclass replaces SHA-1."""

    class Interface(SecureCookieSessionInterface):
        digest_method = staticmethod(hashlib.sha256)

    app.session_interface = Interface()
    line = answer(lambda session: session.update(a=1)).headers["Set-Cookie"]

    assert line.split(";")[0] == "session=" + signer.sign({"a": 1}, KEY, NOON, digest="sha256")


@claim("sessions.signature.derivation-is-overridable")
@pytest.mark.parametrize("derivation", ["concat", "django-concat", "none"])
def test_a_subclass_chooses_the_key_derivation(app, answer, clock, derivation):
    """`key_derivation` of a subclass replaces HMAC."""

    class Interface(SecureCookieSessionInterface):
        key_derivation = derivation

    app.session_interface = Interface()
    line = answer(lambda session: session.update(a=1)).headers["Set-Cookie"]

    cookie = signer.sign({"a": 1}, KEY, NOON, derivation=derivation)
    assert line.split(";")[0] == f"session={cookie}"


@claim("sessions.signature.salt-is-overridable")
def test_a_subclass_chooses_the_salt(app, answer, clock):
    """`salt` of a subclass replaces `cookie-session`."""

    class Interface(SecureCookieSessionInterface):
        salt = "own"

    app.session_interface = Interface()
    line = answer(lambda session: session.update(a=1)).headers["Set-Cookie"]

    assert line.split(";")[0] == "session=" + signer.sign({"a": 1}, KEY, NOON, salt=b"own")


@claim("sessions.signature.unknown-derivation-raises-type-error")
def test_an_unknown_key_derivation_fails_in_the_request(app, answer):
    """An unknown `key_derivation` raises TypeError when the session is saved."""

    class Interface(SecureCookieSessionInterface):
        key_derivation = "magic"

    app.testing = True
    app.session_interface = Interface()

    with pytest.raises(TypeError, match="^Unknown key derivation method$"):
        answer(lambda session: session.update(a=1))


@claim("sessions.signature.has-documented-defaults")
def test_the_signing_defaults_are_attributes_of_the_interface():
    """The default `salt` is `cookie-session`, `key_derivation` is `hmac`, `digest_method` SHA-1."""
    interface = flask.Flask("example").session_interface

    assert (interface.salt, interface.key_derivation) == ("cookie-session", "hmac")
    assert interface.digest_method(b"").hexdigest() == "da39a3ee5e6b4b0d3255bfef95601890afd80709"


@claim("sessions.signature.sha1-is-looked-up-when-it-signs", flask=">=3.0.3")
def test_sha1_is_looked_up_when_a_session_is_signed(monkeypatch):
    """`digest_method` looks up `hashlib.sha1` when it is called, not at import."""
    monkeypatch.setattr(hashlib, "sha1", hashlib.sha256)

    assert SecureCookieSessionInterface.digest_method(b"").name == "sha256"


@claim("sessions.signature.sha1-is-looked-up-at-import", flask="<3.0.3")
def test_sha1_is_looked_up_at_import():
    """Before Flask 3.0.3 `digest_method` is `hashlib.sha1`, which `import flask` needs."""
    assert SecureCookieSessionInterface.digest_method is hashlib.sha1
