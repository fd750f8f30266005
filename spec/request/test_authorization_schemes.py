from itertools import islice

import pytest
from flask import request
from werkzeug.datastructures import Authorization, WWWAuthenticate

from spec.kit import claim

DOC = "api#flask.Request.authorization"


@claim("request.authorization.other-schemes-are-none", werkzeug="<2.3")
@pytest.mark.parametrize("header", ["Bearer abc", 'Custom key="value"'])
def test_other_schemes_are_none(ask, header):
    """`request.authorization` is None for schemes other than Basic and Digest."""
    assert ask(lambda: request.authorization, headers={"Authorization": header}) is None


def scheme_and_token(app, header):
    """What `authorization` has of a header, as far as it has a token."""
    with app.test_request_context(headers={"Authorization": header}):
        found = request.authorization
        return found and (found.type, getattr(found, "token", None))


@claim("request.authorization.bearer-has-a-token", werkzeug=">=2.3")
def test_a_bearer_header_has_a_token(app):
    """`authorization` of a scheme with one value, such as Bearer, has it as `token`."""
    assert scheme_and_token(app, "Bearer abc.def") == ("bearer", "abc.def")


@claim("request.authorization.a-padded-token-is-no-token", werkzeug="<2.3.4")
def test_a_token_that_ends_with_an_equals_sign_is_no_token(app):
    """`authorization` has no token if that ends in base64 padding."""
    assert scheme_and_token(app, "Bearer abc==") in (None, ("bearer", None))


@claim("request.authorization.a-padded-token-is-a-token", werkzeug=">=2.3.4")
def test_a_token_may_end_with_equals_signs(app):
    """`authorization` has a token that ends in base64 padding."""
    assert scheme_and_token(app, "Bearer abc==") == ("bearer", "abc==")


DIGEST = (
    'Digest username="tom", realm="r", nonce="n", uri="/", response="x", qop=auth,'
    ' nc=00000001, cnonce="c"'
)


@claim("request.authorization.digest-has-parameters")
def test_a_digest_header_has_parameters(app):
    """`authorization` of a Digest header gives each parameter by its name."""
    with app.test_request_context(headers={"Authorization": DIGEST}):
        found = request.authorization

    assert (found.type, found.username, found["realm"]) == ("digest", "tom", "r")
    assert (found.get("qop"), "nc" in found) == ("auth", True)


BASIC = {"Authorization": "Basic dG9tOnNlY3JldA=="}


@claim("request.authorization.is-a-dict", werkzeug="<2.3")
def test_authorization_is_a_dict(app):
    """`authorization` is a dict: indexing it by a name that it does not have raises KeyError."""
    with app.test_request_context(headers=BASIC):
        assert isinstance(request.authorization, dict)
        with pytest.raises(KeyError, match="^'other'$"):
            request.authorization["other"]


@claim("request.authorization.is-no-dict", werkzeug=">=2.3", otherwise=AttributeError)
def test_authorization_is_no_dict(app):
    """`authorization` is not a dict; `get()` or an attribute of a missing name is None."""
    with app.test_request_context(headers=BASIC):
        found = request.authorization

        assert (found.get("other"), found.other, isinstance(found, dict)) == (None, None, False)


@claim("request.authorization.cannot-be-iterated", werkzeug=">=2.3,<3.0")
@pytest.mark.filterwarnings("ignore:.* as a dict is deprecated:DeprecationWarning")
@pytest.mark.parametrize("kind", [Authorization, WWWAuthenticate])
def test_authorization_cannot_be_iterated(kind):
    """Iterating over `Authorization` or `WWWAuthenticate` raises TypeError."""
    with pytest.raises(TypeError, match="descriptor '__iter__' requires a 'dict' object but rec"):
        next(iter(kind("basic", {"realm": "shop"})))


@claim(
    "request.authorization.iteration-never-ends",
    werkzeug=">=3.0",
    otherwise=(AssertionError, TypeError),
)
@pytest.mark.filterwarnings("ignore:.* as a dict is deprecated:DeprecationWarning")
@pytest.mark.parametrize("kind", [Authorization, WWWAuthenticate])
def test_iteration_over_authorization_never_ends(kind):
    """Iterating over `Authorization` or `WWWAuthenticate` gives None for ever."""
    # There is no __iter__(): Python calls __getitem__() with 0, 1, 2 and so on, until IndexError.
    assert [*islice(kind("basic", {"realm": "shop"}), 99)] == [None] * 99
