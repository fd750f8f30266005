import flask
import pytest

from spec.cookies.header import cookies_in
from spec.kit import claim

DOC = "werkzeug:http#werkzeug.http.dump_cookie"


@claim("cookies.name.is-sent-raw")
@pytest.mark.parametrize(
    "name",
    [
        pytest.param("", id="empty"),
        pytest.param('$a b,c=d;"e"\tf', id="separators"),
    ],
)
def test_a_name_is_sent_without_quoting(name):
    """`set_cookie()` sends a name unchanged, valid or not."""
    response = flask.Response()
    response.set_cookie(name, "c", path=None)

    assert response.headers["Set-Cookie"] == f"{name}=c"


@claim("cookies.name.line-break-is-refused")
@pytest.mark.parametrize("name", ["a\nX-Injected: b", "a\rb"], ids=ascii)
def test_a_line_break_in_a_name_is_refused(name):
    """`set_cookie()` raises ValueError for a name with a line break, and adds no header."""
    response = flask.Response()

    with pytest.raises(ValueError, match="newline"):
        response.set_cookie(name, "c")
    assert response.headers.getlist("Set-Cookie") == []


@claim("cookies.name.is-sent-as-utf-8")
def test_a_name_is_sent_in_utf_8():
    """`set_cookie()` sends a non-ASCII name as UTF-8."""
    response = flask.Response()
    response.set_cookie("深", "c", path=None)

    assert response.headers["Set-Cookie"].encode("latin-1") == b"\xe6\xb7\xb1=c"


@claim(
    "cookies.name.utf-8-is-read-back",
    doc="werkzeug:http#werkzeug.http.parse_cookie",
    werkzeug="<2.3",
)
def test_a_name_in_utf_8_is_read_back():
    """A non-ASCII name, sent back as it was set, is read as it was written."""
    assert cookies_in("\xe6\xb7\xb1=c") == {"深": "c"}


@claim(
    "cookies.name.utf-8-is-read-as-latin-1",
    doc="werkzeug:http#werkzeug.http.parse_cookie",
    werkzeug=">=2.3",
)
def test_a_name_in_utf_8_is_read_as_latin_1():
    """A non-ASCII name, sent back as it was set, is read as Latin-1 from Werkzeug 2.3 on."""
    assert cookies_in("\xe6\xb7\xb1=c") == {"\xe6\xb7\xb1": "c"}
