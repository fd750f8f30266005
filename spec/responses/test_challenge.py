"""The WWWAuthenticate object: a challenge, its parameters or its token, and the header of it."""

import flask
import pytest
from werkzeug.datastructures import WWWAuthenticate

from spec.kit import claim

DOC = "werkzeug:datastructures#werkzeug.datastructures.WWWAuthenticate"


@pytest.fixture
def challenge():
    """A basic challenge for a realm of two words."""
    return WWWAuthenticate("basic", {"realm": "my shop"})


@claim("responses.challenge.values-are-attributes-and-items")
def test_a_challenge_has_its_parameters(challenge):
    """Parameters of a WWWAuthenticate are attributes and items, for `in` and `get()` too."""
    assert (challenge.type, challenge.realm, challenge["realm"]) == ("basic", "my shop", "my shop")
    assert ("realm" in challenge, challenge.get("nope", "x")) == (True, "x")


@claim("responses.challenge.to-header-writes-scheme-and-parameters")
@pytest.mark.parametrize(
    ("change", "header"),
    [
        pytest.param(lambda it: setattr(it, "realm", "a b"), 'Basic realm="a b"', id="attribute"),
        pytest.param(
            lambda it: it.__setitem__("charset", "UTF-8"),
            'Basic realm="my shop", charset=UTF-8',
            id="item",
        ),
    ],
)
def test_a_challenge_writes_its_header(challenge, change, header):
    """`WWWAuthenticate.to_header()` and `str()` return the scheme and its parameters."""
    change(challenge)

    assert (challenge.to_header(), str(challenge)) == (header, header)


@claim("responses.challenge.digest-quotes-realm-nonce-and-qop")
def test_some_parameters_of_a_digest_are_always_quoted():
    """A digest WWWAuthenticate quotes realm, nonce and qop, but not algorithm and stale."""
    values = {"realm": "r", "nonce": "n", "qop": "auth", "algorithm": "MD5", "stale": "FALSE"}

    assert WWWAuthenticate("digest", values).to_header() == (
        'Digest realm="r", nonce="n", qop="auth", algorithm=MD5, stale=FALSE'
    )


@claim("responses.challenge.without-parameters-is-the-scheme-alone", werkzeug=">=3.1.7")
def test_a_challenge_without_parameters_is_its_scheme():
    """The header of a WWWAuthenticate without parameters is the scheme alone."""
    assert WWWAuthenticate("negotiate").to_header() == "Negotiate"


@claim("responses.challenge.without-parameters-is-the-scheme-and-a-space", werkzeug="<3.1.7")
def test_a_challenge_without_parameters_has_a_space():
    """The header of a WWWAuthenticate without parameters is the scheme and a space."""
    assert WWWAuthenticate("negotiate").to_header() == "Negotiate "


@claim("responses.challenge.takes-a-token", werkzeug=">=2.3", otherwise=TypeError)
def test_a_challenge_may_have_a_token():
    """`WWWAuthenticate(type, token=...)` has a token in place of parameters."""
    it = WWWAuthenticate("negotiate", token="abc==")

    assert (it.token, it.parameters, it.to_header()) == ("abc==", {}, "Negotiate abc==")


@claim("responses.challenge.token-is-none", werkzeug=">=2.3", otherwise=AttributeError)
def test_the_token_of_a_challenge_with_parameters_is_none(challenge):
    """`token` of a WWWAuthenticate with parameters is None."""
    assert challenge.token is None


@claim("responses.challenge.type-is-lower-case", werkzeug=">=2.3")
def test_the_type_of_a_challenge_is_lower_case():
    """`type` of a WWWAuthenticate is in lower case."""
    assert WWWAuthenticate("Basic", {"realm": "my shop"}).type == "basic"


@claim("responses.challenge.type-keeps-its-case", werkzeug="<2.3")
def test_the_type_of_a_challenge_keeps_its_case():
    """Before Werkzeug 2.3 `type` of a WWWAuthenticate is as it was given."""
    assert WWWAuthenticate("Basic", {"realm": "my shop"}).type == "Basic"


@claim(
    "responses.challenge.parameters-can-be-removed",
    werkzeug=">=2.3",
    otherwise=(AttributeError, KeyError),
)
@pytest.mark.parametrize(
    ("change", "left"),
    [
        pytest.param(lambda it: it.__setitem__("realm", None), {}, id="none"),
        pytest.param(lambda it: it.__setitem__("z", None), {"realm": "my shop"}, id="none-missing"),
        pytest.param(lambda it: it.__delitem__("z"), {"realm": "my shop"}, id="item-missing"),
        pytest.param(lambda it: it.__delattr__("realm"), {}, id="attribute"),
    ],
)
def test_a_parameter_of_a_challenge_is_removed(challenge, change, left):
    """Deleting a parameter of a WWWAuthenticate, or setting it to None, removes it."""
    change(challenge)

    assert challenge.parameters == left


