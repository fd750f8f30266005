"""Old secret keys."""

from __future__ import annotations

from itsdangerous import Signer

from spec.kit import claim
from spec.sessions import signer
from spec.sessions.samples import NOON

DOC = "config#SECRET_KEY_FALLBACKS"
OLD, OLDER, NEW = ({"key": name} for name in ("old", "older", "new"))


@claim("sessions.key.fallbacks-are-read", flask=">=3.1", doc="config#SECRET_KEY_FALLBACKS")
def test_a_session_of_a_fallback_key_is_read(app, seen, clock):
    """Sessions signed with a key of `SECRET_KEY_FALLBACKS` are read."""
    app.config.update(SECRET_KEY="new", SECRET_KEY_FALLBACKS=["old", b"older"])
    cookies = [(OLD, b"old"), (OLDER, b"older"), (NEW, b"new"), ({"key": "x"}, b"x")]

    seen_sessions = [seen(signer.sign(data, key, NOON)) for data, key in cookies]
    assert seen_sessions == [OLD, OLDER, NEW, {}]


@claim(
    "sessions.key.fallbacks-are-ignored", flask="<3.1", doc="config#builtin-configuration-values"
)
def test_fallback_keys_are_ignored(app, seen, clock):
    """Before Flask 3.1 `SECRET_KEY_FALLBACKS` is ignored: a session of an old key is empty."""
    app.config.update(SECRET_KEY="new", SECRET_KEY_FALLBACKS=["old"])

    assert (seen(signer.sign(OLD, b"old", NOON)), seen(signer.sign(NEW, b"new", NOON))) == ({}, NEW)


@claim("sessions.key.rotation-signs-anew", flask=">=3.1.1", doc="config#SECRET_KEY_FALLBACKS")
def test_a_session_of_a_fallback_key_is_signed_with_the_new_one(app, answer, clock):
    """A session that was signed with a fallback key is signed with the current key when saved."""
    app.config.update(SECRET_KEY="new", SECRET_KEY_FALLBACKS=["old", "older"])
    response = answer(lambda session: session.update(a=1), signer.sign(OLD, b"old", NOON))

    cookie = signer.sign({"a": 1, "key": "old"}, b"new", NOON)
    assert response.headers["Set-Cookie"].split(";")[0] == f"session={cookie}"


@claim(
    "sessions.key.rotation-signs-with-the-last",
    flask=">=3.1,<3.1.1",
    doc="config#SECRET_KEY_FALLBACKS",
)
def test_a_session_is_signed_with_the_last_fallback_key(app, answer, clock):
    """In Flask 3.1.0 sessions are signed with the last fallback key, not the current key."""
    app.config.update(SECRET_KEY="new", SECRET_KEY_FALLBACKS=["old", "older"])
    line = answer(lambda session: session.update(a=1)).headers["Set-Cookie"]

    assert line.split(";")[0] == "session=" + signer.sign({"a": 1}, b"older", NOON)


@claim(
    "sessions.key.fallbacks-need-a-key",
    flask=">=3.1",
    otherwise=KeyError,
    doc="config#SECRET_KEY_FALLBACKS",
)
def test_fallback_keys_alone_are_no_key(app):
    """`SECRET_KEY_FALLBACKS` is None by default, and without `SECRET_KEY` it opens no session."""
    default = app.config["SECRET_KEY_FALLBACKS"]
    app.config.update(SECRET_KEY=None, SECRET_KEY_FALLBACKS=["old"])

    assert (default, app.session_interface.get_signing_serializer(app)) == (None, None)


@claim("sessions.key.fallbacks-are-tried-last-first", flask=">=3.1")
def test_the_last_fallback_key_is_tried_first(app, seen, clock, monkeypatch):
    """Of `SECRET_KEY_FALLBACKS` the last key is tried first."""
    tried, derive = [], Signer.derive_key
    monkeypatch.setattr(
        Signer, "derive_key", lambda it, *key: tried.extend(key) or derive(it, *key)
    )
    app.config.update(SECRET_KEY="new", SECRET_KEY_FALLBACKS=["old", "older"])
    seen(signer.sign({"key": "x"}, b"x", NOON))

    assert [key for key in tried if key != b"new"] == [b"older", b"old"]
