import pytest

from spec.cookies.header import cookies_in
from spec.kit import claim

DOC = "werkzeug:http#werkzeug.http.parse_cookie"

# RFC 6265 section 4.1.1 allows none of these; browsers send them where a script sets them.
SPACED = [
    pytest.param("a=b c", {"a": "b c"}, id="space in the value"),
    pytest.param("a b=c", {"a b": "c"}, id="space in the name"),
    pytest.param("a=1, b=2", {"a": "1, b=2"}, id="headers joined with a comma"),
    pytest.param('a={"b": 1}', {"a": '{"b": 1}'}, id="JSON"),
    pytest.param("a='b c'", {"a": "'b c'"}, id="single quotes"),
    pytest.param('a="b', {"a": '"b'}, id="quote not closed"),
    pytest.param('a=b"', {"a": 'b"'}, id="quote not opened"),
    pytest.param('a="b"c', {"a": '"b"c'}, id="text after the quote"),
    pytest.param('a="b" c', {"a": '"b" c'}, id="space and text after the quote"),
    pytest.param('a=b"c"d', {"a": 'b"c"d'}, id="quotes inside"),
]


@claim("cookies.read.malformed-is-kept", werkzeug="<3.1.9")
@pytest.mark.parametrize(("header", "cookies"), SPACED)
def test_a_space_or_quote_in_a_bare_value_is_kept(header, cookies):
    """A cookie with a space or a stray double quote is read as it came."""
    assert cookies_in(f"{header}; z=1") == {**cookies, "z": "1"}


@claim("cookies.read.malformed-is-dropped", werkzeug=">=3.1.9")
@pytest.mark.parametrize(("header", "_"), SPACED)
def test_a_space_or_quote_in_a_bare_value_drops_the_cookie(header, _):
    """A cookie with a space or a stray double quote is dropped; those after it are read."""
    assert cookies_in(f"{header}; z=1") == {"z": "1"}


@claim("cookies.read.directives-are-skipped", werkzeug="<1.0")
@pytest.mark.parametrize("name", ["expires", "path", "version", "max-age", "secure", "Path"])
def test_a_cookie_named_like_an_attribute_is_skipped(name):
    """A cookie that has the name of a Set-Cookie attribute is not read."""
    assert cookies_in(f"{name}=1; a=b") == {"a": "b"}


@claim("cookies.read.directives-are-names", werkzeug=">=1.0")
@pytest.mark.parametrize("name", ["expires", "path", "version", "max-age", "secure", "Path"])
def test_a_cookie_named_like_an_attribute_is_read(name):
    """A cookie may have the name of a Set-Cookie attribute."""
    assert cookies_in(f"{name}=1; a=b") == {name: "1", "a": "b"}


@claim("cookies.read.name-is-unquoted", werkzeug="<2.0")
@pytest.mark.parametrize("name", ['"__Secure-a"', r'"__Secure-\141"'])
def test_a_quoted_name_is_unquoted(name):
    """A name in double quotes is read without them, its escapes undone."""
    assert cookies_in(f"{name}=b; z=1") == {"__Secure-a": "b", "z": "1"}


@claim("cookies.read.quoted-name-is-kept", werkzeug=">=2.0,<3.1.9")
@pytest.mark.parametrize("name", ['"__Secure-a"', r'"__Secure-\141"'])
def test_a_quoted_name_is_read_with_its_quotes(name):
    """A name in double quotes is read with them."""
    assert cookies_in(f"{name}=b; z=1") == {name: "b", "z": "1"}


@claim("cookies.read.quoted-name-is-dropped", werkzeug=">=3.1.9")
@pytest.mark.parametrize("name", ['"__Secure-a"', r'"__Secure-\141"'])
def test_a_cookie_with_a_quoted_name_is_dropped(name):
    """A cookie whose name is in double quotes is dropped."""
    assert cookies_in(f"{name}=b; z=1") == {"z": "1"}


@claim("cookies.read.leading-equals-is-stripped", werkzeug="<2.2.3")
@pytest.mark.parametrize("header", ["=__Host-a=b", "==__Host-a=b"])
def test_a_leading_equals_sign_is_stripped(header):
    """Equals signs before a name are stripped: the rest is read as name and value."""
    assert cookies_in(header) == {"__Host-a": "b"}


@claim("cookies.read.empty-name-is-dropped", werkzeug=">=2.2.3")
@pytest.mark.parametrize("header", ["=__Host-a=b", "==__Host-a=b", "=b"])
def test_a_cookie_with_an_empty_name_is_dropped(header):
    """A cookie whose name is empty is dropped."""
    assert cookies_in(f"{header}; z=1") == {"z": "1"}


@claim("cookies.read.unicode-blanks-are-stripped", werkzeug=">=2.3,<3.1.9")
@pytest.mark.parametrize(
    ("header", "cookies"),
    [
        pytest.param("\x1ca\x1f=\x1cb\x1f", {"a": "b"}, id="control characters"),
        pytest.param("a=voil\xc3\xa0", {"a": "voil\xc3"}, id="à, half of its UTF-8"),
    ],
)
def test_what_unicode_calls_blank_is_stripped(header, cookies):
    """Around names and values is stripped what str.strip() strips, were it half a letter."""
    assert cookies_in(f"{header}; z=1") == {**cookies, "z": "1"}


@claim("cookies.read.unicode-blanks-are-kept", werkzeug="<2.3 || >=3.1.9")
@pytest.mark.parametrize(
    ("header", "cookies"),
    [
        pytest.param("\x1ca\x1f=\x1cb\x1f", {"\x1ca\x1f": "\x1cb\x1f"}, id="control characters"),
        pytest.param("a=\x1f", {"a": "\x1f"}, id="one alone"),
    ],
)
def test_what_only_unicode_calls_blank_is_kept(header, cookies):
    """Control characters around names and values belong to them."""
    assert cookies_in(f"{header}; z=1") == {**cookies, "z": "1"}
