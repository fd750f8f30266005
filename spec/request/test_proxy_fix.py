"""ProxyFix: what each X-Forwarded header replaces, if a proxy is trusted to set it."""

import pytest
from flask import request
from werkzeug.middleware.proxy_fix import ProxyFix

from spec.kit import claim
from spec.tools.client import client_of

DOC = "werkzeug:middleware/proxy_fix#werkzeug.middleware.proxy_fix.ProxyFix"


@pytest.fixture
def behind(app):
    """Make a request behind a proxy that sets headers; gives the address and the URL seen."""

    def behind(headers, **trusted):
        app.add_url_rule("/page", "page", lambda: f"{request.remote_addr} {request.url}")
        app.wsgi_app = ProxyFix(app.wsgi_app, **{"x_for": 0, "x_proto": 0, **trusted})
        headers = {f"X-Forwarded-{name}": value for name, value in headers.items()}
        return client_of(app).get("/page", headers=headers).text

    return behind


@claim("request.proxy-fix.replaces-values-by-trusted-headers")
@pytest.mark.parametrize(
    ("headers", "trusted", "seen"),
    [
        pytest.param(
            {"For": "9.9.9.9, 2.2.2.2, 1.1.1.1"},
            {"x_for": 2},
            "2.2.2.2 http://localhost/page",
            id="for-two-proxies",
        ),
        pytest.param(
            {"Proto": "https"}, {"x_proto": 1}, "127.0.0.1 https://localhost/page", id="proto"
        ),
        pytest.param(
            {"Host": "a.example"}, {"x_host": 1}, "127.0.0.1 http://a.example/page", id="host"
        ),
        pytest.param(
            {"Port": "81"}, {"x_port": 1}, "127.0.0.1 http://localhost:81/page", id="port"
        ),
        pytest.param(
            {"Host": "a.example:80", "Port": "81"},
            {"x_host": 1, "x_port": 1},
            "127.0.0.1 http://a.example:81/page",
            id="port-after-host",
        ),
        pytest.param(
            {"Prefix": "/shop"},
            {"x_prefix": 1},
            "127.0.0.1 http://localhost/shop/page",
            id="prefix",
        ),
    ],
)
def test_a_trusted_header_replaces_what_the_server_saw(behind, headers, trusted, seen):
    """ProxyFix replaces address, scheme, host, port or prefix by each header that is trusted."""
    assert behind(headers, **trusted) == seen


@claim("request.proxy-fix.ignores-what-is-not-trusted")
@pytest.mark.parametrize(
    ("headers", "trusted"),
    [
        pytest.param({"For": "1.1.1.1", "Proto": "https", "Prefix": "/x"}, {}, id="not-trusted"),
        pytest.param({"For": "1.1.1.1"}, {"x_for": 2}, id="too-few-proxies"),
        pytest.param(
            {}, {"x_for": 1, "x_proto": 1, "x_host": 1, "x_port": 1, "x_prefix": 1}, id="no-header"
        ),
    ],
)
def test_a_header_that_is_not_trusted_is_ignored(behind, headers, trusted):
    """ProxyFix ignores a header that is not trusted, missing, or has too few values."""
    assert behind(headers, **trusted) == "127.0.0.1 http://localhost/page"


@claim("request.proxy-fix.keeps-the-original")
@pytest.mark.parametrize("host", ["a.example:80", None], ids=["host", "no-host"])
def test_what_the_server_saw_is_kept(host):
    """ProxyFix keeps the values before in `environ['werkzeug.proxy_fix.orig']`."""
    environ = {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_PORT": "81"}
    environ.update({"HTTP_HOST": host} if host else {})
    ProxyFix(lambda environ, start: None, x_port=1)(environ, None)

    assert environ["werkzeug.proxy_fix.orig"]["REMOTE_ADDR"] == "127.0.0.1"
    assert (environ.get("HTTP_HOST"), environ["SERVER_PORT"]) == (host and "a.example:81", "81")


@claim("request.proxy-fix.takes-no-port-of-an-ipv6-host", werkzeug=">=2.0.3")
def test_an_ipv6_host_is_no_port():
    """ProxyFix does not take the colons of an IPv6 host for that of a port."""
    environ = {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_HOST": "[::1]", "SERVER_PORT": "80"}
    ProxyFix(lambda environ, start: None, x_host=1)(environ, None)

    assert (environ["SERVER_NAME"], environ["SERVER_PORT"]) == ("[::1]", "80")


@claim("request.proxy-fix.ipv6-is-split", werkzeug="<2.0.3")
def test_an_ipv6_host_is_split_at_its_first_colon():
    """ProxyFix splits an IPv6 host at its first colon into name and port."""
    environ = {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_HOST": "[::1]", "SERVER_PORT": "80"}
    ProxyFix(lambda environ, start: None, x_host=1)(environ, None)

    assert (environ["SERVER_NAME"], environ["SERVER_PORT"]) == ("[", ":1]")
