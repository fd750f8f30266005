import flask

from spec.kit import claim

DOC = "api#flask.Response.set_cookie"


@claim("responses.cookies.each-is-a-header")
def test_each_cookie_is_a_header_of_its_own():
    """set_cookie() adds a Set-Cookie header, and leaves those that are there."""
    response = flask.Response()
    response.set_cookie("a", "b", path=None)
    response.set_cookie("c", "d", path=None)

    assert response.headers.getlist("Set-Cookie") == ["a=b", "c=d"]


@claim("responses.cookies.deleting-sends-one", doc="api#flask.Response.delete_cookie")
def test_deleting_a_cookie_sends_an_empty_one():
    """delete_cookie() sends an empty cookie that has expired; the browser does the rest."""
    response = flask.Response()
    response.delete_cookie("a")

    name, expires, max_age, *_ = response.headers["Set-Cookie"].split("; ")
    assert (name, expires.replace("-", " "), max_age) == (
        "a=",
        "Expires=Thu, 01 Jan 1970 00:00:00 GMT",
        "Max-Age=0",
    )
