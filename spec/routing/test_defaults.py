import flask
import pytest

from spec.kit import claim
from spec.tools.client import client_of

DOC = "api#url-route-registrations"


@pytest.fixture
def pages(app):
    """Pages of a list, the first one without its number in the URL."""
    app.add_url_rule("/all/", "all", lambda page: f"page {page!r}", defaults={"page": 1})
    app.add_url_rule("/all/<int:page>", "all")
    return app


@claim("routing.defaults.are-passed-to-the-view")
def test_defaults_of_a_rule_are_passed_to_the_view(pages):
    """`defaults` of a rule are passed to the view like variable parts of the URL."""
    client = client_of(pages)

    assert [client.get(path).text for path in ["/all/", "/all/2"]] == ["page 1", "page 2"]


@claim("routing.defaults.redirect-to-the-url-without-them")
@pytest.mark.parametrize(
    ("path", "location"),
    [
        pytest.param("/all/1", "http://localhost/all/", id="plain"),
        pytest.param("/all/1?q=2", "http://localhost/all/?q=2", id="query"),
    ],
)
def test_the_url_with_the_default_is_redirected(pages, path, location):
    """A URL that contains a default value is redirected with 308 to the URL without it."""
    response = client_of(pages).get(path)

    assert (response.status_code, response.headers["Location"]) == (308, location)


@claim("routing.defaults.equal-rules-redirect-to-the-first")
def test_rules_with_equal_defaults_redirect_to_the_first(app):
    """Of two rules of an endpoint with equal defaults, the later redirects to the earlier."""
    app.add_url_rule("/first", "list", lambda page: f"page {page}", defaults={"page": 1})
    app.add_url_rule("/later", "list", defaults={"page": 1})
    client = client_of(app)

    assert client.get("/first").text == "page 1"
    assert client.get("/later").headers["Location"] == "http://localhost/first"


@claim("routing.defaults.redirect-is-an-option", doc="werkzeug:routing#werkzeug.routing.Map")
def test_the_redirect_to_the_default_can_be_switched_off(pages):
    """`url_map.redirect_defaults = False` serves the URL with the default value as well."""
    pages.url_map.redirect_defaults = False
    client = client_of(pages)

    assert [client.get(path).text for path in ["/all/", "/all/1"]] == ["page 1", "page 1"]


@claim(
    "routing.redirect-to.answers-308-and-loses-the-query",
    doc="werkzeug:routing#werkzeug.routing.Rule",
)
@pytest.mark.parametrize(
    ("target", "location"),
    [
        pytest.param("new/<x>", "http://localhost/new/a%20b", id="relative"),
        pytest.param("https://example.com/", "https://example.com/", id="another-host"),
        pytest.param(lambda adapter, x: f"made/{len(x)}", "http://localhost/made/3", id="function"),
    ],
)
def test_a_rule_redirects_to_a_target(routes, target, location):
    """A rule with `redirect_to` redirects with 308; the query is lost."""
    response = routes("/old/<x>", redirect_to=target).get("/old/a b?q=1")

    assert (response.status_code, response.headers["Location"]) == (308, location)


@claim("routing.alias.is-redirected", doc="werkzeug:routing#werkzeug.routing.Rule")
def test_an_alias_is_redirected_to_its_rule(app):
    """A rule with `alias=True` redirects to the other rule of its endpoint, with the query."""
    app.add_url_rule("/users/", "users", lambda: "users")
    app.add_url_rule("/users.html", "users", alias=True)
    response = client_of(app).get("/users.html?q=1")

    assert (response.status_code, response.headers["Location"]) == (
        308,
        "http://localhost/users/?q=1",
    )


@claim("routing.alias.is-not-built", doc="werkzeug:routing#werkzeug.routing.Rule")
def test_an_alias_is_not_built(app):
    """`url_for()` never builds a rule with `alias=True`, even if it was added first."""
    app.add_url_rule("/users.html", "users", alias=True)
    app.add_url_rule("/users/", "users")

    with app.test_request_context():
        assert flask.url_for("users") == "/users/"


@claim("routing.defaults.are-left-out-by-url-for")
def test_url_for_leaves_the_default_out(pages):
    """`url_for()` leaves out a part of the rule if its value is the default."""
    with pages.test_request_context():
        urls = [flask.url_for("all", **values) for values in [{}, {"page": 1}, {"page": 2}]]

    assert urls == ["/all/", "/all/", "/all/2"]