@claim("responses.challenge.unknown-is-none", werkzeug=">=2.3", otherwise=AttributeError)
def test_an_unknown_parameter_of_a_challenge_is_none(challenge):
    """An unknown attribute of a WWWAuthenticate is None."""
    assert challenge.nope is None


@claim("responses.challenge.is-equal-by-value", werkzeug="<2.3 || >=2.3.1")
def test_challenges_are_equal_by_value(challenge):
    """WWWAuthenticate objects with the same scheme and parameters are equal."""
    same = WWWAuthenticate("basic", {"realm": "my shop"})
    other = WWWAuthenticate("basic", {"realm": "other"})

    assert (challenge == same, challenge == other, challenge == "basic") == (True, False, False)


@claim("responses.challenge.equals-only-itself", werkzeug=">=2.3,<2.3.1")
def test_challenges_are_never_equal(challenge):
    """On Werkzeug 2.3.0 a WWWAuthenticate equals only itself."""
    assert challenge != WWWAuthenticate("basic", {"realm": "my shop"})


@claim(
    "responses.challenge.from-header-reads-scheme-and-parameters",
    werkzeug=">=2.3",
    otherwise=AttributeError,
)
@pytest.mark.parametrize(
    ("header", "seen"),
    [
        pytest.param('Basic realm="my shop"', ("basic", {"realm": "my shop"}, None), id="values"),
        pytest.param("Negotiate abc", ("negotiate", {}, "abc"), id="token"),
        pytest.param("", None, id="empty"),
    ],
)
def test_a_header_is_read_into_a_challenge(header, seen):
    """`WWWAuthenticate.from_header()` reads scheme, parameters and token, or returns None."""
    it = WWWAuthenticate.from_header(header)

    assert (it and (it.type, dict(it.parameters), it.token)) == seen


@claim(
    "responses.challenge.padded-token-is-read",
    werkzeug=">=2.3.4",
    otherwise=(AttributeError, AssertionError),
)
def test_a_padded_token_is_read_into_a_challenge():
    """`WWWAuthenticate.from_header()` reads a token with the padding of base64."""
    assert WWWAuthenticate.from_header("Negotiate abc==").token == "abc=="


@claim("responses.challenge.repr-is-without-quotes", werkzeug=">=2.3")
def test_a_challenge_is_printed_as_its_header(challenge):
    """`repr()` of a WWWAuthenticate shows its header without quotes."""
    assert repr(challenge) == '<WWWAuthenticate Basic realm="my shop">'


@claim("responses.challenge.repr-is-in-quotes", werkzeug="<2.3")
def test_a_challenge_is_printed_as_its_header_in_quotes(challenge):
    """`repr()` of a WWWAuthenticate shows its header in quotes."""
    assert repr(challenge) == "<WWWAuthenticate 'Basic realm=\"my shop\"'>"


@claim("responses.challenge.type-is-set", werkzeug="<2.3")
def test_the_scheme_of_a_challenge_is_set(challenge):
    """Setting `type` of a WWWAuthenticate changes its scheme."""
    challenge.type = "digest"

    assert challenge.to_header() == 'Digest realm="my shop"'


@claim("responses.challenge.type-becomes-a-parameter", werkzeug=">=2.3")
@pytest.mark.parametrize("name", ["type", "token"])
def test_setting_the_scheme_of_a_challenge_sets_a_parameter(challenge, name):
    """Setting `type` or `token` of a WWWAuthenticate adds a parameter of that name."""
    setattr(challenge, name, "digest")

    assert challenge.to_header() == f'Basic realm="my shop", {name}=digest'


@claim("responses.challenge.is-read-from-the-header")
def test_a_challenge_is_read_from_the_header():
    """`response.www_authenticate` is read from the WWW-Authenticate header."""
    response = flask.Response(headers={"WWW-Authenticate": 'Basic realm="my shop"'})

    assert response.www_authenticate.realm == "my shop"


@claim("responses.challenge.can-be-assigned", werkzeug=">=2.3", otherwise=AttributeError)
@pytest.mark.parametrize(
    ("change", "headers"),
    [
        pytest.param(lambda r: setattr(r.www_authenticate, "realm", "a b"), None, id="changed"),
        pytest.param(lambda r: setattr(r, "www_authenticate", None), [], id="none"),
    ],
)
def test_a_challenge_is_assigned_to_a_response(challenge, change, headers):
    """`response.www_authenticate` takes a WWWAuthenticate; None removes it."""
    response = flask.Response()
    del response.www_authenticate
    response.www_authenticate = challenge
    change(response)

    expected = ['Basic realm="a b"'] if headers is None else headers
    assert response.headers.getlist("WWW-Authenticate") == expected
