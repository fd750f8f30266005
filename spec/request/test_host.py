import pytest
from flask import Response, request
from werkzeug.exceptions import BadRequest, SecurityError

from spec.kit import claim
from spec.request.wire import environ

DOC = "api#flask.Request.host"


@claim("request.host.is-the-host-header")
@pytest.mark.parametrize(
    ("base_url", "expected"),
    [
        pytest.param("http://example.com/", "example.com", id="no port"),
        pytest.param("http://example.com:80/", "example.com", id="default port of http"),
        pytest.param("https://example.com:443/", "example.com", id="default port of https"),
        pytest.param("https://example.com:80/", "example.com:80", id="http port on https"),
        pytest.param("http://[::1]:5000/", "[::1]:5000", id="IPv6"),
    ],
)
def test_host_is_name_and_port(ask, base_url, expected):
    """`host` is the Host header, without the default port of the scheme."""
    seen = ask(lambda: (request.host, request.url), base_url=base_url)

    assert seen == (expected, f"{base_url.partition('//')[0]}//{expected}/")


@claim("request.host.falls-back-to-the-server")
@pytest.mark.parametrize(
    ("port", "expected"), [("80", "srv"), ("8000", "srv:8000")], ids=["default port", "port"]
)
def test_host_without_a_header_is_the_servers(app, port, expected):
    """`host` is the server's name and port without a Host header."""
    with app.request_context(environ(SERVER_NAME="srv", SERVER_PORT=port)):
        assert request.host == expected


def host_of(app, **keys):
    """The host of a request, or what it raised."""
    try:
        with app.request_context(environ(**keys)):
            return request.host
    except SecurityError:
        return SecurityError


INVALID = [
    pytest.param("a_b.example", id="underscore"),
    pytest.param("b\xfccher.example", id="not ASCII"),
]


@claim("request.host.takes-any-characters", werkzeug="<3.1.7")
@pytest.mark.parametrize("header", INVALID)
def test_a_host_of_invalid_characters_is_taken_as_sent(app, header):
    """`host` is a Host header with an underscore or a non-ASCII character as it was sent."""
    assert host_of(app, HTTP_HOST=header) == header


@claim("request.host.refuses-invalid-characters", werkzeug=">=3.1.7,<3.1.8")
@pytest.mark.parametrize("header", INVALID)
def test_a_host_of_invalid_characters_is_refused(app, header):
    """`host` raises SecurityError, a 400, for an underscore or a non-ASCII character."""
    refused = pytest.raises(SecurityError, match=r"Host .* is not trusted\.$")

    with refused, app.request_context(environ(HTTP_HOST=header)):
        request.host


@claim("request.host.of-invalid-characters-is-empty", werkzeug=">=3.1.8")
@pytest.mark.parametrize("header", INVALID)
def test_a_host_of_invalid_characters_is_empty(app, header):
    """`host` is empty if the Host header has an underscore or a non-ASCII character."""
    assert host_of(app, HTTP_HOST=header) == ""


@claim("request.host.may-have-hyphens")
def test_a_host_with_a_hyphen_is_given_as_sent(app):
    """`host` is a Host header with a hyphen as it was sent."""
    assert host_of(app, HTTP_HOST="svc-x:5003") == "svc-x:5003"


def status_for(app, header):
    """The status that a request with this Host header gets, or the error that its server gets."""
    app.add_url_rule("/", "view", lambda: "page", methods=["POST"])
    try:
        return Response.from_app(app, environ(HTTP_HOST=header), buffered=True).status_code
    except BadRequest as error:
        return type(error).__name__


ODD = [
    pytest.param("a_b.example", id="underscore"),
    pytest.param("localhost:no", id="port that is no number"),
]


@claim("request.host.of-invalid-characters-reaches-the-view", werkzeug="<3.1.7 || >=3.1.8")
@pytest.mark.parametrize("header", ODD)
def test_a_host_of_invalid_characters_reaches_the_view(app, header):
    """A bad Host header, with an underscore or a non-numeric port, is no 400: the view runs."""
    assert status_for(app, header) == 200


