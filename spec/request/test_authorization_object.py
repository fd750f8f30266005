"""The Authorization object: what a header is read into, and what is sent by a test."""

import pytest
from werkzeug.datastructures import Authorization

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.Authorization"

LOGIN = {"username": "ann", "password": "tea"}


@claim(
    "request.authorization.to-header-writes-credentials", werkzeug=">=2.0", otherwise=AttributeError
)
@pytest.mark.parametrize(
    ("type", "values", "header"),
    [
        pytest.param("basic", LOGIN, "Basic YW5uOnRlYQ==", id="basic"),
        pytest.param("digest", {"username": "ann", "nonce": "n 1"}, None, id="digest"),
    ],
)
def test_an_authorization_writes_its_header(type, values, header):
    """`Authorization.to_header()` writes Basic credentials encoded, Digest ones as key=value."""
    written = Authorization(type, values).to_header()

    assert written == (header or 'Digest username=ann, nonce="n 1"')


@claim("request.authorization.to-header-writes-a-token", werkzeug=">=2.3", otherwise=TypeError)
def test_an_authorization_writes_its_token():
    """`Authorization.to_header()` writes a token as it is, and so does `str()`."""
    authorization = Authorization("bearer", token="abc")

    assert (authorization.to_header(), str(authorization), repr(authorization)) == (
        "Bearer abc",
        "Bearer abc",
        "<Authorization Bearer abc>",
    )


@claim("request.authorization.has-its-values-as-attributes-and-items")
def test_an_authorization_has_its_values():
    """An `Authorization` object has its values as attributes and items, with `in` and `get()`."""
    it = Authorization("basic", LOGIN)

    assert (it.type, it.username, it["password"]) == ("basic", "ann", "tea")
    assert ("username" in it, it.get("nope", "x")) == (True, "x")


@claim("request.authorization.unknown-is-none", werkzeug=">=2.3", otherwise=AttributeError)
def test_an_unknown_value_is_none():
    """An `Authorization` object has None for every attribute that the header does not have."""
    assert Authorization("basic", LOGIN).nope is None


@claim(
    "request.authorization.is-equal-by-value",
    werkzeug=">=2.3.1",
    otherwise=(TypeError, AssertionError),
)
def test_authorizations_are_equal_by_value():
    """`Authorization` objects are equal if type, token and values are; none equals a string."""
    one, two = Authorization("bearer", None, "a"), Authorization("bearer", None, "a")

    assert (one == two, one == Authorization("bearer", None, "b")) == (True, False)
    assert (one == "Bearer a", one == Authorization("other", None, "a")) == (False, False)


@claim(
    "request.authorization.from-header-reads-type-and-values",
    werkzeug=">=2.3",
    otherwise=AttributeError,
)
@pytest.mark.parametrize(
    ("header", "seen"),
    [
        pytest.param("Basic YW5uOnRlYQ==", ("basic", LOGIN, None), id="basic"),
        pytest.param('Digest a=1, b="c d"', ("digest", {"a": "1", "b": "c d"}, None), id="digest"),
        pytest.param("Bearer abc", ("bearer", {}, "abc"), id="token"),
        pytest.param(None, None, id="none"),
    ],
)
def test_a_header_is_read_into_an_authorization(header, seen):
    """`Authorization.from_header()` reads type, values and token; without a header it is None."""
    it = Authorization.from_header(header)

    assert (it and (it.type, it.parameters, it.token)) == seen
