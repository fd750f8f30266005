import warnings

import flask
import pytest

from spec.kit.claims import claim
from spec.kit.client import client_of

DOC = "config#SERVER_NAME"


def texts(app, *hosts):
    """What / answers on each host, or the status where it is no page."""
    client = client_of(app)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Current server name")
        responses = [client.get("/", base_url=f"http://{host}") for host in hosts]
    return [r.text if r.status_code == 200 else r.status_code for r in responses]


@pytest.fixture
def named(app):
    app.config["SERVER_NAME"] = "example.com"
    app.add_url_rule("/", "index", lambda: "index")
    return app


@claim("routing.server-name.restricts-the-host", flask="<3.1")
def test_server_name_restricts_requests_to_that_host(named):
    """With SERVER_NAME a request to another host, or another port, is a 404."""
    seen = texts(named, "example.com", "example.com:80", "other.com", "example.com:5000")

    assert seen == ["index", "index", 404, 404]


@claim("routing.server-name.does-not-restrict-the-host", flask=">=3.1")
def test_server_name_does_not_restrict_requests(named):
    """With SERVER_NAME a request to another host is answered."""
    seen = texts(named, "example.com", "example.com:80", "other.com", "example.com:5000")

    assert seen == ["index"] * 4


@claim("routing.server-name.warns-of-another-host", werkzeug=">=1.0", flask="<3.1")
def test_a_request_to_another_host_warns(named):
    """A request to another host than SERVER_NAME warns which names do not match."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client_of(named).get("/", base_url="http://other.com")

    expected = "Current server name 'other.com' doesn't match configured server name 'example.com'"
    assert [str(warning.message) for warning in caught] == [expected]


@claim("routing.server-name.no-warning-of-another-host", werkzeug="<1.0")
def test_a_request_to_another_host_does_not_warn(named):
    """A request to another host than SERVER_NAME is a 404 without a warning."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        response = client_of(named).get("/", base_url="http://other.com")

    assert (response.status_code, caught) == (404, [])


