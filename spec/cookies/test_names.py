import flask
import pytest

from spec.cookies.header import cookies_in
from spec.kit import claim

DOC = "werkzeug:http#werkzeug.http.dump_cookie"


@claim("cookies.name.is-sent-raw")
@pytest.mark.parametrize(
    ("name", "line"),
    [
        pytest.param("$a", "$a=c", id="dollar"),
        pytest.param("", "=c", id="empty"),
        pytest.param("a b", "a b=c", id="space"),
        pytest.param("a,b", "a,b=c", id="comma"),
        pytest.param("a=b", "a=b=c", id="equals sign"),
        pytest.param("a;b", "a;b=c", id="semicolon"),
        pytest.param('"a"', '"a"=c', id="quotes"),
        pytest.param("a\tb", "a\tb=c", id="tab"),
        pytest.param("__Host-a", "__Host-a=c", id="prefix, though not Secure"),
    ],
)
def test_a_name_is_sent_without_quoting(name, line):
    """A name is trusted: it is sent as it is, valid or not."""
    response = flask.Response()
    response.set_cookie(name, "c", path=None)

    assert response.headers["Set-Cookie"] == line


@claim("cookies.name.line-break-is-refused")
@pytest.mark.parametrize("name", ["a\r\nX-Injected: b", "a\nb", "a\rb"], ids=ascii)
def test_a_line_break_in_a_name_is_refused(name):
    """A name with a line break is a ValueError, and no header is added."""
    response = flask.Response()

    with pytest.raises(ValueError, match="newline"):
        response.set_cookie(name, "c")
    assert response.headers.getlist("Set-Cookie") == []


@claim("cookies.name.utf-8")
def test_a_name_is_sent_in_utf_8():
    """A name that is not ASCII is sent as the bytes of its UTF-8."""
    response = flask.Response()
    response.set_cookie("深", "c", path=None)

    assert response.headers["Set-Cookie"].encode("latin-1") == b"\xe6\xb7\xb1=c"


@claim(
    "cookies.name.utf-8-is-read-back",
    doc="werkzeug:http#werkzeug.http.parse_cookie",
    werkzeug="<2.3",
)
def test_a_name_in_utf_8_is_read_back():
    """A name that is not ASCII, sent back as it was set, is read as it was written."""
    assert cookies_in("\xe6\xb7\xb1=c") == {"深": "c"}


@claim(
    "cookies.name.utf-8-is-read-as-latin-1",
    doc="werkzeug:http#werkzeug.http.parse_cookie",
    werkzeug=">=2.3",
)
def test_a_name_in_utf_8_is_read_as_latin_1():
    """A name that is not ASCII, sent back as it was set, is read as Latin-1: mojibake."""
    assert cookies_in("\xe6\xb7\xb1=c") == {"\xe6\xb7\xb1": "c"}
