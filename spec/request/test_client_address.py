import pytest
from flask import request

try:
    from werkzeug.middleware.proxy_fix import ProxyFix
except ImportError:
    from werkzeug.contrib.fixers import ProxyFix

from spec.kit import claim

DOC = "api#flask.Request.remote_addr"
FORWARDED = {
    "X-Forwarded-For": "1.1.1.1, 2.2.2.2",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": "example.com",
}


def sender():
    """Who sent the request, and how."""
    return f"{request.remote_addr} {request.scheme} {request.is_secure} {request.host}"


@claim("request.remote-addr.is-the-clients-address")
def test_remote_addr_is_the_address_of_the_client(serve):
    """`remote_addr` is the client's address, as the server gives it."""
    client = serve(lambda: request.remote_addr)

    assert client.get("/", environ_base={"REMOTE_ADDR": "9.9.9.9"}).text == "9.9.9.9"


@claim("request.remote-addr.is-none-without-a-server")
def test_remote_addr_is_none_where_there_is_no_client(app):
    """`remote_addr` is None in a bare `test_request_context()`, and `access_route` empty."""
    with app.test_request_context():
        assert (request.remote_addr, list(request.access_route)) == (None, [])


@claim(
    "request.remote-addr.does-not-follow-forwarded-headers",
    doc="werkzeug:middleware/proxy_fix#x-forwarded-for-proxy-fix",
)
def test_forwarded_headers_are_not_believed(serve):
    """X-Forwarded headers change neither address, scheme nor host without ProxyFix."""
    assert serve(sender).get("/", headers=FORWARDED).text == "127.0.0.1 http False localhost"


@claim(
    "request.remote-addr.follows-forwarded-headers-behind-proxy-fix",
    doc="werkzeug:middleware/proxy_fix#x-forwarded-for-proxy-fix",
)
def test_proxy_fix_makes_forwarded_headers_count(app, serve):
    """Address, scheme and host follow the last X-Forwarded values behind one ProxyFix."""
    client = serve(sender)
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)

    assert client.get("/", headers=FORWARDED).text == "2.2.2.2 https True example.com"


ROUTE = "api#flask.Request.access_route"


@claim("request.access-route.is-what-the-client-claims", doc=ROUTE)
def test_access_route_believes_the_client(ask):
    """`access_route` lists the addresses of X-Forwarded-For, whoever sent it."""
    options = {"headers": FORWARDED, "environ_overrides": {"REMOTE_ADDR": "9.9.9.9"}}

    assert ask(lambda: list(request.access_route), **options) == ["1.1.1.1", "2.2.2.2"]


@claim("request.access-route.is-remote-addr-otherwise", doc=ROUTE)
def test_access_route_is_the_address_without_the_header(ask):
    """`access_route` has only `remote_addr` without an X-Forwarded-For header."""
    options = {"environ_overrides": {"REMOTE_ADDR": "9.9.9.9"}}

    assert ask(lambda: list(request.access_route), **options) == ["9.9.9.9"]


@claim("request.access-route.splits-quoted-items", doc=ROUTE, werkzeug="<1.0")
def test_access_route_splits_at_every_comma(ask):
    """`access_route` splits X-Forwarded-For at every comma, even in quotes."""
    seen = ask(lambda: list(request.access_route), headers={"X-Forwarded-For": '"a, b"'})

    assert seen == ['"a', 'b"']


@claim("request.access-route.keeps-quoted-items", doc=ROUTE, werkzeug=">=1.0")
def test_access_route_keeps_a_quoted_item(ask):
    """`access_route` keeps a quoted item of X-Forwarded-For whole, without its quotes."""
    seen = ask(lambda: list(request.access_route), headers={"X-Forwarded-For": '"a, b"'})

    assert seen == ["a, b"]


@claim("request.access-route.keeps-empty-items", doc=ROUTE, werkzeug="<3.1.7")
def test_access_route_keeps_an_empty_item(ask):
    """`access_route` has an empty string for an empty item of X-Forwarded-For."""
    seen = ask(lambda: list(request.access_route), headers={"X-Forwarded-For": "1.1.1.1, ,2.2.2.2"})

    assert seen == ["1.1.1.1", "", "2.2.2.2"]


@claim("request.access-route.drops-empty-items", doc=ROUTE, werkzeug=">=3.1.7")
def test_access_route_drops_an_empty_item(ask):
    """`access_route` leaves out an empty item of X-Forwarded-For."""
    seen = ask(lambda: list(request.access_route), headers={"X-Forwarded-For": "1.1.1.1, ,2.2.2.2"})

    assert seen == ["1.1.1.1", "2.2.2.2"]


SCHEME = "api#flask.Request.is_secure"


@claim("request.is-secure.means-https", doc=SCHEME)
@pytest.mark.parametrize(("scheme", "secure"), [("http", False), ("https", True)])
def test_is_secure_means_https(ask, scheme, secure):
    """`is_secure` is True if `scheme` is https, and False if it is http."""
    seen = ask(lambda: (request.scheme, request.is_secure), base_url=f"{scheme}://example.com")

    assert seen == (scheme, secure)


@claim("request.is-secure.is-no-method", doc=SCHEME)
def test_is_secure_cannot_be_called(ask):
    """`is_secure` is a bool: calling it raises TypeError."""
    with pytest.raises(TypeError, match="'bool' object is not callable"):
        ask(lambda: request.is_secure())


@claim("request.is-secure.is-false-for-wss", doc=SCHEME, werkzeug="<2.0")
def test_a_secure_websocket_is_not_secure(ask):
    """`is_secure` is False for wss, and `host` keeps its default port."""
    seen = ask(lambda: (request.is_secure, request.host), base_url="wss://example.com:443")

    assert seen == (False, "example.com:443")


@claim("request.is-secure.means-wss-too", doc=SCHEME, werkzeug=">=2.0")
def test_a_secure_websocket_is_secure(ask):
    """`is_secure` is True for wss, and `host` leaves out its default port."""
    seen = ask(lambda: (request.is_secure, request.host), base_url="wss://example.com:443")

    assert seen == (True, "example.com")


@claim("request.remote-user.is-that-of-the-environ", doc="api#flask.Request.remote_user")
def test_remote_user_is_that_of_the_environ(ask):
    """`remote_user` is the REMOTE_USER of the WSGI environ, or None."""
    known = ask(lambda: request.remote_user, environ_overrides={"REMOTE_USER": "tom"})

    assert (known, ask(lambda: request.remote_user)) == ("tom", None)
