import flask
import pytest

from spec.cookies.header import cookies_in
from spec.kit import claim

DOC = "werkzeug:http#werkzeug.http.parse_cookie"


@claim("cookies.read.get-returns-the-value", doc="quickstart#cookies")
def test_get_gives_the_value_of_a_cookie(serve):
    """`request.cookies.get(name)` returns the value that the client sent."""
    client = serve(lambda: flask.request.cookies.get("a"))

    assert client.get("/", headers={"Cookie": "a=b"}).text == "b"


@claim("cookies.read.get-returns-a-default", doc="quickstart#cookies")
def test_get_gives_the_default_of_a_missing_cookie(app):
    """`request.cookies.get()` returns None, or the given default, for a missing cookie."""
    with app.test_request_context(headers={"Cookie": "a=b"}):
        cookies = flask.request.cookies

        assert (cookies.get("c"), cookies.get("c", "d"), cookies.get("c", type=int)) == (
            None,
            "d",
            None,
        )


@claim("cookies.read.get-converts-with-type", doc="quickstart#cookies")
def test_get_converts_the_value(app):
    """`request.cookies.get(type=…)` converts the value; if that fails, it returns the default."""
    with app.test_request_context(headers={"Cookie": "a=12; b=x"}):
        cookies = flask.request.cookies

        assert (cookies.get("a", type=int), cookies.get("b", 3, int)) == (12, 3)


@claim("cookies.read.without-a-header-is-empty")
def test_without_the_header_there_are_no_cookies(app):
    """`request.cookies` is empty if there is no Cookie header."""
    with app.test_request_context():
        assert len(flask.request.cookies) == 0


@claim("cookies.read.splits-at-semicolons")
@pytest.mark.parametrize(
    ("header", "cookies"),
    [
        pytest.param("a=b; A=c", {"a": "b", "A": "c"}, id="two, case matters"),
        pytest.param("  a = b ;c\t=\td  ", {"a": "b", "c": "d"}, id="space around"),
        pytest.param(";;a=b;; ;", {"a": "b"}, id="empty parts"),
        pytest.param("a=b=c==", {"a": "b=c=="}, id="equals signs in the value"),
        pytest.param("a; b=c", {"a": "", "b": "c"}, id="no equals sign"),
        pytest.param("=", {}, id="neither name nor value"),
    ],
)
def test_the_cookie_header_is_pairs_between_semicolons(header, cookies):
    """The Cookie header is read as names and values, split at semicolons."""
    assert cookies_in(header) == cookies


@claim("cookies.read.quoted-value-is-unescaped")
@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param('""', "", id="empty"),
        pytest.param('"b c;d=e"', "b c;d=e", id="space and semicolon"),
        pytest.param(r'"b\054\346\267\261"', "b,深", id="octal escapes of UTF-8"),
        pytest.param(r'"\377"', "\ufffd", id="octal escapes of other bytes"),
        pytest.param(r'"\"\\"', '"\\', id="escaped quote and backslash"),
        pytest.param(r'"\x\8\400\07"', "x840007", id="other escapes"),
        pytest.param(r"b\054c", r"b\054c", id="not quoted, not unescaped"),
    ],
)
def test_a_quoted_value_is_unescaped(value, text):
    """A value in double quotes is read without them and with its escapes decoded."""
    assert cookies_in(f"a={value}; z=1") == {"a": text, "z": "1"}


@claim("cookies.read.raw-bytes-are-utf-8", werkzeug="<2.3")
def test_a_raw_value_is_read_as_utf_8():
    """Before Werkzeug 2.3 the raw bytes of a value are read as UTF-8."""
    assert cookies_in("a=\xe6\xb7\xb1") == {"a": "深"}


@claim("cookies.read.raw-bytes-are-latin-1", werkzeug=">=2.3")
def test_a_raw_value_is_read_as_latin_1():
    """The raw bytes of a value are read as Latin-1, even if they are UTF-8."""
    assert cookies_in("a=\xe6\xb7\xb1") == {"a": "\xe6\xb7\xb1"}


@claim("cookies.read.invalid-utf-8-is-replaced", werkzeug="<2.3")
def test_bytes_that_are_no_utf_8_are_replaced():
    """Before Werkzeug 2.3 bytes that are not UTF-8 are read as replacement characters."""
    assert cookies_in("a=caf\xe9; \xff=b") == {"a": "caf\ufffd", "\ufffd": "b"}


@claim("cookies.read.invalid-utf-8-is-latin-1", werkzeug=">=2.3")
def test_bytes_that_are_no_utf_8_are_read_as_latin_1():
    """Bytes of a name or a value that are not UTF-8 are read as Latin-1."""
    assert cookies_in("a=caf\xe9; \xff=b") == {"a": "caf\xe9", "\xff": "b"}


@claim("cookies.read.returned-missing-cookie-is-a-500", doc="quickstart#about-responses")
def test_returning_a_missing_cookie_is_a_500(serve):
    """A view that returns `request.cookies.get()` of a missing cookie returns None: a 500."""
    response = serve(lambda: flask.request.cookies.get("Itcast")).get("/")

    assert response.status_code == 500
