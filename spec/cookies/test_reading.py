import flask
import pytest

from spec.cookies.header import cookies_in
from spec.kit import claim

DOC = "werkzeug:http#werkzeug.http.parse_cookie"


@claim("cookies.read.get", doc="quickstart#cookies")
def test_get_gives_the_value_of_a_cookie(serve):
    """request.cookies.get(name) is the value that the client sent."""
    client = serve(lambda: flask.request.cookies.get("a"))

    assert client.get("/", headers={"Cookie": "a=b"}).text == "b"


@claim("cookies.read.get-default", doc="quickstart#cookies")
def test_get_gives_the_default_of_a_missing_cookie(app):
    """Without such a cookie get() is None, or the default it was given."""
    with app.test_request_context(headers={"Cookie": "a=b"}):
        cookies = flask.request.cookies

        assert (cookies.get("c"), cookies.get("c", "d"), cookies.get("c", type=int)) == (
            None,
            "d",
            None,
        )


@claim("cookies.read.get-type", doc="quickstart#cookies")
def test_get_converts_the_value(app):
    """get() converts with type; what cannot be converted is the default."""
    with app.test_request_context(headers={"Cookie": "a=12; b=x"}):
        cookies = flask.request.cookies

        assert (cookies.get("a", type=int), cookies.get("b", 3, int)) == (12, 3)


@claim("cookies.read.none-sent")
def test_without_the_header_there_are_no_cookies(app):
    """A request without the Cookie header has no cookies."""
    with app.test_request_context():
        assert len(flask.request.cookies) == 0


@claim("cookies.read.header")
@pytest.mark.parametrize(
    ("header", "cookies"),
    [
        pytest.param("a=b; c=d", {"a": "b", "c": "d"}, id="two"),
        pytest.param("a=b;c=d", {"a": "b", "c": "d"}, id="no space between"),
        pytest.param("  a = b ;c\t=\td  ", {"a": "b", "c": "d"}, id="space around"),
        pytest.param(";;a=b;; ;", {"a": "b"}, id="empty parts"),
        pytest.param("a=b; A=c", {"a": "b", "A": "c"}, id="case matters"),
        pytest.param("a=b=c==", {"a": "b=c=="}, id="equals signs in the value"),
        pytest.param("a=", {"a": ""}, id="empty value"),
        pytest.param("a; b=c", {"a": "", "b": "c"}, id="no equals sign"),
        pytest.param("=", {}, id="neither name nor value"),
        pytest.param("a=b,c=d", {"a": "b,c=d"}, id="a comma does not separate"),
        pytest.param("a=%20+", {"a": "%20+"}, id="no percent-decoding"),
        pytest.param("$Version=1; a=b", {"$Version": "1", "a": "b"}, id="$Version is a name"),
        pytest.param("a=\x01", {"a": "\x01"}, id="control character"),
    ],
)
def test_the_cookie_header_is_pairs_between_semicolons(header, cookies):
    """The Cookie header is read as pairs of name and value between semicolons."""
    assert cookies_in(header) == cookies


@claim("cookies.read.quoted")
@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param('""', "", id="empty"),
        pytest.param('"b c"', "b c", id="space"),
        pytest.param('"b;c=d"', "b;c=d", id="semicolon"),
        pytest.param(r'"b\054c"', "b,c", id="octal escape"),
        pytest.param(r'"\346\267\261"', "深", id="octal escapes of UTF-8"),
        pytest.param(r'"\377"', "\ufffd", id="octal escapes of no UTF-8"),
        pytest.param(r'"\"\\"', '"\\', id="escaped quote and backslash"),
        pytest.param(r'"\x\8"', "x8", id="needless escapes"),
        pytest.param(r'"\400\07"', "40007", id="no octal byte"),
        pytest.param(r"b\054c", r"b\054c", id="not quoted, not unescaped"),
        pytest.param("'b'", "'b'", id="single quotes quote nothing"),
    ],
)
def test_a_quoted_value_is_unescaped(value, text):
    """A value in double quotes is read without them, its escapes undone; others are not touched."""
    assert cookies_in(f"a={value}; z=1") == {"a": text, "z": "1"}


@claim("cookies.read.utf-8", werkzeug="<2.3")
def test_a_raw_value_is_read_as_utf_8():
    """A value that came as raw bytes is read as UTF-8."""
    assert cookies_in("a=\xe6\xb7\xb1") == {"a": "深"}


@claim("cookies.read.latin-1", werkzeug=">=2.3")
def test_a_raw_value_is_read_as_latin_1():
    """A value that came as raw bytes is read as Latin-1, even if it is UTF-8."""
    assert cookies_in("a=\xe6\xb7\xb1") == {"a": "\xe6\xb7\xb1"}


@claim("cookies.read.invalid-utf-8-is-replaced", werkzeug="<2.3")
def test_bytes_that_are_no_utf_8_are_replaced():
    """Bytes that are no UTF-8 are read as replacement characters."""
    assert cookies_in("a=caf\xe9; \xff=b") == {"a": "caf\ufffd", "\ufffd": "b"}


@claim("cookies.read.invalid-utf-8-is-latin-1", werkzeug=">=2.3")
def test_bytes_that_are_no_utf_8_are_read_as_latin_1():
    """Bytes that are no UTF-8 are read as Latin-1."""
    assert cookies_in("a=caf\xe9; \xff=b") == {"a": "caf\xe9", "\xff": "b"}


@claim("cookies.read.returning-a-missing-cookie", doc="quickstart#about-responses")
def test_returning_a_missing_cookie_is_a_500(serve):
    """A view that returns get() of a cookie that was not sent returns None: a 500."""
    response = serve(lambda: flask.request.cookies.get("Itcast")).get("/")

    assert response.status_code == 500
