"""The listing of note 1, as the project's app has it."""

from __future__ import annotations

from spec.kit import claim
from spec.sessions import signer
from spec.sessions.samples import NOON
from spec.tools.client import client_of

DOC = "quickstart#sessions"
KEY = b"dhsodfhisfhosdhf29fy989"
DATA = {"name": "python", "mobile": "18611111111"}


@claim("sessions.listing.index-is-none-before-the-login", example=True)
def test_the_index_greets_none_before_the_login(notes):
    """Without a session the example app's index answers `hello None`."""
    assert notes.get("/sessions/index").text == "hello None"


@claim("sessions.listing.login-is-seen-by-the-index", example=True)
def test_the_login_is_remembered_by_the_index(notes):
    """The example app's login answers `login success`; its index then answers `hello python`."""
    pages = [notes.get(f"/sessions/{page}").text for page in ("login", "index", "index")]

    assert pages == ["login success", "hello python", "hello python"]


@claim("sessions.listing.login-sends-two-items", example=True)
def test_the_login_sets_a_cookie_with_name_and_mobile(notes, clock):
    """The example app's login sends a cookie with its two items, signed with the listing's key."""
    line = notes.get("/sessions/login").headers["Set-Cookie"]

    assert line == f"session={signer.sign(DATA, KEY, NOON)}; HttpOnly; Path=/"


@claim("sessions.listing.logout-is-seen-by-the-index", example=True)
def test_the_logout_is_remembered_by_the_index(notes):
    """After the example app's logout its index answers `hello None` again."""
    pages = [notes.get(f"/sessions/{page}").text for page in ("login", "logout", "index")]

    assert pages == ["login success", "logout success", "hello None"]


@claim("sessions.listing.permanent-login-has-an-expiry-date", example=True)
def test_the_permanent_login_has_an_expiry_date(notes):
    """Only the example app's permanent login sends a session cookie with an expiry date."""
    plain = notes.get("/sessions/login").headers["Set-Cookie"]
    permanent = notes.get("/sessions/login/permanent").headers["Set-Cookie"]

    names = [[part.split("=")[0] for part in line.split("; ")] for line in (plain, permanent)]
    assert names == [["session", "HttpOnly", "Path"], ["session", "Expires", "HttpOnly", "Path"]]


@claim("sessions.listing.login-is-not-seen-by-another", example=True)
def test_another_visitor_is_not_logged_in(notes):
    """A login of one client of the example app is not the login of another."""
    notes.get("/sessions/login")
    other = client_of(notes.application, use_cookies=True)

    assert other.get("/sessions/index").text == "hello None"
