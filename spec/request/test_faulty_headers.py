"""Headers that make some release answer 500: any client can send them."""

import pytest
from flask import request
from werkzeug.exceptions import BadRequest

from spec.kit import claim

DOC = "quickstart#the-request-object"

BASIC = {"Authorization": "Basic \xe9"}


@claim(
    "request.authorization.non-ascii-credentials-are-none",
    doc="api#flask.Request.authorization",
    werkzeug="<2.3",
    otherwise=ValueError,
)
def test_basic_credentials_with_a_non_ascii_character_are_none(ask):
    """`authorization` is None for Basic credentials with a character that is not ASCII."""
    assert ask(lambda: request.authorization, headers=BASIC) is None


@claim(
    "request.authorization.non-ascii-credentials-raise",
    doc="api#flask.Request.authorization",
    werkzeug=">=2.3",
)
def test_basic_credentials_with_a_non_ascii_character_raise(ask):
    """`authorization` raises ValueError, a 500, for Basic credentials that are not ASCII."""
    with pytest.raises(ValueError, match="^string argument should contain only ASCII characters$"):
        ask(lambda: request.authorization, headers=BASIC)


@claim("request.authorization.header-shows-non-ascii", doc="api#flask.Request.headers")
def test_the_authorization_header_shows_a_non_ascii_character(ask):
    """`headers["Authorization"].isascii()` is False for credentials that are not ASCII."""
    assert ask(lambda: request.headers["Authorization"].isascii(), headers=BASIC) is False


LONG = {"CONTENT_LENGTH": "9" * 20}


@claim(
    "request.content-length.of-20-digits-raises",
    doc="api#flask.Request.get_data",
    werkzeug="<2.2.3",
    otherwise=BadRequest,
)
def test_a_content_length_of_20_digits_raises(ask):
    """`get_data()` raises OverflowError, a 500, for a Content-Length of 20 digits."""
    with pytest.raises(OverflowError, match="cannot fit 'int' into an index-sized integer"):
        ask(lambda: request.get_data(), method="POST", data=b"tea", environ_overrides=LONG)


@claim(
    "request.content-length.of-20-digits-is-a-400",
    doc="api#flask.Request.get_data",
    werkzeug=">=2.2.3",
    otherwise=OverflowError,
)
def test_a_content_length_of_20_digits_is_a_bad_request(ask):
    """`get_data()` raises BadRequest, a 400, for a Content-Length of 20 digits."""
    with pytest.raises(BadRequest, match="^400 Bad Request: "):
        ask(lambda: request.get_data(), method="POST", data=b"tea", environ_overrides=LONG)


UNKNOWN = "text/plain; name*=no-such-charset''%80"


@claim(
    "request.content-type.unknown-charset-of-a-parameter-raises",
    doc="api#flask.Request.mimetype",
    werkzeug="<2.3",
)
def test_an_unknown_charset_of_a_parameter_raises(ask):
    """`mimetype` raises LookupError, a 500, for a parameter in a charset that Python lacks."""
    with pytest.raises(LookupError, match="^unknown encoding: no-such-charset$"):
        ask(lambda: request.mimetype, method="POST", content_type=UNKNOWN)


@claim(
    "request.content-type.unknown-charset-of-a-parameter-stays-encoded",
    doc="api#flask.Request.mimetype_params",
    werkzeug=">=2.3",
    otherwise=LookupError,
)
def test_a_parameter_in_an_unknown_charset_stays_encoded(ask):
    """`mimetype_params` has a parameter undecoded if Python lacks its charset."""
    seen = ask(lambda: request.mimetype_params, method="POST", content_type=UNKNOWN)

    assert seen == {"name": "%80"}


CONTINUED = "text/plain; name*0; name*1=b"


@claim(
    "request.content-type.continued-nothing-raises",
    doc="api#flask.Request.mimetype",
    werkzeug="<2.0.3",
)
def test_a_continuation_of_a_parameter_without_a_value_raises(ask):
    """`mimetype` raises TypeError, a 500, if a parameter continues one without a value."""
    with pytest.raises(TypeError, match="NoneType"):
        ask(lambda: request.mimetype, method="POST", content_type=CONTINUED)


@claim(
    "request.content-type.continued-nothing-is-read",
    doc="api#flask.Request.mimetype",
    werkzeug=">=2.0.3",
    otherwise=TypeError,
)
def test_a_continuation_of_a_parameter_without_a_value_is_read(ask):
    """`mimetype` is read even if a parameter of Content-Type continues one without a value."""
    seen = ask(lambda: request.mimetype, method="POST", content_type=CONTINUED)

    assert seen == "text/plain"


@claim("request.accept.charset-with-a-nul-raises", doc="api#flask.Request.accept_charsets")
def test_a_charset_with_a_nul_raises(ask):
    """`"utf-8" in accept_charsets` raises ValueError, a 500, if the client names one with a NUL."""
    with pytest.raises(ValueError, match="^embedded null character$"):
        ask(lambda: "utf-8" in request.accept_charsets, headers={"Accept-Charset": "a\0b"})
