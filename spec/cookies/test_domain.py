import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.set_cookie"


@claim("cookies.domain.line")
@pytest.mark.parametrize(
    ("domain", "line"),
    [
        pytest.param(None, "a=b", id="None leaves it out"),
        pytest.param("example.com", "a=b; Domain=example.com", id="name"),
        pytest.param("example.com:8080", "a=b; Domain=example.com", id="a port is cut off"),
        pytest.param("127.0.0.1", "a=b; Domain=127.0.0.1", id="address"),
        pytest.param("EXAMPLE.com", "a=b; Domain=EXAMPLE.com", id="case is kept"),
        pytest.param("深圳.example", "a=b; Domain=xn--fes124c.example", id="Chinese name"),
        pytest.param("bücher.example", "a=b; Domain=xn--bcher-kva.example", id="umlaut"),
    ],
)
def test_the_domain_is_sent_in_ascii_without_a_port(domain, line):
    """Domain is sent as IDNA text, without a port."""
    response = flask.Response()
    response.set_cookie("a", "b", domain=domain, path=None)

    assert response.headers["Set-Cookie"] == line


@claim("cookies.domain.leading-dot-is-sent", werkzeug="<2.3")
def test_a_leading_dot_is_sent():
    """A dot before the domain is sent."""
    response = flask.Response()
    response.set_cookie("a", "b", domain=".example.com", path=None)

    assert response.headers["Set-Cookie"] == "a=b; Domain=.example.com"


@claim("cookies.domain.leading-dot-is-dropped", werkzeug=">=2.3")
@pytest.mark.parametrize("domain", [".example.com", "..example.com"])
def test_a_leading_dot_is_dropped(domain):
    """Dots before the domain are not sent, as RFC 6265 has clients ignore one."""
    response = flask.Response()
    response.set_cookie("a", "b", domain=domain, path=None)

    assert response.headers["Set-Cookie"] == "a=b; Domain=example.com"


@claim("cookies.domain.without-a-dot-is-refused", werkzeug="<2.3")
@pytest.mark.parametrize("domain", ["localhost", "localhost:5000", ""])
def test_a_domain_without_a_dot_is_refused(domain):
    """A domain without a dot is a ValueError."""
    with pytest.raises(ValueError, match="on a server running locally"):
        flask.Response().set_cookie("a", "b", domain=domain)


@claim("cookies.domain.without-a-dot-is-sent", werkzeug=">=2.3", otherwise=ValueError)
@pytest.mark.parametrize(
    ("domain", "line"),
    [
        pytest.param("localhost", "a=b; Domain=localhost", id="name"),
        pytest.param("localhost:5000", "a=b; Domain=localhost", id="name and port"),
        pytest.param("", "a=b; Domain=", id="empty"),
    ],
)
def test_a_domain_without_a_dot_is_sent(domain, line):
    """A domain needs no dot."""
    response = flask.Response()
    response.set_cookie("a", "b", domain=domain, path=None)

    assert response.headers["Set-Cookie"] == line


@claim("cookies.domain.semicolon-is-quoted", werkzeug="<2.3")
def test_a_semicolon_in_the_domain_is_quoted():
    """A domain with a semicolon is sent quoted, and starts no attribute."""
    response = flask.Response()
    response.set_cookie("a", "b", domain="example.com; Secure", path=None)

    assert response.headers["Set-Cookie"] == 'a=b; Domain="example.com\\073 Secure"'


@claim("cookies.domain.semicolon-is-sent-raw", werkzeug=">=2.3")
def test_a_semicolon_in_the_domain_is_sent_raw():
    """A domain with a semicolon is sent as it is: what follows is another attribute."""
    response = flask.Response()
    response.set_cookie("a", "b", domain="example.com; Secure", path=None)

    assert response.headers["Set-Cookie"] == "a=b; Domain=example.com; Secure"


@claim("cookies.domain.long-label-is-sent", werkzeug="<2.3", otherwise=UnicodeError)
def test_a_label_of_64_characters_is_sent():
    """A domain that DNS cannot hold, with a label of 64 characters, is sent."""
    response = flask.Response()
    response.set_cookie("a", "b", domain="x" * 64 + ".example", path=None)

    assert response.headers["Set-Cookie"] == "a=b; Domain=" + "x" * 64 + ".example"


@claim("cookies.domain.long-label-is-refused", werkzeug=">=2.3")
def test_a_label_of_64_characters_is_refused():
    """A domain with a label of more than 63 characters is a UnicodeError."""
    with pytest.raises(UnicodeError, match="label (empty or )?too long"):
        flask.Response().set_cookie("a", "b", domain="x" * 64 + ".example")


@claim("cookies.domain.empty-label-is-sent", werkzeug="<2.3", otherwise=UnicodeError)
def test_an_empty_label_is_sent():
    """A domain with two dots in a row, which DNS cannot hold, is sent."""
    response = flask.Response()
    response.set_cookie("a", "b", domain="a..example", path=None)

    assert response.headers["Set-Cookie"] == "a=b; Domain=a..example"


@claim("cookies.domain.empty-label-is-refused", werkzeug=">=2.3")
def test_an_empty_label_is_refused():
    """A domain with two dots in a row is a UnicodeError."""
    with pytest.raises(UnicodeError, match="label empty"):
        flask.Response().set_cookie("a", "b", domain="a..example")


@claim("cookies.domain.port-is-encoded-too", werkzeug="<2.3")
def test_the_port_after_a_label_beyond_ascii_spoils_it():
    """The port after a label beyond ASCII is encoded with it, and what is cut off is the name."""
    response = flask.Response()
    response.set_cookie("a", "b", domain="example.テスト:80", path=None)

    assert response.headers["Set-Cookie"] == "a=b; Domain=example.xn--"


@claim("cookies.domain.port-is-cut-off-first", werkzeug=">=2.3")
def test_the_port_after_a_label_beyond_ascii_is_cut_off():
    """The port after a label beyond ASCII is cut off before the name is encoded."""
    response = flask.Response()
    response.set_cookie("a", "b", domain="example.テスト:80", path=None)

    assert response.headers["Set-Cookie"] == "a=b; Domain=example.xn--zckzah"
