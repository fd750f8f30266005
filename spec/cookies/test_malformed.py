import pytest

from spec.cookies.header import cookies_in
from spec.kit import claim

DOC = "werkzeug:http#werkzeug.http.parse_cookie"

# RFC 6265 section 4.1.1 allows none of these; browsers send them where a script sets them.
SPACED = [
    pytest.param("a=b c", {"a": "b c"}, id="space in the value"),
    pytest.param("a b=c", {"a b": "c"}, id="space in the name"),
    pytest.param('a="b', {"a": '"b'}, id="quote not closed"),
]


@claim("cookies.read.malformed-is-kept", werkzeug="<3.1.9")
@pytest.mark.parametrize(("header", "cookies"), SPACED)
def test_a_space_or_quote_in_a_bare_value_is_kept(header, cookies):
    """Before Werkzeug 3.1.9 a cookie with a space or a stray double quote is read unchanged."""
    assert cookies_in(f"{header}; z=1") == {**cookies, "z": "1"}


@claim("cookies.read.malformed-is-dropped", werkzeug=">=3.1.9")
@pytest.mark.parametrize(("header", "_"), SPACED)
def test_a_space_or_quote_in_a_bare_value_drops_the_cookie(header, _):
    """A cookie with a space or a stray double quote is dropped; the cookies after it are read."""
    assert cookies_in(f"{header}; z=1") == {"z": "1"}


@claim("cookies.read.directives-are-skipped", werkzeug="<1.0")
@pytest.mark.parametrize("name", ["expires", "Path"])
def test_a_cookie_named_like_an_attribute_is_skipped(name):
    """Before Werkzeug 1.0 a cookie with the name of a Set-Cookie attribute is not read."""
    assert cookies_in(f"{name}=1; a=b") == {"a": "b"}


@claim("cookies.read.directives-are-names", werkzeug=">=1.0")
def test_a_cookie_named_like_an_attribute_is_read():
    """A cookie with the name of a Set-Cookie attribute, such as `expires`, is read."""
    assert cookies_in("expires=1; a=b") == {"expires": "1", "a": "b"}


@claim("cookies.read.name-is-unquoted", werkzeug="<2.0")
def test_a_quoted_name_is_unquoted():
    """Before Werkzeug 2.0 a quoted name is read without its quotes and with its escapes decoded."""
    assert cookies_in(r'"__Secure-\141"=b; z=1') == {"__Secure-a": "b", "z": "1"}


@claim("cookies.read.quoted-name-is-kept", werkzeug=">=2.0,<3.1.9")
def test_a_quoted_name_is_read_with_its_quotes():
    """A cookie whose name is in double quotes is read with the quotes."""
    assert cookies_in('"__Secure-a"=b; z=1') == {'"__Secure-a"': "b", "z": "1"}


@claim("cookies.read.quoted-name-is-dropped", werkzeug=">=3.1.9")
def test_a_cookie_with_a_quoted_name_is_dropped():
    """A cookie whose name is in double quotes is dropped."""
    assert cookies_in('"__Secure-a"=b; z=1') == {"z": "1"}


@claim("cookies.read.leading-equals-is-stripped", werkzeug="<2.2.3")
def test_a_leading_equals_sign_is_stripped():
    """Before Werkzeug 2.2.3 equals signs before a name are removed: `=__Host-a=b` is `__Host-a`."""
    assert cookies_in("==__Host-a=b") == {"__Host-a": "b"}


@claim("cookies.read.empty-name-is-dropped", werkzeug=">=2.2.3")
def test_a_cookie_with_an_empty_name_is_dropped():
    """A cookie whose name is empty is dropped."""
    assert cookies_in("=__Host-a=b; z=1") == {"z": "1"}


@claim("cookies.read.unicode-whitespace-is-stripped", werkzeug=">=2.3,<3.1.9")
def test_unicode_whitespace_is_stripped():
    """Werkzeug 2.3 strips Unicode whitespace of names and values, even half of a UTF-8 letter."""
    # The UTF-8 of à ends in a byte that is a no-break space in Latin-1.
    assert cookies_in("\x1ca\x1f=voil\xc3\xa0; z=1") == {"a": "voil\xc3", "z": "1"}


@claim("cookies.read.control-characters-around-are-kept", werkzeug="<2.3 || >=3.1.9")
def test_control_characters_around_are_kept():
    """Control characters around the name and the value of a cookie are kept."""
    assert cookies_in("\x1ca\x1f=\x1cb\x1f; z=1") == {"\x1ca\x1f": "\x1cb\x1f", "z": "1"}
