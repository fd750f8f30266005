import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.url"

PARTS = (
    "url",
    "base_url",
    "url_root",
    "host_url",
    "host",
    "script_root",
    "path",
    "full_path",
    "scheme",
    "is_secure",
)


def parts():
    """The URL of the request and all its parts."""
    return tuple(getattr(request, name) for name in PARTS)


@claim("request.url.has-its-parts")
@pytest.mark.parametrize(
    ("path", "base_url", "expected"),
    [
        pytest.param(
            "/a/b?x=1",
            "http://example.com/",
            (
                "http://example.com/a/b?x=1",
                "http://example.com/a/b",
                "http://example.com/",
                "http://example.com/",
                "example.com",
                "",
                "/a/b",
                "/a/b?x=1",
                "http",
                False,
            ),
            id="at the root",
        ),
        pytest.param(
            "/a/?x=1",
            "https://example.com:8443/app/",
            (
                "https://example.com:8443/app/a/?x=1",
                "https://example.com:8443/app/a/",
                "https://example.com:8443/app/",
                "https://example.com:8443/",
                "example.com:8443",
                "/app",
                "/a/",
                "/a/?x=1",
                "https",
                True,
            ),
            id="under a prefix, on a port",
        ),
    ],
)
def test_the_url_and_its_parts(ask, path, base_url, expected):
    """`url` is the whole URL; `base_url`, roots, `host`, `path` and `scheme` are its parts."""
    assert ask(parts, path, base_url=base_url) == expected


@claim("request.url.without-a-query-is-base-url", doc="api#flask.Request.base_url")
def test_a_url_without_a_query_is_its_base_url(ask):
    """`url` is `base_url` without a query; only `full_path` keeps a question mark."""
    seen = ask(lambda: (request.url, request.base_url, request.full_path), "/a")

    assert seen == ("http://localhost/a", "http://localhost/a", "/a?")


@claim("request.url.is-an-iri")
def test_a_url_is_shown_as_an_iri(app):
    """`url`, `base_url` and `host_url` are decoded, spaces and separators apart; `host` is not."""
    base_url = "http://xn--bcher-kva.example/"
    with app.test_request_context("/caf%C3%A9%20%3F?q=%C3%A9%20%26", base_url=base_url):
        assert request.url == "http://bücher.example/café%20%3F?q=é%20%26"
        assert request.base_url == "http://bücher.example/café%20%3F"
        assert request.host_url == "http://bücher.example/"
        assert request.host == "xn--bcher-kva.example"


@claim("request.url.escapes-a-path-that-is-no-utf-8", werkzeug="<2.0")
def test_a_url_escapes_bytes_that_are_no_utf_8(ask):
    """`url` percent-encodes a byte of the path that is not UTF-8."""
    seen = ask(lambda: request.url, environ_overrides={"PATH_INFO": "/\xff"})

    assert seen == "http://localhost/%FF"


@claim("request.url.replaces-a-path-that-is-no-utf-8", werkzeug=">=2.0")
def test_a_url_replaces_bytes_that_are_no_utf_8(ask):
    """`url` replaces a byte of the path that is not UTF-8 by U+FFFD."""
    seen = ask(lambda: request.url, environ_overrides={"PATH_INFO": "/\xff"})

    assert seen == "http://localhost/\ufffd"


@claim("request.url.keeps-the-case-of-the-host", werkzeug="<2.3")
def test_a_url_keeps_the_case_of_its_host(ask):
    """`url` has the host in the case in which it was sent."""
    seen = ask(lambda: (request.host, request.url), headers={"Host": "EXAMPLE.com"})

    assert seen == ("EXAMPLE.com", "http://EXAMPLE.com/")


@claim("request.url.has-a-host-in-lower-case", werkzeug=">=2.3")
def test_a_url_has_its_host_in_lower_case(ask):
    """`url` has the host in lower case; `host` is as sent."""
    seen = ask(lambda: (request.host, request.url), headers={"Host": "EXAMPLE.com"})

    assert seen == ("EXAMPLE.com", "http://example.com/")
