import warnings

import flask
import pytest
from werkzeug.exceptions import BadHost, BadRequest

from spec.kit import claim
from spec.routing.conftest import texts
from spec.tools.client import client_of

DOC = "config#SERVER_NAME"


@pytest.fixture
def named(app):
    app.config["SERVER_NAME"] = "example.com"
    app.add_url_rule("/", "index", lambda: "index")
    return app


@claim("routing.server-name.restricts-the-host", flask="<3.1")
def test_server_name_restricts_requests_to_that_host(named):
    """Before Flask 3.1 a request to another host or port than SERVER_NAME answers 404."""
    seen = texts(named, "example.com", "example.com:80", "other.com", "example.com:5000")

    assert seen == ["index", "index", 404, 404]


@claim("routing.server-name.does-not-restrict-the-host", flask=">=3.1")
def test_server_name_does_not_restrict_requests(named):
    """SERVER_NAME does not restrict the hosts that are answered."""
    seen = texts(named, "example.com", "example.com:80", "other.com", "example.com:5000")

    assert seen == ["index"] * 4


@claim("routing.server-name.warns-of-another-host", werkzeug=">=1.0", flask="<3.1")
def test_a_request_to_another_host_warns(named):
    """Before Flask 3.1 a request to another host than SERVER_NAME warns and names both."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client_of(named).get("/", base_url="http://other.com")

    expected = "Current server name 'other.com' doesn't match configured server name 'example.com'"
    assert [str(it.message) for it in caught if it.category is UserWarning] == [expected]


@claim("routing.server-name.does-not-warn-of-another-host", werkzeug="<1.0")
def test_a_request_to_another_host_does_not_warn(named):
    """Before Werkzeug 1.0 a request to another host than SERVER_NAME does not warn."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        response = client_of(named).get("/", base_url="http://other.com")

    assert (response.status_code, caught) == (404, [])


