"""Own session interfaces."""

from __future__ import annotations

import flask
import pytest
from flask.sessions import SecureCookieSessionInterface, SessionInterface

from spec.kit import claim
from spec.sessions.samples import A_IS_1, PERMANENT

DOC = "api#flask.sessions.SessionInterface"


@claim("sessions.interface.is-signed-cookies-by-default", doc="api#flask.Flask.session_interface")
def test_the_default_interface_is_the_signed_cookie():
    """An app keeps sessions in signed cookies by default: SecureCookieSessionInterface."""
    interface = flask.Flask("example").session_interface

    assert (type(interface), interface.pickle_based) == (SecureCookieSessionInterface, False)


@claim("sessions.interface.has-abstract-methods")
@pytest.mark.parametrize(
    ("method", "arguments"),
    [pytest.param("open_session", 2, id="open"), pytest.param("save_session", 3, id="save")],
)
def test_an_interface_has_to_open_and_save(method, arguments):
    """SessionInterface raises NotImplementedError in `open_session()` and `save_session()`."""
    with pytest.raises(NotImplementedError, match="^$"):
        getattr(SessionInterface(), method)(*[None] * arguments)


@claim(
    "sessions.interface.makes-its-session-class",
    doc="api#flask.sessions.SecureCookieSessionInterface",
)
def test_the_cookie_interface_makes_sessions_of_its_class(app, answer, clock):
    """`session_class` of a subclass is the class of every session."""

    class Session(SecureCookieSessionInterface.session_class):
        def doubled(self):
            return self["a"] * 2

    class Interface(SecureCookieSessionInterface):
        session_class = Session

    app.session_interface = Interface()
    seen = []
    answer(lambda session: seen.append(session.doubled()), A_IS_1)

    assert seen == [2]


@claim(
    "sessions.interface.own-should-set-cookie-decides",
    doc="api#flask.sessions.SessionInterface.should_set_cookie",
)
def test_an_interface_decides_when_the_cookie_is_due(app, answer, clock):
    """`should_set_cookie()` of a subclass sends the cookie even of an untouched session."""

    class Interface(SecureCookieSessionInterface):
        def should_set_cookie(self, app, session):
            return True

    app.session_interface = Interface()
    response = answer(lambda session: None, A_IS_1)

    assert response.headers.getlist("Set-Cookie") == [f"session={A_IS_1}; HttpOnly; Path=/"]


@claim(
    "sessions.interface.makes-the-cookie-attributes",
    doc="api#flask.sessions.SessionInterface.get_cookie_path",
)
def test_an_interface_decides_on_the_attributes(app, answer, clock):
    """The `get_cookie_*()` methods of a subclass make the attributes of the session cookie."""

    class Interface(SecureCookieSessionInterface):
        def get_cookie_domain(self, app):
            return "example.com"

        def get_cookie_path(self, app):
            return "/own"

        def get_cookie_httponly(self, app):
            return False

        def get_cookie_secure(self, app):
            return True

        def get_cookie_samesite(self, app):
            return "Lax"

    app.session_interface = Interface()
    response = answer(lambda session: session.update(a=1))

    assert response.headers.getlist("Set-Cookie") == [
        f"session={A_IS_1}; Domain=example.com; Secure; Path=/own; SameSite=Lax"
    ]


@claim(
    "sessions.interface.decides-the-expiration",
    doc="api#flask.sessions.SessionInterface.get_expiration_time",
)
def test_an_interface_decides_on_the_expiration(app, answer, clock):
    """`get_expiration_time()` of a subclass decides the Expires of a permanent session."""

    class Interface(SecureCookieSessionInterface):
        def get_expiration_time(self, app, session):
            return None

    app.session_interface = Interface()
    response = answer(lambda session: None, PERMANENT)

    assert response.headers.getlist("Set-Cookie") == [f"session={PERMANENT}; HttpOnly; Path=/"]
