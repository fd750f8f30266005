import string

import flask
from hypothesis import example, given
from hypothesis import strategies as st

from spec.cookies.header import cookies_in, pair_of
from spec.kit import claim

DOC = "werkzeug:http#werkzeug.http.dump_cookie"

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
# RFC 6265 section 4.1.1: a name is a token, a value is cookie octets.
NAMES = st.text(string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~", min_size=1)
OCTETS = st.text([chr(c) for c in range(0x21, 0x7F) if chr(c) not in '",;\\'])
# Werkzeug before 1.0 skips cookies with these names.
ATTRIBUTES = {"expires", "path", "comment", "max-age", "secure", "httponly", "version"}


@claim("cookies.value.round-trips")
@given(value=TEXT)
@example(value='"')
@example(value="\\")
@example(value='\\"; b="c')
@example(value="\x1c\x85\xa0")
@example(value=" 深圳,;\r\n\0")
def test_any_text_comes_back_as_it_was_set(value):
    """Any string set as the value of a cookie and sent back is read as the same string."""
    response = flask.Response()
    response.set_cookie("a", value)

    assert cookies_in(pair_of(response.headers["Set-Cookie"])) == {"a": value}


@claim("cookies.name.round-trips")
@given(name=NAMES.filter(lambda name: name.lower() not in ATTRIBUTES))
@example(name="$Path")
@example(name="'a'")
def test_any_token_comes_back_as_it_was_set(name):
    """Any token of RFC 6265 set as the name of a cookie and sent back is read as the same name."""
    response = flask.Response()
    response.set_cookie(name, "b c")

    assert cookies_in(pair_of(response.headers["Set-Cookie"])) == {name: "b c"}


@claim("cookies.read.any-valid-header-is-read", doc="rfc:6265#section-4.2.1")
@given(cookies=st.dictionaries(NAMES.filter(lambda name: name.lower() not in ATTRIBUTES), OCTETS))
@example(cookies={"a": "=", "b": ""})
def test_any_valid_header_is_read_pair_by_pair(cookies):
    """Any Cookie header that RFC 6265 allows is read as the pairs it was made of."""
    header = "; ".join(f"{name}={value}" for name, value in cookies.items())

    assert cookies_in(header) == cookies


@claim("cookies.read.any-header-is-read", doc="rfc:6265#section-4.2.1")
@given(header=st.text(st.characters(max_codepoint=255)))
@example(header='"')
@example(header='=;=\\"\xff')
def test_no_header_breaks_the_request(header):
    """No Cookie header raises when it is read: all values are strings."""
    assert {type(value) for value in cookies_in(header).values()} <= {str}
