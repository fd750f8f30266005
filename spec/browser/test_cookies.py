import flask
import pytest

from app import create_app
from spec.kit import claim

DOC = "quickstart#cookies"


def kept(page):
    """The names of the cookies that the browser has."""
    return sorted(cookie["name"] for cookie in page.context.cookies())


def sets(**cookies):
    """Make a view that sets cookies, each with the keywords of ``set_cookie``."""

    def view():
        response = flask.make_response("set")
        for name, options in cookies.items():
            response.set_cookie(name, **options)
        return response

    return view


def received():
    """Answer the names of the cookies that arrive."""
    return " ".join(sorted(flask.request.cookies))


@claim("browser.cookies.with-max-age-outlives-the-browser", example=True)
def test_only_a_cookie_with_max_age_outlives_the_browser(opened, site):
    """Only the example app's cookie with `max_age=3600` outlives the browser."""
    page = opened()
    page.goto(f"{site(create_app())}/cookies/set_cookie/three")

    assert (kept(page), kept(opened())) == (["Itcast", "Itcast1", "Itcast2"], ["Itcast2"])


@claim("browser.cookies.max-age-wins-over-expires", example=True, doc="rfc:6265#section-4.1.2.2")
def test_max_age_wins_over_a_date_in_the_past(opened, site):
    """The example app's cookie with Max-Age and an Expires of 2017 outlives the browser."""
    page = opened()
    page.goto(f"{site(create_app())}/cookies/set_cookie/header")

    assert (kept(page), kept(opened())) == (["Itcast3"], ["Itcast3"])


@claim("browser.cookies.assigned-header-replaces-the-others", example=True)
def test_an_assigned_header_leaves_the_browser_one_cookie(page, site):
    """The Set-Cookie header that the example app assigns replaces every `set_cookie()` before."""
    page.goto(f"{site(create_app())}/cookies/set_cookie")

    assert kept(page) == ["Itcast3"]


@claim("browser.cookies.in-the-past-never-arrives", doc="rfc:6265#section-4.1.2.1")
@pytest.mark.parametrize("options", [{"expires": 0}, {"max_age": 0}], ids=["expires", "max-age"])
def test_a_cookie_that_has_expired_is_not_kept(page, answers, options):
    """The browser does not keep a cookie whose Expires or Max-Age is in the past."""
    page.goto(f"{answers(set=sets(old={'value': '1', **options}, new={'value': '1'}))}/set")

    assert kept(page) == ["new"]


@claim("browser.cookies.one-is-deleted-and-others-stay", example=True)
def test_delete_cookie_takes_the_cookie_from_the_browser(page, site):
    """The example app's `delete_cookie()` removes one cookie from the browser; others stay."""
    url = site(create_app())
    page.goto(f"{url}/cookies/set_cookie/three")
    page.goto(f"{url}/cookies/delete_cookie")

    assert kept(page) == ["Itcast1", "Itcast2"]


@claim("browser.cookies.are-deleted-on-their-path-only", doc="api#flask.Response.delete_cookie")
def test_delete_cookie_misses_a_cookie_of_another_path(page, answers):
    """`delete_cookie()` without the cookie's path leaves the cookie in the browser."""

    def delete():
        response = flask.make_response("deleted")
        response.delete_cookie("a")
        return response

    url = answers(set=sets(a={"value": "1", "path": "/set"}), delete=delete)
    page.goto(f"{url}/set")
    page.goto(f"{url}/delete")

    assert kept(page) == ["a"]


@claim("browser.cookies.http-only-is-hidden-from-scripts", doc="web-security#set-cookie-options")
def test_an_http_only_cookie_is_sent_but_hidden_from_scripts(page, answers):
    """`document.cookie` lacks a cookie with HttpOnly, but requests send it."""
    hidden = {"value": "2", "httponly": True}
    url = answers(set=sets(plain={"value": "1"}, hidden=hidden), read=received)
    page.goto(f"{url}/set")
    seen = page.evaluate("document.cookie")
    page.goto(f"{url}/read")

    assert (seen, page.inner_text("body")) == ("plain=1", "hidden plain")


@claim("browser.cookies.any-text-comes-back")
def test_a_cookie_of_any_text_comes_back(page, answers):
    """The browser returns a cookie with Chinese, quotes, a semicolon and a space unchanged."""
    value = '深圳 "a"; b, c\\'
    url = answers(set=sets(a={"value": value}), read=lambda: repr(flask.request.cookies["a"]))
    page.goto(f"{url}/set")
    response = page.goto(f"{url}/read")

    assert response.text() == repr(value)
