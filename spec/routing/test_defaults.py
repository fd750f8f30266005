import flask
import pytest

from spec.kit.claims import claim
from spec.kit.client import client_of

DOC = "api#url-route-registrations"


@pytest.fixture
def pages(app):
    """Pages of a list, the first one without its number in the URL."""
    app.add_url_rule("/all/", "all", lambda page: f"page {page!r}", defaults={"page": 1})
    app.add_url_rule("/all/<int:page>", "all")
    return app


@claim("routing.defaults.fill-in")
def test_defaults_fill_in_what_the_rule_has_not(pages):
    """A default is passed to the view as if it stood in the URL."""
    client = client_of(pages)

    assert [client.get(path).text for path in ["/all/", "/all/2"]] == ["page 1", "page 2"]


@claim("routing.defaults.redirect")
@pytest.mark.parametrize(
    ("path", "location"),
    [
        pytest.param("/all/1", "http://localhost/all/", id="plain"),
        pytest.param("/all/1?q=2", "http://localhost/all/?q=2", id="query"),
    ],
)
def test_the_url_with_the_default_is_redirected(pages, path, location):
    """A URL that spells the default out is redirected with 308 to the one without."""
    response = client_of(pages).get(path)

    assert (response.status_code, response.headers["Location"]) == (308, location)


@claim("routing.defaults.redirect-is-an-option", doc="werkzeug:routing#werkzeug.routing.Map")
def test_the_redirect_to_the_default_can_be_switched_off(pages):
    """With redirect_defaults False on the map both URLs are answered."""
    pages.url_map.redirect_defaults = False
    client = client_of(pages)

    assert [client.get(path).text for path in ["/all/", "/all/1"]] == ["page 1", "page 1"]


@claim("routing.defaults.url-for")
def test_url_for_leaves_the_default_out(pages):
    """url_for() builds the rule without the part where the value is the default."""
    with pages.test_request_context():
        urls = [flask.url_for("all", **values) for values in [{}, {"page": 1}, {"page": 2}]]

    assert urls == ["/all/", "/all/", "/all/2"]


@claim("routing.redirect-to.location", doc="werkzeug:routing#werkzeug.routing.Rule")
@pytest.mark.parametrize(
    ("target", "location"),
    [
        pytest.param("new/<x>", "http://localhost/new/a%20b", id="relative"),
        pytest.param("/new/<x>", "http://localhost/new/a%20b", id="absolute-path"),
        pytest.param("https://example.com/", "https://example.com/", id="another-host"),
        pytest.param(lambda adapter, x: f"made/{len(x)}", "http://localhost/made/3", id="function"),
    ],
)
def test_a_rule_redirects_to_a_target(routes, target, location):
    """A rule with redirect_to redirects with 308; the query is not kept."""
    response = routes("/old/<x>", redirect_to=target).get("/old/a b?q=1")

    assert (response.status_code, response.headers["Location"]) == (308, location)


@claim("routing.alias.is-redirected", doc="werkzeug:routing#werkzeug.routing.Rule")
def test_an_alias_is_redirected_to_its_rule(app):
    """A rule with alias=True redirects to the rule of the same endpoint, with the query."""
    app.add_url_rule("/users/", "users", lambda: "users")
    app.add_url_rule("/users.html", "users", alias=True)
    response = client_of(app).get("/users.html?q=1")

    assert (response.status_code, response.headers["Location"]) == (
        308,
        "http://localhost/users/?q=1",
    )


@claim("routing.alias.is-not-built", doc="werkzeug:routing#werkzeug.routing.Rule")
def test_an_alias_is_not_built(app):
    """url_for() gives the rule that is no alias, though the alias was added first."""
    app.add_url_rule("/users.html", "users", alias=True)
    app.add_url_rule("/users/", "users")

    with app.test_request_context():
        assert flask.url_for("users") == "/users/"


@claim("routing.url-defaults.fill-in-values", doc="api#flask.Flask.url_defaults")
def test_url_defaults_fill_in_values_of_url_for(app):
    """A function of url_defaults adds values to those given to url_for()."""
    app.add_url_rule("/<lang>/page", "page")
    app.url_defaults(lambda endpoint, values: values.setdefault("lang", "en"))

    with app.test_request_context():
        urls = [flask.url_for("page"), flask.url_for("page", lang="de")]
    assert urls == ["/en/page", "/de/page"]


@claim(
    "routing.url-defaults.unknown-values-are-the-query",
    doc="patterns/urlprocessors#internationalized-application-urls",
)
def test_url_defaults_that_a_rule_has_no_part_for_are_the_query(app):
    """A value that url_defaults adds for a rule without that part goes into the query."""
    app.add_url_rule("/page", "page")
    app.url_defaults(lambda endpoint, values: values.update(lang="en"))

    with app.test_request_context():
        assert flask.url_for("page") == "/page?lang=en"


@claim("routing.url-defaults.app-before-blueprint", doc="api#flask.Blueprint.url_defaults")
def test_url_defaults_of_the_app_run_before_those_of_the_blueprint(app):
    """For an endpoint of a blueprint the app's functions run, then the blueprint's."""
    seen = []
    blueprint = flask.Blueprint("b", __name__)
    blueprint.add_url_rule("/page", "page")
    blueprint.url_defaults(lambda endpoint, values: seen.append(f"blueprint {endpoint}"))
    app.url_defaults(lambda endpoint, values: seen.append(f"app {endpoint}"))
    app.register_blueprint(blueprint)

    with app.test_request_context():
        flask.url_for("b.page")
        flask.url_for("static", filename="x")
    assert seen == ["app b.page", "blueprint b.page", "app static"]


@claim(
    "routing.url-value-preprocessor.takes-values-out", doc="api#flask.Flask.url_value_preprocessor"
)
def test_a_url_value_preprocessor_takes_values_out(app, serve):
    """A url_value_preprocessor may take a value out before the view is called."""

    @app.url_value_preprocessor
    def take(endpoint, values):
        flask.g.lang = values.pop("lang")

    client = serve(lambda: flask.g.lang, "/<lang>/page")
    assert client.get("/de/page").text == "de"
