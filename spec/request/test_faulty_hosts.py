"""Hosts, prefixes and queries that make `url` or `full_path` raise, or name another host."""

import pytest
from flask import request
from werkzeug.exceptions import SecurityError
from werkzeug.middleware.proxy_fix import ProxyFix

from spec.kit import claim

DOC = "werkzeug:wrappers#werkzeug.wrappers.Request.url"

BRACKET = {"Host": "]"}


@claim(
    "request.url.of-a-lone-bracket-raises",
    werkzeug="<3.1.7",
    otherwise=(AssertionError, SecurityError),
)
def test_the_url_of_a_host_that_is_a_bracket_raises(ask):
    """`url` raises ValueError, a 500, for the Host header `]`."""
    with pytest.raises(ValueError, match="^Invalid IPv6 URL$"):
        ask(lambda: request.url, headers=BRACKET)


PUNYCODE = {"Host": "XN--A"}


@claim(
    "request.url.keeps-wrong-punycode",
    werkzeug="<2.3",
    otherwise=(UnicodeError, AssertionError),
)
def test_the_url_keeps_a_host_in_wrong_punycode(ask):
    """`url` keeps a host that starts with `XN--` and is not Punycode."""
    assert ask(lambda: request.url, headers=PUNYCODE) == "http://XN--A/"


@claim("request.url.of-wrong-punycode-raises", werkzeug=">=2.3", python="<3.13")
def test_the_url_of_a_host_in_wrong_punycode_raises(ask):
    """Before Python 3.13 `url` raises UnicodeError, a 500, for a host in wrong Punycode."""
    with pytest.raises(UnicodeError, match="Invalid character"):
        ask(lambda: request.url, headers=PUNYCODE)


@claim(
    "request.url.has-wrong-punycode-in-lower-case",
    werkzeug=">=2.3",
    python=">=3.13",
    otherwise=(UnicodeError, AssertionError),
)
def test_the_url_has_a_host_in_wrong_punycode_in_lower_case(ask):
    """`url` has a host that starts with `XN--` and is not Punycode in lower case."""
    assert ask(lambda: request.url, headers=PUNYCODE) == "http://xn--a/"


@claim("request.host.keeps-wrong-punycode", doc="api#flask.Request.host")
def test_the_host_keeps_wrong_punycode(ask):
    """`host` is what the client sent if that starts with `XN--` and is not Punycode."""
    assert ask(lambda: request.host, headers=PUNYCODE) == "XN--A"


PREFIX = "werkzeug:middleware/proxy_fix#werkzeug.middleware.proxy_fix.ProxyFix"


@claim("request.proxy-fix.prefix-becomes-part-of-the-host", doc=PREFIX)
def test_a_prefix_without_a_slash_becomes_part_of_the_host(app, serve):
    """With `ProxyFix(x_prefix=1)` a prefix without a slash becomes part of the host in `url`."""
    client = serve(lambda: request.url)
    app.wsgi_app = ProxyFix(app.wsgi_app, x_prefix=1)
    response = client.get("/", headers={"X-Forwarded-Prefix": ".evil.example"})

    assert response.text == "http://localhost.evil.example/"


@claim(
    "request.proxy-fix.prefix-with-a-colon-is-dropped",
    doc=PREFIX,
    werkzeug="<2.3",
    otherwise=ValueError,
)
def test_a_prefix_with_a_colon_is_dropped(app, serve):
    """With `ProxyFix(x_prefix=1)` the prefix `:x` is not in `url`."""
    app.testing = True
    client = serve(lambda: request.url)
    app.wsgi_app = ProxyFix(app.wsgi_app, x_prefix=1)

    assert client.get("/", headers={"X-Forwarded-Prefix": ":x"}).text == "http://localhost/"


@claim("request.proxy-fix.prefix-with-a-colon-raises", doc=PREFIX, werkzeug=">=2.3")
def test_a_prefix_with_a_colon_raises(app, serve):
    """With `ProxyFix(x_prefix=1)` `url` raises ValueError, a 500, for the prefix `:x`."""
    app.testing = True
    client = serve(lambda: request.url)
    app.wsgi_app = ProxyFix(app.wsgi_app, x_prefix=1)

    with pytest.raises(ValueError, match="^Port could not be cast to integer value as 'x'$"):
        client.get("/", headers={"X-Forwarded-Prefix": ":x"})


@claim("request.full-path.raises-for-a-raw-byte", doc="api#flask.Request.full_path")
def test_the_full_path_with_a_byte_that_is_not_utf_8_raises(ask):
    """`full_path` raises UnicodeDecodeError, a 500, for an unescaped byte that is not UTF-8."""
    with pytest.raises(UnicodeDecodeError, match="byte 0xff in position 2"):
        ask(lambda: request.full_path, environ_overrides={"QUERY_STRING": "a=\xff"})
