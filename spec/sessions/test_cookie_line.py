"""The Set-Cookie line of the session, setting by setting."""

from __future__ import annotations

import pytest

from spec.kit import claim

DOC = "config#SESSION_COOKIE_NAME"
VALUE = "eyJhIjoxfQ.aVZhwA.zRL3w8OSPuBcvBTG-b5jba7S2ow"


@claim("sessions.cookie-line.default", doc="quickstart#sessions")
def test_the_session_is_one_http_only_cookie(line):
    """By default there is one cookie, `session`, for the whole site, hidden from scripts."""
    assert line() == [f"session={VALUE}; HttpOnly; Path=/"]


@claim("sessions.cookie-line.settings-by-default")
def test_the_session_cookie_has_these_settings_by_default(app):
    """The settings of the session cookie and their defaults."""
    names = ("NAME", "DOMAIN", "PATH", "HTTPONLY", "SECURE", "SAMESITE")
    settings = [app.config[f"SESSION_COOKIE_{name}"] for name in names]

    assert settings == ["session", None, None, True, False, None]


@claim("sessions.cookie-line.setting")
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
        pytest.param(
            "SAMESITE", "Strict", f"session={VALUE}; HttpOnly; Path=/; SameSite=Strict", id="strict"
        ),
        pytest.param(
            "SAMESITE", "lax", f"session={VALUE}; HttpOnly; Path=/; SameSite=Lax", id="lower-case"
        ),
    ],
)
def test_a_setting_makes_the_line(line, name, value, expected):
    """Each SESSION_COOKIE_* setting makes its part of the line."""
    assert line(**{f"SESSION_COOKIE_{name}": value}) == [expected]


@claim("sessions.cookie-line.all-settings")
def test_all_settings_together_make_the_line(line):
    """All settings at once."""
    lines = line(
        SESSION_COOKIE_NAME="sid",
        SESSION_COOKIE_DOMAIN="example.com",
        SESSION_COOKIE_PATH="/shop",
        SESSION_COOKIE_SECURE=True,
        SESSION_COOKIE_SAMESITE="Strict",
    )

    assert lines == [
        f"sid={VALUE}; Domain=example.com; Secure; HttpOnly; Path=/shop; SameSite=Strict"
    ]


@claim(
    "sessions.cookie-line.samesite-none",
    werkzeug=">=1.0",
    otherwise=ValueError,
    doc="config#SESSION_COOKIE_SAMESITE",
)
def test_samesite_none_is_a_text(line):
    """The text `None` makes a SameSite attribute; the value None makes none."""
    assert line(SESSION_COOKIE_SAMESITE="None") == [
        f"session={VALUE}; HttpOnly; Path=/; SameSite=None"
    ]


@claim("sessions.cookie-line.samesite-unknown", doc="config#SESSION_COOKIE_SAMESITE")
def test_an_unknown_samesite_fails_in_the_request(line):
    """A value that SameSite does not know is a ValueError when the session is saved."""
    with pytest.raises(ValueError, match="SameSite.* must be 'Strict', 'Lax',? or '?None'?"):
        line(SESSION_COOKIE_SAMESITE="sometimes")


@claim("sessions.cookie-line.partitioned", flask=">=3.1", doc="config#SESSION_COOKIE_PARTITIONED")
def test_a_partitioned_cookie_is_secure_too(line):
    """`SESSION_COOKIE_PARTITIONED` adds Partitioned, and Secure with it."""
    assert line(SESSION_COOKIE_PARTITIONED=True) == [
        f"session={VALUE}; Secure; HttpOnly; Path=/; Partitioned"
    ]


@claim(
    "sessions.cookie-line.partitioned-is-ignored",
    flask="<3.1",
    doc="config#builtin-configuration-values",
)
def test_a_partitioned_setting_is_ignored(line):
    """`SESSION_COOKIE_PARTITIONED` means nothing."""
    assert line(SESSION_COOKIE_PARTITIONED=True) == [f"session={VALUE}; HttpOnly; Path=/"]


@claim("sessions.cookie-line.application-root", doc="config#APPLICATION_ROOT")
def test_the_path_falls_back_to_the_application_root(line):
    """Without a path of its own the cookie is for `APPLICATION_ROOT`."""
    assert line(APPLICATION_ROOT="/root") == [f"session={VALUE}; HttpOnly; Path=/root"]


@claim("sessions.cookie-line.path-before-root", doc="config#SESSION_COOKIE_PATH")
def test_the_path_setting_goes_before_the_application_root(line):
    """`SESSION_COOKIE_PATH` wins over `APPLICATION_ROOT`."""
    assert line(APPLICATION_ROOT="/root", SESSION_COOKIE_PATH="/") == [
        f"session={VALUE}; HttpOnly; Path=/"
    ]
