"""Basic credentials that are no base64."""

import binascii

import pytest
from flask import request

from spec.kit import claim

DOC = "api#flask.Request.authorization"

BROKEN = {"Authorization": "Basic a"}


@claim(
    "request.authorization.that-is-no-base64-is-none",
    werkzeug="<2.3 || >=2.3.5",
    otherwise=binascii.Error,
)
def test_credentials_that_are_no_base64_are_none(ask):
    """`authorization` is None for Basic credentials that are not base64."""
    assert ask(lambda: request.authorization, headers=BROKEN) is None


@claim("request.authorization.that-is-no-base64-raises", werkzeug=">=2.3,<2.3.5")
def test_credentials_that_are_no_base64_raise(ask):
    """`authorization` raises binascii.Error, a 500, for Basic credentials that are not base64."""
    with pytest.raises(binascii.Error, match="base64"):
        ask(lambda: request.authorization, headers=BROKEN)
