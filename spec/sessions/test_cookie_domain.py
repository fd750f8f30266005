"""The domain of the session cookie."""

from __future__ import annotations

import warnings

import flask
import pytest

from spec.kit import claim

DOC = "config#SESSION_COOKIE_DOMAIN"
VALUE = "eyJhIjoxfQ.aVZhwA.zRL3w8OSPuBcvBTG-b5jba7S2ow"


@pytest.fixture
def line_at(app, clock):
    """Set the app's server name; give the Set-Cookie lines of its session."""

    def line_at(server, **config):
        app.config.update(config, SERVER_NAME=server)
        app.add_url_rule("/", "index", lambda: flask.session.update(a=1) or "")
        client = app.test_client(use_cookies=False)
        return client.get("/", base_url=f"http://{server}").headers.getlist("Set-Cookie")

    return line_at


@claim(
    "sessions.cookie-line.server-name-is-no-domain",
    flask=">=2.3",
    doc="config#SESSION_COOKIE_DOMAIN",
)
def test_the_server_name_gives_no_domain(line_at):
    """`SERVER_NAME` adds no Domain to the session cookie, which subdomains do not get."""
    assert line_at("shop.example.com:5000") == [f"session={VALUE}; HttpOnly; Path=/"]


@claim(
    "sessions.cookie-line.server-name-is-the-domain",
    flask="<2.3",
    werkzeug="<2.3",
    doc="config#SESSION_COOKIE_DOMAIN",
)
def test_the_server_name_gives_the_domain(line_at):
    """Before Flask 2.3 `SERVER_NAME` sends the session cookie to all its subdomains."""
    assert line_at("shop.example.com:5000") == [
        f"session={VALUE}; Domain=.shop.example.com; HttpOnly; Path=/"
    ]


@claim(
    "sessions.cookie-line.server-name-is-the-domain-without-a-dot",
    flask="<2.3",
    werkzeug=">=2.3",
    doc="config#SESSION_COOKIE_DOMAIN",
)
def test_the_server_name_gives_the_domain_without_a_dot(line_at):
    """Before Flask 2.3, with Werkzeug 2.3, the Domain from `SERVER_NAME` has no leading dot."""
    assert line_at("shop.example.com:5000") == [
        f"session={VALUE}; Domain=shop.example.com; HttpOnly; Path=/"
    ]


@claim(
    "sessions.cookie-line.server-name-below-a-root-is-the-exact-domain",
    flask="<2.3",
    doc="config#SESSION_COOKIE_DOMAIN",
)
def test_the_server_name_below_a_root_gives_the_exact_domain(line_at):
    """Before Flask 2.3 a session cookie with a path has the exact `SERVER_NAME` as its Domain."""
    assert line_at("example.com", SESSION_COOKIE_PATH="/shop") == [
        f"session={VALUE}; Domain=example.com; HttpOnly; Path=/shop"
    ]


@claim("sessions.cookie-line.server-name-warns", flask="<2.3", doc="config#SESSION_COOKIE_DOMAIN")
@pytest.mark.parametrize(
    ("server", "part", "words"),
    [
        pytest.param(
            "localhost", "", "is not a valid cookie domain, it must contain", id="localhost"
        ),
        pytest.param(
            "127.0.0.1", " Domain=127.0.0.1;", "The session cookie domain is an IP address", id="ip"
        ),
    ],
)
def test_a_server_name_that_is_no_domain_warns(line_at, server, part, words):
    """Before Flask 2.3 a `SERVER_NAME` that is a bad cookie domain warns at the first session."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        lines = line_at(server)

    assert [words in str(it.message) for it in caught if it.category is UserWarning] == [True]
    assert lines == [f"session={VALUE};{part} HttpOnly; Path=/"]