@claim("routing.server-name.is-in-absolute-urls")
def test_absolute_urls_have_the_server_name(named):
    """With SERVER_NAME an absolute URL has that name, whatever the host of the request."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Current server name")
        with named.test_request_context(base_url="http://other.com"):
            url = flask.url_for("index", _external=True)

    assert url == "http://example.com/"


@pytest.fixture
def subdomains():
    app = flask.Flask("example", subdomain_matching=True, static_folder=None)
    app.config["SERVER_NAME"] = "example.com"
    app.add_url_rule("/", "index", lambda: "index")
    app.add_url_rule("/", "dev", lambda: "dev", subdomain="dev")
    app.add_url_rule("/", "user", lambda name: f"user {name}", subdomain="<name>")
    return app


@claim("routing.subdomain.is-matched", doc="api#flask.Flask")
def test_a_rule_with_a_subdomain_answers_on_it(subdomains):
    """With subdomain_matching and SERVER_NAME a rule answers on its subdomain only."""
    seen = texts(subdomains, "example.com", "dev.example.com", "Joe.example.com", "a.b.example.com")

    assert seen == ["index", "dev", "user joe", "user a.b"]


@claim("routing.subdomain.other-host-is-invalid", doc="api#flask.Flask")
def test_another_host_counts_as_the_subdomain_invalid(subdomains):
    """A host that is not below SERVER_NAME is taken for the subdomain <invalid>."""
    assert texts(subdomains, "other.com", "127.0.0.1") == ["user <invalid>", "user <invalid>"]


@claim("routing.subdomain.is-built", doc="api#flask.Flask")
@pytest.mark.parametrize(
    ("host", "urls"),
    [
        ("example.com", ["/", "http://dev.example.com/", "http://joe.example.com/"]),
        ("dev.example.com", ["http://example.com/", "/", "http://joe.example.com/"]),
    ],
)
def test_a_url_on_another_subdomain_is_absolute(subdomains, host, urls):
    """url_for() gives an absolute URL where the rule is on another subdomain."""
    with subdomains.test_request_context(base_url=f"http://{host}"):
        built = [flask.url_for("index"), flask.url_for("dev"), flask.url_for("user", name="joe")]

    assert built == urls


@claim("routing.subdomain.default", doc="werkzeug:routing#werkzeug.routing.Map")
def test_a_default_subdomain_is_that_of_rules_without_one():
    """With default_subdomain a rule without a subdomain answers on that one."""
    app = flask.Flask("example", subdomain_matching=True, static_folder=None)
    app.config["SERVER_NAME"] = "example.com"
    app.url_map.default_subdomain = "www"
    app.add_url_rule("/", "index", lambda: "index")

    assert texts(app, "www.example.com", "example.com") == ["index", 404]


@pytest.fixture
def no_subdomains(subdomains):
    subdomains.subdomain_matching = False
    return subdomains


@claim("routing.subdomain.off-but-matched", doc="api#flask.Flask", flask="<3.1")
def test_subdomains_are_matched_without_subdomain_matching(no_subdomains):
    """With SERVER_NAME the rules of subdomains answer even without subdomain_matching."""
    assert texts(no_subdomains, "example.com", "dev.example.com") == ["index", "dev"]


@claim("routing.subdomain.off", doc="api#flask.Flask", flask=">=3.1")
def test_subdomains_are_not_matched_without_subdomain_matching(no_subdomains):
    """Without subdomain_matching only rules without a subdomain answer, on every host."""
    assert texts(no_subdomains, "example.com", "dev.example.com") == ["index", "index"]


@claim("routing.subdomain.of-a-blueprint", doc="api#flask.Blueprint")
def test_a_blueprint_gives_its_rules_a_subdomain(subdomains):
    """The rules of a blueprint with a subdomain answer on it."""
    blueprint = flask.Blueprint("api", __name__, subdomain="api")
    blueprint.add_url_rule("/", "index", lambda: "api")
    subdomains.register_blueprint(blueprint)

    assert texts(subdomains, "api.example.com", "example.com") == ["api", "index"]


@pytest.fixture
def hosts():
    app = flask.Flask("example", host_matching=True, static_host="static.com")
    app.add_url_rule("/", "a", lambda: "a", host="a.com")
    app.add_url_rule("/", "b", lambda name: f"b {name}", host="<name>.b.com")
    return app


@claim("routing.host.is-matched", doc="werkzeug:routing#host-matching")
def test_a_rule_with_a_host_answers_on_it(hosts):
    """With host_matching a rule answers on its host only, which may have variable parts."""
    seen = texts(hosts, "a.com", "A.com", "a.com:80", "x.b.com", "c.com", "a.com:81")

    assert seen == ["a", "a", "a", "b x", 404, 404]


@claim("routing.host.is-built", doc="werkzeug:routing#host-matching")
def test_a_url_on_another_host_is_absolute(hosts):
    """url_for() gives an absolute URL where the rule is on another host."""
    with hosts.test_request_context(base_url="http://a.com"):
        urls = [
            flask.url_for("a"),
            flask.url_for("b", name="x"),
            flask.url_for("static", filename="f"),
        ]

    assert urls == ["/", "http://x.b.com/", "http://static.com/static/f"]


@claim("routing.host.needs-a-static-host", doc="api#flask.Flask")
@pytest.mark.parametrize("options", [{"host_matching": True}, {"static_host": "static.com"}])
def test_host_matching_and_static_host_go_together(options):
    """With a static folder, host_matching and static_host are given both or not at all."""
    with pytest.raises(AssertionError, match="Invalid static_host/host_matching combination"):
        flask.Flask("example", **options)


@claim("routing.host.server-name-replaces-it", doc="werkzeug:routing#host-matching", flask="<3.1")
def test_server_name_replaces_the_host(hosts):
    """With SERVER_NAME every request is matched as if it were to that host."""
    hosts.config["SERVER_NAME"] = "a.com"

    assert texts(hosts, "a.com", "x.b.com") == ["a", "a"]


@claim("routing.host.server-name-leaves-it", doc="werkzeug:routing#host-matching", flask=">=3.1")
def test_server_name_leaves_the_host_alone(hosts):
    """With SERVER_NAME a request is matched by its own host."""
    hosts.config["SERVER_NAME"] = "a.com"

    assert texts(hosts, "a.com", "x.b.com") == ["a", "b x"]


@pytest.fixture
def two_hosts():
    app = flask.Flask("example", host_matching=True, static_folder=None)
    app.add_url_rule("/on-a", "page", host="a.com")
    app.add_url_rule("/on-b", "page", host="b.com")
    return app


@claim(
    "routing.host.current-one-is-preferred", doc="werkzeug:routing#host-matching", werkzeug=">=1.0"
)
def test_the_rule_of_the_current_host_is_built(two_hosts):
    """Of an endpoint's rules on several hosts, that of the current host is built."""
    with two_hosts.test_request_context(base_url="http://b.com"):
        assert flask.url_for("page") == "/on-b"


@claim("routing.host.first-one-is-built", doc="werkzeug:routing#host-matching", werkzeug="<1.0")
def test_the_rule_of_the_first_host_is_built(two_hosts):
    """Of an endpoint's rules on several hosts, the first is built."""
    with two_hosts.test_request_context(base_url="http://b.com"):
        assert flask.url_for("page") == "http://a.com/on-a"
