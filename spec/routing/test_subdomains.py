import flask
import pytest

from spec.kit import claim
from spec.routing.conftest import texts

DOC = "api#flask.Flask"


@pytest.fixture
def subdomains():
    app = flask.Flask("example", subdomain_matching=True, static_folder=None)
    app.config["SERVER_NAME"] = "example.com"
    app.add_url_rule("/", "index", lambda: "index")
    app.add_url_rule("/", "dev", lambda: "dev", subdomain="dev")
    app.add_url_rule("/", "user", lambda name: f"user {name}", subdomain="<name>")
    return app


@claim("routing.subdomain.is-matched")
def test_a_rule_with_a_subdomain_answers_on_it(subdomains):
    """With `subdomain_matching` and SERVER_NAME a rule answers only on its subdomain."""
    seen = texts(subdomains, "example.com", "dev.example.com", "Joe.example.com", "a.b.example.com")

    assert seen == ["index", "dev", "user joe", "user a.b"]


@claim("routing.subdomain.other-host-is-invalid", werkzeug="<3.2", otherwise=UserWarning)
def test_another_host_counts_as_the_subdomain_invalid(subdomains):
    """A host that is not below SERVER_NAME is matched as the subdomain `<invalid>`."""
    assert texts(subdomains, "other.com", "127.0.0.1") == ["user <invalid>", "user <invalid>"]


@claim("routing.subdomain.other-host-has-the-default", werkzeug=">=3.2")
@pytest.mark.filterwarnings("ignore:Couldn't determine current subdomain:UserWarning")
def test_another_host_counts_as_the_default_subdomain(subdomains):
    """From Werkzeug 3.2 on a host that is not below SERVER_NAME has the default subdomain."""
    assert texts(subdomains, "other.com", "127.0.0.1") == ["index", "index"]


@claim("routing.subdomain.is-built")
def test_a_url_on_another_subdomain_is_absolute(subdomains):
    """`url_for()` builds an absolute URL if the rule is on another subdomain."""
    with subdomains.test_request_context(base_url="http://dev.example.com"):
        urls = [flask.url_for("index"), flask.url_for("dev"), flask.url_for("user", name="joe")]

    assert urls == ["http://example.com/", "/", "http://joe.example.com/"]


@claim(
    "routing.subdomain.default-is-that-of-rules-without-one",
    doc="werkzeug:routing#werkzeug.routing.Map",
)
def test_a_default_subdomain_is_that_of_rules_without_one():
    """`url_map.default_subdomain` is the subdomain of rules without one."""
    app = flask.Flask("example", subdomain_matching=True, static_folder=None)
    app.config["SERVER_NAME"] = "example.com"
    app.url_map.default_subdomain = "www"
    app.add_url_rule("/", "index", lambda: "index")

    assert texts(app, "www.example.com", "example.com") == ["index", 404]


@pytest.fixture
def no_subdomains(subdomains):
    subdomains.subdomain_matching = False
    return subdomains


@claim("routing.subdomain.is-matched-without-subdomain-matching", flask="<3.1")
def test_subdomains_are_matched_without_subdomain_matching(no_subdomains):
    """Before Flask 3.1 rules with a subdomain answer even without `subdomain_matching`."""
    assert texts(no_subdomains, "example.com", "dev.example.com") == ["index", "dev"]


@claim("routing.subdomain.is-not-matched-by-default", flask=">=3.1")
def test_subdomains_are_not_matched_without_subdomain_matching(no_subdomains):
    """Without `subdomain_matching` only rules without a subdomain answer, on every host."""
    assert texts(no_subdomains, "example.com", "dev.example.com") == ["index", "index"]


@claim("routing.subdomain.may-be-a-blueprints", doc="api#flask.Blueprint")
def test_a_blueprint_gives_its_rules_a_subdomain(subdomains):
    """The rules of `Blueprint(subdomain=…)` answer on that subdomain."""
    blueprint = flask.Blueprint("api", __name__, subdomain="api")
    blueprint.add_url_rule("/", "index", lambda: "api")
    subdomains.register_blueprint(blueprint)

    assert texts(subdomains, "api.example.com", "example.com") == ["api", "index"]
