import flask
from werkzeug import datastructures

from spec.kit import claim

DOC = "api#flask.Request.cookies"


@claim("cookies.same-name.last-wins", werkzeug="<1.0")
def test_the_last_cookie_of_a_name_wins(app):
    """Before Werkzeug 1.0 `request.cookies` has only the last of several cookies of one name."""
    with app.test_request_context(headers={"Cookie": "a=1; a=2"}):
        assert (flask.request.cookies["a"], list(flask.request.cookies.items())) == (
            "2",
            [("a", "2")],
        )


@claim("cookies.same-name.first-wins", werkzeug=">=1.0")
def test_the_first_cookie_of_a_name_wins(app):
    """If the client sends several cookies of one name, `request.cookies` returns the first."""
    # Clients send the cookie with the longest path first (RFC 6265 section 5.4).
    with app.test_request_context(headers={"Cookie": "a=1; a=2"}):
        assert (flask.request.cookies["a"], flask.request.cookies.get("a")) == ("1", "1")


@claim("cookies.same-name.getlist-returns-all", werkzeug=">=1.0", otherwise=AttributeError)
def test_getlist_gives_every_cookie_of_a_name(app):
    """`request.cookies.getlist()` returns all cookies of a name, in their order."""
    with app.test_request_context(headers={"Cookie": "a=1; b=3; a=2"}):
        assert flask.request.cookies.getlist("a") == ["1", "2"]


@claim("cookies.read.is-a-type-conversion-dict", werkzeug="<1.0")
def test_the_cookies_are_a_type_conversion_dict(app):
    """Before Werkzeug 1.0 `request.cookies` is an ImmutableTypeConversionDict."""
    with app.test_request_context():
        assert type(flask.request.cookies) is datastructures.ImmutableTypeConversionDict


@claim("cookies.read.is-a-multi-dict", werkzeug=">=1.0")
def test_the_cookies_are_a_multi_dict(app):
    """`request.cookies` is an ImmutableMultiDict, like `args` and `form`."""
    with app.test_request_context():
        assert type(flask.request.cookies) is datastructures.ImmutableMultiDict


@claim("cookies.read.missing-key-is-500", werkzeug="<1.0")
def test_a_missing_cookie_by_subscript_is_a_500(serve):
    """Before Werkzeug 1.0 `request.cookies[name]` of a missing cookie answers 500."""
    response = serve(lambda: flask.request.cookies["a"]).get("/")

    assert response.status_code == 500


@claim("cookies.read.missing-key-is-400", werkzeug=">=1.0")
def test_a_missing_cookie_by_subscript_is_a_400(serve):
    """`request.cookies[name]` of a missing cookie answers 400."""
    response = serve(lambda: flask.request.cookies["a"]).get("/")

    assert response.status_code == 400
