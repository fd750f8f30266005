import pytest
from flask import request
from werkzeug.exceptions import SecurityError

from spec.kit import claim
from spec.request.wire import environ

DOC = "api#flask.Request.trusted_hosts"


def host_of(app, **keys):
    """The host of a request, or what it raised."""
    try:
        with app.request_context(environ(**keys)):
            return request.host
    except SecurityError:
        return SecurityError


def trusting(app, *hosts):
    """Make the requests of ``app`` trust ``hosts``."""
    app.request_class = type("Request", (app.request_class,), {"trusted_hosts": list(hosts)})


@claim("request.trusted-hosts.match-names-and-subdomains")
@pytest.mark.parametrize(
    ("trusted", "host"),
    [
        pytest.param("example.com", "example.com:5000", id="on a port"),
        pytest.param(".example.com", "example.com", id="dot, same"),
        pytest.param(".example.com", "a.b.example.com", id="dot, subdomain"),
    ],
)
def test_a_trusted_host_is_let_in(app, trusted, host):
    """`trusted_hosts` matches names without their ports, and subdomains after a leading dot."""
    trusting(app, trusted)

    assert host_of(app, HTTP_HOST=host) == host


@claim("request.trusted-hosts.their-ports-do-not-matter", werkzeug="<3.2")
def test_the_port_of_a_trusted_host_does_not_matter(app):
    """A name in `trusted_hosts` matches on every port, whatever port stands with it."""
    trusting(app, "example.com:80")

    assert host_of(app, HTTP_HOST="example.com:5000") == "example.com:5000"


@claim("request.trusted-hosts.must-not-have-a-port", werkzeug=">=3.2")
def test_a_trusted_host_with_a_port_matches_nothing(app):
    """From Werkzeug 3.2 on a name with a port in `trusted_hosts` matches no other port."""
    trusting(app, "example.com:80")

    assert host_of(app, HTTP_HOST="example.com:5000") is SecurityError


@claim("request.trusted-hosts.refuse-others")
@pytest.mark.parametrize(
    ("trusted", "host"),
    [
        pytest.param("example.com", "example.org", id="another"),
        pytest.param("example.com", "a.example.com", id="subdomain without a dot"),
        pytest.param(".example.com", "badexample.com", id="no subdomain"),
    ],
)
def test_another_host_is_refused(app, trusted, host):
    """`host` raises SecurityError, a 400, for a host that `trusted_hosts` does not name."""
    trusting(app, trusted)

    assert (host_of(app, HTTP_HOST=host), SecurityError.code) == (SecurityError, 400)


@claim("request.trusted-hosts.may-have-underscores", werkzeug="<3.1.7")
def test_a_trusted_host_with_an_underscore_is_let_in(app):
    """`trusted_hosts` may name a host with an underscore."""
    trusting(app, "svc_x")

    assert host_of(app, HTTP_HOST="svc_x:5003") == "svc_x:5003"


@claim("request.trusted-hosts.cannot-have-underscores", werkzeug=">=3.1.7")
def test_a_trusted_host_with_an_underscore_is_refused(app):
    """`host` with an underscore raises SecurityError even if `trusted_hosts` names it."""
    trusting(app, "svc_x")

    assert host_of(app, HTTP_HOST="svc_x:5003") is SecurityError


@claim("request.trusted-hosts.are-checked-when-host-is-read", flask="<3.1")
def test_an_untrusted_host_reaches_a_view_that_does_not_read_it(app, serve):
    """`trusted_hosts` is not checked before a view that does not read `host` or `url`."""
    trusting(app, "example.com")

    assert serve(lambda: "answered").get("/").status_code == 200


@claim("request.trusted-hosts.are-checked-by-routing", flask=">=3.1")
@pytest.mark.parametrize("path", ["/", "/missing"])
def test_an_untrusted_host_reaches_no_view(app, serve, path):
    """`trusted_hosts` is checked before any view or 404: another host answers 400."""
    trusting(app, "example.com")

    assert serve(lambda: "answered").get(path).status_code == 400


def late_trust():
    """Set trusted_hosts in the view, then read host."""
    request.trusted_hosts = ["example.com"]
    return request.host


@claim("request.trusted-hosts.set-in-a-view-are-checked", flask="<3.1")
def test_trusted_hosts_set_in_a_view_are_checked(serve):
    """`trusted_hosts` set in a view is checked when `host` is read: another host answers 400."""
    assert serve(late_trust).get("/").status_code == 400


@claim("request.trusted-hosts.set-in-a-view-come-too-late", flask=">=3.1")
def test_trusted_hosts_set_in_a_view_come_too_late(serve):
    """`trusted_hosts` set in a view has no effect, as routing has read `host` before."""
    assert serve(late_trust).get("/").text == "localhost"


CONFIG = "config#TRUSTED_HOSTS"


@claim(
    "request.trusted-hosts.config-is-not-read",
    doc="config#builtin-configuration-values",
    flask="<3.1",
)
def test_trusted_hosts_of_the_config_are_not_read(app, serve):
    """`TRUSTED_HOSTS` in the config has no effect."""
    app.config["TRUSTED_HOSTS"] = ["example.com"]

    assert serve(lambda: request.host).get("/").text == "localhost"


@claim("request.trusted-hosts.can-be-configured", doc=CONFIG, flask=">=3.1")
@pytest.mark.parametrize(
    ("hosts", "status"),
    [
        pytest.param(["example.com"], 400, id="others"),
        pytest.param(["example.com", "localhost"], 200, id="this one too"),
    ],
)
def test_trusted_hosts_are_read_from_the_config(app, serve, hosts, status):
    """`TRUSTED_HOSTS` in the config sets `trusted_hosts` of every request."""
    app.config.update(TRUSTED_HOSTS=hosts)
    client = serve(lambda: repr(request.trusted_hosts))

    response = client.get("/")

    assert (response.status_code, response.text == repr(hosts)) == (status, status == 200)


@claim("request.trusted-hosts.do-not-skip-hooks", doc=CONFIG, flask=">=3.1")
def test_a_refused_host_skips_no_hooks(app, serve):
    """A host that `TRUSTED_HOSTS` refuses still runs `before_request` and `after_request`."""
    app.config["TRUSTED_HOSTS"] = ["example.com"]
    ran = []
    app.before_request(lambda: ran.append("before"))
    app.after_request(lambda response: ran.append(response.status_code) or response)

    serve(lambda: "tea").get("/")
    assert ran == ["before", 400]
