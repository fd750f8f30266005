import warnings
from contextlib import suppress

import flask
import pytest

from spec.kit import claim

DOC = "werkzeug:http#werkzeug.http.dump_cookie"


@claim("cookies.value.plain")
@pytest.mark.parametrize("value", ["", "b", "b.c-d_e", "!#$%&'*+^`|~"])
def test_a_plain_value_is_sent_as_it_is(value):
    """A value of letters, digits and most punctuation is sent as it is."""
    response = flask.Response()
    response.set_cookie("a", value, path=None)

    assert response.headers["Set-Cookie"] == f"a={value}"


SEPARATED = ["b=c", "==", "b/c", "b:c"]


@claim("cookies.value.separators-are-plain", werkzeug="<2.3 || >=2.3.1")
@pytest.mark.parametrize("value", SEPARATED)
def test_a_value_with_separators_is_sent_as_it_is(value):
    """A value with an equals sign, a slash or a colon is sent as it is."""
    response = flask.Response()
    response.set_cookie("a", value, path=None)

    assert response.headers["Set-Cookie"] == f"a={value}"


@claim("cookies.value.separators-are-quoted", werkzeug=">=2.3,<2.3.1")
@pytest.mark.parametrize("value", SEPARATED)
def test_a_value_with_separators_is_quoted(value):
    """A value with an equals sign, a slash or a colon is sent between double quotes."""
    response = flask.Response()
    response.set_cookie("a", value, path=None)

    assert response.headers["Set-Cookie"] == f'a="{value}"'


@claim("cookies.value.quoted")
@pytest.mark.parametrize(
    ("value", "quoted"),
    [
        pytest.param("b c", '"b c"', id="space"),
        pytest.param(" ", '" "', id="a space alone"),
        pytest.param("b,c", r'"b\054c"', id="comma"),
        pytest.param("b;c", r'"b\073c"', id="semicolon"),
        pytest.param('b"c', r'"b\"c"', id="double quote"),
        pytest.param('"b"', r'"\"b\""', id="quoted already"),
        pytest.param("b\\c", r'"b\\c"', id="backslash"),
        pytest.param(r"\054", r'"\\054"', id="escaped already"),
        pytest.param("b\tc", r'"b\011c"', id="tab"),
        pytest.param("b\r\nc", r'"b\015\012c"', id="line break"),
        pytest.param("\0", r'"\000"', id="NUL"),
        pytest.param("\x7f", r'"\177"', id="DEL"),
        pytest.param("é", r'"\303\251"', id="é, two bytes"),
        pytest.param("深圳", r'"\346\267\261\345\234\263"', id="Chinese, three bytes each"),
        pytest.param("😀", r'"\360\237\230\200"', id="emoji, four bytes"),
    ],
)
def test_any_other_value_is_quoted(value, quoted):
    """A value with other characters is quoted; each UTF-8 byte that needs it is an octal escape."""
    response = flask.Response()
    response.set_cookie("a", value, path=None)

    assert response.headers["Set-Cookie"] == f"a={quoted}"


@claim("cookies.value.brackets-are-quoted", werkzeug="<2.3.1")
@pytest.mark.parametrize("character", list("()<>?@[]{}"))
def test_brackets_are_quoted(character):
    """A value with a bracket, a question mark or an at sign is quoted, without escapes."""
    response = flask.Response()
    response.set_cookie("a", character, path=None)

    assert response.headers["Set-Cookie"] == f'a="{character}"'


@claim("cookies.value.brackets-are-plain", werkzeug=">=2.3.1")
@pytest.mark.parametrize("character", list("()<>?@[]{}"))
def test_brackets_are_plain(character):
    """A value with a bracket, a question mark or an at sign is sent as it is."""
    response = flask.Response()
    response.set_cookie("a", character, path=None)

    assert response.headers["Set-Cookie"] == f"a={character}"


@claim("cookies.value.every-control-is-escaped", werkzeug="<2.3")
@pytest.mark.parametrize(
    ("character", "escaped"),
    [
        pytest.param("\x1a", r"\032", id="SUB"),
        pytest.param("\x1b", r"\033", id="ESC"),
        pytest.param("\x1f", r"\037", id="US"),
    ],
)
def test_every_control_character_is_escaped(character, escaped):
    """Every control character in a value is sent as an octal escape."""
    response = flask.Response()
    response.set_cookie("a", character, path=None)

    assert response.headers["Set-Cookie"] == f'a="{escaped}"'


@claim("cookies.value.some-controls-are-sent-raw", werkzeug=">=2.3")
@pytest.mark.parametrize("character", list("\x1a\x1b\x1c\x1d\x1e\x1f"), ids=ascii)
def test_the_last_six_control_characters_are_sent_raw(character):
    """The control characters from SUB to US are sent raw, between quotes."""
    # RFC 6265 section 4.1.1 allows no control character in a cookie value.
    response = flask.Response()
    response.set_cookie("a", character, path=None)

    assert response.headers["Set-Cookie"] == f'a="{character}"'


@claim("cookies.value.only-text")
@pytest.mark.parametrize("value", [1, 1.5, None, ["b"], True], ids=repr)
def test_a_value_that_is_no_text_is_refused(value):
    """A value that is not text is a TypeError: numbers are not converted."""
    with pytest.raises(TypeError):
        flask.Response().set_cookie("a", value)


@claim("cookies.value.lone-surrogate-is-refused")
def test_a_lone_surrogate_is_refused():
    """A value that UTF-8 cannot hold is a UnicodeEncodeError."""
    with pytest.raises(UnicodeEncodeError, match="surrogates not allowed"):
        flask.Response().set_cookie("a", "\ud800")


@claim("cookies.value.bytes-are-sent", werkzeug="<3.0", otherwise=TypeError)
def test_bytes_are_sent():
    """A value of bytes is sent."""
    response = flask.Response()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        response.set_cookie("a", b"b", path=None)

    assert response.headers["Set-Cookie"] == "a=b"


@claim("cookies.value.bytes-warn", werkzeug=">=2.3,<3.0", otherwise=pytest.fail.Exception)
def test_bytes_warn():
    """Setting a value of bytes warns that bytes are deprecated."""
    text = "^The 'value' parameter must be a string. Bytes are deprecated"

    with pytest.warns(DeprecationWarning, match=text), suppress(TypeError):
        flask.Response().set_cookie("a", b"b")


@claim("cookies.value.bytes-are-refused", werkzeug=">=3.0")
def test_bytes_are_refused():
    """A value of bytes is a TypeError."""
    response = flask.Response()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)

        with pytest.raises(TypeError, match="bytes-like object"):
            response.set_cookie("a", b"b")
