import base64
import binascii

import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.authorization"


def credentials(text):
    """User name and password in base64."""
    return base64.b64encode(text.encode()).decode()


def authorization(ask, header):
    """Type, user name and password of the header, None without any, or the error's class."""

    def look():
        found = request.authorization
        return found and (found.type, found.username, found.password)

    try:
        return ask(look, headers={"Authorization": header})
    except (UnicodeDecodeError, binascii.Error) as error:
        return type(error)


@claim("request.authorization.other-schemes-are-none", werkzeug="<2.3")
@pytest.mark.parametrize("header", ["Bearer abc", "Token abc", 'Custom key="value"'])
def test_other_schemes_are_none(ask, header):
    """`request.authorization` is None for schemes other than Basic and Digest."""
    assert authorization(ask, header) is None


def token(ask, header):
    """Scheme and token of the header."""

    def look():
        found = request.authorization
        return found and (found.type, getattr(found, "token", None))

    return ask(look, headers={"Authorization": header})


@claim("request.authorization.bearer-has-a-token", werkzeug=">=2.3")
@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param("Bearer abc.def", ("bearer", "abc.def"), id="bearer"),
        pytest.param("Token abc", ("token", "abc"), id="any scheme"),
    ],
)
def test_a_bearer_header_has_a_token(ask, header, expected):
    """authorization of a scheme with one value has it as token."""
    assert token(ask, header) == expected


@claim("request.authorization.a-padded-token-is-no-token", werkzeug="<2.3.4")
def test_a_token_that_ends_with_an_equals_sign_is_no_token(ask):
    """A token that ends in base64 padding is not found."""
    assert token(ask, "Bearer abc==") in (None, ("bearer", None))


@claim("request.authorization.a-padded-token-is-a-token", werkzeug=">=2.3.4")
def test_a_token_may_end_with_equals_signs(ask):
    """A token may end in base64 padding."""
    assert token(ask, "Bearer abc==") == ("bearer", "abc==")


DIGEST = (
    'Digest username="tom", realm="r", nonce="n", uri="/", response="x", qop=auth,'
    ' nc=00000001, cnonce="c"'
)


@claim("request.authorization.digest-has-parameters")
def test_a_digest_header_has_parameters(ask):
    """authorization of a Digest header gives each parameter by its name."""

    def look():
        found = request.authorization
        return found.type, found.username, found["realm"], found.get("qop"), "nc" in found

    assert ask(look, headers={"Authorization": DIGEST}) == ("digest", "tom", "r", "auth", True)


BASIC = {"Authorization": f"Basic {credentials('tom:secret')}"}


@claim("request.authorization.is-a-dict", werkzeug="<2.3")
def test_authorization_is_a_dict(ask):
    """authorization is a dict, and indexing it by what it has not raises KeyError."""
    seen = ask(lambda: isinstance(request.authorization, dict), headers=BASIC)

    assert seen is True
    with pytest.raises(KeyError):
        ask(lambda: request.authorization["other"], headers=BASIC)


@claim("request.authorization.is-no-dict", werkzeug=">=2.3")
def test_authorization_is_no_dict(ask):
    """authorization is no dict: what it has not is None, by index and by attribute."""

    def look():
        found = request.authorization
        return isinstance(found, dict), found.get("other"), getattr(found, "other", "absent")

    assert ask(look, headers=BASIC) == (False, None, None)
