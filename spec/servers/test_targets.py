"""Request lines and headers that a browser does not send."""

from __future__ import annotations

import pytest

from spec.kit import claim
from spec.servers.on import GUNICORNS, on
from spec.tools.wire import exchange, request_of

DOC = "server#development-server"


@on("werkzeug")
@claim("servers.target.of-an-absolute-url-names-the-host", doc="rfc:9112#section-3.2.2")
def test_an_absolute_url_as_the_target_names_the_host(ask):
    """With an absolute URL as target, `request.host` is its host and not the Host header."""
    assert ask("http://tea.example/host").body == b"tea.example"


@on(*GUNICORNS, "waitress")
@claim("servers.target.of-an-absolute-url-leaves-the-host-header", doc="rfc:9112#section-3.2.2")
def test_an_absolute_url_as_the_target_leaves_the_host_header(ask):
    """On gunicorn and waitress `request.host` is the Host header even for an absolute URL."""
    assert ask("http://tea.example/host").body == b"localhost"


@on("werkzeug")
@claim("servers.target.with-an-open-bracket-is-not-answered")
def test_an_absolute_url_with_an_open_bracket_is_not_answered(server):
    """The development server closes without an answer for a target such as `http://[tea/`."""
    assert exchange(server.port, request_of("GET", "http://[tea/host")) == b""


@on("werkzeug")
@claim("servers.target.after-an-empty-line-is-not-answered", doc="rfc:9112#section-2.2")
def test_a_request_after_an_empty_line_is_not_answered(server):
    """The development server closes without an answer for a request after an empty line."""
    assert exchange(server.port, b"\r\n" + request_of("GET", "/text")) == b""


TWO_COOKIES = ("Cookie: tea=green", "Cookie: milk=no")


@on("werkzeug", *GUNICORNS)
@claim("servers.headers.two-cookie-lines-are-one-value", doc="rfc:6265#section-5.4")
def test_two_cookie_headers_are_one_value(ask):
    """The development server and gunicorn join two Cookie headers to one cookie: `a=1,b=2`."""
    assert ask("/tea", "GET", *TWO_COOKIES).body == b"green,milk=no None"


@on("waitress")
@claim(
    "servers.headers.two-cookie-lines-are-one-value-with-a-space",
    doc="rfc:6265#section-5.4",
    werkzeug="<3.1.9",
)
def test_two_cookie_headers_are_one_value_with_a_space(ask):
    """waitress joins two Cookie headers to one cookie with a space: `a=1, b=2`."""
    assert ask("/tea", "GET", *TWO_COOKIES).body == b"green, milk=no None"


@on("waitress")
@claim("servers.headers.two-cookie-lines-are-lost", doc="rfc:6265#section-5.4", werkzeug=">=3.1.9")
def test_two_cookie_headers_are_lost(ask):
    """On waitress the cookies of two Cookie headers are lost."""
    assert ask("/tea", "GET", *TWO_COOKIES).body == b"None None"


@on("cheroot")
@claim("servers.headers.last-of-two-cookie-lines-is-read", doc="rfc:6265#section-5.4")
def test_the_last_of_two_cookie_headers_is_read(ask):
    """cheroot keeps the last of two Cookie headers: the cookies of the first are lost."""
    assert ask("/tea", "GET", *TWO_COOKIES).body == b"None None"
    assert ask("/tea", "GET", *reversed(TWO_COOKIES)).body == b"green None"


UNDERSCORE = ("X-Tea: green", "X_Tea: black")


@on("werkzeug")
@claim("servers.headers.underscores-are-hyphens", werkzeug="<2.3")
def test_a_header_with_an_underscore_is_one_with_a_hyphen(ask):
    """The development server takes `X_Tea` for `X-Tea` and joins their values by a comma."""
    assert ask("/tea", "GET", *UNDERSCORE).body == b"None green,black"


@on("werkzeug")
@claim("servers.headers.with-underscores-are-dropped", werkzeug=">=2.3")
def test_a_header_with_an_underscore_is_dropped(ask):
    """The development server drops a header whose name has an underscore."""
    assert ask("/tea", "GET", *UNDERSCORE).body == b"None green"


@on("werkzeug")
@claim("servers.request.last-content-length-counts", doc="rfc:9112#section-6.3")
def test_the_last_content_length_counts(ask):
    """The development server reads as many bytes as the last of two Content-Length headers."""
    answer = ask("/body", "POST", "Content-Length: 3", "Content-Length: 5", body=b"green tea")

    assert answer.body == b"green"


CHUNKS = pytest.mark.parametrize(
    "chunks",
    [
        pytest.param(b"tea\r\n\r\n0\r\n\r\n", id="no-number"),
        pytest.param(b"-1\r\nt\r\n0\r\n\r\n", id="negative"),
        pytest.param(b"3;a=b\r\ntea\r\n0\r\n\r\n", id="extension"),
        pytest.param(b"3\r\nteas\r\n0\r\n\r\n", id="too-long"),
    ],
)


@on("werkzeug")
@claim("servers.request.malformed-chunks-are-a-500", doc="rfc:9112#section-7.1", werkzeug="<2.3")
@CHUNKS
def test_a_malformed_chunk_is_a_500(ask, chunks):
    """A malformed chunk, or one with an extension, answers 500 on the development server."""
    answer = ask("/body", "POST", "Transfer-Encoding: chunked", body=chunks)

    assert answer.status[9:] == b"500 INTERNAL SERVER ERROR"


@on("werkzeug")
@claim("servers.request.malformed-chunks-are-a-400", doc="rfc:9112#section-7.1", werkzeug=">=2.3")
@CHUNKS
def test_a_malformed_chunk_is_a_400(ask, chunks):
    """With MAX_CONTENT_LENGTH a malformed chunk answers 400 on the development server."""
    answer = ask("/body", "POST", "Transfer-Encoding: chunked", body=chunks)

    assert answer.status[9:12] == b"400"
