"""What changes of credentials and hosts say to write instead, run on both sides of them."""

import base64

import flask
import pytest
from flask import request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.middleware.proxy_fix import ProxyFix

from spec.kit import claim

BASIC = "Basic " + base64.b64encode(b"tom:secret").decode()


@claim("request.fixes.of-authorization-run-on-every-release", doc="api#flask.Request.authorization")
@pytest.mark.parametrize(
    ("header", "look", "value"),
    [
        pytest.param(BASIC, lambda: request.authorization.username, "tom", id="by-hand"),
        pytest.param(BASIC, lambda: request.authorization.get("nonce"), None, id="get"),
        pytest.param(
            "Bearer tea==",
            lambda: request.headers["Authorization"].partition(" ")[::2],
            ("Bearer", "tea=="),
            id="first-space",
        ),
        pytest.param(
            "Bearer tea",
            lambda: getattr(request.authorization, "type", None) == "basic",
            False,
            id="type",
        ),
        pytest.param(
            "Basic " + base64.b64encode(b"tom").decode(),
            lambda: bool(request.authorization and request.authorization.password),
            False,
            id="password-itself",
        ),
    ],
)
def test_fixes_of_authorization_run(ask, header, look, value):
    """Credentials, and the header itself for other schemes, are read on every release."""
    assert ask(look, headers={"Authorization": header}) == value


@claim(
    "request.fixes.parameters-of-authorization-are-a-dict",
    werkzeug=">=2.3",
    otherwise=AttributeError,
    doc="werkzeug:datastructures#werkzeug.datastructures.Authorization",
)
def test_parameters_of_authorization_are_a_dict(ask):
    """`authorization.parameters` is a dict, which can be iterated over and compared."""
    seen = ask(lambda: request.authorization.parameters, headers={"Authorization": BASIC})

    assert (list(seen), seen) == (
        ["username", "password"],
        {"username": "tom", "password": "secret"},
    )


@claim(
    "request.fixes.challenges-are-compared-as-headers",
    doc="werkzeug:datastructures#werkzeug.datastructures.WWWAuthenticate",
)
def test_challenges_are_compared_as_headers():
    """`to_header()` of equal challenges is equal on every release, spaces around it apart."""
    first, second = (WWWAuthenticate("basic", {"realm": "tea"}) for _ in "ab")

    assert first.to_header().strip() == second.to_header().strip()
    assert "tea" in first.to_header()


@claim(
    "request.fixes.proxy-fix-gives-the-address-and-the-host",
    doc="werkzeug:middleware/proxy_fix#x-forwarded-for-proxy-fix",
)
def test_proxy_fix_gives_the_address_and_the_host(app, serve):
    """With `ProxyFix` `request.remote_addr` and `request.host` are those that a proxy names."""
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_host=1)
    client = serve(lambda: f"{request.remote_addr} {request.host}")
    headers = {"X-Forwarded-For": '"a,b", 192.0.2.7', "X-Forwarded-Host": "[2001:db8::1]:81"}

    assert client.get("/", headers=headers).text == "192.0.2.7 [2001:db8::1]:81"


class Trusting(flask.Request):
    trusted_hosts = ("cups.example",)


@claim("request.fixes.a-hook-checks-the-hosts-of-a-class", doc="config#TRUSTED_HOSTS")
def test_a_hook_checks_the_hosts_of_a_class(app, serve):
    """A hook that reads `request.host` refuses what `trusted_hosts` of a class lacks."""
    app.request_class = Trusting
    app.before_request(lambda: request.host and None)
    client = serve(lambda: "tea")
    hosts = ("http://cups.example", "http://other.example")

    assert [client.get("/", base_url=host).status_code for host in hosts] == [200, 400]