@claim("request.host.of-invalid-characters-is-a-400", werkzeug=">=3.1.7,<3.1.8")
@pytest.mark.parametrize("header", ODD)
def test_a_host_of_invalid_characters_is_a_bad_request(app, header):
    """A request whose Host header has an underscore or a non-numeric port answers 400."""
    assert status_for(app, header) == 400


@claim("request.host.that-is-not-encodable-raises", flask="<1.1")
def test_a_host_that_idna_cannot_encode_raises(app):
    r"""A request whose Host header IDNA cannot encode, such as `\x80`, raises BadHost."""
    assert status_for(app, "\x80") == "BadHost"


@claim(
    "request.host.that-is-not-encodable-is-a-400",
    flask=">=1.1",
    werkzeug="<3.1.8",
)
def test_a_host_that_idna_cannot_encode_is_a_bad_request(app):
    r"""A request whose Host header IDNA cannot encode, such as `\x80`, answers 400."""
    assert status_for(app, "\x80") == 400


@claim("request.host.that-is-not-encodable-reaches-the-view", werkzeug=">=3.1.8")
def test_a_host_that_idna_cannot_encode_reaches_the_view(app):
    r"""A request whose Host header IDNA cannot encode, such as `\x80`, reaches the view."""
    assert status_for(app, "\x80") == 200


@claim("request.host.of-an-ipv6-server-has-no-brackets", werkzeug="<3.1.3")
def test_the_host_of_an_ipv6_server_has_no_brackets(app):
    """`host` has the address of an IPv6 server without brackets if no Host header is sent."""
    assert host_of(app, SERVER_NAME="::1", SERVER_PORT="8000") == "::1:8000"


@claim("request.host.of-an-ipv6-server-has-brackets", werkzeug=">=3.1.3")
def test_the_host_of_an_ipv6_server_has_brackets(app):
    """`host` has the address of an IPv6 server in brackets if no Host header is sent."""
    assert host_of(app, SERVER_NAME="::1", SERVER_PORT="8000") == "[::1]:8000"


def url_on_a_port_too_high(app):
    """The URL of a request for a port that does not exist, or the error's name."""
    try:
        with app.request_context(environ(HTTP_HOST="example.com:99999")):
            return request.url
    except ValueError as error:
        return str(error)


@claim("request.host.a-port-out-of-range-is-dropped", werkzeug="<2.3")
def test_a_url_drops_a_port_out_of_range(app):
    """`url` leaves out a port above 65535."""
    assert url_on_a_port_too_high(app) == "http://example.com/"


@claim("request.host.a-port-out-of-range-breaks-the-url", werkzeug=">=2.3,<3.1.9")
def test_a_url_with_a_port_out_of_range_raises(app):
    """`url` raises ValueError, a 500, for a port above 65535."""
    refused = pytest.raises(ValueError, match="^Port out of range 0-65535$")
    with app.request_context(environ(HTTP_HOST="example.com:99999")), refused:
        assert request.url


@claim("request.host.keeps-a-port-out-of-range", werkzeug="<3.1.9")
def test_host_keeps_a_port_out_of_range(app):
    """`host` keeps a port above 65535."""
    assert host_of(app, HTTP_HOST="example.com:99999") == "example.com:99999"


@claim("request.host.a-port-out-of-range-empties-the-host", werkzeug=">=3.1.9")
def test_a_host_with_a_port_out_of_range_is_empty(app):
    """`url` has an empty host for a port above 65535."""
    assert url_on_a_port_too_high(app) == "http:///"


@claim("request.host.bracketed-server-name-is-kept")
def test_a_server_name_in_brackets_is_kept(app):
    """`request.host` has SERVER_NAME as it is if that is an IPv6 address in brackets."""
    assert host_of(app, SERVER_NAME="[::1]", SERVER_PORT="8000") == "[::1]:8000"
