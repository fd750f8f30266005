from app import create_app
from spec.kit import claim

DOC = "quickstart#sessions"


def greeting(page, url):
    """What the app's page of the session says."""
    page.goto(f"{url}/sessions/index")
    return page.inner_text("body")


@claim("browser.sessions.login-survives-reload-and-ends-at-logout", example=True)
def test_a_login_survives_a_reload_and_ends_at_the_logout(page, site):
    """The example app greets a user by name before and after a reload, until the logout."""
    url = site(create_app())
    page.goto(f"{url}/sessions/login")
    seen = [greeting(page, url)]
    page.reload()
    seen.append(page.inner_text("body"))
    page.goto(f"{url}/sessions/logout")
    seen.append(greeting(page, url))

    assert seen == ["hello python", "hello python", "hello None"]


@claim("browser.sessions.login-ends-with-the-browser", example=True)
def test_a_login_ends_with_the_browser(opened, site):
    """The example app's login that is not permanent ends when the browser is closed."""
    url, page = site(create_app()), opened()
    page.goto(f"{url}/sessions/login")

    assert [greeting(page, url), greeting(opened(), url)] == ["hello python", "hello None"]


@claim(
    "browser.sessions.permanent-outlives-the-browser",
    example=True,
    doc="api#flask.session.permanent",
)
def test_a_permanent_login_outlives_the_browser(opened, site):
    """The example app's permanent login outlives the browser."""
    url, page = site(create_app()), opened()
    page.goto(f"{url}/sessions/login/permanent")

    assert greeting(opened(), url) == "hello python"


@claim(
    "browser.sessions.cookie-is-hidden-from-scripts",
    example=True,
    doc="config#SESSION_COOKIE_HTTPONLY",
)
def test_the_cookie_of_a_session_is_hidden_from_scripts(page, site):
    """A script of the example app's page cannot read the session cookie."""
    page.goto(f"{site(create_app())}/sessions/login")

    names = [cookie["name"] for cookie in page.context.cookies()]
    assert (names, page.evaluate("document.cookie")) == (["session"], "")
