import flask
import pytest

from spec.kit import claim

DOC = "web-security#set-cookie-options"


@pytest.fixture
def two_sites(answers):
    """The addresses of one server as two sites: by its number, and by its name."""

    def login():
        response = flask.make_response("set")
        for name in ("Lax", "Strict"):
            response.set_cookie(name, "1", samesite=name)
        response.set_cookie("None", "1", samesite="None", secure=True)
        response.headers.add("Set-Cookie", "Open=1; SameSite=None; Path=/")
        return response

    def read():
        return " ".join(sorted(flask.request.cookies))

    def other():
        target = flask.request.args["target"]
        form = f'<form method="post" action="{target}"><button>go</button></form>'
        return f'<a href="{target}">link</a>{form}'

    own = answers(login=login, read=read, other=other)
    return own, own.replace("127.0.0.1", "localhost")


@claim("browser.same-site.own-requests-carry-all")
def test_a_request_of_the_own_site_carries_every_cookie(page, two_sites):
    """Requests from the same site send cookies with SameSite Lax, Strict and None."""
    page.goto(f"{two_sites[0]}/login")
    page.goto(f"{two_sites[0]}/read")

    assert page.inner_text("body") == "Lax None Strict"


@claim("browser.same-site.link-of-another-site-carries-lax")
def test_a_link_of_another_site_carries_lax_but_not_strict(page, two_sites):
    """A link on another site sends cookies with SameSite Lax and None, but not Strict."""
    own, other = two_sites
    page.goto(f"{own}/login")
    page.goto(f"{other}/other?target={own}/read")
    page.click("a")

    assert page.inner_text("body") == "Lax None"


@claim("browser.same-site.form-of-another-site-carries-neither")
def test_a_form_of_another_site_carries_neither_lax_nor_strict(page, two_sites):
    """A form that another site posts sends only the cookie with SameSite None."""
    own, other = two_sites
    page.goto(f"{own}/login")
    page.goto(f"{other}/other?target={own}/read")
    page.click("button")

    assert page.inner_text("body") == "None"
