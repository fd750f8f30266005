import flask
import pytest
from werkzeug import datastructures

from spec.kit import claim

DOC = "api#flask.Request.cookies"


@claim("cookies.same-name.last-wins", werkzeug="<1.0")
def test_the_last_cookie_of_a_name_wins(app):
    """If the client sends several cookies of one name, only the last is read."""
    with app.test_request_context(headers={"Cookie": "a=1; a=2"}):
        assert (flask.request.cookies["a"], list(flask.request.cookies.items())) == (
            "2",
            [("a", "2")],
        )


@claim("cookies.same-name.first-wins", werkzeug=">=1.0")
def test_the_first_cookie_of_a_name_wins(app):
    """If the client sends several cookies of one name, `request.cookies` gives the first."""
    # Clients send the cookie with the longest path first (RFC 6265 section 5.4).
    with app.test_request_context(headers={"Cookie": "a=1; a=2"}):
        assert (flask.request.cookies["a"], flask.request.cookies.get("a")) == ("1", "1")


@claim("cookies.same-name.getlist", werkzeug=">=1.0", otherwise=AttributeError)
def test_getlist_gives_every_cookie_of_a_name(app):
    """getlist() gives all cookies of a name, in the order in which they came."""
    with app.test_request_context(headers={"Cookie": "a=1; b=3; a=2"}):
        assert flask.request.cookies.getlist("a") == ["1", "2"]


@claim("cookies.read.type-conversion-dict", werkzeug="<1.0")
def test_the_cookies_are_a_type_conversion_dict(app):
    """request.cookies is an ImmutableTypeConversionDict."""
    with app.test_request_context():
        assert type(flask.request.cookies) is datastructures.ImmutableTypeConversionDict


@claim("cookies.read.multi-dict", werkzeug=">=1.0")
def test_the_cookies_are_a_multi_dict(app):
    """request.cookies is an ImmutableMultiDict, like args and form."""
    with app.test_request_context():
        assert type(flask.request.cookies) is datastructures.ImmutableMultiDict


@claim("cookies.read.immutable")
@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda cookies: cookies.__setitem__("a", "c"), id="set"),
        pytest.param(lambda cookies: cookies.__delitem__("a"), id="delete"),
        pytest.param(lambda cookies: cookies.pop("a"), id="pop"),
        pytest.param(lambda cookies: cookies.setdefault("c", "d"), id="setdefault"),
        pytest.param(lambda cookies: cookies.update({"a": "c"}), id="update"),
        pytest.param(lambda cookies: cookies.clear(), id="clear"),
    ],
)
def test_the_cookies_of_a_request_are_immutable(app, change):
    """request.cookies cannot be changed: the attempt is a TypeError."""
    with app.test_request_context(headers={"Cookie": "a=b"}):
        with pytest.raises(TypeError, match="objects are immutable"):
            change(flask.request.cookies)

        assert flask.request.cookies["a"] == "b"


@claim("cookies.read.copy-is-mutable")
def test_a_copy_of_the_cookies_is_mutable(app):
    """copy() gives cookies that can be changed, apart from the request's."""
    with app.test_request_context(headers={"Cookie": "a=b"}):
        copy = flask.request.cookies.copy()
        copy["a"] = "c"

        assert (copy["a"], flask.request.cookies["a"]) == ("c", "b")


@claim("cookies.read.missing-key-is-500", werkzeug="<1.0")
def test_a_missing_cookie_by_subscript_is_a_500(serve):
    """Subscripting a cookie that was not sent is a KeyError: a 500."""
    response = serve(lambda: flask.request.cookies["a"]).get("/")

    assert response.status_code == 500


@claim("cookies.read.missing-key-is-400", werkzeug=">=1.0")
def test_a_missing_cookie_by_subscript_is_a_400(serve):
    """Subscripting a cookie that was not sent is the client's fault: a 400."""
    response = serve(lambda: flask.request.cookies["a"]).get("/")

    assert response.status_code == 400
