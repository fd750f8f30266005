import flask
from werkzeug.routing import RequestRedirect

from spec.kit import claim

DOC = "quickstart#redirects-and-errors"


def path_in(response):
    """The path, query and fragment of Location, which Werkzeug before 2.1 makes absolute."""
    location = response.headers["Location"]
    return location[len("http://localhost") :] if "//" in location else location


@claim("redirects.targets.may-be-an-endpoint")
def test_a_redirect_leads_to_a_view(app, serve):
    """`redirect(url_for(endpoint))` redirects to the URL of a view."""
    app.add_url_rule("/login", "login", lambda: "")
    response = serve(lambda: flask.redirect(flask.url_for("login"))).get("/")

    assert path_in(response) == "/login"


@claim("redirects.targets.may-be-an-endpoint-with-values", doc="api#flask.url_for")
def test_a_redirect_leads_to_a_view_with_values(app, serve):
    """`redirect(url_for(endpoint, name=value))` redirects to a URL with path, query and anchor."""
    app.add_url_rule("/item/<name>", "item", lambda name: name)
    values = {"name": "é t", "q": "1 2", "_anchor": "end"}
    response = serve(lambda: flask.redirect(flask.url_for("item", **values))).get("/")

    assert path_in(response) == "/item/%C3%A9%20t?q=1+2#end"


@claim("redirects.targets.may-be-an-external-url", doc="api#flask.url_for")
def test_a_redirect_to_an_external_url_names_the_host(serve):
    """`redirect(url_for(endpoint, _external=True))` sends an absolute URL."""
    client = serve(lambda: flask.redirect(flask.url_for("view", _external=True)))

    assert client.get("/").headers["Location"] == "http://localhost/"


@claim("redirects.targets.a-name-is-no-endpoint")
def test_a_redirect_takes_a_name_for_no_endpoint(app, serve):
    """`redirect("login")` redirects to a relative URL, not to the endpoint "login"."""
    app.add_url_rule("/users/login", "login", lambda: "")
    client = serve(lambda: flask.redirect("login"))

    assert client.get("/").headers["Location"].rpartition("/")[2] == "login"
    assert client.get("/login").status_code == 404


@claim("redirects.targets.example-is-that-of-the-note", example=True)
def test_the_note_redirects_to_another_site(notes):
    """The example app redirects to the absolute URL of the note."""
    response = notes.get("/redirects/index")

    assert response.headers["Location"] == "http://www.baidu.com"


@claim("redirects.targets.may-be-the-apps-own-view", example=True)
def test_the_app_redirects_to_a_view_of_its_own(notes):
    """The example app redirects to one of its own views, which answers."""
    followed = notes.get("/redirects/to-view", follow_redirects=True)

    assert (followed.status_code, followed.text) == (200, notes.get("/responses/text").text)


@claim(
    "redirects.targets.request-redirect-answers-308", doc="werkzeug:routing#maps-rules-and-adapters"
)
def test_a_raised_request_redirect_redirects(serve):
    """Raising `werkzeug.routing.RequestRedirect` answers 308."""

    def view():
        raise RequestRedirect("http://example.com/")

    response = serve(view).get("/")

    assert (response.status_code, response.headers["Location"]) == (308, "http://example.com/")
