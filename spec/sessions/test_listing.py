"""The listing of note 1, as the project's app has it."""

from __future__ import annotations

import pytest

from app import create_app
from spec.kit import claim
from spec.kit.client import client_of
from spec.sessions import signer
from spec.sessions.samples import NOON

DOC = "quickstart#sessions"
KEY = b"dhsodfhisfhosdhf29fy989"
DATA = {"name": "python", "mobile": "18611111111"}


@pytest.fixture
def visitor():
    """A client of the notes' app that keeps its cookies."""
    return client_of(create_app(), use_cookies=True)


@claim("sessions.listing.before-the-login")
def test_the_index_greets_none_before_the_login(visitor):
    """Without a session `session.get("name")` is None, which the listing greets."""
    assert visitor.get("/sessions/index").text == "hello None"


@claim("sessions.listing.login-then-index")
def test_the_login_is_remembered_by_the_index(visitor):
    """The login answers `login success`; the index then answers `hello python`."""
    pages = [visitor.get(f"/sessions/{page}").text for page in ("login", "index", "index")]

    assert pages == ["login success", "hello python", "hello python"]


@claim("sessions.listing.cookie")
def test_the_login_sets_a_cookie_with_name_and_mobile(visitor, clock):
    """The login's cookie holds the listing's two items, signed with the listing's key."""
    line = visitor.get("/sessions/login").headers["Set-Cookie"]

    assert line == f"session={signer.sign(DATA, KEY, NOON)}; HttpOnly; Path=/"


@claim("sessions.listing.logout")
def test_the_logout_is_remembered_by_the_index(visitor):
    """After the logout the index greets None again."""
    pages = [visitor.get(f"/sessions/{page}").text for page in ("login", "logout", "index")]

    assert pages == ["login success", "logout success", "hello None"]


@claim("sessions.listing.permanent")
def test_the_permanent_login_has_an_expiry_date(visitor):
    """The permanent login's cookie outlives the browser, that of the plain one does not."""
    plain = visitor.get("/sessions/login").headers["Set-Cookie"]
    permanent = visitor.get("/sessions/login/permanent").headers["Set-Cookie"]

    names = [[part.split("=")[0] for part in line.split("; ")] for line in (plain, permanent)]
    assert names == [["session", "HttpOnly", "Path"], ["session", "Expires", "HttpOnly", "Path"]]


@claim("sessions.listing.other-visitor")
def test_another_visitor_is_not_logged_in(visitor):
    """The login of one client is none of another's."""
    visitor.get("/sessions/login")
    other = client_of(visitor.application, use_cookies=True)

    assert other.get("/sessions/index").text == "hello None"
