"""The Set-Cookie line of the session, setting by setting."""

from __future__ import annotations

import pytest

from spec.kit import claim

DOC = "config#SESSION_COOKIE_NAME"
VALUE = "eyJhIjoxfQ.aVZhwA.zRL3w8OSPuBcvBTG-b5jba7S2ow"


@claim("sessions.cookie-line.is-http-only-by-default", doc="quickstart#sessions")
def test_the_session_is_one_http_only_cookie(line):
    """By default the session is one cookie, `session`, with HttpOnly and Path=/."""
    assert line() == [f"session={VALUE}; HttpOnly; Path=/"]


@claim("sessions.cookie-line.settings-have-defaults")
def test_the_session_cookie_has_these_settings_by_default(app):
    """Each `SESSION_COOKIE_*` setting has a default: name, domain, path and three flags."""
    names = ("NAME", "DOMAIN", "PATH", "HTTPONLY", "SECURE", "SAMESITE")
    settings = [app.config[f"SESSION_COOKIE_{name}"] for name in names]

    assert settings == ["session", None, None, True, False, None]


@claim("sessions.cookie-line.settings-make-its-parts")
@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        pytest.param("NAME", "sid", f"sid={VALUE}; HttpOnly; Path=/", id="name"),
        pytest.param(
            "DOMAIN",
            "example.com",
            f"session={VALUE}; Domain=example.com; HttpOnly; Path=/",
            id="domain",
        ),
        pytest.param("DOMAIN", False, f"session={VALUE}; HttpOnly; Path=/", id="no-domain"),
        pytest.param("PATH", "/shop", f"session={VALUE}; HttpOnly; Path=/shop", id="path"),
        pytest.param("HTTPONLY", False, f"session={VALUE}; Path=/", id="not-http-only"),
        pytest.param("SECURE", True, f"session={VALUE}; Secure; HttpOnly; Path=/", id="secure"),
        pytest.param(
            "SAMESITE", "Lax", f"session={VALUE}; HttpOnly; Path=/; SameSite=Lax", id="samesite-lax"
        ),
    ],
)
def test_a_setting_makes_the_line(line, name, value, expected):
    """Each `SESSION_COOKIE_*` setting makes its part of the Set-Cookie line."""
    assert line(**{f"SESSION_COOKIE_{name}": value}) == [expected]


@claim(
    "sessions.cookie-line.partitioned-is-secure-too",
    flask=">=3.1",
    doc="config#SESSION_COOKIE_PARTITIONED",
)
def test_a_partitioned_cookie_is_secure_too(line):
    """`SESSION_COOKIE_PARTITIONED` adds Partitioned and Secure to the session cookie."""
    assert line(SESSION_COOKIE_PARTITIONED=True) == [
        f"session={VALUE}; Secure; HttpOnly; Path=/; Partitioned"
    ]


@claim(
    "sessions.cookie-line.partitioned-is-ignored",
    flask="<3.1",
    doc="config#builtin-configuration-values",
)
def test_a_partitioned_setting_is_ignored(line):
    """Before Flask 3.1 `SESSION_COOKIE_PARTITIONED` is ignored."""
    assert line(SESSION_COOKIE_PARTITIONED=True) == [f"session={VALUE}; HttpOnly; Path=/"]


@claim("sessions.cookie-line.path-is-application-root", doc="config#APPLICATION_ROOT")
def test_the_path_falls_back_to_the_application_root(line):
    """Without `SESSION_COOKIE_PATH` the session cookie has `APPLICATION_ROOT` as its Path."""
    assert line(APPLICATION_ROOT="/root") == [f"session={VALUE}; HttpOnly; Path=/root"]


@claim("sessions.cookie-line.path-wins-over-application-root", doc="config#SESSION_COOKIE_PATH")
def test_the_path_setting_goes_before_the_application_root(line):
    """`SESSION_COOKIE_PATH` overrides `APPLICATION_ROOT`."""
    assert line(APPLICATION_ROOT="/root", SESSION_COOKIE_PATH="/") == [
        f"session={VALUE}; HttpOnly; Path=/"
    ]
