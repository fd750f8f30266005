"""The listing of note 1, as the project's app has it."""

from __future__ import annotations

from spec.kit import claim
from spec.kit.client import client_of
from spec.sessions import signer
from spec.sessions.samples import NOON

DOC = "quickstart#sessions"
KEY = b"dhsodfhisfhosdhf29fy989"
DATA = {"name": "python", "mobile": "18611111111"}


@claim("sessions.listing.before-the-login")
def test_the_index_greets_none_before_the_login(notes):
    """Without a session `session.get("name")` is None, which the listing greets."""
    assert notes.get("/sessions/index").text == "hello None"


@claim("sessions.listing.login-then-index")
def test_the_login_is_remembered_by_the_index(notes):
    """The login answers `login success`; the index then answers `hello python`."""
    pages = [notes.get(f"/sessions/{page}").text for page in ("login", "index", "index")]

    assert pages == ["login success", "hello python", "hello python"]


@claim("sessions.listing.cookie")
def test_the_login_sets_a_cookie_with_name_and_mobile(notes, clock):
    """The login's cookie holds the listing's two items, signed with the listing's key."""
    line = notes.get("/sessions/login").headers["Set-Cookie"]

    assert line == f"session={signer.sign(DATA, KEY, NOON)}; HttpOnly; Path=/"


@claim("sessions.listing.logout")
def test_the_logout_is_remembered_by_the_index(notes):
    """After the logout the index greets None again."""
    pages = [notes.get(f"/sessions/{page}").text for page in ("login", "logout", "index")]

    assert pages == ["login success", "logout success", "hello None"]


@claim("sessions.listing.permanent")
def test_the_permanent_login_has_an_expiry_date(notes):
    """The permanent login's cookie outlives the browser, that of the plain one does not."""
    plain = notes.get("/sessions/login").headers["Set-Cookie"]
    permanent = notes.get("/sessions/login/permanent").headers["Set-Cookie"]

    names = [[part.split("=")[0] for part in line.split("; ")] for line in (plain, permanent)]
    assert names == [["session", "HttpOnly", "Path"], ["session", "Expires", "HttpOnly", "Path"]]


@claim("sessions.listing.other-visitor")
def test_another_visitor_is_not_logged_in(notes):
    """The login of one client is none of another's."""
    notes.get("/sessions/login")
    other = client_of(notes.application, use_cookies=True)

    assert other.get("/sessions/index").text == "hello None"
