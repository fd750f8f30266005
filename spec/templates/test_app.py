import flask

from spec.kit import claim

DOC = "quickstart#about-responses"


def heading(response):
    """The heading of a page."""
    return response.text.partition("<h1>")[2].partition("</h1>")[0]


@claim("templates.app.a-page-is-sent-as-404", example=True)
def test_the_apps_error_view_sends_its_page_with_404(notes):
    """The example app's view answers 404 with a page of its own, though the URL exists."""
    response = notes.get("/templates/error")

    assert (response.status_code, response.mimetype) == (404, "text/html")
    assert heading(response) == "Not found"


@claim("templates.app.unknown-urls-do-not-get-the-page", example=True)
def test_an_unknown_url_does_not_get_that_page(notes):
    """The example app answers an unknown URL with another 404 page than that of its view."""
    response = notes.get("/templates/no-such-page")

    assert (response.status_code, heading(response) == "Not found") == (404, False)


@claim("templates.app.a-view-is-no-error-handler")
def test_a_view_that_answers_404_is_no_error_handler(serve):
    """A view that answers 404 is not an error handler: unknown URLs get Flask's own page."""
    client = serve(lambda: ("my page", 404))

    assert (client.get("/").text, heading(client.get("/unknown"))) == ("my page", "Not Found")


@claim("templates.app.an-error-handler-sends-a-template", doc="errorhandling#custom-error-pages")
def test_an_error_handler_sends_a_template_for_unknown_urls(site):
    """`@app.errorhandler(404)` may render a template for unknown URLs."""
    app = site({"404.html": "nothing here"})
    app.errorhandler(404)(lambda error: (flask.render_template("404.html"), 404))

    response = app.test_client().get("/unknown")

    assert (response.status_code, response.data) == (404, b"nothing here")


@claim(
    "templates.app.the-login-page-has-no-error-at-first",
    example=True,
    doc="quickstart#the-request-object",
)
def test_the_login_page_shows_no_error_at_first(notes):
    """The example app's login page shows no error on GET."""
    response = notes.get("/request/login")

    assert (response.status_code, heading(response)) == (200, "Log in")
    assert ("fails" in response.text, "None" in response.text) == (False, False)


@claim(
    "templates.app.the-login-page-shows-the-error",
    example=True,
    doc="quickstart#the-request-object",
)
def test_the_login_page_shows_the_error(notes):
    """The example app's login page shows the error of a wrong password, with status 200."""
    response = notes.post("/request/login", data={"username": "admin", "password": "wrong"})

    shown = response.text.partition('<p class="fails">')[2].partition("</p>")[0]
    assert (response.status_code, shown) == (200, "Invalid username/password")


@claim("templates.app.the-login-welcomes-the-user", example=True, doc="quickstart#html-escaping")
def test_the_login_welcomes_the_user(notes):
    """The example app's login welcomes the user by name if name and password are right."""
    response = notes.post("/request/login", data={"username": "admin", "password": "secret"})

    assert (response.status_code, response.text) == (200, "welcome admin")
