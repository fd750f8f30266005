import flask
import pytest

from spec.kit import claim
from spec.routing.conftest import texts

DOC = "werkzeug:routing#host-matching"


@pytest.fixture
def hosts():
    app = flask.Flask("example", host_matching=True, static_host="static.com")
    app.add_url_rule("/", "a", lambda: "a", host="a.com")
    app.add_url_rule("/", "b", lambda name: f"b {name}", host="<name>.b.com")
    return app


@claim("routing.host.is-matched")
def test_a_rule_with_a_host_answers_on_it(hosts):
    """With `host_matching` a rule answers only on its host, which may have variable parts."""
    seen = texts(hosts, "a.com", "A.com", "a.com:80", "x.b.com", "c.com", "a.com:81")

    assert seen == ["a", "a", "a", "b x", 404, 404]


@claim("routing.host.is-built")
def test_a_url_on_another_host_is_absolute(hosts):
    """`url_for()` builds an absolute URL if the rule is on another host."""
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
    """`Flask()` raises AssertionError for `host_matching` without `static_host`, or vice versa."""
    with pytest.raises(AssertionError, match="Invalid static_host/host_matching combination"):
        flask.Flask("example", **options)


@claim("routing.host.server-name-replaces-it", flask="<3.1")
def test_server_name_replaces_the_host(hosts):
    """Before Flask 3.1 `host_matching` matches SERVER_NAME instead of the request's host."""
    hosts.config["SERVER_NAME"] = "a.com"

    assert texts(hosts, "a.com", "x.b.com") == ["a", "a"]


@claim("routing.host.server-name-leaves-it", flask=">=3.1")
def test_server_name_leaves_the_host_alone(hosts):
    """`host_matching` matches the request's own host, whatever SERVER_NAME is."""
    hosts.config["SERVER_NAME"] = "a.com"

    assert texts(hosts, "a.com", "x.b.com") == ["a", "b x"]


@pytest.fixture
def two_hosts():
    app = flask.Flask("example", host_matching=True, static_folder=None)
    app.add_url_rule("/on-a", "page", host="a.com")
    app.add_url_rule("/on-b", "page", host="b.com")
    return app


@claim("routing.host.current-one-is-preferred", werkzeug=">=1.0")
def test_the_rule_of_the_current_host_is_built(two_hosts):
    """If an endpoint has rules on several hosts, `url_for()` builds that of the current host."""
    with two_hosts.test_request_context(base_url="http://b.com"):
        assert flask.url_for("page") == "/on-b"


@claim("routing.host.first-one-is-built", werkzeug="<1.0")
def test_the_rule_of_the_first_host_is_built(two_hosts):
    """If an endpoint has rules on several hosts, `url_for()` builds the first."""
    with two_hosts.test_request_context(base_url="http://b.com"):
        assert flask.url_for("page") == "http://a.com/on-a"
