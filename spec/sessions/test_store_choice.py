"""The app's choice of a store, and its page that works with each."""

from __future__ import annotations

import re
import sys

import pytest

from app import create_app
from app.sessions.choice import BadStore
from spec.kit import claim
from spec.tools.client import client_of

DOC = "config#configuration-basics"


@claim(
    "sessions.choice.is-the-cookie-by-default",
    example=True,
    doc="api#flask.Flask.session_interface",
)
def test_the_app_keeps_sessions_in_the_cookie_by_default():
    """Without `SESSION_STORE` the example app keeps sessions in Flask's signed cookie."""
    interface = create_app().session_interface

    assert type(interface).__name__ == "SecureCookieSessionInterface"


@claim("sessions.choice.is-read-from-the-environment", example=True)
def test_the_environment_chooses_the_store(monkeypatch):
    """The example app reads `SESSION_STORE` from its configuration, else from the environment."""
    monkeypatch.setenv("SESSION_STORE", "url")
    kinds = [type(create_app(config).session_interface).__name__ for config in ({}, MEMORY)]

    assert kinds == ["UrlSessions", "StoredSessions"]


MEMORY = {"SESSION_STORE": "memory"}
BAD = [
    pytest.param(
        {"SESSION_STORE": "rdis"},
        "SESSION_STORE is 'rdis'; use one of cookie, memory, url, redis, url-redis",
        id="unknown",
    ),
    pytest.param(
        {"SESSION_STORE": "redis"},
        "SESSION_STORE=redis needs: python -m pip install redis",
        id="no-package",
    ),
]


@pytest.mark.parametrize(("config", "message"), BAD)
@claim("sessions.choice.bad-store-is-named", example=True)
def test_a_store_that_cannot_be_had_is_named(monkeypatch, config, message):
    """The example app names an unknown store or a missing package in one line with the remedy."""
    monkeypatch.setitem(sys.modules, "app.sessions.in_redis", None)

    with pytest.raises(BadStore) as caught:
        create_app(config)
    assert str(caught.value) == message


@claim("sessions.choice.bad-url-raises", example=True)
def test_a_bad_url_of_a_redis_is_named(redis_config):
    """The example app raises BadStore for a `REDIS_URL` that is not a Redis URL."""
    with pytest.raises(BadStore, match="^REDIS_URL is 'localhost': Redis URL must specify one of "):
        create_app({**redis_config, "REDIS_URL": "localhost"})


@pytest.fixture(params=["cookie", "url"], scope="module")
def browser(request):
    """Follow a link or send a form of the app, whose sessions are in a cookie or in memory."""
    app = create_app({"SESSION_STORE": request.param})
    client = client_of(app, use_cookies=request.param == "cookie")

    def browser(url, **form):
        response = client.post(url, data=form) if form else client.get(url)
        if response.status_code == 303:
            return browser(re.sub("^http://localhost", "", response.headers["Location"]))
        return response.text

    return browser


def links(page):
    """The URLs of the page's form and of its last two links: come back, and log out."""
    form = re.findall('action="([^"]*)"', page)
    return form + re.findall('href="([^"]*)"', page)[-2:]


@claim("sessions.choice.page-works-with-each-store", example=True, doc="quickstart#sessions")
def test_the_page_of_the_app_works_with_each_store(browser):
    """The example app's login form, link back and logout work with and without cookies."""
    form, _, _ = links(browser("/sessions/"))
    page = browser(form, name="Ada")
    _, back, leave = links(page)
    greetings = [re.search("<h1>(.*)</h1>", browser(url))[1] for url in (back, back)]
    left = browser(leave)

    assert (greetings, left) == (["hello Ada"] * 2, "logout success")
    assert re.search("<h1>(.*)</h1>", browser(back))[1] == "hello None"


@claim(
    "sessions.choice.start-page-forms-send-the-id",
    example=True,
    doc="api#flask.Flask.context_processor",
)
def test_the_forms_of_the_start_page_send_the_id(browser):
    """Every GET form of the example app's start page sends the session id if it is in the URL."""
    page = browser(links(browser("/sessions/"))[0], name="Ada")
    start = browser(re.search('href="([^"#]*)#sessions"', page)[1])
    id = re.search("session=([A-Za-z0-9_-]{43})", start)
    get_forms = re.findall('<form method="GET".*?</form>', start, re.DOTALL)

    assert len(get_forms) > 0
    assert [('name="session"' in form) for form in get_forms] == [bool(id)] * len(get_forms)
