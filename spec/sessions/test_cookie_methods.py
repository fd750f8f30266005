"""The methods that give name and attributes of the session cookie."""

from __future__ import annotations

import pytest
from flask.sessions import SecureCookieSessionInterface

from spec.kit import claim
from spec.sessions.samples import A_IS_1

DOC = "api#flask.sessions.SessionInterface"


@claim(
    "sessions.interface.own-cookie-name-is-used",
    flask=">=2.0",
    doc="api#flask.sessions.SessionInterface.get_cookie_name",
)
def test_an_interface_names_the_cookie(app, answer, clock):
    """`get_cookie_name()` of the session interface names the cookie."""
    app.session_interface = SecureCookieSessionInterface()
    app.session_interface.get_cookie_name = lambda app: f"{app.name}-session"
    response = answer(lambda session: session.update(a=1))

    assert response.headers.getlist("Set-Cookie") == [f"example-session={A_IS_1}; HttpOnly; Path=/"]


@claim(
    "sessions.interface.own-cookie-name-is-ignored",
    flask="<2.0",
    doc="api#flask.sessions.SessionInterface",
)
def test_an_interface_cannot_name_the_cookie(app, answer, clock):
    """Before Flask 2.0 a method `get_cookie_name()` of the session interface is not called."""
    app.session_interface = SecureCookieSessionInterface()
    app.session_interface.get_cookie_name = lambda app: f"{app.name}-session"
    response = answer(lambda session: session.update(a=1))

    assert response.headers.getlist("Set-Cookie") == [f"session={A_IS_1}; HttpOnly; Path=/"]


@claim("sessions.interface.methods-read-the-config")
@pytest.mark.parametrize(
    ("method", "setting", "value"),
    [
        pytest.param("get_cookie_domain", "SESSION_COOKIE_DOMAIN", "example.com", id="domain"),
        pytest.param("get_cookie_path", "SESSION_COOKIE_PATH", "/shop", id="path"),
        pytest.param("get_cookie_httponly", "SESSION_COOKIE_HTTPONLY", False, id="httponly"),
        pytest.param("get_cookie_secure", "SESSION_COOKIE_SECURE", True, id="secure"),
        pytest.param("get_cookie_samesite", "SESSION_COOKIE_SAMESITE", "Lax", id="samesite"),
    ],
)
def test_a_cookie_method_gives_its_setting(app, method, setting, value):
    """Each `get_cookie_*()` method returns the value of its setting, also outside a request."""
    app.config[setting] = value

    assert getattr(app.session_interface, method)(app) == value


@claim(
    "sessions.interface.get-cookie-name-returns-the-setting",
    flask=">=2.0",
    otherwise=AttributeError,
    doc="api#flask.sessions.SessionInterface.get_cookie_name",
)
def test_get_cookie_name_returns_the_setting(app):
    """`get_cookie_name()` returns `SESSION_COOKIE_NAME`."""
    app.config["SESSION_COOKIE_NAME"] = "sid"

    assert app.session_interface.get_cookie_name(app) == "sid"


@claim(
    "sessions.interface.get-cookie-partitioned-returns-the-setting",
    flask=">=3.1",
    otherwise=AttributeError,
    doc="api#flask.sessions.SessionInterface.get_cookie_partitioned",
)
def test_get_cookie_partitioned_returns_the_setting(app):
    """`get_cookie_partitioned()` returns `SESSION_COOKIE_PARTITIONED`, by default False."""
    states = [app.session_interface.get_cookie_partitioned(app)]
    app.config["SESSION_COOKIE_PARTITIONED"] = True
    states.append(app.session_interface.get_cookie_partitioned(app))

    assert states == [False, True]
