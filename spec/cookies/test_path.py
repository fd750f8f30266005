import flask
import pytest

from spec.kit import claim

DOC = "api#flask.Response.set_cookie"


@claim("cookies.path.default", werkzeug="<2.3 || >=2.3.3")
def test_the_default_path_is_the_root():
    """Without path the cookie is for the whole host."""
    response = flask.Response()
    response.set_cookie("a", "b")

    assert response.headers["Set-Cookie"] == "a=b; Path=/"


@claim("cookies.path.default-is-none", werkzeug=">=2.3,<2.3.3")
def test_there_is_no_default_path():
    """Without path the cookie has none: a browser keeps it for the folder of the URL."""
    response = flask.Response()
    response.set_cookie("a", "b")

    assert response.headers["Set-Cookie"] == "a=b"


@claim("cookies.path.line")
@pytest.mark.parametrize(
    ("path", "line"),
    [
        pytest.param(None, "a=b", id="None leaves it out"),
        pytest.param("", "a=b; Path=", id="empty"),
        pytest.param("/", "a=b; Path=/", id="root"),
        pytest.param("/x", "a=b; Path=/x", id="folder"),
        pytest.param("/x/", "a=b; Path=/x/", id="final slash is kept"),
        pytest.param("/a b", "a=b; Path=/a%20b", id="space"),
        pytest.param("/a\r\nb", "a=b; Path=/a%0D%0Ab", id="line break"),
        pytest.param("/深圳", "a=b; Path=/%E6%B7%B1%E5%9C%B3", id="non-ASCII"),
        pytest.param("/%20", "a=b; Path=/%20", id="escaped already"),
        pytest.param('/"a"', "a=b; Path=/%22a%22", id="quotes"),
    ],
)
def test_the_path_is_percent_encoded(path, line):
    """Path is sent percent-encoded; None leaves it out, the empty text does not."""
    response = flask.Response()
    response.set_cookie("a", "b", path=path)

    assert response.headers["Set-Cookie"] == line


@claim("cookies.path.semicolon-is-sent-raw", werkzeug="<2.3")
@pytest.mark.parametrize("path", ["/a;Secure", "/a?b", "/a#b", "/[a]"])
def test_a_reserved_character_in_the_path_is_sent_raw(path):
    """A semicolon in the path is sent as it is, and starts another attribute."""
    response = flask.Response()
    response.set_cookie("a", "b", path=path)

    assert response.headers["Set-Cookie"] == f"a=b; Path={path}"


@claim("cookies.path.semicolon-is-encoded", werkzeug=">=2.3")
@pytest.mark.parametrize(
    ("path", "encoded"),
    [
        pytest.param("/a;Secure", "/a%3BSecure", id="semicolon"),
        pytest.param("/a?b", "/a%3Fb", id="question mark"),
        pytest.param("/a#b", "/a%23b", id="hash"),
        pytest.param("/[a]", "/%5Ba%5D", id="brackets"),
    ],
)
def test_a_reserved_character_in_the_path_is_encoded(path, encoded):
    """A semicolon in the path is percent-encoded, and starts no attribute."""
    response = flask.Response()
    response.set_cookie("a", "b", path=path)

    assert response.headers["Set-Cookie"] == f"a=b; Path={encoded}"


URLS = [
    pytest.param("/a?", "/a", "/a%3F", id="empty query"),
    pytest.param("/a#", "/a", "/a%23", id="empty fragment"),
    pytest.param("//", "", "//", id="empty host"),
    pytest.param("A:b", "a:b", "A:b", id="scheme"),
]


@claim("cookies.path.is-read-as-a-url", werkzeug="<2.3")
@pytest.mark.parametrize(("path", "as_url", "_"), URLS)
def test_a_path_is_read_as_a_url(path, as_url, _):
    """A path is read as a URL, of which empty parts are lost."""
    response = flask.Response()
    response.set_cookie("a", "b", path=path)

    assert response.headers["Set-Cookie"] == f"a=b; Path={as_url}"


@claim("cookies.path.is-no-url", werkzeug=">=2.3")
@pytest.mark.parametrize(("path", "_", "as_path"), URLS)
def test_a_path_is_not_read_as_a_url(path, _, as_path):
    """A path is a path: nothing of it is lost."""
    response = flask.Response()
    response.set_cookie("a", "b", path=path)

    assert response.headers["Set-Cookie"] == f"a=b; Path={as_path}"
