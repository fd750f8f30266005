import base64

import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.authorization"


def basic(text):
    """The headers of a request with these basic credentials."""
    return {"Authorization": f"Basic {base64.b64encode(text.encode()).decode()}"}


@claim("request.authorization.basic-is-decoded")
@pytest.mark.parametrize(
    ("header", "password"),
    [
        pytest.param("Basic dG9tOnNlY3JldA==", "secret", id="plain"),
        pytest.param("basic dG9tOnNlY3JldA==", "secret", id="lower case"),
        pytest.param("Basic dG9tOmE6Yg==", "a:b", id="colon in the password"),
    ],
)
def test_basic_credentials_are_decoded(app, header, password):
    """`authorization` has user name and password of a Basic header, cut at the first colon."""
    with app.test_request_context(headers={"Authorization": header}):
        found = request.authorization

    assert (found.type, found.username, found.password) == ("basic", "tom", password)


@claim("request.authorization.absent-is-none")
def test_an_absent_or_empty_header_is_none(ask):
    """`authorization` is None without an Authorization header, and if it is empty."""
    empty = ask(lambda: request.authorization, headers={"Authorization": ""})

    assert (ask(lambda: request.authorization), empty) == (None, None)


@claim("request.authorization.without-a-colon-is-none", werkzeug="<2.3")
def test_credentials_without_a_colon_are_none(ask):
    """`authorization` is None for Basic credentials without a colon."""
    assert ask(lambda: request.authorization, headers=basic("tom")) is None


@claim(
    "request.authorization.without-a-colon-is-a-name", werkzeug=">=2.3", otherwise=AttributeError
)
def test_credentials_without_a_colon_are_a_user_name(app):
    """`authorization` of Basic credentials without a colon has an empty password."""
    with app.test_request_context(headers=basic("tom")):
        found = request.authorization

        assert (found.username, found.password) == ("tom", "")


@claim("request.authorization.junk-in-base64-is-skipped", werkzeug="<3.1.9")
def test_characters_that_are_no_base64_are_skipped(ask):
    """`authorization` skips characters of Basic credentials that base64 does not have."""
    seen = ask(lambda: request.authorization, headers={"Authorization": "Basic dG9t!OnNlY3JldA=="})

    assert seen is not None
    assert (seen.username, seen.password) == ("tom", "secret")


@claim("request.authorization.junk-in-base64-is-refused", werkzeug=">=3.1.9")
def test_characters_that_are_no_base64_are_refused(ask):
    """`authorization` is None if Basic credentials have a character that base64 does not have."""
    seen = ask(lambda: request.authorization, headers={"Authorization": "Basic dG9t!OnNlY3JldA=="})

    assert seen is None
