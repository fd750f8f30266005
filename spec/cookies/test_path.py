import flask
import pytest
from werkzeug.http import dump_cookie

from spec.kit import claim

DOC = "api#flask.Response.set_cookie"


@claim("cookies.path.is-the-root-by-default", werkzeug="<2.3 || >=2.3.3")
def test_the_default_path_is_the_root():
    """`set_cookie()` without `path` sends Path=/: the cookie is for the whole host."""
    response = flask.Response()
    response.set_cookie("a", "b")

    assert response.headers["Set-Cookie"] == "a=b; Path=/"


@claim("cookies.path.default-is-none", werkzeug=">=2.3,<2.3.3")
def test_there_is_no_default_path():
    """Werkzeug 2.3.0 to 2.3.2 send no Path by default: the cookie is for the folder of the URL."""
    response = flask.Response()
    response.set_cookie("a", "b")

    assert response.headers["Set-Cookie"] == "a=b"


@claim(
    "cookies.path.of-dump-cookie-is-the-root",
    doc="werkzeug:http#werkzeug.http.dump_cookie",
    werkzeug="<2.3 || >=2.3.2",
)
def test_the_path_of_dump_cookie_is_the_root():
    """`dump_cookie()` without `path` writes `Path=/`."""
    assert dump_cookie("a", "b") == "a=b; Path=/"


@claim(
    "cookies.path.of-dump-cookie-is-left-out",
    doc="werkzeug:http#werkzeug.http.dump_cookie",
    werkzeug=">=2.3,<2.3.2",
)
def test_the_path_of_dump_cookie_is_left_out():
    """`dump_cookie()` without `path` writes none."""
    assert dump_cookie("a", "b") == "a=b"


@claim("cookies.path.is-percent-encoded")
@pytest.mark.parametrize(
    ("path", "line"),
    [
        pytest.param(None, "a=b", id="None leaves it out"),
        pytest.param("", "a=b; Path=", id="empty"),
        pytest.param("/%20/", "a=b; Path=/%20/", id="escaped already"),
        pytest.param('/a b"c"\r\n深', "a=b; Path=/a%20b%22c%22%0D%0A%E6%B7%B1", id="other"),
    ],
)
def test_the_path_is_percent_encoded(path, line):
    """`set_cookie()` percent-encodes a path; None sends no Path, the empty string an empty one."""
    response = flask.Response()
    response.set_cookie("a", "b", path=path)

    assert response.headers["Set-Cookie"] == line


@claim("cookies.path.semicolon-is-sent-raw", werkzeug="<2.3")
def test_a_reserved_character_in_the_path_is_sent_raw():
    """Before Werkzeug 2.3 a semicolon in a path is sent unchanged, and starts an attribute."""
    response = flask.Response()
    response.set_cookie("a", "b", path="/a;Secure?b#c[d]")

    assert response.headers["Set-Cookie"] == "a=b; Path=/a;Secure?b#c[d]"


@claim("cookies.path.semicolon-is-encoded", werkzeug=">=2.3")
def test_a_reserved_character_in_the_path_is_encoded():
    """`set_cookie()` percent-encodes `;`, `?`, `#` and brackets in a path."""
    response = flask.Response()
    response.set_cookie("a", "b", path="/a;Secure?b#c[d]")

    assert response.headers["Set-Cookie"] == "a=b; Path=/a%3BSecure%3Fb%23c%5Bd%5D"


URLS = [
    pytest.param("/a?", "/a", "/a%3F", id="empty query"),
    pytest.param("//", "", "//", id="empty host"),
    pytest.param("A:b", "a:b", "A:b", id="scheme"),
]


@claim("cookies.path.is-read-as-a-url", werkzeug="<2.3")
@pytest.mark.parametrize(("path", "as_url", "_"), URLS)
def test_a_path_is_read_as_a_url(path, as_url, _):
    """Before Werkzeug 2.3 a path is parsed as a URL, whose empty parts are lost."""
    response = flask.Response()
    response.set_cookie("a", "b", path=path)

    assert response.headers["Set-Cookie"] == f"a=b; Path={as_url}"


@claim("cookies.path.is-no-url", werkzeug=">=2.3")
@pytest.mark.parametrize(("path", "_", "as_path"), URLS)
def test_a_path_is_not_read_as_a_url(path, _, as_path):
    """`set_cookie()` does not parse a path as a URL: nothing of it is lost."""
    response = flask.Response()
    response.set_cookie("a", "b", path=path)

    assert response.headers["Set-Cookie"] == f"a=b; Path={as_path}"
