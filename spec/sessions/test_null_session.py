"""The session of an app that has no secret key."""

from __future__ import annotations

import flask
import pytest
from flask.sessions import NullSession, SecureCookieSession, SessionInterface

from spec.kit import claim

DOC = "api#flask.sessions.NullSession"


class Interface(SessionInterface):
    """Opens no session."""

    def open_session(self, app, request):
        """Say that there is none."""

    def save_session(self, app, session, response):
        """Never called."""
        raise AssertionError("a null session is not saved")


@claim("sessions.null.reading-is-allowed")
def test_a_null_session_reads_as_an_empty_one(answer, app):
    """Without a secret key the session can be read, and is empty."""
    app.secret_key = None
    seen = []
    answer(lambda s: seen.extend([s.get("a"), "a" in s, len(s), dict(s), s.permanent, s.new]))

    assert seen == [None, False, 0, {}, False, False]


@claim("sessions.null.missing-item-raises-key-error")
def test_a_null_session_has_no_item(answer, app):
    """`session[name]` without a secret key raises KeyError, like any empty session."""
    app.testing = True
    app.secret_key = None

    with pytest.raises(KeyError, match="^'a'$"):
        answer(lambda session: session["a"])


@claim("sessions.null.every-change-fails")
@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda s: s.__setitem__("a", 1), id="setitem"),
        pytest.param(lambda s: s.__delitem__("a"), id="delitem"),
        pytest.param(lambda s: s.clear(), id="clear"),
        pytest.param(lambda s: s.pop("a", None), id="pop"),
        pytest.param(lambda s: s.popitem(), id="popitem"),
        pytest.param(lambda s: s.update(), id="update"),
        pytest.param(lambda s: s.setdefault("a", 1), id="setdefault"),
        pytest.param(lambda s: setattr(s, "permanent", True), id="permanent"),
        pytest.param(lambda s: flask.flash("a"), id="flash"),
    ],
)
def test_every_change_of_a_null_session_fails(answer, app, change):
    """Every change of the session without a secret key raises RuntimeError."""
    app.testing = True
    app.secret_key = None

    with pytest.raises(RuntimeError, match="^The session is unavailable because no secret key was"):
        answer(change)


@claim("sessions.null.sends-nothing")
def test_a_null_session_leaves_the_response_alone(answer, app):
    """A response without a secret key has neither Set-Cookie nor Vary from the session."""
    app.secret_key = None
    response = answer(lambda session: session.get("a"))

    assert [response.headers.getlist(name) for name in ("Set-Cookie", "Vary")] == [[], []]


@claim("sessions.null.has-no-flashed-messages")
def test_flashed_messages_of_a_null_session_are_none(answer, app):
    """`get_flashed_messages()` without a secret key returns an empty list."""
    app.secret_key = None
    seen = []
    answer(lambda session: seen.append(flask.get_flashed_messages()))

    assert seen == [[]]


@claim("sessions.null.is-a-cookie-session")
def test_a_null_session_is_a_cookie_session():
    """NullSession is a subclass of SecureCookieSession, and so of dict."""
    assert (issubclass(NullSession, SecureCookieSession), issubclass(NullSession, dict)) == (
        True,
        True,
    )


@claim(
    "sessions.null.is-made-if-open-session-returns-none",
    doc="api#flask.sessions.SessionInterface.open_session",
)
def test_an_interface_that_opens_none_gets_a_null_session(answer, app):
    """The session is a NullSession if `open_session()` returns None, even with a secret key."""
    app.session_interface = Interface()
    types = []
    answer(lambda session: types.append(type(session._get_current_object())))

    assert types == [NullSession]


@claim(
    "sessions.null.is-of-null-session-class",
    doc="api#flask.sessions.SessionInterface.null_session_class",
)
def test_an_interface_chooses_its_null_session(answer, app):
    """`null_session_class` of the interface makes the session if the interface opens none."""

    class Own(SecureCookieSession):
        pass

    app.testing = True
    interface = app.session_interface = Interface()
    interface.null_session_class = Own
    types = []
    answer(lambda session: types.append(type(session._get_current_object())))

    assert types == [Own]


@claim(
    "sessions.null.is-made-by-make-null-session",
    doc="api#flask.sessions.SessionInterface.make_null_session",
)
def test_an_interface_makes_its_own_null_session(answer, app):
    """`make_null_session()` of a subclass makes the session if `open_session()` returns None."""

    class Own(Interface):
        def make_null_session(self, app):
            session = NullSession()
            session.reason = "closed"
            return session

    app.session_interface = Own()
    reasons = []
    answer(lambda session: reasons.append(session.reason))

    assert reasons == ["closed"]


@claim(
    "sessions.null.is-null-session-checks-the-class",
    doc="api#flask.sessions.SessionInterface.is_null_session",
)
def test_is_null_session_checks_the_class(app):
    """`is_null_session()` is True for instances of `null_session_class` only."""
    interface = app.session_interface
    asked = [NullSession(), interface.make_null_session(app), SecureCookieSession(), {}, None]

    assert list(map(interface.is_null_session, asked)) == [True, True, False, False, False]