@claim("routing.server-name.is-in-absolute-urls")
def test_absolute_urls_have_the_server_name(named):
    """An absolute URL has SERVER_NAME as its host, whatever the host of the request."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Current server name")
        with named.test_request_context(base_url="http://other.com"):
            url = flask.url_for("index", _external=True)

    assert url == "http://example.com/"


def urls_on(app, **request):
    """The URLs that `url_for()` builds for two views, one on a subdomain, in a request."""
    app.add_url_rule("/sub", "sub", lambda: "sub", subdomain="sub")
    with app.test_request_context("/", **request):
        return flask.url_for("index"), flask.url_for("sub")


@claim(
    "routing.server-name.makes-urls-on-another-host-absolute", doc="api#flask.url_for", flask="<3.1"
)
@pytest.mark.filterwarnings("ignore:Current server name:UserWarning")
def test_a_url_in_a_request_to_another_host_is_absolute(named):
    """Before Flask 3.1 `url_for()` builds absolute URLs in a request to another host."""
    urls = urls_on(named, base_url="http://other.com:81/base/")

    assert urls == ("http://example.com/base/", "http://sub.example.com/base/sub")


@claim(
    "routing.server-name.leaves-urls-on-another-host-relative",
    doc="api#flask.url_for",
    flask=">=3.1",
)
@pytest.mark.filterwarnings("ignore:Current server name:UserWarning")
def test_a_url_in_a_request_to_another_host_is_relative(named):
    """From Flask 3.1 on `url_for()` builds relative URLs in a request to another host."""
    urls = urls_on(named, base_url="http://other.com:81/base/")

    assert urls == ("/base/", "http://sub.example.com/base/sub")


@claim(
    "routing.server-name.has-urls-of-the-subdomain-of-a-request",
    doc="api#flask.url_for",
    flask="<3.1",
)
def test_a_url_on_the_subdomain_of_the_request_is_relative(named):
    """Before Flask 3.1 `url_for()` in a request to a subdomain is relative on that subdomain."""
    assert urls_on(named, subdomain="sub") == ("http://example.com/", "/sub")


@claim("routing.server-name.has-no-subdomain-of-a-request", doc="api#flask.url_for", flask=">=3.1")
def test_a_url_on_the_subdomain_of_the_request_is_absolute(named):
    """From Flask 3.1 on `url_for()` in a request to a subdomain is absolute on that subdomain."""
    assert urls_on(named, subdomain="sub") == ("/", "http://sub.example.com/sub")


def answer_by(scheme, port):
    """The status of a request by a scheme if SERVER_NAME has its port, and subdomains count."""
    app = flask.Flask("shop", static_folder=None, subdomain_matching=True)
    app.config["SERVER_NAME"] = f"example.com:{port}"
    app.add_url_rule("/", "index", lambda: "index")
    return client_of(app).get(f"{scheme}://example.com/").status_code


DEFAULT_PORTS = pytest.mark.parametrize(("scheme", "port"), [("http", 80), ("https", 443)])


@claim("routing.server-name.default-port-is-404", werkzeug="<1.0")
@DEFAULT_PORTS
def test_the_default_port_in_server_name_is_a_404(scheme, port):
    """Before Werkzeug 1.0 requests answer 404 if SERVER_NAME has the default port, 80 or 443."""
    assert answer_by(scheme, port) == 404


@claim("routing.server-name.default-port-is-left-out", werkzeug=">=1.0")
@DEFAULT_PORTS
def test_the_default_port_in_server_name_is_left_out(scheme, port):
    """Requests are answered if SERVER_NAME has the default port, 80 or 443."""
    assert answer_by(scheme, port) == 200


@claim(
    "routing.server-name.leading-dot-is-kept", werkzeug="<2.3", otherwise=(BadRequest, RuntimeError)
)
def test_a_leading_dot_of_server_name_is_kept(named):
    """Before Werkzeug 2.3 an absolute URL has the leading dot of SERVER_NAME."""
    named.config["SERVER_NAME"] = ".example.com"
    with named.app_context():
        assert flask.url_for("index") == "http://.example.com/"


@claim(
    "routing.server-name.leading-dot-refuses-a-context",
    werkzeug=">=2.3",
    otherwise=(AssertionError, pytest.fail.Exception),
    flask="<3.2",
)
def test_a_leading_dot_of_server_name_refuses_a_context(named):
    """`app.app_context()` raises BadHost if SERVER_NAME starts with a dot."""
    named.config["SERVER_NAME"] = ".example.com"
    with pytest.raises(BadHost, match="^400 Bad Request"):
        named.app_context()


@claim(
    "routing.server-name.leading-dot-answers-the-test-client",
    werkzeug="<2.3",
    otherwise=UnicodeError,
)
def test_a_leading_dot_of_server_name_answers_the_client(named):
    """Before Werkzeug 2.3 the test client gets an answer where SERVER_NAME starts with a dot."""
    named.config["SERVER_NAME"] = ".example.com"

    assert named.test_client().get("/").status_code == 200


@claim(
    "routing.server-name.leading-dot-fails-the-test-client",
    werkzeug=">=2.3",
    otherwise=pytest.fail.Exception,
)
def test_a_leading_dot_of_server_name_fails_the_client(named):
    """From Werkzeug 2.3 on the test client raises UnicodeError if SERVER_NAME starts with a dot."""
    named.config["SERVER_NAME"] = ".example.com"

    with pytest.raises(UnicodeError, match="label empty"):
        named.test_client().get("/")


@claim(
    "routing.server-name.leading-dot-builds-nothing",
    flask=">=3.2",
    otherwise=(BadRequest, pytest.fail.Exception),
)
def test_a_leading_dot_of_server_name_builds_nothing(named):
    """From Flask 3.2 on `url_for()` raises RuntimeError where SERVER_NAME starts with a dot."""
    named.config["SERVER_NAME"] = ".example.com"
    with named.app_context(), pytest.raises(RuntimeError, match="^Unable to build URLs outside"):
        flask.url_for("index")
