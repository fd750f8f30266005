import flask
import pytest

from spec.kit import claim

DOC = "api#flask.redirect"


def landed():
    """What a redirect led to: the method, and the form that came with it."""
    return flask.jsonify([flask.request.method, flask.request.form])


CODES = [
    pytest.param(301, "GET", {}, id="301"),
    pytest.param(302, "GET", {}, id="302"),
    pytest.param(303, "GET", {}, id="303"),
    pytest.param(307, "POST", {"a": "1"}, id="307"),
    pytest.param(308, "POST", {"a": "1"}, id="308"),
]


@claim("browser.redirects.post-becomes-get-but-for-307-and-308", doc="rfc:9110#section-15.4")
@pytest.mark.parametrize(("code", "method", "form"), CODES)
def test_a_redirected_post_is_a_get_unless_307_or_308(page, answers, code, method, form):
    """After a POST the browser follows 301, 302 and 303 with GET, 307 and 308 with POST."""
    url = answers(go=lambda: flask.redirect("/landed", code), landed=landed)
    page.goto(f"{url}/landed")
    page.set_content(f'<form method="post" action="{url}/go"><input name="a" value="1"></form>')
    with page.expect_navigation() as navigation:
        page.press("input", "Enter")

    assert navigation.value.json() == [method, form]


@claim("browser.redirects.address-bar-shows-the-target")
def test_the_address_bar_shows_where_a_redirect_led(page, answers):
    """After a redirect the browser's URL is the target with its query."""
    url = answers(go=lambda: flask.redirect("/landed?city=深圳"), landed=landed)
    page.goto(f"{url}/go")

    assert page.url == f"{url}/landed?city=%E6%B7%B1%E5%9C%B3"
