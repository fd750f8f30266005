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


@claim("request.authorization.basic-is-decoded")
@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param(f"Basic {credentials('tom:secret')}", ("tom", "secret"), id="plain"),
        pytest.param(f"basic {credentials('tom:secret')}", ("tom", "secret"), id="lower case"),
        pytest.param(f"Basic {credentials('tom:a:b')}", ("tom", "a:b"), id="colon in the password"),
        pytest.param(f"Basic {credentials('töm:é')}", ("töm", "é"), id="UTF-8"),
        pytest.param(f"Basic {credentials(':')}", ("", ""), id="both empty"),
    ],
)
def test_basic_credentials_are_decoded(ask, header, expected):
    """authorization of a Basic header has user name and password, cut at the first colon."""
    assert authorization(ask, header) == ("basic", *expected)


@claim("request.authorization.absent-is-none")
def test_an_absent_or_empty_header_is_none(ask):
    """Without the header, or with an empty one, authorization is None."""
    assert (ask(lambda: request.authorization), authorization(ask, "")) == (None, None)


NO_COLON = [
    pytest.param(f"Basic {credentials('tom')}", "tom", id="user name alone"),
    pytest.param("Basic", "", id="nothing"),
]


@claim("request.authorization.without-a-colon-is-none", werkzeug="<2.3")
@pytest.mark.parametrize(("header", "name"), NO_COLON)
def test_credentials_without_a_colon_are_none(ask, header, name):
    """Basic credentials without a colon count as none."""
    assert authorization(ask, header) is None


@claim("request.authorization.without-a-colon-is-a-name", werkzeug=">=2.3")
@pytest.mark.parametrize(("header", "name"), NO_COLON)
def test_credentials_without_a_colon_are_a_user_name(ask, header, name):
    """Basic credentials without a colon are a user name, maybe empty, with an empty password."""
    assert authorization(ask, header) == ("basic", name, "")


@claim("request.authorization.that-is-no-utf-8-raises", werkzeug="<2.0")
def test_credentials_that_are_no_utf_8_raise(ask):
    """Basic credentials that are no UTF-8 raise UnicodeDecodeError."""
    assert authorization(ask, "Basic dTr/") is UnicodeDecodeError


@claim("request.authorization.that-is-no-utf-8-is-none", werkzeug=">=2.0")
def test_credentials_that_are_no_utf_8_are_none(ask):
    """Basic credentials that are no UTF-8 count as none."""
    assert authorization(ask, "Basic dTr/") is None


@claim("request.authorization.junk-in-base64-is-skipped", werkzeug="<3.1.9")
def test_characters_that_are_no_base64_are_skipped(ask):
    """Characters that base64 has not are skipped, and the credentials count."""
    assert authorization(ask, "Basic dG9t!OnNlY3JldA==") == ("basic", "tom", "secret")


@claim("request.authorization.junk-in-base64-is-refused", werkzeug=">=3.1.9")
def test_characters_that_are_no_base64_are_refused(ask):
    """One character that base64 has not makes the credentials count as none."""
    assert authorization(ask, "Basic dG9t!OnNlY3JldA==") is None
