import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.set_cookie"


@claim("cookies.domain.is-sent-in-ascii-without-a-port")
@pytest.mark.parametrize(
    ("domain", "line"),
    [
        pytest.param(None, "a=b", id="None leaves it out"),
        pytest.param("EXAMPLE.com:8080", "a=b; Domain=EXAMPLE.com", id="a port is cut off"),
        pytest.param("深圳.example", "a=b; Domain=xn--fes124c.example", id="non-ASCII"),
    ],
)
def test_the_domain_is_sent_in_ascii_without_a_port(domain, line):
    """`set_cookie()` sends a domain in ASCII (IDNA) and without its port."""
    response = flask.Response()
    response.set_cookie("a", "b", domain=domain, path=None)

    assert response.headers["Set-Cookie"] == line


@claim("cookies.domain.leading-dot-is-sent", werkzeug="<2.3")
def test_a_leading_dot_is_sent():
    """Before Werkzeug 2.3 `set_cookie()` sends the leading dot of a domain."""
    response = flask.Response()
    response.set_cookie("a", "b", domain=".example.com", path=None)

    assert response.headers["Set-Cookie"] == "a=b; Domain=.example.com"


@claim("cookies.domain.leading-dot-is-dropped", werkzeug=">=2.3")
def test_a_leading_dot_is_dropped():
    """`set_cookie()` drops leading dots of a domain, which RFC 6265 has clients ignore."""
    response = flask.Response()
    response.set_cookie("a", "b", domain="..example.com", path=None)

    assert response.headers["Set-Cookie"] == "a=b; Domain=example.com"


@claim("cookies.domain.without-a-dot-is-refused", werkzeug="<2.3")
@pytest.mark.parametrize("domain", ["localhost", ""])
def test_a_domain_without_a_dot_is_refused(domain):
    """Before Werkzeug 2.3 `set_cookie()` raises ValueError for a domain without a dot."""
    with pytest.raises(ValueError, match="on a server running locally"):
        flask.Response().set_cookie("a", "b", domain=domain)


@claim("cookies.domain.without-a-dot-is-sent", werkzeug=">=2.3", otherwise=ValueError)
@pytest.mark.parametrize("domain", ["localhost", ""])
def test_a_domain_without_a_dot_is_sent(domain):
    """`set_cookie()` sends a domain without a dot, such as localhost."""
    response = flask.Response()
    response.set_cookie("a", "b", domain=domain, path=None)

    assert response.headers["Set-Cookie"] == f"a=b; Domain={domain}"


@claim("cookies.domain.semicolon-is-quoted", werkzeug="<2.3")
def test_a_semicolon_in_the_domain_is_quoted():
    """Before Werkzeug 2.3 `set_cookie()` quotes a domain with a semicolon."""
    response = flask.Response()
    response.set_cookie("a", "b", domain="example.com; Secure", path=None)

    assert response.headers["Set-Cookie"] == 'a=b; Domain="example.com\\073 Secure"'


@claim("cookies.domain.semicolon-is-sent-raw", werkzeug=">=2.3")
def test_a_semicolon_in_the_domain_is_sent_raw():
    """A semicolon in a domain is sent unchanged: what follows it is another attribute."""
    response = flask.Response()
    response.set_cookie("a", "b", domain="example.com; Secure", path=None)

    assert response.headers["Set-Cookie"] == "a=b; Domain=example.com; Secure"


@claim("cookies.domain.long-label-is-sent", werkzeug="<2.3", otherwise=UnicodeError)
def test_a_label_of_64_characters_is_sent():
    """Before Werkzeug 2.3 `set_cookie()` sends a domain with a label of 64 characters."""
    response = flask.Response()
    response.set_cookie("a", "b", domain="x" * 64 + ".example", path=None)

    assert response.headers["Set-Cookie"] == "a=b; Domain=" + "x" * 64 + ".example"


@claim("cookies.domain.long-label-is-refused", werkzeug=">=2.3")
def test_a_label_of_64_characters_is_refused():
    """`set_cookie()` raises UnicodeError for a domain with a label of 64 characters."""
    with pytest.raises(UnicodeError, match="label (empty or )?too long"):
        flask.Response().set_cookie("a", "b", domain="x" * 64 + ".example")


@claim("cookies.domain.empty-label-is-sent", werkzeug="<2.3", otherwise=UnicodeError)
def test_an_empty_label_is_sent():
    """Before Werkzeug 2.3 `set_cookie()` sends a domain with two dots in a row."""
    response = flask.Response()
    response.set_cookie("a", "b", domain="a..example", path=None)

    assert response.headers["Set-Cookie"] == "a=b; Domain=a..example"


@claim("cookies.domain.empty-label-is-refused", werkzeug=">=2.3")
def test_an_empty_label_is_refused():
    """`set_cookie()` raises UnicodeError for a domain with two dots in a row."""
    with pytest.raises(UnicodeError, match="label empty"):
        flask.Response().set_cookie("a", "b", domain="a..example")


@claim("cookies.domain.port-is-encoded-too", werkzeug="<2.3")
def test_the_port_after_a_label_beyond_ascii_spoils_it():
    """Before Werkzeug 2.3 a port after a non-ASCII label spoils the label: only `xn--` is sent."""
    response = flask.Response()
    response.set_cookie("a", "b", domain="example.テスト:80", path=None)

    assert response.headers["Set-Cookie"] == "a=b; Domain=example.xn--"


@claim("cookies.domain.port-is-cut-off-first", werkzeug=">=2.3")
def test_the_port_after_a_label_beyond_ascii_is_cut_off():
    """`set_cookie()` removes a port before it encodes a non-ASCII domain."""
    response = flask.Response()
    response.set_cookie("a", "b", domain="example.テスト:80", path=None)

    assert response.headers["Set-Cookie"] == "a=b; Domain=example.xn--zckzah"
