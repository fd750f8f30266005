import warnings
from contextlib import suppress

import flask
import pytest

from spec.kit import claim

DOC = "werkzeug:http#werkzeug.http.dump_cookie"


@claim("cookies.value.plain-is-sent-unchanged")
@pytest.mark.parametrize("value", ["", "b.c-d_e!#$%&'*+^`|~"])
def test_a_plain_value_is_sent_as_it_is(value):
    """`set_cookie()` sends a value of letters, digits and most punctuation unchanged."""
    response = flask.Response()
    response.set_cookie("a", value, path=None)

    assert response.headers["Set-Cookie"] == f"a={value}"


@claim("cookies.value.separators-are-plain", werkzeug="<2.3 || >=2.3.1")
def test_a_value_with_separators_is_sent_as_it_is():
    """A value with an equals sign, a slash or a colon is sent unchanged."""
    response = flask.Response()
    response.set_cookie("a", "b=c/d:e", path=None)

    assert response.headers["Set-Cookie"] == "a=b=c/d:e"


@claim("cookies.value.separators-are-quoted", werkzeug=">=2.3,<2.3.1")
@pytest.mark.parametrize("value", ["b=c", "b/c", "b:c"])
def test_a_value_with_separators_is_quoted(value):
    """In Werkzeug 2.3.0 a value with an equals sign, a slash or a colon is quoted."""
    response = flask.Response()
    response.set_cookie("a", value, path=None)

    assert response.headers["Set-Cookie"] == f'a="{value}"'


@claim("cookies.value.other-characters-are-quoted")
@pytest.mark.parametrize(
    ("value", "quoted"),
    [
        pytest.param("b c", '"b c"', id="space"),
        pytest.param("b,c;d", r'"b\054c\073d"', id="comma and semicolon"),
        pytest.param('b"c', r'"b\"c"', id="double quote"),
        pytest.param(r"\054", r'"\\054"', id="backslash"),
        pytest.param("b\t\r\n\0\x7f", r'"b\011\015\012\000\177"', id="control characters"),
        pytest.param("é深😀", r'"\303\251\346\267\261\360\237\230\200"', id="non-ASCII"),
    ],
)
def test_any_other_value_is_quoted(value, quoted):
    """A value with other characters is quoted; UTF-8 bytes and controls are octal escapes."""
    response = flask.Response()
    response.set_cookie("a", value, path=None)

    assert response.headers["Set-Cookie"] == f"a={quoted}"


@claim("cookies.value.brackets-are-quoted", werkzeug="<2.3.1")
@pytest.mark.parametrize("character", list("(?@"))
def test_brackets_are_quoted(character):
    """A value with a bracket, a question mark or an at sign is quoted, without escapes."""
    response = flask.Response()
    response.set_cookie("a", character, path=None)

    assert response.headers["Set-Cookie"] == f'a="{character}"'


@claim("cookies.value.brackets-are-plain", werkzeug=">=2.3.1")
def test_brackets_are_plain():
    """A value with a bracket, a question mark or an at sign is sent unchanged."""
    response = flask.Response()
    response.set_cookie("a", "()<>?@[]{}", path=None)

    assert response.headers["Set-Cookie"] == "a=()<>?@[]{}"


@claim("cookies.value.every-control-is-escaped", werkzeug="<2.3")
def test_every_control_character_is_escaped():
    """Before Werkzeug 2.3 every control character in a value is sent as an octal escape."""
    response = flask.Response()
    response.set_cookie("a", "\x1a\x1b\x1f", path=None)

    assert response.headers["Set-Cookie"] == r'a="\032\033\037"'


@claim("cookies.value.some-controls-are-sent-raw", werkzeug=">=2.3")
def test_the_last_six_control_characters_are_sent_raw():
    """The control characters from SUB to US are sent raw, between quotes."""
    # RFC 6265 section 4.1.1 allows no control character in a cookie value.
    response = flask.Response()
    response.set_cookie("a", "\x1a\x1b\x1c\x1d\x1e\x1f", path=None)

    assert response.headers["Set-Cookie"] == 'a="\x1a\x1b\x1c\x1d\x1e\x1f"'


@claim("cookies.value.has-to-be-a-string")
@pytest.mark.parametrize("value", [1, None], ids=repr)
def test_a_value_that_is_no_text_is_refused(value):
    """`set_cookie()` raises TypeError for a value that is not a string: it converts no numbers."""
    with pytest.raises(TypeError, match="^([Ee]xpected|'NoneType' object is not iterable)"):
        flask.Response().set_cookie("a", value)


@claim("cookies.value.lone-surrogate-is-refused")
def test_a_lone_surrogate_is_refused():
    """`set_cookie()` raises UnicodeEncodeError for a value with a lone surrogate."""
    with pytest.raises(UnicodeEncodeError, match="surrogates not allowed"):
        flask.Response().set_cookie("a", "\ud800")


@claim("cookies.value.bytes-are-sent", werkzeug="<3.0", otherwise=TypeError)
def test_bytes_are_sent():
    """Before Werkzeug 3.0 `set_cookie()` sends a value of bytes."""
    response = flask.Response()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        response.set_cookie("a", b"b", path=None)

    assert response.headers["Set-Cookie"] == "a=b"


@claim("cookies.value.bytes-warn", werkzeug=">=2.3,<3.0", otherwise=pytest.fail.Exception)
def test_bytes_warn():
    """`set_cookie()` with a value of bytes warns in Werkzeug 2.3."""
    text = (
        "^The 'value' parameter must be a string. Bytes are deprecated"
        r" and will not be supported in Werkzeug (2.4|3.0)\.$"
    )

    with pytest.warns(DeprecationWarning, match=text), suppress(TypeError):
        flask.Response().set_cookie("a", b"b")


@claim("cookies.value.bytes-are-refused", werkzeug=">=3.0")
def test_bytes_are_refused():
    """`set_cookie()` raises TypeError for a value of bytes from Werkzeug 3.0 on."""
    response = flask.Response()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)

        with pytest.raises(TypeError, match="bytes-like object"):
            response.set_cookie("a", b"b")
