import flask
import pytest
from werkzeug.routing import RequestRedirect

from spec.kit import claim

DOC = "quickstart#redirects-and-errors"


@pytest.fixture
def path(app, serve):
    """The path, query and fragment to which a view redirects that gets ``url_for(…)``."""

    def path(endpoint, **values):
        app.add_url_rule("/login", "login", lambda: "")
        app.add_url_rule("/item/<name>", "item", lambda name: name)
        client = serve(lambda: flask.redirect(flask.url_for(endpoint, **values)))
        location = client.get("/").headers["Location"]
        return location[len("http://localhost") :] if "//" in location else location

    return path


@claim("redirects.targets.an-endpoint")
def test_a_redirect_leads_to_a_view(path):
    """redirect(url_for(endpoint)) leads to the URL of a view."""
    assert path("login") == "/login"


@claim("redirects.targets.an-endpoint-with-values", doc="api#flask.url_for")
def test_a_redirect_leads_to_a_view_with_values(path):
    """Values become parts of the path and query, encoded, and _anchor the fragment."""
    assert path("item", name="é t", q="1 2", _anchor="end") == "/item/%C3%A9%20t?q=1+2#end"


@claim("redirects.targets.an-external-url", doc="api#flask.url_for")
def test_a_redirect_to_an_external_url_names_the_host(app, serve):
    """With _external=True Location is absolute on every release."""
    client = serve(lambda: flask.redirect(flask.url_for("view", _external=True)))

    assert client.get("/").headers["Location"] == "http://localhost/"


@claim("redirects.targets.a-name-is-no-endpoint")
def test_a_redirect_does_not_know_endpoints(path, app, serve):
    """redirect("login") leads to a relative URL, not to the view of that name."""
    app.add_url_rule("/users/login", "login", lambda: "")
    client = serve(lambda: flask.redirect("login"))

    assert client.get("/").headers["Location"].rpartition("/")[2] == "login"
    assert client.get("/login").status_code == 404


@claim("redirects.targets.an-unknown-endpoint-is-500", doc="api#flask.url_for")
def test_a_redirect_to_an_unknown_endpoint_is_a_server_error(serve):
    """url_for() of an endpoint that does not exist fails: the answer is 500."""
    client = serve(lambda: flask.redirect(flask.url_for("unknown")))

    assert client.get("/").status_code == 500


@claim("redirects.targets.the-notes-example", example=True)
def test_the_note_redirects_to_another_site(notes):
    """The example app's redirect of the note answers 302 with the absolute URL it was given."""
    response = notes.get("/redirects/index")

    assert (response.status, response.headers["Location"]) == ("302 FOUND", "http://www.baidu.com")


@claim("redirects.targets.the-apps-own-view", example=True)
def test_the_app_redirects_to_a_view_of_its_own(notes):
    """The example app's second redirect leads to one of its own views, which answers."""
    followed = notes.get("/redirects/to-view", follow_redirects=True)

    assert (followed.status_code, followed.text) == (200, notes.get("/responses/text").text)


@claim("redirects.targets.request-redirect", doc="werkzeug:routing#maps-rules-and-adapters")
def test_a_raised_request_redirect_redirects(serve):
    """Raising werkzeug.routing.RequestRedirect answers 308."""

    def view():
        raise RequestRedirect("http://example.com/")

    response = serve(view).get("/")

    assert (response.status_code, response.headers["Location"]) == (308, "http://example.com/")
