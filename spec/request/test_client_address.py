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
    """remote_addr is the address that the server names."""
    client = serve(lambda: request.remote_addr)

    assert client.get("/", environ_base={"REMOTE_ADDR": "9.9.9.9"}).text == "9.9.9.9"


@claim("request.remote-addr.is-none-without-a-server")
def test_remote_addr_is_none_where_there_is_no_client(ask):
    """In a bare test_request_context() remote_addr is None and access_route is empty."""
    assert ask(lambda: (request.remote_addr, list(request.access_route))) == (None, [])


@claim(
    "request.remote-addr.does-not-follow-forwarded-headers",
    doc="werkzeug:middleware/proxy_fix#x-forwarded-for-proxy-fix",
)
def test_forwarded_headers_are_not_believed(serve):
    """Without ProxyFix the X-Forwarded headers change neither address, scheme nor host."""
    assert serve(sender).get("/", headers=FORWARDED).text == "127.0.0.1 http False localhost"


@claim(
    "request.remote-addr.follows-forwarded-headers-behind-proxy-fix",
    doc="werkzeug:middleware/proxy_fix#x-forwarded-for-proxy-fix",
)
def test_proxy_fix_makes_forwarded_headers_count(app, serve):
    """Wrapped in ProxyFix for one proxy, the app sees the last X-Forwarded values."""
    client = serve(sender)
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)

    assert client.get("/", headers=FORWARDED).text == "2.2.2.2 https True example.com"


ROUTE = "api#flask.Request.access_route"


@claim("request.access-route.is-what-the-client-claims", doc=ROUTE)
def test_access_route_believes_the_client(ask):
    """access_route lists the addresses of X-Forwarded-For, without asking who sent it."""
    options = {"headers": FORWARDED, "environ_overrides": {"REMOTE_ADDR": "9.9.9.9"}}

    assert ask(lambda: list(request.access_route), **options) == ["1.1.1.1", "2.2.2.2"]


@claim("request.access-route.is-remote-addr-otherwise", doc=ROUTE)
def test_access_route_is_the_address_without_the_header(ask):
    """Without X-Forwarded-For access_route has remote_addr alone."""
    options = {"environ_overrides": {"REMOTE_ADDR": "9.9.9.9"}}

    assert ask(lambda: list(request.access_route), **options) == ["9.9.9.9"]


@claim("request.access-route.splits-quoted-items", doc=ROUTE, werkzeug="<1.0")
def test_access_route_splits_at_every_comma(ask):
    """Every comma of X-Forwarded-For separates, even in quotes."""
    seen = ask(lambda: list(request.access_route), headers={"X-Forwarded-For": '"a, b"'})

    assert seen == ['"a', 'b"']


@claim("request.access-route.keeps-quoted-items", doc=ROUTE, werkzeug=">=1.0")
def test_access_route_keeps_a_quoted_item(ask):
    """A quoted item of X-Forwarded-For stays whole and loses its quotes."""
    seen = ask(lambda: list(request.access_route), headers={"X-Forwarded-For": '"a, b"'})

    assert seen == ["a, b"]


@claim("request.access-route.keeps-empty-items", doc=ROUTE, werkzeug="<3.1.7")
def test_access_route_keeps_an_empty_item(ask):
    """An empty item of X-Forwarded-For is an empty string."""
    seen = ask(lambda: list(request.access_route), headers={"X-Forwarded-For": "1.1.1.1, ,2.2.2.2"})

    assert seen == ["1.1.1.1", "", "2.2.2.2"]


@claim("request.access-route.drops-empty-items", doc=ROUTE, werkzeug=">=3.1.7")
def test_access_route_drops_an_empty_item(ask):
    """An empty item of X-Forwarded-For is left out."""
    seen = ask(lambda: list(request.access_route), headers={"X-Forwarded-For": "1.1.1.1, ,2.2.2.2"})

    assert seen == ["1.1.1.1", "2.2.2.2"]


SCHEME = "api#flask.Request.is_secure"


@claim("request.is-secure.means-https", doc=SCHEME)
@pytest.mark.parametrize(("scheme", "secure"), [("http", False), ("https", True)])
def test_is_secure_means_https(ask, scheme, secure):
    """scheme is http or https, and is_secure says whether it is https."""
    seen = ask(lambda: (request.scheme, request.is_secure), base_url=f"{scheme}://example.com")

    assert seen == (scheme, secure)


@claim("request.is-secure.is-no-method", doc=SCHEME)
def test_is_secure_cannot_be_called(ask):
    """is_secure is a bool: calling it raises TypeError."""
    with pytest.raises(TypeError, match="'bool' object is not callable"):
        ask(lambda: request.is_secure())


@claim("request.is-secure.overlooks-wss", doc=SCHEME, werkzeug="<2.0")
def test_a_secure_websocket_is_not_secure(ask):
    """is_secure is False for wss, whose default port stays in host."""
    seen = ask(lambda: (request.is_secure, request.host), base_url="wss://example.com:443")

    assert seen == (False, "example.com:443")


@claim("request.is-secure.means-wss-too", doc=SCHEME, werkzeug=">=2.0")
def test_a_secure_websocket_is_secure(ask):
    """is_secure is True for wss, whose default port is left out of host."""
    seen = ask(lambda: (request.is_secure, request.host), base_url="wss://example.com:443")

    assert seen == (True, "example.com")


@claim("request.remote-user.is-the-servers-word", doc="api#flask.Request.remote_user")
def test_remote_user_is_who_the_server_let_in(ask):
    """remote_user is the server's REMOTE_USER, or None."""
    known = ask(lambda: request.remote_user, environ_overrides={"REMOTE_USER": "tom"})

    assert (known, ask(lambda: request.remote_user)) == ("tom", None)
