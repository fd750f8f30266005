import flask

from spec.kit import claim

DOC = "api#flask.Response.www_authenticate"


@claim("responses.www-authenticate.quotes-realm", werkzeug="<2.3")
def test_a_realm_is_quoted():
    """`response.www_authenticate.realm` is written in quotes."""
    response = flask.Response()
    response.www_authenticate.realm = "shop"

    assert response.headers["WWW-Authenticate"] == 'Basic realm="shop"'


@claim("responses.www-authenticate.writes-realm-without-quotes", werkzeug=">=2.3")
def test_a_realm_is_not_quoted():
    """`response.www_authenticate.realm` is written without quotes if it is one word."""
    response = flask.Response()
    response.www_authenticate.realm = "shop"

    # RFC 9110, section 11.5, wants a quoted string here, for historical reasons.
    assert response.headers["WWW-Authenticate"] == "Basic realm=shop"


@claim("responses.www-authenticate.is-assigned", werkzeug=">=2.3", otherwise=AttributeError)
def test_several_challenges_may_be_assigned():
    """A list assigned to `response.www_authenticate` sends one header for each item."""
    from werkzeug.datastructures import WWWAuthenticate

    response = flask.Response()
    response.www_authenticate = [
        WWWAuthenticate("basic", {"realm": "my shop"}),
        WWWAuthenticate("bearer", {"scope": "all things"}),
    ]

    assert response.headers.getlist("WWW-Authenticate") == [
        'Basic realm="my shop"',
        'Bearer scope="all things"',
    ]


@claim(
    "responses.www-authenticate.follows-what-was-assigned",
    werkzeug=">=2.3",
    otherwise=AttributeError,
)
def test_the_header_follows_the_object_that_was_assigned():
    """A WWWAuthenticate assigned to `response.www_authenticate` still writes the header."""
    from werkzeug.datastructures import WWWAuthenticate

    response, challenge = flask.Response(), WWWAuthenticate("basic", {"realm": "my shop"})
    response.www_authenticate = challenge
    challenge.realm = "my till"

    assert response.headers["WWW-Authenticate"] == 'Basic realm="my till"'
